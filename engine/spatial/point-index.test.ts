import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bruteForceNearest, bruteForceWithin } from './oracle.ts';
import { PointIndex } from './point-index.ts';
import { seededRandom } from './seeded-geometry.ts';

describe('PointIndex', () => {
  const random = seededRandom(41);
  // On a coarse grid, so that many points coincide and tie.
  const lonLats = Float64Array.from(
    { length: 2_000 },
    (_, i) => (i % 2 === 0 ? -76 : 43) + Math.floor(random() * 40) / 400,
  );
  const points: Geometry[] = Array.from({ length: 1_000 }, (_, i) => ({
    type: 'Point',
    coordinates: [lonLats[2 * i]!, lonLats[2 * i + 1]!],
  }));
  const index = PointIndex.build(lonLats);

  it('finds the nearest and all within a radius exactly as brute force does, ties by position', () => {
    for (let i = 0; i < 200; i++) {
      const at = [-76 + random() * 0.1, 43 + random() * 0.1] as const;
      expect(index.nearest(at, { limit: 7 })).toEqual(bruteForceNearest(points, at, { limit: 7 }));
      expect(index.within(at, 900)).toEqual(bruteForceWithin(points, at, 900));
    }
  });

  it('finds each of its own points at distance 0 in a batch, the first of those that coincide', () => {
    const { positions, distancesMeters } = index.nearestMany(lonLats);
    expect(new Set(distancesMeters)).toEqual(new Set([0]));
    positions.forEach((position, i) => {
      expect(points[position]).toEqual(points[i]);
      expect(position).toBeLessThanOrEqual(i);
    });
  });

  it('holds nothing and finds nothing', () => {
    expect(PointIndex.build(new Float64Array(0)).nearest([0, 0])).toEqual([]);
  });

  it('names what is no point', () => {
    expect(() => PointIndex.build(Float64Array.of(0, 0, 500, 0))).toThrow(/lonLats\[2, 3\].*\[500, 0\]/);
    expect(() => PointIndex.build(Float64Array.of(0))).toThrow(RangeError);
  });
});
