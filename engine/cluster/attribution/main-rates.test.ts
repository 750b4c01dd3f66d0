import { describe, expect, it } from 'vitest';
import type { Break, Segment } from '../../plan/segment.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { MainRates } from './main-rates.ts';
import { rateSentences } from './sentences.ts';

const year = (value: number): number => Date.UTC(value, 0, 1);
const pipe = (id: number, material: string | null, installed = 1950, lengthMeters: number | null = 100): Segment => ({
  id: `M${id}`,
  ...{ lengthMeters, installedMs: year(installed), material, diameter: '6' },
});

const YEAR_MS = 365.2425 * 86_400_000;

/** Twenty years; of each main Poisson many breaks by its rate per km and year. */
function recorded(segments: readonly Segment[], perKmYear: (i: number) => number, seed: number): readonly Break[] {
  const random = seededRandom(seed);
  return segments.flatMap(({ lengthMeters }, segment) => {
    const breaks: Break[] = [];
    const perYear = perKmYear(segment) * (lengthMeters! / 1000);
    const wait = (): number => -Math.log(1 - random()) / perYear;
    for (let at = wait(); at < 20; at += wait()) breaks.push({ segment, atMs: year(2000) + at * YEAR_MS });
    return breaks;
  });
}

const LATER = year(2030);

describe('MainRates', () => {
  const segments = Array.from({ length: 1500 }, (_, i) =>
    pipe(i, i % 3 === 0 ? 'CI' : 'PVC', i % 2 === 0 ? 1930 : 1980),
  );
  const trueRate = (i: number): number => 0.05 * (i % 3 === 0 ? 5 : 1) * (i % 2 === 0 ? 2 : 1);
  const rates = MainRates.learn(segments, recorded(segments, trueRate, 3));

  it('finds how much oftener one material and one decade break than others', () => {
    const usual = [0, 1, 2, 3].map((i) => rates.at(i, LATER).usualBreaksPerYear / 0.1);
    for (const [i, each] of usual.entries()) expect(each / trueRate(i)).toBeGreaterThan(0.8);
    for (const [i, each] of usual.entries()) expect(each / trueRate(i)).toBeLessThan(1.25);
  });

  it('expects of a main that broke again and again far more than of its kind, and does not hold that against its kind', () => {
    // One in fifty, whatever it is made of.
    const isBad = (i: number): boolean => i % 50 === 1;
    const learned = MainRates.learn(
      segments,
      recorded(segments, (i) => (isBad(i) ? 6 : trueRate(i)), 3),
    );
    const bad = learned.at(301, LATER);
    expect(bad.breaks).toBeGreaterThan(5);
    expect(bad.breaksPerYear).toBeGreaterThan(10 * bad.usualBreaksPerYear);
    expect(bad.breaksPerYear).toBeLessThan(bad.breaks / bad.years);
    expect(learned.at(3, LATER).usualBreaksPerYear / learned.at(1, LATER).usualBreaksPerYear).toBeGreaterThan(2);
    expect(
      rateSentences({ ...bad, breaks: 14, years: 19.97, breaksPerYear: 0.612, usualBreaksPerYear: 0.00512 }),
    ).toEqual(['14 breaks on record in 20 years before: 0.61 a year expected, 0.0051 of mains of its length and kind']);
  });

  it('counts only the breaks before the moment that is asked for', () => {
    const few = [pipe(0, 'CI'), pipe(1, 'CI')];
    const breaks = [2001, 2005, 2009, 2010].map((at) => ({ segment: 0, atMs: year(at) }));
    const learned = MainRates.learn(few, breaks);
    expect([year(2000), year(2005), year(2006), LATER].map((beforeMs) => learned.at(0, beforeMs).breaks)).toEqual([
      0, 1, 2, 4,
    ]);
    expect(learned.at(0, year(2006)).years).toBeCloseTo(5, 1);
    expect(rateSentences(learned.at(0, year(2000)))).toEqual(['no break of any main is on record before']);
  });

  it('goes by length alone where no break is on record, and takes a main of unknown length for one of a block', () => {
    const learned = MainRates.learn(
      [pipe(0, 'CI', 1900, 300), pipe(1, 'PVC', 2000, 100), pipe(2, null, 1990, null)],
      [],
    );
    const [long, short, unknown] = [0, 1, 2].map((i) => learned.at(i, LATER).breaksPerYear);
    expect(long! / short!).toBeCloseTo(3, 9);
    expect(unknown).toBe(short);
  });

  it('takes a main that was laid after the record for one of its kind', () => {
    const young = [...segments, pipe(1500, 'CI', 2026)];
    const learned = MainRates.learn(young, recorded(young.slice(0, 1500), trueRate, 3));
    const rate = learned.at(1500, LATER);
    expect([rate.breaks, rate.years]).toEqual([0, 0]);
    expect(rate.breaksPerYear).toBe(rate.usualBreaksPerYear);
  });
});
