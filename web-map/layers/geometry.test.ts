import { expect, it } from 'vitest';
import { distanceMeters } from '../feed/select-requests.ts';
import { boundsAround, boundsOf, linesOf, outlineOf } from './geometry.ts';

it('takes lines as lines and nothing else', () => {
  const line = [
    [1, 2],
    [3, 1],
  ];
  expect(linesOf({ type: 'LineString', coordinates: line })).toEqual([line]);
  expect(linesOf({ type: 'MultiLineString', coordinates: [line, line] })).toEqual([line, line]);
  expect([linesOf(null), linesOf({ type: 'Point', coordinates: [1, 2] })]).toEqual([[], []]);
  expect(boundsOf([line])).toEqual({ west: 1, south: 1, east: 3, north: 2 });
  expect(boundsOf([])).toBeNull();
});

it('a box around a circle reaches as far east as north', () => {
  const { west, south, east, north } = boundsAround({ lon: -76, lat: 43 }, 500);
  expect(distanceMeters(west, 43, east, 43)).toBeCloseTo(1_000, -1);
  expect(distanceMeters(-76, south, -76, north)).toBeCloseTo(1_000, -1);
});

it('takes the rings and lines of any geometry, and the box around them', () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 1],
    [0, 0],
  ];
  const shapes = [
    { type: 'MultiPolygon', coordinates: [[square], [square]] },
    { type: 'Point', coordinates: [5, 5] },
  ];
  expect(outlineOf({ type: 'GeometryCollection', geometries: shapes })).toEqual([square, square, [[5, 5]]]);
  expect(boundsOf(outlineOf(shapes[0]))).toEqual({ west: 0, south: 0, east: 2, north: 1 });
  expect(outlineOf(null)).toEqual([]);
});
