import { expect, it } from 'vitest';
import { fisherUpperTail, wilson } from './statistics.ts';

const choose = (n: number, k: number): bigint => {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
};

it('agrees with counting all draws', () => {
  for (const [hits, drawn, marked, all] of [
    [3, 5, 10, 30],
    [0, 5, 10, 30],
    [13, 14, 34, 212],
    [40, 60, 300, 900],
    [8, 8, 8, 8],
  ] as const) {
    let ways = 0n;
    for (let k = hits; k <= Math.min(drawn, marked); k++)
      if (drawn - k <= all - marked) ways += choose(marked, k) * choose(all - marked, drawn - k);
    const exact = Number((ways * 10n ** 30n) / choose(all, drawn)) / 1e30;
    expect(fisherUpperTail(hits, drawn, marked, all)).toBeCloseTo(exact, 9);
  }
});

it("gives Wilson's interval, which stays within 0 and 1 and is everything for no trials", () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  expect(wilson(10, 10).low).toBeCloseTo(0.7225, 4);
  expect(wilson(10, 10).high).toBeCloseTo(1, 12);
  expect(wilson(78, 91).low).toBeCloseTo(0.771, 3);
  expect(wilson(78, 91).high).toBeCloseTo(0.915, 3);
});
