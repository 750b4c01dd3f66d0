import { describe, expect, it } from 'vitest';
import { wordsOf } from '../text/words.ts';
import { mendedSpeech } from './mended-speech.ts';

const mended = (text: string): readonly string[] => mendedSpeech(wordsOf(text)).map(({ words }) => words.join(' '));

describe('slips in the words that hold a text together', () => {
  it('are letters too many, too few or others', () => {
    expect(mended('500 bslock of Main St')).toContain('500 block of main st');
    expect(mended('Main bltwn Oak and Elm')).toContain('main btwn oak and elm');
    expect(mended('Main adn Oak')).toContain('main and oak');
    expect(mended('Highwa 290')).toContain('highway 290');
    expect(mended('Comstock nd Colvin')).toContain('comstock and colvin');
  });

  it('are blanks that are missing, in the wrong place, or letters', () => {
    expect(mended('Mainand Oak')).toContain('main and oak');
    expect(mended('Main andOak')).toContain('main and oak');
    // What is left of the letter is a slip in the name.
    expect(mended('corner ofXMain and Oak')).toContain('corner of xmain and oak');
    expect(mended('Jamesa t Teall')).toContain('james at teall');
    expect(mended('Main betw een Oak and Elm')).toContain('main between oak and elm');
  });

  it('are two at most', () => {
    expect(mended('849 an a haalf Euclid Ave')).toContain('849 and a half euclid ave');
    const [best] = mendedSpeech(wordsOf('500 bslock of Main St'));
    expect(best).toMatchObject({ changes: [{ part: 'word', said: 'bslock', used: 'block' }] });
    expect(best!.score).toBeLessThan(1);
  });

  it('are none where the text reads the same with and without', () => {
    expect(mended('Gren Street')).toEqual([]);
    expect(mended('12 Main St')).toEqual([]);
  });

  it('leave a joint as it is', () => {
    expect(mended('corner of Alcott and Ropewalk').filter((text) => !text.includes(' and '))).toEqual([]);
  });

  it('are looked for in a bounded number of ways, whatever the text', () => {
    for (const word of ['adn ', 'an ', 'bslock ', 'x ', 'and ', 'Highwa 1 ', '🦆 '])
      expect(mended(word.repeat(60)).length, word).toBeLessThanOrEqual(9);
  });
});
