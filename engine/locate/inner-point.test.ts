import { describe, expect, it } from 'vitest';
import { relationToPolygon } from '../geometry/relation.ts';
import { patchwork } from '../spatial/seeded-geometry.ts';
import { innerPoint } from './inner-point.ts';

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
    for (const shape of shapes)
      expect(relationToPolygon(innerPoint(shape as never)!.lonLat, shape as never)).toBe('inside');
  });

  it('is inside every polygon of a seeded patchwork', () => {
    const polygons = patchwork(311, 12, 8, [-76.2, 43, -76.1, 43.1]);
    expect(polygons.length).toBeGreaterThan(20);
    for (const polygon of polygons) expect(relationToPolygon(innerPoint(polygon)!.lonLat, polygon)).not.toBe('outside');
  });

  it('is the middle of a line, and a point itself', () => {
    const [lon, lat] = innerPoint({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0.002, 0],
      ],
    })!.lonLat;
    expect([lon, lat]).toEqual([expect.closeTo(0.001, 9), 0]);
    expect(innerPoint({ type: 'Point', coordinates: [1, 2] })).toEqual({ lonLat: [1, 2], reachMeters: 0 });
  });

  it('is none of an empty shape or of none', () => {
    expect(innerPoint(null)).toBeNull();
    expect(innerPoint({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
    expect(innerPoint({ type: 'GeometryCollection', geometries: [] })).toBeNull();
    expect(innerPoint({ type: 'LineString', coordinates: [] })).toBeNull();
  });
});
