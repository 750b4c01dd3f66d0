import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { wordsInFull } from '../names/street-name.ts';
import { WholeNames } from './whole-names.ts';

/** The obvious way: every text that one edit makes of another. */
function oneEditFrom(text: string, letters: string): ReadonlySet<string> {
  const made = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    made.add(head + tail.slice(1));
    if (tail.length > 1) made.add(head + tail[1]! + tail[0]! + tail.slice(2));
    for (const letter of letters) made.add(head + letter + tail).add(head + letter + tail.slice(1));
  }
  return made;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

describe('whole names', () => {
  it('finds what brute force finds, wherever in a name the slip is', () => {
    const random = seededRandom(311);
    const pick = (texts: string): string => texts.split(' ')[Math.floor(random() * texts.split(' ').length)]!;
    // Each a few times: no text has more than 64 names like it, as many as are looked at.
    const keys = Array.from({ length: 150 }, () =>
      [pick('n s e w').repeat(random() < 0.3 ? 1 : 0), pick('oak elm pne mill park lake'), pick('st ave dr ct')]
        .filter((word) => word !== '')
        .join(' '),
    );
    const whole = WholeNames.build(keys);
    const joined = keys.map((key) => wordsInFull(key.split(' ')).join(''));
    for (const text of joined.slice(0, 60).map((key, i) => [...oneEditFrom(key, LETTERS)][i * 5] ?? key)) {
      const near = oneEditFrom(text, LETTERS);
      const expected = joined.flatMap((key, position) => (near.has(key) || key === text ? [position] : []));
      const found = whole.like([text], 1).map(({ position }) => position);
      expect(found.toSorted((a, b) => a - b)).toEqual(expected);
    }
  });

  it('compares the letters that were written, not those of an abbreviation', () => {
    const whole = WholeNames.build(['pne way', 'w end dr']);
    expect(whole.like(['lpine', 'way'], 1)).toEqual([{ position: 0, edits: 1 }]);
    expect(whole.like(['wend', 'dr'], 1)).toEqual([{ position: 1, edits: 0 }]);
  });

  it('knows that 5th is no slip of 6th, and that three letters are like everything', () => {
    const whole = WholeNames.build(['5 ave', '6 ave', 'a st']);
    expect(whole.like(['5', 'avee'], 1)).toEqual([{ position: 0, edits: 1 }]);
    expect(whole.like(['b', 'st'], 1)).toEqual([]);
  });
});
