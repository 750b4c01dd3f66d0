import { describe, expect, it } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { convexHull } from './convex-hull.ts';
import type { LonLat } from './lon-lat.ts';

/** A point is a corner if it lies outside every triangle, and every segment, of the others. */
const isCorner = (points: readonly LonLat[], p: LonLat): boolean => {
  const others = points.filter((q) => q[0] !== p[0] || q[1] !== p[1]);
  const angles = others.map(([x, y]) => Math.atan2(y - p[1], x - p[0])).sort((a, b) => a - b);
  const gaps = angles.map((angle, i) => (angles[i + 1] ?? angles[0]! + 2 * Math.PI) - angle);
  return others.length > 0 && Math.max(...gaps) > Math.PI + 1e-9;
};

const key = (points: readonly LonLat[]): string[] => [...new Set(points.map((point) => point.join()))].sort();

describe('convexHull', () => {
  it('has the corners that brute force finds, counterclockwise', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      const points = Array.from(
        { length: 3 + seed },
        () => [Math.round(random() * 8), Math.round(random() * 8)] as const,
      );
      const hull = convexHull(points);
      if (hull.length < 3) continue;
      expect(key(hull)).toEqual(key(points.filter((point) => isCorner(points, point))));
      const area = hull.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = hull[(i + 1) % hull.length]!;
        return sum + x * nextY - nextX * y;
      }, 0);
      expect(area).toBeGreaterThan(0);
    }
  });

  it('is a point for points at one place and a line for points on one', () => {
    expect(
      convexHull([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual([[1, 2]]);
    expect(
      convexHull([
        [2, 2],
        [0, 0],
        [1, 1],
      ]),
    ).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(convexHull([])).toEqual([]);
  });
});
