import { checkLonLats } from '../geometry/checked.ts';
import { NearestIndex } from './nearest-index.ts';
import { PieceIndex } from './piece-index.ts';

/** Points by distance in meters (geometry/meters.ts), exact. Positions are point numbers. Immutable. */
export class PointIndex extends NearestIndex {
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
}
