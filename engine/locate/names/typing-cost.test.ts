import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { editsBetween } from './edit-distance.ts';
import { typingCost } from './typing-cost.ts';

describe('what typing errors cost', () => {
  it('is nothing where there are none', () => {
    expect(typingCost('euclid', 'euclid')).toBe(0);
    expect(typingCost('', '')).toBe(0);
  });

  it('is less for a letter swapped, left out or doubled than for a wrong one', () => {
    const wrong = typingCost('eucmid', 'euclid');
    for (const said of ['eulcid', 'eucid', 'eucclid']) expect(typingCost(said, 'euclid')).toBeLessThan(wrong);
  });

  it('is less for a key beside the right one', () => {
    expect(typingCost('euckid', 'euclid')).toBeLessThan(typingCost('eucqid', 'euclid'));
  });

  it('is about the number of edits, for any two texts', () => {
    const random = seededRandom(7);
    const text = () => Array.from({ length: Math.floor(random() * 7) }, () => 'abc'[Math.floor(random() * 3)]).join('');
    for (let i = 0; i < 2_000; i++) {
      const [a, b] = [text(), text()];
      const edits = editsBetween(a, b, 99);
      expect(typingCost(a, b)).toBeGreaterThanOrEqual(0.75 * edits - 1e-9);
      expect(typingCost(a, b)).toBeLessThanOrEqual(1.1 * edits + 1e-9);
    }
  });
});
