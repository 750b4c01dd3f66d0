import type { Session } from '../../data/store/store.ts';
import { type ClusterMember, circleAround } from '../../engine/cluster/attribution/reported-places.ts';
import { rateSentences } from '../../engine/cluster/attribution/sentences.ts';
import { type PossibleMain, type Suspect, suspectMains } from '../../engine/cluster/attribution/suspect-mains.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { Mains } from '../plan/mains.ts';
import { type RatedMains, ratedMains } from './rated-mains.ts';

/** A main that may be behind a cluster. */
export interface SuspectedMain {
  readonly class: string;
  readonly id: string;
  readonly probability: number;
  readonly distanceMeters: number;
  readonly nearestTo: number;
  /** Positions of the members, ascending. */
  readonly explains: readonly number[];
  readonly breakAt: LonLat | null;
  readonly because: readonly string[];
}

/** The main behind a cluster, or in words why none is suspected. */
export interface Suspicion {
  readonly suspectedMain: SuspectedMain | null;
  readonly noMainBecause: string | null;
  /** Likeliest first; those of next to no probability are left out. */
  readonly candidates: readonly SuspectedMain[];
  /** Null: nobody looked. */
  readonly severalMains: number | null;
  readonly noMain: number | null;
}

/** Which main explains the members, the first of whom reported at that moment: breaks on record from the day before on are not its past. */
export type Suspecter = (members: readonly ClusterMember[], firstReportedAtMs: number) => Suspicion;

/** More are not looked at: so many reports are no one main's. */
const MOST_MEMBERS = 500;
const MOST_MAINS = 3_000;
const LEAST_PROBABILITY = 0.01;
const MOST_CANDIDATES = 10;
// A break noted that day may be the very cause, noted later.
const DAY_MS = 86_400_000;

export const nobody = (noMainBecause: string): Suspicion => ({
  ...{ suspectedMain: null, noMainBecause, candidates: [] },
  ...{ severalMains: null, noMain: null },
});

/** Reads the breaks of all mains once, and then answers without the store. */
export async function mainSuspecter(session: Session, classes: readonly Mains[], nowMs: number): Promise<Suspecter> {
  const rated = await ratedMains(session, classes, nowMs);
  return (members, firstReportedAtMs) => suspectedMain(members, rated, firstReportedAtMs, nowMs);
}

/** Suspects mains of every class at once; ties by class, then id. Some milliseconds. */
function suspectedMain(
  members: readonly ClusterMember[],
  classes: readonly RatedMains[],
  firstReportedAtMs: number,
  nowMs: number,
): Suspicion {
  if (classes.length === 0) return nobody('the city has no class of mains');
  if (members.length === 0) return nobody('none of its reports has a place');
  if (members.length > MOST_MEMBERS) return nobody(`more than ${MOST_MEMBERS} reports are not taken for one main's`);
  const around = mainsAround(members, classes, firstReportedAtMs - DAY_MS, nowMs);
  if (around.length === 0) return nobody('no main runs near the reports');
  const { candidates, severalMains, noMain, answer, because } = suspectMains(members, around);
  const named = ({ position, ...suspect }: Suspect): SuspectedMain => {
    const { class: assetClass, name } = around[position]!;
    return { class: assetClass, id: name, ...suspect };
  };
  const likely = candidates.filter(({ probability }) => probability >= LEAST_PROBABILITY).slice(0, MOST_CANDIDATES);
  const first = named(candidates[0]!);
  const isMain = answer === 'one-main';
  return {
    suspectedMain: isMain ? { ...first, because: [...first.because, ...because] } : null,
    noMainBecause: isMain ? null : because.join('; '),
    candidates: likely.map(named),
    ...{ severalMains, noMain },
  };
}

type MainAround = PossibleMain & { readonly class: string };

function mainsAround(
  members: readonly ClusterMember[],
  classes: readonly RatedMains[],
  beforeMs: number,
  nowMs: number,
): readonly MainAround[] {
  const { center, radiusMeters } = circleAround(members);
  return classes.flatMap(({ mains, rates, places }) =>
    mains.index
      .near(center, nowMs, radiusMeters, MOST_MAINS)
      .map(({ position }) => position)
      .sort((a, b) => a - b)
      .map((position): MainAround => {
        const { id, geometry } = mains.index.assets[position]!;
        const rate = rates.at(places.get(position)!, beforeMs);
        const facts = rateSentences(rate);
        return { class: mains.class, name: id, geometry, breaksPerYear: rate.breaksPerYear, facts };
      }),
  );
}
