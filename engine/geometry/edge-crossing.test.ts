import { describe, expect, it } from 'vitest';
import { nudged, seededRandom } from '../spatial/seeded-geometry.ts';
import { edgeCrossing, ON_EDGE, sideOfLine } from './edge-crossing.ts';

/** A float64 as a whole number of 2^-1074, without error. */
const exact = (value: number): bigint => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const exponent = bits >> 52n;
  const fraction = bits & ((1n << 52n) - 1n);
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return value < 0 ? -size : size;
};

const exactSide = (...coordinates: readonly number[]): number => {
  const [aX, aY, bX, bY, cX, cY] = coordinates.map(exact) as [bigint, bigint, bigint, bigint, bigint, bigint];
  const turn = (bX - aX) * (cY - aY) - (bY - aY) * (cX - aX);
  return turn === 0n ? 0 : turn > 0n ? 1 : -1;
};

describe('sideOfLine', () => {
  it('says left of a line that runs east for a point north of it', () => {
    expect(sideOfLine(0, 0, 1, 0, 0.5, 1)).toBe(1);
    expect(sideOfLine(0, 0, 1, 0, 0.5, -1)).toBe(-1);
  });

  it('agrees with whole-number arithmetic one unit in the last place beside random lines', () => {
    const random = seededRandom(11);
    let onLine = 0;
    for (let i = 0; i < 20_000; i++) {
      const [aX, aY, bX, bY] = [random() * 360 - 180, random() * 180 - 90, random() * 360 - 180, random() * 180 - 90];
      const along = i % 4 === 0 ? 0.5 : random();
      const cX = nudged(aX + along * (bX - aX), Math.floor(random() * 3) - 1);
      const cY = nudged(aY + along * (bY - aY), Math.floor(random() * 3) - 1);
      const side = sideOfLine(aX, aY, bX, bY, cX, cY);
      expect(side, `${[aX, aY, bX, bY, cX, cY]}`).toBe(exactSide(aX, aY, bX, bY, cX, cY));
      if (side === 0) onLine++;
    }
    expect(onLine).toBeGreaterThan(0);
  });

  it('agrees with whole-number arithmetic for the least numbers around zero, where products underflow', () => {
    const random = seededRandom(12);
    for (let i = 0; i < 5_000; i++) {
      const [bX, bY] = [random() * 2 - 1, random() * 2 - 1];
      const [cX, cY] = [Math.floor(random() * 7) - 3, Math.floor(random() * 7) - 3].map((n) => n * Number.MIN_VALUE);
      expect(sideOfLine(0, 0, bX, bY, cX!, cY!)).toBe(exactSide(0, 0, bX, bY, cX!, cY!));
    }
  });
});

describe('edgeCrossing', () => {
  it('counts a ray through a vertex between two edges once, and through a peak not at all', () => {
    expect(edgeCrossing(-1, 0, 0, -1, 0, 0) + edgeCrossing(-1, 0, 0, 0, 0, 1)).toBe(1);
    expect(edgeCrossing(-1, 0, 0, -1, 0, 0) + edgeCrossing(-1, 0, 0, 0, 0, -1)).toBe(0);
  });

  it('finds both ends and the points of a level edge on it, and a point of its line beyond it not', () => {
    expect([0, 1, 2].map((x) => edgeCrossing(x, 5, 0, 5, 2, 5))).toEqual([ON_EDGE, ON_EDGE, ON_EDGE]);
    expect([-1, 3].map((x) => edgeCrossing(x, 5, 0, 5, 2, 5))).toEqual([0, 0]);
  });

  it('crosses an edge in the east and no edge in the west, whichever way it runs', () => {
    expect(edgeCrossing(0, 0, 1, -1, 2, 1)).toBe(1);
    expect(edgeCrossing(0, 0, 2, 1, 1, -1)).toBe(1);
    expect(edgeCrossing(3, 0, 1, -1, 2, 1)).toBe(0);
    expect(edgeCrossing(1.4, 0, 1, -1, 2, 1)).toBe(1);
    expect(edgeCrossing(1.6, 0, 1, -1, 2, 1)).toBe(0);
  });
});
