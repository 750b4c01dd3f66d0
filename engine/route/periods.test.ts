import { describe, expect, it } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { holdsAt, Periods } from './periods.ts';

const seeded = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const fromMs = random() < 0.3 ? -Infinity : Math.floor(random() * 50);
    const untilMs = random() < 0.3 ? Infinity : Math.max(fromMs, 0) + Math.floor(random() * 50);
    return { validity: { fromMs, untilMs } };
  });
};

describe('things made for each period', () => {
  it('are made of what holds, begin at the last change and end at the next, as counted one by one', () => {
    for (const seed of [1, 2, 3]) {
      const things = seeded(seed, 9);
      const periods = new Periods(things, (positions) => positions);
      const changes = things
        .flatMap(({ validity }) => [validity.fromMs, validity.untilMs])
        .filter(Number.isFinite)
        .sort((a, b) => a - b);
      for (let atMs = -1; atMs <= 101; atMs++) {
        expect(periods.at(atMs)).toEqual([...things.keys()].filter((i) => holdsAt(things[i]!.validity, atMs)));
        expect(periods.sinceMs(atMs)).toBe(changes.findLast((each) => each <= atMs) ?? -Infinity);
        expect(periods.untilMs(atMs)).toBe(changes.find((each) => each > atMs) ?? Infinity);
      }
    }
  });

  it('are kept for the periods that were asked for last, and only so many', () => {
    const made: string[] = [];
    const things = [10, 20, 30].map((fromMs) => ({ validity: { fromMs, untilMs: Infinity } }));
    const periods = new Periods(things, (positions) => made.push(positions.join()), 2);
    for (const atMs of [15, 25, 19, 10, 35, 15, 39]) periods.at(atMs);
    expect(made).toEqual(['0', '0,1', '0,1,2']);
    periods.at(25);
    expect(made).toHaveLength(4);
    periods.at(39);
    expect(made).toHaveLength(4);
    periods.at(15);
    expect(made).toHaveLength(5);
  });
});
