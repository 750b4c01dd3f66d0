import { describe, expect, it } from 'vitest';
import { FuzzyIndex, type FuzzyMatch, type MaxEdits } from './fuzzy-index.ts';

/** The obvious way: the whole table (Boytsov, Indexing Methods for Approximate Dictionary Searching, 2011). */
function editsBetween(a: string, b: string): number {
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    table.push([]);
    for (let j = 0; j <= b.length; j++) {
      const before = (x: number, y: number): number => table[i - x]?.[j - y] ?? Number.POSITIVE_INFINITY;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [before(1, 0) + 1, before(0, 1) + 1, before(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      table[i]!.push(i + j === 0 ? 0 : Math.min(...ways, isSwap ? before(2, 2) + 1 : Number.POSITIVE_INFINITY));
    }
  }
  return table[a.length]![b.length]!;
}

const bruteForce = (keys: readonly string[], text: string): readonly FuzzyMatch[] =>
  keys
    .map((key, position) => ({ position, edits: editsBetween(text, key) }))
    .filter(({ edits }) => edits <= 2)
    .sort((a, b) => a.edits - b.edits || a.position - b.position);

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

const ALL_EDITS: readonly MaxEdits[] = [0, 1, 2];

describe('keys within some edits', () => {
  const random = seeded(311);
  const word = (longest: number, letters: string): string =>
    Array.from(
      { length: Math.floor(random() * (longest + 1)) },
      () => letters[Math.floor(random() * letters.length)],
    ).join('');

  it.each([
    [5, 'ab'],
    [8, 'ab'],
    [9, 'abc'],
    [14, 'abcdefgh'],
    [6, '012'],
    [4, 'é日😀'],
  ])('are those that comparing with every key finds: up to %i of %s', (longest, letters) => {
    const keys = Array.from({ length: 150 }, () => word(longest, letters));
    const index = FuzzyIndex.build(keys);
    for (let i = 0; i < 100; i++) {
      const text = word(longest + 1, i % 5 === 0 ? `${letters}z` : letters);
      const all = bruteForce(keys, text);
      for (const maxEdits of ALL_EDITS) {
        const expected = all.filter(({ edits }) => edits <= maxEdits);
        expect(index.within(text, maxEdits), `${text} ${maxEdits}`).toEqual(expected);
        expect(index.within(text, maxEdits, 7), `${text} ${maxEdits}`).toEqual(expected.slice(0, 7));
      }
    }
  });

  it('are found whichever of their letters are wrong', () => {
    const keys = ['genesee', 'salina', 'butternut', 'onondaga', 'james', 'a', ''];
    const index = FuzzyIndex.build(keys);
    for (const [position, key] of keys.entries())
      for (let at = 0; at <= key.length; at++) {
        const dropped = key.slice(0, at) + key.slice(at + 1);
        const inserted = `${key.slice(0, at)}x${key.slice(at)}`;
        const swapped =
          key.slice(0, at) +
          key
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          key.slice(at + 2);
        for (const text of [dropped, inserted, swapped])
          expect(
            index.within(text, 1).map((match) => match.position),
            text,
          ).toContain(position);
      }
  });

  it('count a swap of neighbours as one edit, and edit no letter twice', () => {
    const index = FuzzyIndex.build(['fulton', 'ca']);
    expect(index.within('fluton', 1)).toEqual([{ position: 0, edits: 1 }]);
    expect(index.within('abc', 2)).toEqual([]);
  });

  it('come each for itself where keys are equal', () => {
    expect(FuzzyIndex.build(['elm', 'oak', 'elm']).within('elms', 1)).toEqual([
      { position: 0, edits: 1 },
      { position: 2, edits: 1 },
    ]);
  });

  it('are none for no keys, no limit, or a text that is longer than all of them', () => {
    expect(FuzzyIndex.build([]).within('elm', 2)).toEqual([]);
    const index = FuzzyIndex.build(['elm', 'oak']);
    expect(index.within('elm', 2, 0)).toEqual([]);
    expect(index.within('elmelmelm', 2)).toEqual([]);
  });

  it('take no other number of edits', () => {
    const index = FuzzyIndex.build(['elm']);
    for (const edits of [-1, 1.5, 3, Number.NaN])
      expect(() => index.within('elm', edits as MaxEdits), String(edits)).toThrow(RangeError);
  });

  it('take little memory, and bounded time for the worst keys and texts', () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `h${10_000 + i}`);
    const alike = Array.from({ length: 3_000 }, (_, i) => 'ab'.repeat(i % 50) + 'ba'.repeat(i % 7));
    const index = FuzzyIndex.build([...ids, ...alike]);
    expect(index.byteLength / (ids.length + alike.length)).toBeLessThan(150);
    const start = performance.now();
    const texts = [
      'h12345',
      'ab'.repeat(40),
      'a'.repeat(100),
      'ba'.repeat(5_000),
      '9'.repeat(400),
      '\u202e\u0000😀',
      '',
    ];
    for (const text of texts) index.within(text, 2, 10);
    expect((performance.now() - start) / texts.length).toBeLessThan(50);
  });
});
