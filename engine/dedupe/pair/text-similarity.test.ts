import { describe, expect, it } from 'vitest';
import { textProfile, textSimilarity } from './text-similarity.ts';

const alike = (a: string, b: string): number => textSimilarity(textProfile(a)!, textProfile(b)!);

describe('the similarity of two texts', () => {
  it('is one for the same words in any order, case and punctuation, accents aside', () => {
    expect(alike('Street light out, again!', 'again: out light STREET')).toBeCloseTo(1, 6);
    expect(alike('café fermé', 'cafe ferme')).toBeCloseTo(1, 6);
  });

  it('is nought where no three letters are the same', () => {
    expect(alike('pothole', 'graffiti')).toBe(0);
  });

  it('loses little by a typo, more by another word', () => {
    const text = 'the streetlight by the curb is out';
    const typo = alike(text, 'the stretlight by the curb is out');
    const word = alike(text, 'the hydrant by the curb is out');
    expect(typo).toBeGreaterThan(0.85);
    expect(word).toBeLessThan(0.7);
  });

  it('is symmetric', () => {
    expect(alike('a deep hole in the road', 'hole')).toBe(alike('hole', 'a deep hole in the road'));
  });

  it('is not known of a text without a letter or digit', () => {
    expect(textProfile('?!')).toBeNull();
  });
});
