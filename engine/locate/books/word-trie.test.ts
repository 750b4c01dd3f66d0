import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { WordTrie } from './word-trie.ts';

describe('WordTrie', () => {
  it('finds the longest key at the head of the words', () => {
    const trie = WordTrie.build(['oak', 'oak st', 'oak st ramp e', 'n oak st']);
    expect(trie.longestAtHead(['oak', 'st', 'ramp', 'abbott'])).toEqual({ position: 1, length: 2 });
    expect(trie.longestAtHead(['n', 'oak', 'st'])).toEqual({ position: 3, length: 3 });
    expect(trie.longestAtHead(['n', 'oak'])).toBeNull();
    expect(trie.longestAtHead([])).toBeNull();
    expect(WordTrie.build([]).longestAtHead(['oak'])).toBeNull();
  });

  it('finds what comparing with every key finds', () => {
    const random = seededRandom(311);
    const text = (): string =>
      Array.from({ length: 1 + Math.floor(4 * random()) }, () => 'abcdefgh'[Math.floor(8 * random())]!).join(' ');
    const keys = [...new Set(Array.from({ length: 600 }, text))];
    const trie = WordTrie.build(keys);
    let found = 0;
    for (let i = 0; i < 3_000; i++) {
      const said = i % 3 === 0 ? text() : `${text()} ${text()}`;
      const fitting = keys.filter((key) => said === key || said.startsWith(`${key} `));
      const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
      const expected =
        longest === undefined ? null : { position: keys.indexOf(longest), length: longest.split(' ').length };
      expect(trie.longestAtHead(said.split(' '))).toEqual(expected);
      if (expected !== null) found++;
    }
    expect(found).toBeGreaterThan(1_000);
  });
});
