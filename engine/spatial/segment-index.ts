import { checkLonLats } from '../geometry/checked.ts';
import { unrollLine } from '../geometry/unroll.ts';
import { NearestIndex } from './nearest-index.ts';
import { PieceIndex } from './piece-index.ts';

/** Segments by distance in meters (geometry/meters.ts), exact. Positions are segment numbers. Immutable. */
export class SegmentIndex extends NearestIndex {
  /**
   * Segment i is [4i .. 4i+3]: lonA, latA, lonB, latB (degrees), the short way round the antimeridian; copied. None is
   * allowed. Throws RangeError on one that is none. O(n log n).
   */
  static build(segments: Float64Array): SegmentIndex {
    checkLonLats('segments', segments);
    if (segments.length % 4 !== 0) throw new RangeError(`segments must hold four numbers each, got ${segments.length}`);
    const size = segments.length / 4;
    const unrolled = new Float64Array(segments.length);
    for (let i = 0; i < segments.length; i += 4) {
      const a = [segments[i]!, segments[i + 1]!];
      const b = [segments[i + 2]!, segments[i + 3]!];
      unrolled.set(unrollLine([a, b]), i);
    }
    const owners = Uint32Array.from({ length: size }, (_, i) => i);
    return new SegmentIndex(size, PieceIndex.build({ segments: unrolled, owners }));
  }
}
