import { expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { type TextProfile, textProfile, textSimilarity } from '../pair/text-similarity.ts';
import { TextPool } from './text-pool.ts';
import { TextProbe } from './text-probe.ts';

it('finds the similarity that a merge of both texts finds, of short and of very long ones in turn', () => {
  const random = seededRandom(311);
  const word = (): string => Array.from({ length: 3 }, () => 'aeéxñ7'[Math.floor(random() * 6)]).join('');
  const text = (): string => Array.from({ length: random() < 0.1 ? 300 : 1 + random() * 12 }, word).join(' ');
  const probe = new TextProbe();
  const pool = new TextPool();
  // The room of one that was taken back is given to the next.
  const probed = (other: TextProfile): number => {
    const at = pool.add(other);
    const similarity = probe.similarity(pool, at, other.hashes.length);
    if (random() < 0.5) pool.remove(at, other.hashes.length);
    return similarity;
  };
  let alike = 0;
  for (let n = 0; n < 100; n++) {
    const one = textProfile(text())!;
    probe.of(one);
    for (let i = 0; i < 10; i++) {
      const other = textProfile(text())!;
      const similarity = textSimilarity(one, other);
      expect(probed(other)).toBe(similarity);
      if (similarity > 0) alike++;
    }
    expect(probed(one)).toBe(textSimilarity(one, one));
  }
  expect(alike).toBeGreaterThan(500);
});
