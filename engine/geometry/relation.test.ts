import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from './lon-lat.ts';
import { relationToPolygon } from './relation.ts';

const box = (minLon: number, minLat: number, maxLon: number, maxLat: number): Position[] => [
  [minLon, minLat],
  [maxLon, minLat],
  [maxLon, maxLat],
  [minLon, maxLat],
  [minLon, minLat],
];
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const relations = (shape: Polygon | MultiPolygon, ...points: LonLat[]) =>
  points.map((p) => relationToPolygon(p, shape));

describe('relationToPolygon', () => {
  const holed = polygon(box(0, 0, 10, 10), box(4, 4, 6, 6));

  it('tells inside, outside and in the hole apart', () => {
    expect(relations(holed, [2, 5], [12, 5], [5, 5])).toEqual(['inside', 'outside', 'outside']);
  });

  it('finds edges and vertices of the outer ring and of a hole on the line', () => {
    expect(relations(holed, [0, 0], [10, 3], [4, 5], [6, 6])).toEqual(Array(4).fill('on-line'));
  });

  it('decides one unit in the last place beside a slanted edge exactly', () => {
    // On the line through (0, 0) and (3, 1) no float64 pair lies at lon 0.1 * 3: its product is rounded up.
    const triangle = polygon([
      [0, 0],
      [3, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(relations(triangle, [0.1 * 3, 0.1], [0.75, 0.25], [1.5, 0.5])).toEqual(['outside', 'on-line', 'on-line']);
    expect(relations(triangle, [0.29999999999999993, 0.1])).toEqual(['inside']);
  });

  it('is inside a multipolygon in any part and outside between them', () => {
    const parts: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(0, 0, 1, 1)], [box(2, 0, 3, 1)]] };
    expect(relations(parts, [0.5, 0.5], [2.5, 0.5], [1.5, 0.5], [2, 0.5])).toEqual([
      'inside',
      'inside',
      'outside',
      'on-line',
    ]);
  });

  it('gives one ring across the antimeridian and its two cut halves the same points, but for the cut', () => {
    const ring = polygon([
      [179, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
      [179, 0],
    ]);
    const halves: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[box(179, 0, 180, 1)], [box(-180, 0, -179, 1)]],
    };
    for (const shape of [ring, halves]) {
      expect(relations(shape, [179.5, 0.5], [-179.5, 0.5], [0, 0.5], [178, 0.5], [-179, 0.5])).toEqual([
        'inside',
        'inside',
        'outside',
        'outside',
        'on-line',
      ]);
    }
    expect(relations(ring, [180, 0.5], [-180, 0.5])).toEqual(['inside', 'inside']);
    expect(relations(halves, [180, 0.5], [-180, 0.5])).toEqual(['on-line', 'on-line']);
  });

  it('takes longitude -180 for 180 on polygons that end there', () => {
    expect(relations(polygon(box(170, 0, 180, 10)), [180, 5], [-180, 5])).toEqual(['on-line', 'on-line']);
    expect(relations(polygon(box(-180, 0, -170, 10)), [180, 5], [-180, 5])).toEqual(['on-line', 'on-line']);
  });

  it('keeps a hole that crosses or touches the antimeridian where its outer ring is', () => {
    const outer = [
      [170, 0],
      [-170, 0],
      [-170, 10],
      [170, 10],
      [170, 0],
    ];
    const hole = [
      [179, 4],
      [-179, 4],
      [-179, 6],
      [179, 6],
      [179, 4],
    ];
    expect(relations(polygon(outer, hole), [180, 5], [-180, 5], [180, 4], [180, 1])).toEqual([
      'outside',
      'outside',
      'on-line',
      'inside',
    ]);
    expect(relations(polygon(outer, box(-176, 4, -174, 6)), [-175, 5], [-175, 1], [-174, 5])).toEqual([
      'outside',
      'inside',
      'on-line',
    ]);
  });

  it('covers the world with a box of it and both poles with rings round them', () => {
    expect(relations(polygon(box(-180, -90, 180, 90)), [0, 0], [179, -89], [-180, 10])).toEqual([
      'inside',
      'inside',
      'on-line',
    ]);
    const arctic = polygon([
      [-120, 60],
      [0, 60],
      [120, 60],
      [-120, 60],
    ]);
    expect(relations(arctic, [10, 80], [170, 61], [-170, 61], [0, 90], [0, 59])).toEqual([
      'inside',
      'inside',
      'inside',
      'on-line',
      'outside',
    ]);
    const antarctica = polygon([
      [-180, -80],
      [0, -70],
      [180, -80],
      [180, -90],
      [-180, -90],
      [-180, -80],
    ]);
    expect(relations(antarctica, [90, -85], [0, -70], [0, -60])).toEqual(['inside', 'on-line', 'outside']);
  });

  it('is outside of an empty polygon', () => {
    expect(relations(polygon(), [0, 0])).toEqual(['outside']);
    expect(relations({ type: 'MultiPolygon', coordinates: [] }, [0, 0])).toEqual(['outside']);
  });

  it('names a place that is none', () => {
    expect(() => relationToPolygon([0, 90.1], holed)).toThrow(
      new RangeError('at must be lon, lat in degrees, got [0, 90.1]'),
    );
    expect(() => relationToPolygon([Number.NaN, 0], holed)).toThrow(RangeError);
  });
});
