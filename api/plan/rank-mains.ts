import { breaksOf } from '../../data/plan/breaks.ts';
import type { Session } from '../../data/store/store.ts';
import { assignBreaks, type Snapping } from '../../engine/plan/assign-breaks.ts';
import { type Ranking, rankSegments } from '../../engine/plan/rank-segments.ts';
import { holdsAt } from '../../engine/route/periods.ts';
import type { Mains } from './mains.ts';

/** The mains of one class by their breaks. */
export interface RankedMains {
  readonly mains: Mains;
  /** Positions are those of `mains.segments`. Mains that do not hold now are in neither list. */
  readonly ranking: Ranking;
  /** Breaks that name no known main and were given to the nearest. */
  readonly byPlace: number;
  /** Breaks that name no known main and have no place, or none within reach of one. */
  readonly unassigned: number;
}

/** Ranks every main that holds at the moment; the record ends with its last break before it. About 30 ms for 15,000 mains. */
export async function rankMains(session: Session, mains: Mains, nowMs: number): Promise<RankedMains> {
  const stored = await breaksOf(session, mains.breaks, mains.class);
  const events = stored
    .filter(({ atMs }) => atMs <= nowMs)
    .map(({ assetId, atMs, lonLat }) => ({ segmentId: assetId, atMs, lonLat }));
  const held = mains.index.assets.flatMap(({ validity }, i) => (holdsAt(validity, nowMs) ? [i] : []));
  const segments = held.map((position) => mains.segments[position]!);
  const index = heldIndex(mains, held, nowMs);
  const { breaks, byPlace, unassigned } = assignBreaks(events, segments, { index, maxMeters: mains.snapMeters });
  // The record is that of the class, whether a break's main is known or not.
  const record = { sinceMs: events[0]?.atMs ?? null, asOfMs: events.at(-1)?.atMs ?? null };
  const ranking = rankSegments(segments, breaks, record);
  const inMains = <Each extends { readonly position: number }>(each: Each): Each => ({
    ...each,
    position: held[each.position]!,
  });
  return {
    mains,
    ranking: { ...ranking, ranked: ranking.ranked.map(inMains), unranked: ranking.unranked.map(inMains) },
    byPlace,
    unassigned: unassigned.length,
  };
}

/** The nearest of the mains that hold; positions are those in `held`, ascending. */
export function heldIndex({ index }: Mains, held: readonly number[], nowMs: number): Snapping['index'] {
  const places = new Map(held.map((position, place) => [position, place]));
  return {
    nearest: (at, { maxMeters = Infinity, limit = 1 } = {}) =>
      index
        .near(at, nowMs, maxMeters, limit)
        .map(({ position, distanceMeters }) => ({ position: places.get(position)!, distanceMeters })),
  };
}
