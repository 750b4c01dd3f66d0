import { expect, it } from 'vitest';
import { distanceMeters } from '../feed/select-requests.ts';
import { boundsAround, boundsOf, linesOf } from './geometry.ts';

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
