import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { crsOf } from './crs.ts';
import { boundsOf, checkPlacement, placeGeometry } from './place-geometry.ts';

const lonLat = { crs: { kind: 'lon-lat' }, swap: false } as const;
const reasonOf = (geometry: unknown) => {
  const placed = placeGeometry(geometry as Geometry, lonLat);
  return placed.kind === 'bad' ? placed.reason : null;
};
const SYRACUSE = [-76.21, 42.98, -76.07, 43.09] as const;

describe('placeGeometry', () => {
  it('drops z and m and leaves what it was given alone', () => {
    const given: Geometry = {
      type: 'LineString',
      coordinates: [
        [1, 2, 3, 4],
        [5, 6, 7],
      ],
    };
    const before = structuredClone(given);
    expect(placeGeometry(given, lonLat)).toEqual({
      kind: 'placed',
      geometry: {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [5, 6],
        ],
      },
    });
    expect(given).toEqual(before);
  });

  it.each<Geometry>([
    { type: 'Point', coordinates: [2, 1] },
    { type: 'MultiPoint', coordinates: [[2, 1]] },
    {
      type: 'LineString',
      coordinates: [
        [2, 1],
        [4, 3],
      ],
    },
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [2, 1],
          [4, 3],
        ],
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 1],
          [0, 0],
        ],
      ],
    },
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [2, 0],
            [2, 1],
            [0, 0],
          ],
        ],
      ],
    },
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [2, 1] }] },
  ])('swaps every position of a $type and swaps it back', (geometry) => {
    const swap = { ...lonLat, swap: true };
    const once = placeGeometry(geometry, swap);
    expect(once.kind).toBe('placed');
    if (once.kind !== 'placed') return;
    expect(once.geometry).not.toEqual(geometry);
    expect(placeGeometry(once.geometry, swap)).toEqual({ kind: 'placed', geometry });
  });

  it('projects back every position', () => {
    const placed = placeGeometry(
      { type: 'Point', coordinates: [984_250, 0] },
      { crs: crsOf('EPSG:3435'), swap: false },
    );
    const swapped = placeGeometry(
      { type: 'Point', coordinates: [0, 984_250] },
      { crs: crsOf('EPSG:3435'), swap: true },
    );
    expect(placed).toEqual(swapped);
    expect(placed.kind === 'placed' && boundsOf(placed.geometry)[0]).toBeCloseTo(-88.3333333, 6);
  });

  it.each([
    ['the geometry is empty', { type: 'Point', coordinates: [] }],
    ['the geometry is empty', { type: 'MultiPolygon', coordinates: [[]] }],
    ['a position has one number only', { type: 'Point', coordinates: [1] }],
    ['a position is not two finite numbers: ["1",2]', { type: 'Point', coordinates: ['1', 2] }],
    [
      'a position is not two finite numbers: [null,null]',
      { type: 'Point', coordinates: [Number.NaN, Number.POSITIVE_INFINITY] },
    ],
    ['a line has 1 position, at least 2 are needed', { type: 'LineString', coordinates: [[1, 2]] }],
    [
      'a ring has 3 positions, at least 4 are needed',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      },
    ],
    [
      'a ring is not closed, its ends differ: repeat its first position at its end',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
    ],
    ['the coordinates are not nested as the geometry type asks', { type: 'LineString', coordinates: [1, 2] }],
  ])('refuses: %s', (reason, geometry) => {
    expect(reasonOf(geometry)).toBe(reason);
  });
});

describe('checkPlacement', () => {
  const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

  it('accepts the ends of the earth', () => {
    for (const [lon, lat] of [
      [180, 90],
      [-180, -90],
      [0, 0],
    ] as const)
      expect(checkPlacement(point(lon, lat))).toBeNull();
  });

  it('hints at swapped coordinates where only the other order is on earth', () => {
    expect(checkPlacement(point(43.05, -106.15))).toContain('say `swap: true`');
    expect(checkPlacement(point(43.05, -200))).not.toContain('swap');
  });

  it('hints at swapped coordinates where only the other order is in the city', () => {
    expect(checkPlacement(point(43.05, -76.15))).toBeNull();
    expect(checkPlacement(point(43.05, -76.15), SYRACUSE)).toBe(
      'latitude and longitude look swapped: say `swap: true`',
    );
    expect(checkPlacement(point(-75, 44), SYRACUSE)).toBeNull();
  });

  it('hints at a missing crs for what looks projected', () => {
    expect(checkPlacement(point(612_345, 1_112_345))).toContain('state `crs`');
  });

  it('looks at every position of every part', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 91],
      ],
    };
    expect(checkPlacement(line)).toContain('outside longitude');
    expect(checkPlacement({ type: 'GeometryCollection', geometries: [point(0, 0), line] })).toContain(
      'outside longitude',
    );
  });
});
