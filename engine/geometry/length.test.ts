import { describe, expect, it } from 'vitest';
import { geodesicMeters } from './geodesic.ts';
import { lengthMeters } from './length.ts';

const LINE = [
  [-76.15, 43.04],
  [-76.149, 43.041],
  [-76.145, 43.041],
];

describe('lengthMeters', () => {
  it('adds up the geodesics between the vertices, of all lines', () => {
    const expected =
      geodesicMeters([-76.15, 43.04], [-76.149, 43.041]) + geodesicMeters([-76.149, 43.041], [-76.145, 43.041]);
    expect(lengthMeters({ type: 'LineString', coordinates: LINE })).toBeCloseTo(expected, 4);
    expect(lengthMeters({ type: 'MultiLineString', coordinates: [LINE, LINE] })).toBeCloseTo(2 * expected, 4);
  });

  it('goes the short way across the antimeridian', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [179.999, 0],
        [-179.999, 0],
      ],
    };
    expect(lengthMeters(line)).toBeCloseTo(222.639, 2);
  });

  it('gives points no length, and says of polygons that they have none', () => {
    expect(lengthMeters({ type: 'Point', coordinates: [0, 0] })).toBe(0);
    const polygon = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    };
    expect(lengthMeters(polygon)).toBeNull();
    const point = { type: 'Point' as const, coordinates: [0, 0] };
    expect(lengthMeters({ type: 'GeometryCollection', geometries: [point, polygon] })).toBeNull();
  });
});
