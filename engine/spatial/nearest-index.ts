import type { LonLat } from '../geometry/lon-lat.ts';
import type { NearestOptions, Neighbor } from './neighbor.ts';
import type { NearestBatch, PieceIndex } from './piece-index.ts';

/**
 * What every index of things by distance answers, in meters (geometry/meters.ts), exact; positions are those of the array
 * given to `build` of the index. Immutable.
 */
export class NearestIndex {
  /** How many things there are. */
  readonly size: number;
  readonly #pieces: PieceIndex;

  protected constructor(size: number, pieces: PieceIndex) {
    this.size = size;
    this.#pieces = pieces;
  }

  /**
   * The nearest things, nearest first, ties by position: one, unless `limit` says more. Throws RangeError on a place,
   * maxMeters or limit that is none. O(log n) for a small limit.
   */
  nearest(at: LonLat, options: NearestOptions = {}): Neighbor[] {
    return this.#pieces.nearest(at, options);
  }

  /** All things no farther than the radius, nearest first, ties by position. Throws RangeError like `nearest`. */
  within(at: LonLat, radiusMeters: number): Neighbor[] {
    return this.#pieces.within(at, radiusMeters);
  }

  /** The nearest thing of each point, point i being lonLats[2i], lonLats[2i + 1]; -1 and NaN where none is within maxMeters. */
  nearestMany(lonLats: Float64Array, maxMeters = Infinity): NearestBatch {
    return this.#pieces.nearestMany(lonLats, maxMeters);
  }
}
