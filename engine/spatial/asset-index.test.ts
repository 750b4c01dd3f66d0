import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../geometry/lon-lat.ts';
import { AssetIndex } from './asset-index.ts';
import { bruteForceNearest, bruteForceWithin } from './oracle.ts';
import { type Bounds, seededRandom } from './seeded-geometry.ts';

/** Every kind of geometry, and each some four times at exactly the same place, so that ties occur. */
const mixture = (seed: number, count: number, [minLon, minLat, maxLon, maxLat]: Bounds): Geometry[] => {
  const random = seededRandom(seed);
  const wrapped = (lon: number) => (lon > 180 ? lon - 360 : lon);
  const place = (): Position => [wrapped(minLon + random() * (maxLon - minLon)), minLat + random() * (maxLat - minLat)];
  const beside = ([lon, lat]: Position): Position => [
    wrapped(lon! + (random() - 0.5) * 0.1 * (maxLon - minLon)),
    Math.min(90, Math.max(-90, lat! + (random() - 0.5) * 0.1 * (maxLat - minLat))),
  ];
  const line = (): Position[] => {
    const first = place();
    return [first, beside(first), beside(first)];
  };
  const ring = (): Position[] => {
    const [a, b, c] = line();
    return [a!, b!, c!, a!];
  };
  const kinds: readonly (() => Geometry)[] = [
    () => ({ type: 'Point', coordinates: place() }),
    () => ({ type: 'LineString', coordinates: line() }),
    () => ({ type: 'Polygon', coordinates: [ring()] }),
    () => ({ type: 'MultiPoint', coordinates: [place(), place()] }),
    () => ({ type: 'MultiLineString', coordinates: [line(), line()] }),
    () => ({ type: 'MultiPolygon', coordinates: [[ring()], [ring()]] }),
    () => ({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: place() },
        { type: 'Polygon', coordinates: [ring()] },
      ],
    }),
  ];
  const made: Geometry[] = [];
  for (let i = 0; i < count; i++) {
    made.push(i % 4 === 3 ? made[Math.floor(random() * made.length)]! : kinds[i % kinds.length]!());
  }
  return made;
};

const places: readonly (readonly [name: string, bounds: Bounds])[] = [
  ['a city', [-76.2, 43, -76.1, 43.1]],
  ['a city on the antimeridian', [179.9, -17, 180.1, -16.9]],
  ['the North Pole', [-180, 89, 180, 90]],
  ['the whole earth', [-180, -90, 180, 90]],
];

describe.each(places)('AssetIndex over %s', (_, bounds) => {
  const geometries = mixture(31, 200, bounds);
  const index = AssetIndex.build(geometries);
  const [minLon, minLat, maxLon, maxLat] = bounds;
  const random = seededRandom(32);
  const queries: readonly LonLat[] = Array.from({ length: 50 }, (_, i) => {
    if (i % 10 === 0) return [random() * 360 - 180, random() * 180 - 90] as const;
    const lon = minLon + random() * (maxLon - minLon);
    return [lon > 180 ? lon - 360 : lon, minLat + random() * (maxLat - minLat)] as const;
  });
  const reachMeters = ((maxLat - minLat) / 10) * 111_000;

  it('finds the nearest, one or many, with and without a limit of distance, exactly as brute force does', () => {
    for (const at of queries) {
      for (const options of [
        {},
        { limit: 5 },
        { limit: 10, maxMeters: reachMeters },
        { limit: Infinity, maxMeters: reachMeters },
      ]) {
        expect(index.nearest(at, options)).toEqual(bruteForceNearest(geometries, at, options));
      }
    }
  });

  it('passes over what is not accepted', () => {
    const accept = (position: number) => position % 3 === 1;
    for (const at of queries) {
      for (const limit of [1, 4, 1_000]) {
        expect(index.nearest(at, { limit, accept })).toEqual(bruteForceNearest(geometries, at, { limit, accept }));
      }
    }
  });

  it('finds all within a radius exactly as brute force does', () => {
    for (const at of queries)
      expect(index.within(at, reachMeters)).toEqual(bruteForceWithin(geometries, at, reachMeters));
  });

  it('answers a batch as it answers each', () => {
    const { positions, distancesMeters } = index.nearestMany(Float64Array.from(queries.flat()), reachMeters);
    queries.forEach((at, i) => {
      const nearest = bruteForceNearest(geometries, at, { maxMeters: reachMeters })[0];
      expect(positions[i]).toBe(nearest?.position ?? -1);
      expect(distancesMeters[i]).toBe(nearest?.distanceMeters ?? Number.NaN);
    });
  });
});

describe('AssetIndex', () => {
  const points: Geometry[] = [0, 1, 1, 2].map((lon) => ({ type: 'Point', coordinates: [lon, 0] }));
  const index = AssetIndex.build(points);

  it('counts positions over null geometries and never finds them', () => {
    const holed = AssetIndex.build([null, points[0]!, null, points[3]!]);
    expect(holed.nearest([1.9, 0], { limit: 4 }).map(({ position }) => position)).toEqual([3, 1]);
    expect(AssetIndex.build([null]).nearest([0, 0])).toEqual([]);
  });

  it('orders ties by position, and includes what lies exactly at the limit', () => {
    expect(index.nearest([1, 0], { limit: 2 }).map(({ position }) => position)).toEqual([1, 2]);
    const [, , , farthest] = index.nearest([0, 0], { limit: 4 });
    expect(index.within([0, 0], farthest!.distanceMeters)).toHaveLength(4);
    expect(index.nearest([0.5, 0], { limit: 3 }).map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  it('gives a polygon distance 0 inside and on its line', () => {
    const polygon: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    };
    const mixed = AssetIndex.build([points[3]!, polygon]);
    for (const at of [
      [0.3, 0.3],
      [0.5, 0.5],
      [0, 0],
    ] as const) {
      expect(mixed.within(at, 1)).toEqual([{ position: 1, distanceMeters: 0 }]);
    }
  });

  it('answers a query made while it answers another', () => {
    const inner: number[] = [];
    const accept = (position: number) => {
      inner.push(index.nearest([2, 0])[0]!.position);
      return position === 0;
    };
    expect(index.nearest([0.1, 0], { accept }).map(({ position }) => position)).toEqual([0]);
    expect(new Set(inner)).toEqual(new Set([3]));
  });

  it('holds nothing, and empty geometries, and finds neither', () => {
    const empty = AssetIndex.build([
      { type: 'MultiPoint', coordinates: [] },
      { type: 'Polygon', coordinates: [] },
    ]);
    for (const none of [AssetIndex.build([]), empty]) {
      expect(none.nearest([0, 0])).toEqual([]);
      expect(none.within([0, 0], 1e9)).toEqual([]);
      expect(none.nearestMany(Float64Array.of(0, 0), 10).positions).toEqual(Int32Array.of(-1));
    }
  });

  it('names the argument and the value that it cannot use', () => {
    expect(() => index.nearest([181, 0])).toThrow(new RangeError('at must be lon, lat in degrees, got [181, 0]'));
    expect(() => index.nearest([0, 0], { maxMeters: -1 })).toThrow(
      new RangeError('maxMeters must be 0 or more meters, got -1'),
    );
    expect(() => index.nearest([0, 0], { limit: 0 })).toThrow(new RangeError('limit must be at least 1, got 0'));
    expect(() => index.within([0, 0], Number.NaN)).toThrow(
      new RangeError('radiusMeters must be 0 or more meters, got NaN'),
    );
    expect(() => index.nearestMany(Float64Array.of(0, 0, 0, 99), 1)).toThrow(
      new RangeError('lonLats[2, 3] must be lon, lat in degrees, got [0, 99]'),
    );
    expect(() => AssetIndex.build([points[0]!, { type: 'Point', coordinates: [0, Number.NaN] }])).toThrow(
      /geometries\[1\]/,
    );
  });
});
