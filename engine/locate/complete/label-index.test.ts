import { describe, expect, it } from 'vitest';
import { LabelIndex, type WeightedLabel } from './label-index.ts';

const label = (text: string, weight = 1): WeightedLabel => ({ words: text.split(' '), weight });

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

describe('labels by what was typed', () => {
  const streets = [label('e genesee st', 900), label('w genesee st', 400), label('genant dr', 20), label('5 ave', 80)];
  const index = LabelIndex.build(streets);
  const found = (typed: string, limit = 10, edits = 0) => index.beginning(typed, limit, edits).map((hit) => hit.label);

  it('are those that have it at the beginning of any word, the weightiest first', () => {
    expect(found('gen')).toEqual([0, 1, 2]);
    expect(found('genesee s')).toEqual([0, 1]);
    expect(found('st')).toEqual([0, 1]);
    expect(found('gen', 1)).toEqual([0]);
    expect(index.beginning('w gen', 9, 0)).toEqual([{ label: 1, edits: 0, skipped: 0, isWhole: false }]);
    expect(index.beginning('ave', 9, 0)).toEqual([{ label: 3, edits: 0, skipped: 1, isWhole: true }]);
  });

  it('are whole words where a blank was typed after them', () => {
    expect(found('5 ')).toEqual([3]);
    expect(found('gen ')).toEqual([]);
    expect(found('genesee st ')).toEqual([0, 1]);
  });

  it('may have typing errors, after those without', () => {
    expect(found('gennesee', 10, 1)).toEqual([0, 1]);
    expect(found('egnesee s', 10, 1)).toEqual([0, 1]);
    expect(index.beginning('genan', 9, 2)[0]).toEqual({ label: 2, edits: 0, skipped: 0, isWhole: false });
  });

  it('may have the typed words in another order', () => {
    const withWords = (...words: string[]) => index.withWords(words, 10, () => true).map((hit) => hit.label);
    expect(withWords('genesee', 'e')).toEqual([0]);
    expect(withWords('st', 'gen')).toEqual([0, 1]);
    expect(withWords('genesee', 'x')).toEqual([]);
  });

  it('are none for no labels, and for what none has', () => {
    expect(LabelIndex.build([]).beginning('a', 5, 2)).toEqual([]);
    for (const text of ['zzz', '😀', '\u0000']) expect(found(text), text).toEqual([]);
  });

  it('are what reading all of them finds', () => {
    const random = seeded(311);
    const word = (): string =>
      Array.from({ length: 1 + Math.floor(random() * 4) }, () => 'abc'[Math.floor(random() * 3)]).join('');
    const labels = Array.from({ length: 500 }, () =>
      label([word(), word(), word()].slice(0, 1 + Math.floor(random() * 3)).join(' '), Math.floor(random() * 50)),
    );
    const all = LabelIndex.build(labels);
    for (let i = 0; i < 300; i++) {
      const typed = `${word()}${i % 3 === 0 ? ` ${word()}` : ''}${i % 7 === 0 ? ' ' : ''}`;
      const begins = labels.flatMap(({ words, weight }, position) => {
        const whole = `${words.join(' ')} `;
        return whole.startsWith(typed) || whole.includes(` ${typed}`) ? [{ position, weight }] : [];
      });
      const expected = begins.sort((a, b) => b.weight - a.weight || a.position - b.position).map((one) => one.position);
      for (const limit of [3, 1_000])
        expect(
          all.beginning(typed, limit, 0).map((hit) => hit.label),
          typed,
        ).toEqual(expected.slice(0, limit));
    }
  });

  it('cost the same for a letter that begins all of them', () => {
    const many = LabelIndex.build(Array.from({ length: 30_000 }, (_, i) => label(`a${i} street`, i % 1_000)));
    // The best of many: other work on the machine only makes it slower.
    let leastMs = Infinity;
    for (let i = 0; i < 50; i++) {
      const start = performance.now();
      expect(many.beginning('a', 10, 0)).toHaveLength(10);
      leastMs = Math.min(leastMs, performance.now() - start);
    }
    expect(leastMs).toBeLessThan(0.5);
  });
});
