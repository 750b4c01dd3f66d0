import { type Suspect, suspectMain, suspectSentences } from '../../engine/cluster/suspect-main.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { Mains } from '../plan/mains.ts';

/** A main nearer than this to some of the reports may be behind them. A city block: reports are made from the house, not from the pipe. */
const REACH_METERS = 150;

/** The main of any class that is nearest to the members by their mean distance, or null where none is within reach; ties by class, then id. */
export function suspectedMain(members: readonly LonLat[], classes: readonly Mains[], nowMs: number) {
  const suspects = classes
    .flatMap((mains) => {
      const around = { within: (at: LonLat, meters: number) => mains.index.near(at, nowMs, meters, Infinity) };
      const suspect = suspectMain(members, around, REACH_METERS);
      return suspect === null ? [] : [{ mains, suspect }];
    })
    .sort((a, b) => a.suspect.meanMeters - b.suspect.meanMeters);
  const [best, otherClass] = suspects;
  if (best === undefined) return null;
  const { mains } = best;
  const suspect = withNext(best.suspect, otherClass?.suspect.meanMeters ?? null);
  const { id } = mains.segments[suspect.position]!;
  return {
    class: mains.class,
    id,
    distanceMeters: suspect.meanMeters,
    because: suspectSentences(suspect, members.length, id),
  };
}

const withNext = (suspect: Suspect, meters: number | null): Suspect => ({
  ...suspect,
  nextMeanMeters: [suspect.nextMeanMeters, meters].reduce((least, next) =>
    least === null || (next !== null && next < least) ? next : least,
  ),
});
