import { describe, expect, it } from 'vitest';
import { distanceMeters } from '../../geometry/meters.ts';
import { kernelDensity, MAX_NODES, REACH_RADII, Steps } from './kernel.ts';

const RADIUS = 20;

/** Shares of the first `count` nodes that lie in each of eight sectors and inside or outside the median circle. */
const cellShares = (count: number): number[] => {
  const steps = new Steps([0, 0]);
  const shares = new Array<number>(16).fill(0);
  // 1 - exp(-r^2) = 1/2
  const median = RADIUS * Math.sqrt(Math.LN2);
  for (let i = 0; i < count; i++) {
    const [lon, lat] = steps.node(i, RADIUS);
    const sector = Math.floor(((Math.atan2(lat, lon) / (2 * Math.PI) + 1) % 1) * 8);
    shares[sector + (Steps.nodeMeters(i, RADIUS) < median ? 0 : 8)]! += 1 / count;
  }
  return shares;
};

describe('the nodes of the error kernel', () => {
  it('have the standard radius that is asked for', () => {
    for (const count of [16, 64, MAX_NODES]) {
      const squares = Array.from({ length: count }, (_, i) => Steps.nodeMeters(i, RADIUS) ** 2);
      const root = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / count);
      expect(Math.abs(root / RADIUS - 1), `${count} nodes`).toBeLessThan(count === 16 ? 0.08 : 0.02);
    }
  });

  it('are spread evenly over sixteen cells of equal probability: random nodes would be off by twice as much', () => {
    for (const count of [16, 32, 64, MAX_NODES]) {
      const rms = Math.sqrt(cellShares(count).reduce((sum, share) => sum + (share - 1 / 16) ** 2, 0) / 16);
      expect(rms, `${count} nodes`).toBeLessThan(Math.sqrt(((1 / 16) * (15 / 16)) / count) / 2);
    }
  });

  it('are as far off as they say, anywhere on the globe, and never beyond the reach', () => {
    for (const at of [
      [-76.1, 43],
      [179.9999, -60],
      [0, 0],
    ] as const) {
      const steps = new Steps(at);
      for (let i = 0; i < MAX_NODES; i++) {
        const meters = Steps.nodeMeters(i, RADIUS);
        expect(Math.abs(distanceMeters(at, steps.node(i, RADIUS)) - meters)).toBeLessThan(0.001 * meters + 1e-6);
        expect(meters).toBeLessThanOrEqual(REACH_RADII * RADIUS + 1e-9);
      }
    }
  });

  it('stay places at the poles and across the antimeridian', () => {
    for (const at of [
      [10, 90],
      [10, -90],
      [180, 0],
    ] as const) {
      for (let i = 0; i < MAX_NODES; i++) {
        const [lon, lat] = new Steps(at).node(i, 5_000);
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
    }
  });

  it('belong to a density that is 1 over the plane', () => {
    let sum = 0;
    for (let r = 0.05; r < 100; r += 0.1) sum += kernelDensity(r, RADIUS) * 2 * Math.PI * r * 0.1;
    expect(sum).toBeCloseTo(1, 4);
  });
});
