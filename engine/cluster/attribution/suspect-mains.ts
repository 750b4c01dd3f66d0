import type { Geometry } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { type Cause, likelyPairs, possibleCauses } from './causes.ts';
import { logSum } from './evidence.ts';
import { type ClusterMember, type ReportedPlaces, reportedPlaces } from './reported-places.ts';
import { suspectSentences, suspicionSentences } from './sentences.ts';
import { metersTo } from './stretch.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { Joints } from './trench.ts';

/** A main that may be behind a cluster. */
export interface PossibleMain {
  /** What people call it. */
  readonly name: string;
  readonly geometry: Geometry | null;
  /** Of the whole main; only the proportions matter. */
  readonly breaksPerYear: number;
  /** What that rests on, in words. */
  readonly facts: readonly string[];
}

/** Probabilities before the reports' places are looked at. */
export interface Beforehand {
  /** That the cluster is no main's: reports that chance brought together. */
  readonly noMain: number;
  readonly severalMains: number;
}

export interface Suspect {
  /** Into the mains. */
  readonly position: number;
  /** That this main alone is behind the cluster. */
  readonly probability: number;
  /** Mean from the main to the reports that it explains; where it explains none, to all. */
  readonly distanceMeters: number;
  /** Positions of the members that are likelier its own than strays if it is the cause, ascending. */
  readonly explains: readonly number[];
  /** To how many of the members it is the nearest of the mains; ties by position. */
  readonly nearestTo: number;
  /** Where on its line it most likely broke; null: more likely it leaks all along. */
  readonly breakAt: LonLat | null;
  readonly because: readonly string[];
}

/** What is behind a cluster: the probabilities of all candidates, of several mains and of none sum to 1. */
export interface Suspicion {
  /** Likeliest first, ties by position. */
  readonly candidates: readonly Suspect[];
  readonly severalMains: number;
  readonly noMain: number;
  /** Which of the answers is the likeliest. */
  readonly answer: 'one-main' | 'several-mains' | 'no-main';
  readonly because: readonly string[];
}

/**
 * Where nothing else is known: an alarm budget of one false alarm a month, where as many mains break so that people call, makes
 * one cluster in two a broken main. That two mains break together is seldom.
 */
export const USUAL_BEFOREHAND: Beforehand = { noMain: 0.45, severalMains: 0.05 };

/**
 * Which main explains the members: Bayes' theorem over every main with a part in the circle around them, over two mains at once,
 * and over scattered leaks. A main is as likely beforehand as it is expected to break within the circle; then each report
 * counts by how likely its place is with its own accuracy (see README). The order of members does not matter, that of mains for
 * ties alone. Throws a RangeError without members, and where `beforehand` leaves no room for none.
 */
export function suspectMains(
  members: readonly ClusterMember[],
  mains: readonly PossibleMain[],
  beforehand: Beforehand = USUAL_BEFOREHAND,
): Suspicion {
  const single = 1 - beforehand.noMain - beforehand.severalMains;
  if (!(beforehand.noMain > 0 && beforehand.severalMains >= 0 && single >= 0))
    throw new RangeError(`beforehand must be shares of 1, some of it no main, got ${JSON.stringify(beforehand)}`);
  const reported = reportedPlaces(members);
  const around = surroundingsOf(
    reported,
    mains.map(({ geometry }) => geometry),
  );
  const joints = new Joints(around.mains.map(({ stretch }) => stretch));
  const causes = possibleCauses(around, mains, joints);
  const pairs = likelyPairs(causes, around, joints);
  const logs = causes.map(({ prior, evidence }) => Math.log(single * prior) + evidence.log);
  const several = Math.log(beforehand.severalMains) + logSum(pairs.map(({ log }) => log));
  const none = Math.log(beforehand.noMain);
  const all = logSum([...logs, several, none]);
  const judged = causes
    .map((cause, i) => ({ cause, probability: Math.exp(logs[i]! - all) }))
    .sort((a, b) => b.probability - a.probability || a.cause.place - b.cause.place);
  const rest = { severalMains: Math.exp(several - all), noMain: Math.exp(none - all) };
  const nearest = nearestMains(reported, around);
  const nameOf = (place: number): string => mains[around.mains[place]!.position]!.name;
  const candidates = judged.map(({ cause, probability }) => {
    const { position } = around.mains[cause.place]!;
    const facts = factsOf(cause, reported, around, nearest);
    return { position, probability, ...facts, because: suspectSentences(mains[position]!, facts, members.length) };
  });
  const answer = likeliest(candidates[0]?.probability ?? 0, rest);
  const [first, second] = judged;
  const because = suspicionSentences({
    ...{ answer, ...rest },
    names: judged.slice(0, 2).map(({ cause }) => nameOf(cause.place)),
    probabilities: judged.slice(0, 2).map(({ probability }) => probability),
    doMeet: second !== undefined && joints.meeting(first!.cause.place).has(second.cause.place),
    pair: pairs[0] === undefined ? null : [nameOf(pairs[0].places[0]), nameOf(pairs[0].places[1])],
  });
  return { candidates, ...rest, answer, because };
}

/** Of the likeliest main, several and none; ties in favor of none, then of one. */
function likeliest(main: number, { severalMains, noMain }: Beforehand): Suspicion['answer'] {
  if (noMain >= Math.max(main, severalMains)) return 'no-main';
  return severalMains > main ? 'several-mains' : 'one-main';
}

/** Of each reported place the nearest of the mains around; -1 where there is none. */
function nearestMains({ places }: ReportedPlaces, { mains }: Surroundings): readonly number[] {
  return places.map(({ x, y }) => {
    let [nearest, least] = [-1, Infinity];
    for (const [place, { stretch }] of mains.entries()) {
      const meters = metersTo(stretch, x, y);
      if (meters < least) [nearest, least] = [place, meters];
    }
    return nearest;
  });
}

function factsOf(
  { place, near, evidence }: Cause,
  { places, plane }: ReportedPlaces,
  { mains }: Surroundings,
  nearest: readonly number[],
) {
  const { stretch } = mains[place]!;
  const shares = evidence.explained();
  const own = [...near].filter((_, p) => shares[p]! > 0.5).map((p) => places[p]!);
  const measured = own.length > 0 ? own : places;
  const reports = measured.reduce((sum, { members }) => sum + members.length, 0);
  const meters = measured.reduce((sum, { x, y, members }) => sum + members.length * metersTo(stretch, x, y), 0);
  const step = evidence.breakStep();
  return {
    distanceMeters: meters / reports,
    explains: own.flatMap(({ members }) => members).sort((a, b) => a - b),
    nearestTo: places.reduce((sum, { members }, p) => sum + (nearest[p] === place ? members.length : 0), 0),
    breakAt: step < 0 ? null : plane.lonLat(stretch.x[step]!, stretch.y[step]!),
  };
}
