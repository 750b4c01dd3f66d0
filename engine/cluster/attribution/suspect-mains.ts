import type { Geometry } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { Evidence, logPairEvidence, logSum } from './evidence.ts';
import { densitiesAt, type MainStates, mainStates, type Ways } from './main-states.ts';
import { type ClusterMember, type ReportedPlaces, reportedPlaces } from './reported-places.ts';
import { suspectSentences, suspicionSentences } from './sentences.ts';
import { metersTo, type Stretch } from './stretch.ts';
import { type NearMain, type Surroundings, surroundingsOf } from './surroundings.ts';
import { Joints, type Trench } from './trench.ts';

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

// All are looked at coarsely, the most likely of them finely: what is left for the others is next to nothing.
const COARSE: Ways = { spreadsMeters: [40], mostPoints: 8, runsOn: false };
const FINE: Ways = { spreadsMeters: [15, 40, 100], mostPoints: 12, runsOn: true };
const MOST_FINE = 8;
const MOST_IN_PAIRS = 8;

/**
 * Which main explains the members: Bayes' theorem over every main with a part in the circle around them, over two mains at once,
 * and over scattered leaks. A main is as likely beforehand as it is expected to break within the circle; then each report
 * counts by how likely its place is with its own accuracy (see README). The order of members does not matter, that of mains for
 * ties alone. Throws a RangeError without members.
 */
export function suspectMains(
  members: readonly ClusterMember[],
  mains: readonly PossibleMain[],
  beforehand: Beforehand = USUAL_BEFOREHAND,
): Suspicion {
  const reported = reportedPlaces(members);
  const around = surroundingsOf(
    reported,
    mains.map(({ geometry }) => geometry),
  );
  const joints = new Joints(around.mains.map(({ stretch }) => stretch));
  const possible = possibleCauses(around, mains, joints);
  const pairs = likelyPairs(possible, around, joints);
  const single = 1 - beforehand.noMain - beforehand.severalMains;
  const logs = possible.map(({ prior, evidence }) => Math.log(single * prior) + evidence.log);
  const several = Math.log(beforehand.severalMains) + logSum(pairs.map(({ log }) => log));
  const none = Math.log(beforehand.noMain);
  const all = logSum([...logs, several, none]);
  const nearest = nearestMains(reported, around);
  const judged = possible
    .map((cause, i) => ({ cause, probability: Math.exp(logs[i]! - all) }))
    .sort((a, b) => b.probability - a.probability || a.cause.place - b.cause.place);
  const candidates = judged.map(({ cause, probability }) => {
    const { position } = around.mains[cause.place]!;
    const facts = factsOf(cause, reported, around, nearest);
    const because = suspectSentences(mains[position]!, facts, members.length);
    return { position, probability, ...facts, because };
  });
  const [severalMains, noMain] = [Math.exp(several - all), Math.exp(none - all)];
  const most = candidates[0]?.probability ?? 0;
  const answer =
    noMain >= Math.max(most, severalMains) ? 'no-main' : severalMains > most ? 'several-mains' : 'one-main';
  const nameOf = (place: number): string => mains[around.mains[place]!.position]!.name;
  const [first, second] = judged;
  const because = suspicionSentences({
    answer,
    ...{ severalMains, noMain },
    names: judged.slice(0, 2).map(({ cause }) => nameOf(cause.place)),
    probabilities: judged.slice(0, 2).map(({ probability }) => probability),
    doMeet: second !== undefined && joints.meeting(first!.cause.place).has(second.cause.place),
    pair: pairs[0] === undefined ? null : [nameOf(pairs[0].places[0]), nameOf(pairs[0].places[1])],
  });
  return { candidates, severalMains, noMain, answer, because };
}

/** A main as the cause. */
interface Cause {
  /** Into the mains around. */
  readonly place: number;
  readonly prior: number;
  readonly coarse: MainStates;
  /** Of the places that are near it or what it runs on into. */
  readonly near: Int32Array;
  readonly evidence: Evidence;
}

function possibleCauses(around: Surroundings, mains: readonly PossibleMain[], joints: Joints): readonly Cause[] {
  const { mains: near, backgrounds, errors } = around;
  const priors = priorsOf(near, mains);
  const coarse = near.map(({ stretch, densities }) => mainStates(whole(stretch), densities, backgrounds, COARSE));
  const causes = coarse.map((states, place) => {
    const evidence = new Evidence(states, errors.length);
    return { place, prior: priors[place]!, coarse: states, near: states.near, evidence };
  });
  const likeliest = causes
    .toSorted((a, b) => Math.log(b.prior) + b.evidence.log - Math.log(a.prior) - a.evidence.log || a.place - b.place)
    .slice(0, MOST_FINE);
  for (const { place } of likeliest) {
    const trench = joints.trench(place);
    const fine = mainStates(trench, densitiesAt(trench, errors), backgrounds, FINE);
    causes[place] = { ...causes[place]!, near: fine.near, evidence: new Evidence(fine, errors.length) };
  }
  return causes;
}

const whole = ({ alongMeters }: Stretch): Pick<Trench, 'alongMeters' | 'ownSteps'> => ({
  alongMeters,
  ownSteps: alongMeters.length,
});

/** By the breaks expected of the part of each main that is in the circle; equal where none is expected of any. Sums to 1. */
function priorsOf(near: readonly NearMain[], mains: readonly PossibleMain[]): readonly number[] {
  const expected = near.map(({ position, stretch }) => {
    const inside = Math.min(1, (stretch.alongMeters.length * stretch.stepMeters) / stretch.lengthMeters);
    return mains[position]!.breaksPerYear * inside;
  });
  const sum = expected.reduce((total, each) => total + each, 0);
  return expected.map((each) => (sum > 0 ? each / sum : 1 / expected.length));
}

interface Pair {
  readonly places: readonly [number, number];
  /** Of prior and evidence. */
  readonly log: number;
}

/** Of the likeliest mains any two, the likeliest pair first. One of them is as likely beforehand as by itself, the other any. */
function likelyPairs(causes: readonly Cause[], { mains, errors }: Surroundings, joints: Joints): readonly Pair[] {
  const best = causes
    .toSorted((a, b) => Math.log(b.prior) + b.evidence.log - Math.log(a.prior) - a.evidence.log || a.place - b.place)
    .slice(0, MOST_IN_PAIRS);
  const pairs = best.flatMap((a, i) =>
    best.slice(i + 1).map((b): Pair => {
      const prior =
        a.prior * secondShare(a.place, b.place, mains.length, joints) +
        b.prior * secondShare(b.place, a.place, mains.length, joints);
      return { places: [a.place, b.place], log: Math.log(prior) + logPairEvidence(a.coarse, b.coarse, errors.length) };
    }),
  );
  return pairs.sort((a, b) => b.log - a.log || a.places[0] - b.places[0] || a.places[1] - b.places[1]);
}

/** Given the first of two mains, the probability of the second: in half of the cases one that it meets, each as likely; else any. */
function secondShare(first: number, second: number, mains: number, joints: Joints): number {
  const meeting = joints.meeting(first);
  const any = 1 / (mains - 1);
  if (meeting.size === 0) return any;
  return 0.5 * any + (meeting.has(second) ? 0.5 / meeting.size : 0);
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
