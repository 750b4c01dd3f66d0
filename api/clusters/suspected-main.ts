import {
  type Suspect,
  standsOut,
  suspectMain,
  suspectSentences,
  tooLittleFor,
} from '../../engine/cluster/suspect-main.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { Mains } from '../plan/mains.ts';

/** A main nearer than this to some of the reports may be behind them. A city block: reports are made from the house, not from the pipe. */
const REACH_METERS = 150;

/** The main behind a cluster, or in words why none is suspected. */
export interface Suspicion {
  readonly suspectedMain: {
    readonly class: string;
    readonly id: string;
    readonly distanceMeters: number;
    readonly nearestTo: number;
    readonly because: readonly string[];
  } | null;
  readonly noMainBecause: string | null;
}

/** Suspects the main of any class with the least mean distance to the members, if it stands out; ties by class, then id. */
export function suspectedMain(members: readonly LonLat[], classes: readonly Mains[], nowMs: number): Suspicion {
  if (classes.length === 0) return nobody('the city has no class of mains');
  const suspects = classes
    .flatMap((mains) => {
      const around = { within: (at: LonLat, meters: number) => mains.index.near(at, nowMs, meters, Infinity) };
      const suspect = suspectMain(members, around, REACH_METERS);
      return suspect === null ? [] : [{ mains, suspect }];
    })
    .sort((a, b) => a.suspect.meanMeters - b.suspect.meanMeters);
  const [best, otherClass] = suspects;
  if (best === undefined) return nobody(`no main is within ${REACH_METERS} m of any report`);
  const suspect = withNext(best.suspect, otherClass?.suspect.meanMeters ?? null);
  const { id } = best.mains.segments[suspect.position]!;
  if (!standsOut(suspect, members.length)) return nobody(tooLittleFor(suspect, members.length, id));
  const { meanMeters: distanceMeters, nearestOf: nearestTo } = suspect;
  const because = suspectSentences(suspect, members.length, id);
  return { suspectedMain: { class: best.mains.class, id, distanceMeters, nearestTo, because }, noMainBecause: null };
}

export const nobody = (noMainBecause: string): Suspicion => ({ suspectedMain: null, noMainBecause });

const withNext = (suspect: Suspect, meters: number | null): Suspect => ({
  ...suspect,
  nextMeanMeters: [suspect.nextMeanMeters, meters].reduce((least, next) =>
    least === null || (next !== null && next < least) ? next : least,
  ),
});
