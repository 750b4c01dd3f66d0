import { describe, expect, it } from 'vitest';
import { typedReadings, typedText } from './typed-words.ts';

const readings = (text: string) => typedReadings(typedText(text));

describe('what typed words may stand for', () => {
  it('is the text itself first, and then words with another spelling that the last may become', () => {
    expect(readings('E Genesee stre')[0]).toBe('e genesee stre');
    expect(readings('E Genesee stre')).toContain('e genesee st ');
    expect(readings('nort')).toContain('n ');
    expect(readings('fif')).toEqual(expect.arrayContaining(['fif', '5 ', '15 ', '50 ']));
    expect(readings('5t')).toContain('5 ');
  });

  it('keeps a word that is whole and the beginning of another', () => {
    expect(readings('north')).toEqual(expect.arrayContaining(['n', 'north']));
  });

  it('takes the last word as it is where a blank follows', () => {
    expect(readings('genesee ')).toEqual(['genesee ']);
    expect(readings('North, ')).toEqual(['n ']);
  });

  it('is nothing for no words, and little for any text', () => {
    for (const text of ['', '  ', '!!', '\u202e']) expect(readings(text), text).toEqual([]);
    for (const text of ['st', 's', 'a '.repeat(5_000), 'x'.repeat(10_000), '7'.repeat(400)])
      expect(readings(text).length, text.slice(0, 10)).toBeLessThanOrEqual(16);
  });
});
