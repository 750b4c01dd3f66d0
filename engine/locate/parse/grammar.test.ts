import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { namesOf } from './evidence.ts';
import { bestParts, type Evidence, type Grammar, readGrammar, writeGrammar } from './grammar.ts';
import { PART_NAMES } from './parts.ts';

const random = seededRandom(311);
const SIZE = PART_NAMES.length;
const row = (): Int16Array => Int16Array.from({ length: SIZE }, () => Math.floor(random() * 21) - 10);

const grammar: Grammar = {
  evidence: new Map(['a', 'b', 'c'].map((name) => [name, row()])),
  follows: new Map(
    ['*', 'word'].flatMap((coarse) => ['^', ...PART_NAMES].map((before) => [`${coarse} ${before}`, row()] as const)),
  ),
  ends: row(),
};

const remembering = readGrammar(writeGrammar(grammar));

/** The sum of weights of one way to read the words, straight from the definition. */
function weightOf(words: readonly Evidence[], parts: readonly number[], { evidence, follows, ends }: Grammar): number {
  let sum = ends[parts.at(-1)!]!;
  for (const [i, word] of words.entries()) {
    const { coarse } = word;
    const part = parts[i]!;
    const before = i === 0 ? '^' : PART_NAMES[parts[i - 1]!]!;
    for (const name of namesOf(word)) sum += evidence.get(name)?.[part] ?? 0;
    sum += follows.get(`* ${before}`)?.[part] ?? 0;
    if (i > 0) sum += follows.get(`${coarse} ${before}`)?.[part] ?? 0;
  }
  return sum;
}

const everyReading = (length: number): readonly (readonly number[])[] =>
  length === 0 ? [[]] : everyReading(length - 1).flatMap((head) => PART_NAMES.map((_, part) => [...head, part]));

describe('the best parts of some words', () => {
  it('weigh as much as the best of all ways to read them', () => {
    for (let round = 0; round < 20; round++) {
      const words = Array.from({ length: 1 + (round % 3) }, () => ({
        keys: [0, 1].filter(() => random() < 0.6),
        namesAt(group: number) {
          return this.keys[group] === 0 ? ['a'] : ['b', 'c', 'unknown'];
        },
        coarse: random() < 0.5 ? 'word' : 'digits',
      }));
      const most = Math.max(...everyReading(words.length).map((parts) => weightOf(words, parts, grammar)));
      for (const one of [grammar, remembering]) {
        const found = bestParts(words, one).map((part) => PART_NAMES.indexOf(part));
        expect(weightOf(words, found, one)).toBe(most);
      }
    }
  });

  it('of no words are none', () => expect(bestParts([], grammar)).toEqual([]));
});

describe('a grammar as text', () => {
  it('is read back as it was written', () => {
    const again = readGrammar(writeGrammar(grammar));
    expect(writeGrammar(again)).toBe(writeGrammar(grammar));
    expect(again.evidence.get('b')).toEqual(grammar.evidence.get('b'));
    expect(again.ends).toEqual(grammar.ends);
  });
});
