import { describe, expect, it } from 'vitest';
import { RealNames } from './real-names.ts';
import { mistyped } from './typos.ts';

const TEXTS = ['1283 Canal St', '450 N 7th St', 'corner of James Street and Teall Avenue', 'E Genesee St', 'Oak'];
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** Optimal string alignment distance, by the full table. */
function edits(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j * +(i === 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  return d[a.length]![b.length]!;
}

describe('a mistyped text', () => {
  it('is one edit from the text, or at most two, and never the text', () => {
    for (const text of TEXTS)
      for (const seed of seeds) {
        expect(edits(text, mistyped(text, 1, seed)!), `${text} ${seed}`).toBe(1);
        const twice = edits(text, mistyped(text, 2, seed)!);
        expect(twice, `${text} ${seed}`).toBeGreaterThanOrEqual(1);
        // A swap whose letters the second edit parts counts three in this distance.
        expect(twice).toBeLessThanOrEqual(3);
      }
  });

  it('has the digits of the text, its ordinals and its words of one letter', () => {
    for (const seed of seeds) {
      expect(mistyped('450 N 7th Street', 2, seed)).toMatch(/^450 N 7th /);
      expect(mistyped('12 E Genesee', 1, seed)).toMatch(/^12 E /);
    }
  });

  it('is the same for the same seed, and inserts, leaves out, replaces and swaps, blanks too', () => {
    const all = seeds.map((seed) => mistyped('Butternut Street', 1, seed)!);
    expect(seeds.map((seed) => mistyped('Butternut Street', 1, seed)!)).toEqual(all);
    expect(new Set(all.map(({ length }) => length))).toEqual(new Set([15, 16, 17]));
    expect(all).toContain('ButternutStreet');
    expect(all.some((text) => [...text].sort().join('') === [...'Butternut Street'].sort().join(''))).toBe(true);
  });

  it('is none where there is nothing to edit', () => {
    expect(mistyped('1283', 1, 1)).toBeNull();
    expect(mistyped('N 7 W', 2, 1)).toBeNull();
  });
});

describe('real names', () => {
  const names = RealNames.build([
    'Ball Ave',
    'Hall Ave',
    'E Genesee St',
    'W Genesee St',
    'Warner Ct',
    'Warner Ave',
    'Green St',
  ]);

  it('tell a text that has become another name, with or without type and direction', () => {
    expect(names.hasBecomeAnother('12 Ball Ave', '12 Hall Ave')).toBe(true);
    expect(names.hasBecomeAnother('12 ball', '12 hall')).toBe(true);
    expect(names.hasBecomeAnother('East Genesee', 'West Genesee')).toBe(true);
    expect(names.hasBecomeAnother('12 Warner St', '12 Warner Ct')).toBe(true);
  });

  it('let pass what is no name, and what only begins with one', () => {
    expect(names.hasBecomeAnother('12 Ball Ave', '12 Balll Ave')).toBe(false);
    expect(names.hasBecomeAnother('12 Ball St', '12 Ball Ct')).toBe(false);
    expect(names.hasBecomeAnother('12 Greenway Ave', '12 Green way Ave')).toBe(false);
    expect(names.hasBecomeAnother('12 Ball Ave', '12 BallAve')).toBe(false);
  });
});
