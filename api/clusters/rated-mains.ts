import { breaksOf, type StoredBreak } from '../../data/plan/breaks.ts';
import type { Session } from '../../data/store/store.ts';
import { MainRates } from '../../engine/cluster/attribution/main-rates.ts';
import { assignBreaks } from '../../engine/plan/assign-breaks.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';
import { holdsAt } from '../../engine/route/periods.ts';
import type { Mains } from '../plan/mains.ts';
import { heldIndex } from '../plan/rank-mains.ts';

/** The mains of one class with what their breaks tell of each. */
export interface RatedMains {
  readonly mains: Mains;
  readonly rates: MainRates;
  /** The place of a main of `mains.segments` in the rates; of one that does not hold undefined. */
  readonly places: ReadonlyMap<number, number>;
}

const learned = new WeakMap<AssetClassIndex, { readonly key: string; readonly rated: RatedMains }>();

/** Learns from the breaks of each class that are on record; once for an index, its breaks and the day. */
export async function ratedMains(
  session: Session,
  classes: readonly Mains[],
  nowMs: number,
): Promise<readonly RatedMains[]> {
  const rated: RatedMains[] = [];
  for (const mains of classes) {
    const breaks = (await breaksOf(session, mains.breaks, mains.class)).filter(({ atMs }) => atMs <= nowMs);
    const key = `${Math.floor(nowMs / DAY_MS)} ${mains.snapMeters} ${JSON.stringify(breaks)}`;
    const known = learned.get(mains.index);
    if (known?.key === key && known.rated.mains.segments === mains.segments) rated.push({ ...known.rated, mains });
    else {
      const own = rate(mains, breaks, nowMs);
      learned.set(mains.index, { key, rated: own });
      rated.push(own);
    }
  }
  return rated;
}

const DAY_MS = 86_400_000;

function rate(mains: Mains, breaks: readonly StoredBreak[], nowMs: number): RatedMains {
  const held = mains.index.assets.flatMap(({ validity }, i) => (holdsAt(validity, nowMs) ? [i] : []));
  const segments = held.map((position) => mains.segments[position]!);
  const events = breaks.map(({ assetId, atMs, lonLat }) => ({ segmentId: assetId, atMs, lonLat }));
  const snapping = { index: heldIndex(mains, held, nowMs), maxMeters: mains.snapMeters };
  const rates = MainRates.learn(segments, assignBreaks(events, segments, snapping).breaks);
  return { mains, rates, places: new Map(held.map((position, place) => [position, place])) };
}
