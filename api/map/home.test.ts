import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { City } from '../../engine/route/city.ts';
import { homeOf } from './home.ts';

const cityOf = (geometries: readonly (Geometry | null)[]) =>
  ({ assetClasses: [{ assets: geometries.map((geometry) => ({ geometry })) }] }) as unknown as City;
const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

// 101 x 101 lights, a thousandth of a degree apart.
const GRID = Array.from({ length: 101 * 101 }, (_, i) =>
  point(-70 + (i % 101) / 1_000, 43 + Math.floor(i / 101) / 1_000),
);

describe('where a map of a city begins', () => {
  it('is the whole of an even city and hardly more', () => {
    const [west, south, east, north] = homeOf(cityOf(GRID))!;
    for (const [edge, is] of [
      [west, -70],
      [south, 43],
      [east, -69.9],
      [north, 43.1],
    ] as const)
      expect(Math.abs(edge - is)).toBeLessThan(0.007);
    expect(west).toBeLessThan(-70);
    expect(north).toBeGreaterThan(43.1);
  });

  it('does not follow a road out of the county, nor a stray coordinate', () => {
    const road: Geometry = {
      type: 'LineString',
      coordinates: [
        [-70, 43],
        [-60, 50],
      ],
    };
    const home = homeOf(cityOf(GRID))!;
    const withStrays = homeOf(cityOf([...GRID, road, point(0, 0), point(179, -80), null]))!;
    for (const [i, edge] of withStrays.entries()) expect(Math.abs(edge - home[i]!)).toBeLessThan(0.002);
  });

  it('is some 300 m around a single light, and nothing where nothing has a place', () => {
    expect(homeOf(cityOf([point(-70, 43)]))).toEqual([-70.0015, 42.9985, -69.9985, 43.0015]);
    expect(homeOf(cityOf([null]))).toBeNull();
  });
});
