import { checkLonLats } from '../geometry/checked.ts';
import type { LonLat } from '../geometry/lon-lat.ts';
import type { NearestOptions, Neighbor } from './neighbor.ts';
import { type NearestBatch, PieceIndex } from './piece-index.ts';

/** Points by distance in meters (geometry/meters.ts), exact. Positions are point numbers. Immutable. */
export class PointIndex {
  readonly size: number;
  readonly #pieces: PieceIndex;

  private constructor(size: number, pieces: PieceIndex) {
    this.size = size;
    this.#pieces = pieces;
  }

  /** Point i is lonLats[2i], lonLats[2i + 1] (degrees); copied. None is allowed. Throws RangeError on one that is none. O(n log n). */
  static build(lonLats: Float64Array): PointIndex {
    checkLonLats('lonLats', lonLats);
    const size = lonLats.length / 2;
    const segments = new Float64Array(4 * size);
    for (let i = 0; i < size; i++) {
      const point = lonLats.subarray(2 * i, 2 * i + 2);
      segments.set(point, 4 * i);
      segments.set(point, 4 * i + 2);
    }
    return new PointIndex(
      size,
      PieceIndex.build({ segments, owners: Uint32Array.from({ length: size }, (_, i) => i) }),
    );
  }

  /** As `AssetIndex.nearest`. */
  nearest(at: LonLat, options: NearestOptions = {}): Neighbor[] {
    return this.#pieces.nearest(at, options);
  }

  /** As `AssetIndex.within`. */
  within(at: LonLat, radiusMeters: number): Neighbor[] {
    return this.#pieces.within(at, radiusMeters);
  }

  /** As `AssetIndex.nearestMany`. */
  nearestMany(lonLats: Float64Array, maxMeters = Infinity): NearestBatch {
    return this.#pieces.nearestMany(lonLats, maxMeters);
  }
}
