import { describe, expect, it } from 'vitest';
import { clusterShape } from './shape.ts';

describe('clusterShape', () => {
  it('has its center in the mean, its farthest member on its circle and its corners in the hull', () => {
    const { center, radiusMeters, hull } = clusterShape([
      [0, 0],
      [0.002, 0],
      [0.002, 0.002],
      [0, 0.002],
      [0.001, 0.001],
    ]);
    expect(center).toEqual([0.001, 0.001]);
    expect(radiusMeters).toBeCloseTo(156.9, 1);
    expect(hull!.coordinates).toEqual([
      [
        [0, 0],
        [0.002, 0],
        [0.002, 0.002],
        [0, 0.002],
        [0, 0],
      ],
    ]);
  });

  it('goes the short way across the antimeridian', () => {
    const { center, radiusMeters, hull } = clusterShape([
      [179.999, 0],
      [-179.999, 0],
      [179.999, 0.001],
    ]);
    expect(Math.abs(center[0])).toBeGreaterThan(179.999);
    expect(radiusMeters).toBeLessThan(200);
    expect(hull!.coordinates[0]!.map(([lon]) => lon)).toEqual([179.999, -179.999, 179.999, 179.999]);
  });

  it('has no hull where the members are at one place or on one line', () => {
    expect(clusterShape([[1, 1]])).toEqual({ center: [1, 1], radiusMeters: 0, hull: null });
    expect(
      clusterShape([
        [1, 1],
        [1.001, 1.001],
      ]).hull,
    ).toBeNull();
    expect(() => clusterShape([])).toThrow('members');
  });
});
