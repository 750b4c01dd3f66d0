import { describe, expect, it } from 'vitest';
import { expectedByExposure, expectedByReports } from './expected.ts';
import { countAtLeast } from './negative-binomial.ts';
import { inAtLeast, sureOf } from './partial-conjunction.ts';
import { DEFAULT_OPTIONS, type Recurring, recurringPlaces } from './recurring-places.ts';
import { type MadeWorld, madeReports } from './testing-reports.ts';

const NOTHING: MadeWorld = {
  ...{ places: 150, periods: 8, mean: 2, others: 0, spread: 0, clumping: 0 },
  ...{ planted: 0, ratio: 1 },
};

function found(world: MadeWorld, seed: number, options = DEFAULT_OPTIONS): Recurring {
  const { own, others } = madeReports(world, seed);
  const even = expectedByExposure(own, new Float64Array(world.places).fill(1));
  return recurringPlaces(own, world.others > 0 ? expectedByReports(own, others) : even, options);
}

describe('places that come back', () => {
  it('are none in worlds of chance alone, even or not, clumped or not', () => {
    for (const world of [
      NOTHING,
      { ...NOTHING, clumping: 1 },
      { ...NOTHING, spread: 1, others: 5 },
      // Busy places with few other reports: nothing may be drawn towards a mean.
      { ...NOTHING, mean: 8, spread: 1, clumping: 0.5, others: 1 },
    ]) {
      let runsWithAny = 0;
      for (let seed = 1; seed <= 20; seed++) runsWithAny += Number(found(world, seed).places.length > 0);
      // Where there is nothing to find, a false discovery rate of 5 % is 1 run of 20.
      expect(runsWithAny, JSON.stringify(world)).toBeLessThanOrEqual(2);
    }
  });

  it('are found where they were planted, and hardly any others', () => {
    for (const world of [
      { ...NOTHING, planted: 6, ratio: 4 },
      { ...NOTHING, planted: 6, ratio: 6, spread: 0.2, others: 10 },
      { ...NOTHING, planted: 6, ratio: 6, clumping: 0.3 },
    ]) {
      let [right, wrong] = [0, 0];
      for (let seed = 1; seed <= 10; seed++)
        for (const { place } of found(world, seed).places) place < 6 ? right++ : wrong++;
      expect(right, JSON.stringify(world)).toBeGreaterThan(0.8 * 60);
      expect(wrong / (right + wrong)).toBeLessThanOrEqual(0.05);
    }
  });

  it('are not what one outburst makes, however large', () => {
    const { own } = madeReports(NOTHING, 3);
    const counts = own.counts.slice();
    counts[5 * own.periods + 2] = 60;
    const even = expectedByExposure({ ...own, counts }, new Float64Array(own.places).fill(1));
    expect(recurringPlaces({ ...own, counts }, even, DEFAULT_OPTIONS).places).toEqual([]);
    const once = recurringPlaces({ ...own, counts }, even, { ...DEFAULT_OPTIONS, leastPeriods: 1 });
    expect(once.places.map(({ place, hot, atLeast }) => [place, hot, atLeast])).toEqual([[5, [2], 1]]);
  });

  it('say in which periods and in how many at least', () => {
    const { places } = found({ ...NOTHING, planted: 1, ratio: 12 }, 1);
    expect(places[0]).toMatchObject({ place: 0, hot: [0, 1, 2, 3, 4, 5, 6, 7], atLeast: 8 });
    const { count, expected, periods } = places[0]!;
    expect(count / expected).toBeGreaterThan(5);
    expect(periods).toHaveLength(8);
    const twice = { ...DEFAULT_OPTIONS, leastRatio: 20 };
    expect(found({ ...NOTHING, planted: 1, ratio: 12 }, 1, twice).places).toEqual([]);
  });
});

describe('the chance of a count', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

  it('given the uncertainty of other reports is the binomial test of both', () => {
    for (const [own, others, ratio] of [
      [5, 0, 1],
      [7, 3, 0.5],
      [2, 9, 0.1],
      [30, 12, 1.5],
    ] as const) {
      const theta = ratio / (1 + ratio);
      let exact = 0;
      for (let k = own; k <= own + others; k++)
        exact += choose(own + others, k) * theta ** k * (1 - theta) ** (own + others - k);
      expect(countAtLeast(own, (others + 1) * ratio, 1 / (others + 1)) / exact).toBeCloseTo(1, 10);
    }
  });

  it('sums to 1 on both sides, is Poisson without spread, and keeps its digits far out', () => {
    for (const [mean, spread] of [
      [3, 0.7],
      [0.2, 2],
      [40, 0.05],
    ] as const) {
      let below = 0;
      let term = (1 + mean * spread) ** (-1 / spread);
      for (let k = 0; k < 60; k++) {
        expect(countAtLeast(k, mean, spread)).toBeCloseTo(1 - below, 10);
        below += term;
        term *= ((k + 1 / spread) / (k + 1)) * ((mean * spread) / (1 + mean * spread));
      }
    }
    expect(countAtLeast(30, 4, 1e-12) / countAtLeast(30, 4, 0)).toBeCloseTo(1, 6);
    expect(countAtLeast(400, 2, 0.1)).toBeGreaterThan(0);
    expect(countAtLeast(0, 0, 1)).toBe(1);
    expect(countAtLeast(1, 0, 1)).toBe(0);
    expect(() => countAtLeast(1, -1, 0)).toThrow(RangeError);
  });
});

describe('several p-values put together', () => {
  it('leave out the smallest: one of 0 says nothing of a second', () => {
    expect(inAtLeast([0, 1, 1, 1], 1)).toBeLessThan(1e-100);
    expect(inAtLeast([0, 1, 1, 1], 2)).toBe(1);
    // Fisher of 0.01 and 0.04: sum = -ln 0.0004 = 7.824; e^-s (1 + s).
    expect(inAtLeast([0, 0.04, 0.01], 2)).toBeCloseTo(0.0004 * (1 - Math.log(0.0004)), 12);
    expect(inAtLeast([0.01], 2)).toBe(1);
  });

  it('say in how many at least', () => {
    expect(sureOf([1e-9, 1e-8, 0.3, 1e-7, 0.9], 0.05)).toBe(3);
    expect(sureOf([0.3, 0.6], 0.05)).toBe(0);
    expect(() => inAtLeast([1], 0)).toThrow(RangeError);
  });
});
