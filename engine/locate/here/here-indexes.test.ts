import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { MetersFrom } from '../../geometry/meters.ts';
import { compareNeighbors } from '../../spatial/neighbor.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { measure } from '../books/along-line.ts';
import { PointGrid } from './point-grid.ts';
import { StreetLines } from './street-lines.ts';

const pointsAround = (seed: number, count: number, [lon, lat]: LonLat, degrees: number): Float64Array => {
  const random = seededRandom(seed);
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    // Every tenth where another is: several flats of one door.
    const same = i > 0 && i % 10 === 0 ? i - 1 : -1;
    points[2 * i] = same >= 0 ? points[2 * same]! : lon + degrees * random();
    points[2 * i + 1] = same >= 0 ? points[2 * same + 1]! : lat + degrees * random();
  }
  return points;
};

describe('a grid of points', () => {
  it('finds what brute force finds, nearest first and ties by position, at every latitude', () => {
    for (const center of [
      [-76, 43],
      [25, -0.01],
      [20, 69.6],
      [-64, -82],
    ] as const) {
      const points = pointsAround(7, 2_000, center, 0.02);
      const grid = PointGrid.build(points, 60);
      const queries = pointsAround(8, 300, center, 0.02);
      let found = 0;
      for (let i = 0; i < 300; i++) {
        const from = new MetersFrom(queries[2 * i]!, queries[2 * i + 1]!);
        const expected = Array.from({ length: 2_000 }, (_, position) => ({
          position,
          distanceMeters: from.toPoint(points[2 * position]!, points[2 * position + 1]!),
        }))
          .filter(({ distanceMeters }) => distanceMeters <= 60)
          .sort(compareNeighbors);
        expect(grid.within([from.lon, from.lat])).toEqual(expected);
        found += expected.length;
      }
      expect(found).toBeGreaterThan(300);
    }
  });

  it('finds points across the zero meridian and the equator, and nothing in an empty grid', () => {
    const grid = PointGrid.build(Float64Array.of(-0.0001, -0.0001), 60);
    expect(grid.within([0.0001, 0.0001])).toHaveLength(1);
    expect(PointGrid.build(new Float64Array(0), 60).within([0, 0])).toEqual([]);
    expect(() => PointGrid.build(new Float64Array(0), 0)).toThrow(RangeError);
  });
});

describe('lines by distance', () => {
  it('are found as brute force finds them, ties in their order', () => {
    const random = seededRandom(12);
    const lines = Array.from({ length: 500 }, () => {
      const start: LonLat = [-76.2 + 0.1 * random(), 43 + 0.1 * random()];
      const coordinates = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, i) => [
        start[0] + 0.002 * i * random(),
        start[1] + 0.002 * i * random(),
      ]);
      return measure({ type: 'LineString', coordinates })!;
    });
    // The same line twice.
    lines.push(lines[0]!);
    const index = StreetLines.build(lines.length, (i) => lines[i]!);
    const places = pointsAround(13, 300, [-76.2, 43], 0.1);
    for (let i = 0; i < 300; i++) {
      const from = new MetersFrom(places[2 * i]!, places[2 * i + 1]!);
      const expected = lines
        .map(({ pieces }, position) => ({
          position,
          distanceMeters: Math.min(...pieces.map(({ a, b }) => from.toSegment(a[0], a[1], b[0], b[1]))),
        }))
        .filter(({ distanceMeters }) => distanceMeters <= 2_000)
        .sort(compareNeighbors)
        .slice(0, 5);
      expect(index.nearest([from.lon, from.lat], 2_000, 5)).toEqual(expected);
    }
  });

  it('may lie across the antimeridian', () => {
    const line = measure({
      type: 'LineString',
      coordinates: [
        [179.999, 0],
        [-179.999, 0],
      ],
    })!;
    const index = StreetLines.build(1, () => line);
    expect(index.nearest([-179.9995, 0.0001], 50, 1)).toMatchObject([
      { position: 0, distanceMeters: expect.closeTo(11.06, 1) },
    ]);
  });
});
