import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { toHexEwkb } from './ewkb.ts';
import { fromHexWkb, fromWkb, fromWkbs } from './wkb.ts';

const GEOMETRIES: readonly Geometry[] = [
  { type: 'Point', coordinates: [-76.1062502319, 43.0552769127] },
  { type: 'Point', coordinates: [] },
  {
    type: 'LineString',
    coordinates: [
      [0.1, 0.2],
      [1 / 3, -2 / 3],
    ],
  },
  { type: 'LineString', coordinates: [] },
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 0],
      ],
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 1],
      ],
    ],
  },
  {
    type: 'MultiPoint',
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ],
  },
  {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      [
        [
          [5, 5],
          [6, 5],
          [6, 6],
          [5, 5],
        ],
      ],
    ],
  },
  {
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [1, 2] },
      {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'LineString',
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      },
    ],
  },
];

describe('toHexEwkb', () => {
  it('writes what PostGIS writes for SRID=4326;POINT(1 2)', () => {
    expect(toHexEwkb({ type: 'Point', coordinates: [1, 2] })).toBe(
      '0101000020e6100000000000000000f03f0000000000000040',
    );
  });

  it.each(GEOMETRIES)('is read back to the bit: $type', (geometry) => {
    expect(fromHexWkb(toHexEwkb(geometry))).toEqual(geometry);
  });

  it('grows with the geometry', () => {
    const coordinates = Array.from({ length: 100_000 }, (_, i) => [i / 1000, -i / 3000]);
    const line: Geometry = { type: 'LineString', coordinates };
    expect(fromHexWkb(toHexEwkb(line))).toEqual(line);
  });
});

describe('fromWkb', () => {
  it.each([
    ['big-endian', '00000000013ff00000000000004000000000000000'],
    ['without SRID', '0101000000000000000000f03f0000000000000040'],
    ['EWKB with Z', '0101000080000000000000f03f00000000000000400000000000000840'],
    ['ISO WKB with Z and M', '01b90b0000000000000000f03f000000000000004000000000000008400000000000001040'],
  ])('reads a point %s', (_, hex) => {
    expect(fromHexWkb(hex)).toEqual({ type: 'Point', coordinates: [1, 2] });
  });

  it('reads from the middle of a larger buffer', () => {
    const bytes = Buffer.from(`ffff${toHexEwkb(GEOMETRIES[4]!)}ff`, 'hex');
    expect(fromWkb(bytes.subarray(2, bytes.length - 1))).toEqual(GEOMETRIES[4]);
  });

  it('reads several one after the other, with nulls among them, and refuses a last one that is cut off', () => {
    const wanted = [null, ...GEOMETRIES, null, null, ...GEOMETRIES, null];
    const hex = wanted.map((geometry) => (geometry === null ? 'ff' : toHexEwkb(geometry))).join('');
    expect(fromWkbs(Buffer.from(hex, 'hex'))).toEqual(wanted);
    expect(fromWkbs(new Uint8Array(0))).toEqual([]);
    expect(() => fromWkbs(Buffer.from(`ff${toHexEwkb(GEOMETRIES[0]!).slice(0, -2)}`, 'hex'))).toThrow(/cut off/);
  });

  it('refuses what is cut off anywhere, counts beyond the bytes, and unknown types', () => {
    const hex = toHexEwkb(GEOMETRIES[7]!);
    for (let digits = 0; digits < hex.length; digits += 2) {
      expect(() => fromHexWkb(hex.slice(0, digits))).toThrow(/cut off/);
    }
    expect(() => fromHexWkb('0102000000ffffffff')).toThrow(/cut off/);
    expect(() => fromHexWkb('0163000000')).toThrow('unknown WKB geometry type 99 at byte 0');
    expect(() => fromHexWkb(`${hex}00`)).toThrow(/ends at byte/);
    expect(() => fromHexWkb('zz')).toThrow(RangeError);
  });
});
