import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { editsBetween } from './edit-distance.ts';
import { FuzzyIndex, type MaxEdits } from './fuzzy-index.ts';

describe('the typing errors between two texts', () => {
  it('are letters too many, too few, others, and neighbors swapped', () => {
    expect(editsBetween('oak', 'oak', 2)).toBe(0);
    expect(editsBetween('ak', 'oak', 2)).toBe(1);
    expect(editsBetween('oakk', 'oak', 2)).toBe(1);
    expect(editsBetween('oek', 'oak', 2)).toBe(1);
    expect(editsBetween('aok', 'oak', 2)).toBe(1);
    expect(editsBetween('gdedess', 'geddes', 2)).toBe(2);
  });

  it('are more than the most that were asked for where the lengths alone are', () => {
    expect(editsBetween('a', 'abcdef', 2)).toBe(3);
  });

  it('are those of the index, for every pair of short words', () => {
    const random = seededRandom(7);
    const word = (): string =>
      Array.from({ length: 1 + Math.floor(random() * 6) }, () => 'abc'[Math.floor(random() * 3)]).join('');
    const words = Array.from({ length: 60 }, word);
    const index = FuzzyIndex.build(words);
    for (const text of words)
      for (const most of [1, 2] satisfies MaxEdits[]) {
        const found = new Map(index.within(text, most).map(({ position, edits }) => [position, edits]));
        words.forEach((other, i) => {
          const edits = editsBetween(text, other, most);
          expect(edits <= most ? edits : undefined, `${text} ${other}`).toBe(found.get(i));
        });
      }
  });
});
