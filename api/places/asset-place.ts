import type { Geometry } from 'geojson';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { AssetClass } from '../../engine/ids.ts';
import { pinWithReach } from '../../engine/locate/books/pin.ts';
import type { Asset } from '../../engine/route/city.ts';
import { targetOf } from './tied-assets.ts';

/** Where an asset is: its own shape, or that of what it is tied to. */
export interface AssetPlace {
  readonly asset: Asset;
  readonly shape: Geometry;
  /** A point on the shape that stands for it. */
  readonly lonLat: LonLat;
  /** From there to the farthest end of the shape. */
  readonly reachMeters: number;
  /** What it is tied to, step by step, and whose last has the place; empty: the place is its own. */
  readonly tiedTo: readonly Asset[];
}

// A meter in a flat in a house: nobody ties more to each other, and a ring of ties must end.
const MOST_TIES = 4;

/** The asset of this class and id as it is at the moment, else was last; null if the city has none. O(log n). */
export const assetOfCity = ({ router }: Snapshot, assetClass: string, id: string, atMs: number): Asset | null =>
  router.surroundings.assetClasses.get(assetClass as AssetClass)?.byId(id, atMs) ?? null;

/** Where the asset is; null if neither it nor what it is tied to has a place. */
export function placeOfAsset(snapshot: Snapshot, asset: Asset, atMs: number): AssetPlace | null {
  const tiedTo: Asset[] = [];
  for (let holder: Asset | null = asset; holder !== null && tiedTo.length <= MOST_TIES; ) {
    const pin = pinWithReach(holder.geometry);
    if (pin !== null) return { asset, shape: holder.geometry!, ...pin, tiedTo };
    holder = targetOf(snapshot, holder, atMs);
    if (holder !== null) tiedTo.push(holder);
  }
  return null;
}
