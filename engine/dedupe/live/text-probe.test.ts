import { expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { type TextProfile, textProfile, textSimilarity } from '../pair/text-similarity.ts';
import { TextProbe } from './text-probe.ts';
import { type PackedText, TextVocabulary } from './text-vocabulary.ts';

const random = seededRandom(311);
const word = (): string => Array.from({ length: 3 }, () => 'aeéxñ7'[Math.floor(random() * 6)]).join('');
const text = (): string => Array.from({ length: random() < 0.1 ? 300 : 1 + random() * 12 }, word).join(' ');
const profile = (): TextProfile => textProfile(text())!;
/** In an array of others, as records are. */
const similarity = (probe: TextProbe, { numbers, singles, total }: PackedText): number => {
  const at = 3;
  const among = Int32Array.from([7, -7, 7, ...numbers, -1, 0x10001]);
  return probe.similarity(among, at, singles, at + numbers.length, total);
};

it('finds the similarity that a merge of both texts finds, of short and of very long ones in turn', () => {
  const vocabulary = new TextVocabulary();
  const probe = new TextProbe();
  let alike = 0;
  for (let n = 0; n < 100; n++) {
    const one = profile();
    probe.of(vocabulary.packed(one)!);
    for (let i = 0; i < 10; i++) {
      const other = profile();
      const expected = textSimilarity(one, other);
      expect(similarity(probe, vocabulary.packed(other)!)).toBeCloseTo(expected, 12);
      if (expected > 0) alike++;
    }
    expect(similarity(probe, vocabulary.packed(one)!)).toBeCloseTo(1, 12);
  }
  expect(alike).toBeGreaterThan(500);
});

it('packs no text of which a piece has no number left, and still those that it knows', () => {
  const vocabulary = new TextVocabulary();
  const known = profile();
  expect(vocabulary.packed(known)).not.toBeNull();
  const hashes = Uint32Array.from({ length: 65_536 }, (_, i) => i);
  expect(vocabulary.packed({ hashes, counts: new Uint32Array(65_536).fill(1), total: 65_536 })).toBeNull();
  expect(vocabulary.packed({ hashes: Uint32Array.of(99_999), counts: Uint32Array.of(1), total: 1 })).toBeNull();
  expect(vocabulary.packed(known)).not.toBeNull();
});
