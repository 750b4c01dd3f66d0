import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { patchwork, ringsOf, seededRandom } from '../spatial/seeded-geometry.ts';
import { innerPoint } from './inner-point.ts';
import type { LonLat } from './lon-lat.ts';
import { distanceMeters, nearestPointOnSegment } from './meters.ts';
import { relationToPolygon } from './relation.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

const metersToEdge = (at: LonLat, shape: Polygon | MultiPolygon): number =>
  Math.min(
    ...ringsOf(shape).flatMap((ring) =>
      ring.slice(1).map((b, i) => {
        const a = ring[i]!;
        return nearestPointOnSegment(at, [a[0]!, a[1]!], [b[0]!, b[1]!]).distanceMeters;
      }),
    ),
  );

describe('the place of a label', () => {
  it('is inside, and nearly as far from every edge as the best of 400 tried places', () => {
    const random = seededRandom(311);
    for (const shape of patchwork(5, 6, 6, [-76.2, 42.98, -76.07, 43.09])) {
      const at = innerPoint(shape)!;
      expect(relationToPolygon(at, shape)).toBe('inside');
      const positions = ringsOf(shape).flat();
      const [lons, lats] = [positions.map(([lon]) => lon!), positions.map(([, lat]) => lat!)];
      const [west, east] = [Math.min(...lons), Math.max(...lons)];
      const [south, north] = [Math.min(...lats), Math.max(...lats)];
      let best = 0;
      for (let k = 0; k < 400; k++) {
        const tried: LonLat = [west + random() * (east - west), south + random() * (north - south)];
        if (relationToPolygon(tried, shape) === 'inside') best = Math.max(best, metersToEdge(tried, shape));
      }
      const size = Math.max(distanceMeters([west, south], [east, south]), distanceMeters([west, south], [west, north]));
      expect(metersToEdge(at, shape)).toBeGreaterThan(best - 0.015 * size);
    }
  });

  it('is not in the hole, nor in the bay of a horseshoe', () => {
    const ring = polygon(box(0, 0, 1, 1), box(0.1, 0.1, 0.9, 0.9));
    expect(relationToPolygon(innerPoint(ring)!, ring)).toBe('inside');
    const horseshoe = polygon([
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [1, 1],
      [1, 10],
      [0, 10],
      [0, 0],
    ]);
    expect(relationToPolygon(innerPoint(horseshoe)!, horseshoe)).toBe('inside');
  });

  it('is in the largest part, also when that lies across the antimeridian', () => {
    const parts: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [box(10, 0, 11, 1)],
        [
          [
            [179, -18],
            [-178, -18],
            [-178, -16],
            [179, -16],
            [179, -18],
          ],
        ],
      ],
    };
    const [lon, lat] = innerPoint(parts)!;
    expect(lat).toBeCloseTo(-17, 1);
    expect(Math.abs(lon)).toBeGreaterThan(178);
    expect(relationToPolygon([lon, lat], parts)).toBe('inside');
  });

  it('is inside a sliver a thousand times as long as wide', () => {
    const sliver = polygon([
      [0, 0],
      [1, 0.5],
      [1, 0.501],
      [0, 0.001],
      [0, 0],
    ]);
    expect(relationToPolygon(innerPoint(sliver)!, sliver)).toBe('inside');
  });

  it('does not exist where there is no area', () => {
    expect(innerPoint(polygon())).toBeNull();
    expect(
      innerPoint(
        polygon([
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ]),
      ),
    ).toBeNull();
  });
});
