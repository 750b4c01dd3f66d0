import { expect, it } from 'vitest';
import { SpreadSample } from './spread-sample.ts';

const ids = Array.from({ length: 5_000 }, (_, i) => ({ id: `CH-2025-${String(i).padStart(6, '0')}` }));

it('keeps the same things in whatever order they come', () => {
  const samples = [ids, [...ids].reverse()].map((things) => {
    const sample = new SpreadSample<{ readonly id: string }>(200);
    for (const thing of things) sample.add(thing);
    return sample;
  });
  expect(samples[0]!.things()).toHaveLength(200);
  expect(samples[1]!.things()).toEqual(samples[0]!.things());
  expect(samples[0]!.seen).toBe(5_000);
});

it('takes as many of each part of ids that count up, within four standard errors', () => {
  const sample = new SpreadSample<{ readonly id: string }>(1_000);
  for (const thing of ids) sample.add(thing);
  const first = sample.things().filter(({ id }) => id < 'CH-2025-002500').length;
  // 500 of 1,000 drawn from 5,000 without putting back: standard deviation 14.
  expect(Math.abs(first - 500)).toBeLessThan(4 * 14.2);
});
