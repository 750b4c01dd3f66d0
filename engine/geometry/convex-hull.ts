import { orient2d } from 'robust-predicates';
import type { LonLat } from './lon-lat.ts';

/**
 * The corners of the convex hull in lon, lat, counterclockwise from the westernmost (of several the southernmost); points
 * on its edges are no corners. One point for points at one place, two for points on a line. Longitudes are taken as
 * they are: unroll them before. Andrew's monotone chain with exact turns. O(n log n).
 */
export function convexHull(points: readonly LonLat[]): LonLat[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(sorted);
  const upper = chain(sorted.toReversed());
  if (lower.length < 2) return lower;
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Left turns only, from the first point to the last; what repeats the point before is passed over. */
function chain(sorted: readonly LonLat[]): LonLat[] {
  const kept: LonLat[] = [];
  for (const point of sorted) {
    while (kept.length > 1 && !isLeftTurn(kept.at(-2)!, kept.at(-1)!, point)) kept.pop();
    const last = kept.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
  }
  return kept;
}

// robust-predicates has y downward: negative is counterclockwise.
const isLeftTurn = (a: LonLat, b: LonLat, c: LonLat): boolean => orient2d(a[0], a[1], b[0], b[1], c[0], c[1]) < 0;
