import { describe, expect, it } from 'vitest';
import { relationToPolygon } from '../../geometry/relation.ts';
import { patchwork } from '../../spatial/seeded-geometry.ts';
import { pinOf, pinWithReach } from './pin.ts';

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('the pin of a shape', () => {
  it('is inside the polygon, also of one like a horseshoe or with a hole in its middle', () => {
    const horseshoe = [
      ...[
        [0, 0],
        [3, 0],
        [3, 3],
        [2, 3],
        [2, 1],
        [1, 1],
        [1, 3],
        [0, 3],
        [0, 0],
      ],
    ];
    const shapes = [
      { type: 'Polygon', coordinates: [horseshoe] },
      { type: 'Polygon', coordinates: [square(0, 0, 3), square(1, 1, 1)] },
      { type: 'MultiPolygon', coordinates: [[square(9, 9, 1)], [square(0, 0, 3)]] },
    ] as const;
    for (const shape of shapes) expect(relationToPolygon(pinOf(shape as never)!, shape as never)).toBe('inside');
  });

  it('is inside every polygon of a seeded patchwork', () => {
    const polygons = patchwork(311, 12, 8, [-76.2, 43, -76.1, 43.1]);
    expect(polygons.length).toBeGreaterThan(20);
    for (const polygon of polygons) expect(relationToPolygon(pinOf(polygon)!, polygon)).toBe('inside');
  });

  it('is the middle of a line by its length, and a point itself', () => {
    const pin = pinWithReach({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0.0002, 0],
        [0.002, 0],
      ],
    })!;
    expect(pin.lonLat).toEqual([expect.closeTo(0.001, 9), 0]);
    expect(pin.reachMeters).toBeCloseTo(111.32, 1);
    expect(pinWithReach({ type: 'Point', coordinates: [1, 2] })).toEqual({ lonLat: [1, 2], reachMeters: 0 });
  });

  it('is the first vertex of a polygon without area, and of a collection the pin of its first member that has one', () => {
    const flat = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [1, 2],
          [3, 4],
          [1, 2],
          [1, 2],
        ],
      ],
    };
    expect(pinOf(flat)).toEqual([1, 2]);
    const empty = { type: 'MultiPoint' as const, coordinates: [] };
    expect(pinOf({ type: 'GeometryCollection', geometries: [empty, flat] })).toEqual([1, 2]);
  });

  it('is none of an empty shape or of none', () => {
    expect(pinWithReach(null)).toBeNull();
    expect(pinWithReach({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
    expect(pinWithReach({ type: 'GeometryCollection', geometries: [] })).toBeNull();
    expect(pinWithReach({ type: 'LineString', coordinates: [] })).toBeNull();
  });
});
