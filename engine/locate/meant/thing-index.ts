import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Asset } from '../../route/city.ts';
import { AssetIndex } from '../../spatial/asset-index.ts';
import type { Neighbor } from '../../spatial/neighbor.ts';
import { pinOf } from '../books/pin.ts';

/** A thing of a class, with the point that stands for it. */
export interface Thing {
  readonly asset: Asset;
  readonly lonLat: LonLat;
}

// The middle of so many is the middle of all within a few percent.
const MOST_SAMPLES = 401;
// Of a class with one member, or none.
const UNKNOWN_SPACING_METERS = 50;

/** The things of one class by distance, and how far apart they usually are. Immutable; O(n log n) to build. */
export class ThingIndex {
  readonly #things: readonly Thing[];
  readonly #index: AssetIndex;
  /** Median distance from one to the next in meters. */
  readonly spacingMeters: number;

  private constructor(things: readonly Thing[]) {
    this.#things = things;
    this.#index = AssetIndex.build(things.map(({ asset }) => asset.geometry));
    this.spacingMeters = spacingOf(things, this.#index);
  }

  /** Assets without a place are passed over. */
  static build(assets: readonly Asset[]): ThingIndex {
    return new ThingIndex(
      assets.flatMap((asset) => {
        const lonLat = asset.geometry === null ? null : pinOf(asset.geometry);
        return lonLat === null ? [] : [{ asset, lonLat }];
      }),
    );
  }

  /** The nearest things and their distances, nearest first, ties in the city's order. */
  nearest(at: LonLat, maxMeters: number, limit: number): readonly { readonly thing: Thing; readonly meters: number }[] {
    return this.#index
      .nearest(at, { maxMeters, limit })
      .map(({ position, distanceMeters }: Neighbor) => ({ thing: this.#things[position]!, meters: distanceMeters }));
  }
}

function spacingOf(things: readonly Thing[], index: AssetIndex): number {
  const step = Math.max(Math.floor(things.length / MOST_SAMPLES), 1);
  const gaps: number[] = [];
  for (let i = 0; i < things.length; i += step) {
    const [next] = index.nearest(things[i]!.lonLat, { accept: (position) => position !== i });
    if (next !== undefined) gaps.push(next.distanceMeters);
  }
  gaps.sort((a, b) => a - b);
  return gaps.length === 0 ? UNKNOWN_SPACING_METERS : gaps[gaps.length >> 1]!;
}
