import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../geometry/lon-lat.ts';
import { relationToPolygon } from '../geometry/relation.ts';
import { bruteForceCovering, bruteForceNearest, bruteForceNearestEdge } from './oracle.ts';
import { PolygonIndex } from './polygon-index.ts';
import { adversarialPoints, patchwork, randomPoints, seededRandom } from './seeded-geometry.ts';

const queriesFor = (polygons: readonly (Polygon | MultiPolygon)[], count: number): LonLat[] => {
  const random = seededRandom(61);
  return [...randomPoints(polygons, count, random), ...adversarialPoints(polygons, count, random)];
};

const home = ([lon, lat]: LonLat): LonLat => [lon > 180 ? lon - 360 : lon, lat];

/** Longitudes written on past 180 brought back into -180..180, so that rings jump at the antimeridian. */
const jumping = (polygon: Polygon | MultiPolygon): Polygon | MultiPolygon => {
  const ring = (positions: Position[]) => positions.map(([lon, lat]) => [...home([lon!, lat!])]);
  return polygon.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: polygon.coordinates.map((part) => part.map(ring)) };
};

describe.each([
  ['away from the antimeridian', patchwork(7, 6, 5, [-76.3, 42.9, -76, 43.1])],
  ['on the antimeridian', patchwork(7, 6, 5, [179.9, -17.1, 180.2, -16.9])],
  ['around longitude and latitude 0', patchwork(8, 4, 4, [-1e-3, -1e-3, 1e-3, 1e-3])],
])('PolygonIndex %s', (_, written) => {
  const polygons = written.map(jumping);
  const index = PolygonIndex.build(polygons);
  const queries = queriesFor(written, 500).map(home);

  it('finds the same polygons as brute force, for points on lines and beside them by one unit too', () => {
    const found = queries.map((at) => index.covering(at));
    expect(found).toEqual(queries.map((at) => bruteForceCovering(polygons, at)));
    expect(found.some((positions) => positions.length > 1)).toBe(true);
  });

  it('answers a batch as it answers each', () => {
    const { offsets, positions } = index.coveringMany(Float64Array.from(queries.flat()));
    queries.forEach((at, i) => {
      expect([...positions.subarray(offsets[i], offsets[i + 1])]).toEqual(index.covering(at));
    });
  });

  it('knows what lies exactly on a line', () => {
    for (const at of queries.slice(-150)) {
      polygons.forEach((polygon, i) => {
        expect(index.isOnLine(i, at)).toBe(relationToPolygon(at, polygon) === 'on-line');
      });
    }
  });

  it('finds the nearest edge and the nearest polygon as brute force does', () => {
    for (const at of queries.filter((_, i) => i % 8 === 0)) {
      expect(index.nearestEdge(at)).toEqual(bruteForceNearestEdge(polygons, at));
      expect([index.nearest(at)]).toEqual(bruteForceNearest(polygons, at));
    }
  });
});

describe('PolygonIndex', () => {
  const comb: Polygon = {
    type: 'Polygon',
    coordinates: [
      [...Array.from({ length: 2_000 }, (_, i) => [i / 100, i % 2 === 0 ? 0 : 50]), [20, -1], [0, -1], [0, 0]],
    ],
  };

  it('is right and small for a comb, whose every edge is as tall as itself', () => {
    const index = PolygonIndex.build([comb]);
    for (const at of queriesFor([comb], 100)) expect(index.covering(at)).toEqual(bruteForceCovering([comb], at));
  });

  it('holds nothing, and empty and flat polygons', () => {
    const none = PolygonIndex.build([]);
    expect([none.covering([0, 0]), none.nearestEdge([0, 0]), none.nearest([0, 0])]).toEqual([[], null, null]);
    const odd = PolygonIndex.build([
      { type: 'Polygon', coordinates: [] },
      { type: 'MultiPolygon', coordinates: [] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [2, 0],
            [0, 0],
          ],
        ],
      },
    ]);
    expect([odd.covering([1, 0]), odd.covering([3, 0]), odd.isOnLine(0, [0, 0])]).toEqual([[2], [], false]);
    expect(odd.nearestEdge([1, 0])).toEqual({ position: 2, distanceMeters: 0 });
  });

  it('counts longitude -180 as 180', () => {
    const index = PolygonIndex.build([
      {
        type: 'Polygon',
        coordinates: [
          [
            [170, 0],
            [180, 0],
            [180, 9],
            [170, 0],
          ],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [-180, 0],
            [-170, 0],
            [-180, 9],
            [-180, 0],
          ],
        ],
      },
    ]);
    expect([index.covering([180, 1]), index.covering([-180, 1])]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect([index.isOnLine(0, [-180, 1]), index.isOnLine(1, [180, 1])]).toEqual([true, true]);
  });

  it('names the argument and the value that it cannot use', () => {
    const index = PolygonIndex.build([comb]);
    expect(() => index.covering([0, -91])).toThrow(new RangeError('at must be lon, lat in degrees, got [0, -91]'));
    expect(() => index.isOnLine(1, [0, 0])).toThrow(new RangeError('position must be a whole number below 1, got 1'));
    expect(() => index.coveringMany(Float64Array.of(1))).toThrow(
      new RangeError('lonLats must hold lon, lat pairs, got length 1'),
    );
    expect(() =>
      PolygonIndex.build([
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 100],
              [0, 0],
            ],
          ],
        },
      ]),
    ).toThrow(new RangeError('polygons[0] ring 0 vertex 1 must be lon, lat in degrees, got [1, 100]'));
  });
});
