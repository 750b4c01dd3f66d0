import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree, nearestPointOnSegment } from '../../geometry/meters.ts';
import { BoxIndex } from '../../spatial/box-index.ts';
import type { Segment } from '../books/segment.ts';

/** An end of a line that no other line shares. */
export interface LooseEnd {
  readonly segment: number;
  readonly lonLat: LonLat;
  readonly level: string;
}

/** Where a loose end meets the line of another segment: `atMeters` along it. */
export interface Touch {
  readonly end: number;
  readonly segment: number;
  readonly atMeters: number;
  readonly distanceMeters: number;
}

// Half a street's width: a street that is drawn to the curb of another ends on it.
export const TOUCH_METERS = 8;
const SEGMENTS_OF_STEP = 2_000;

/**
 * For each loose end the nearest line of another segment within 8 m that is at its level, ties by segment; ends without
 * one are left out. O(pieces log ends): the ends are the index, since there are few of them. Yields every 2,000
 * segments.
 */
export function* touchesOf(ends: readonly LooseEnd[], segments: readonly Segment[]): Generator<void, readonly Touch[]> {
  if (ends.length === 0) return [];
  const index = BoxIndex.build(
    Float64Array.from(ends.flatMap(({ lonLat: [lon, lat] }) => [lon, lat, lon, lat] as const)),
  );
  const best: (Touch | undefined)[] = ends.map(() => undefined);
  for (const [position, segment] of segments.entries()) {
    if (position % SEGMENTS_OF_STEP === SEGMENTS_OF_STEP - 1) yield;
    for (const { a, b, startMeters, lengthMeters } of segment.line.pieces) {
      for (const end of endsNear(index, a, b)) {
        const loose = ends[end]!;
        if (loose.segment === position) continue;
        const near = nearestPointOnSegment(loose.lonLat, a, b);
        if (near.distanceMeters > Math.min(TOUCH_METERS, best[end]?.distanceMeters ?? Infinity)) continue;
        if (near.distanceMeters === best[end]?.distanceMeters) continue;
        const atMeters = startMeters + near.fraction * lengthMeters;
        if (!isAtLevel(loose.level, segment, atMeters)) continue;
        best[end] = { end, segment: position, atMeters, distanceMeters: near.distanceMeters };
      }
    }
  }
  return best.filter((touch) => touch !== undefined);
}

function endsNear(index: BoxIndex, a: LonLat, b: LonLat): readonly number[] {
  const [lonMeters, latMeters] = metersPerDegree(Math.min(Math.max(Math.abs(a[1]), Math.abs(b[1])) + 0.01, 89));
  const [lonPad, latPad] = [TOUCH_METERS / lonMeters, (1.02 * TOUCH_METERS) / latMeters];
  return index.searchPlain(
    Math.min(a[0], b[0]) - lonPad,
    Math.min(a[1], b[1]) - latPad,
    Math.max(a[0], b[0]) + lonPad,
    Math.max(a[1], b[1]) + latPad,
  );
}

/** At a line's corner the level of that end counts. Between its ends both must be at the level: nobody knows where a ramp rises. */
function isAtLevel(level: string, { levels, line }: Segment, atMeters: number): boolean {
  if (levels === null) return true;
  if (atMeters <= TOUCH_METERS) return levels[0] === level;
  if (line.lengthMeters - atMeters <= TOUCH_METERS) return levels[1] === level;
  return levels[0] === level && levels[1] === level;
}
