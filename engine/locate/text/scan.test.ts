import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { houseNumberAtEnd, houseNumberOf } from './house-number.ts';
import { canonical, wordsOf } from './words.ts';

/** The words of a text by replacing, one rule at a time: slow and plain. */
function byReplacing(text: string): readonly string[] {
  const plain = text
    .replace(/(\d) - (?=\d{1,7} )/g, '$1-')
    .replace(/[¼-¾]/g, ' $&')
    .normalize('NFKD')
    .replaceAll('⁄', '/')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/(?<![a-z0-9])([a-z])\.(?=[a-z](?![a-z0-9]))/g, '$1')
    .replace(/(?<=\d)-(?=[a-z](?![a-z0-9]))/g, '')
    .replace(/([&@#+])/g, ' $1 ')
    .replace(/(?<!\d)\/|\/(?!\d)/g, ' / ')
    .replace(/(?<!\d)-|-(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}&@#+/-]+/gu, ' ')
    .trim();
  return plain === '' ? [] : plain.split(' ').slice(0, 60);
}

describe('the scan of a text', () => {
  it('gives the words that replacing gives, on any characters', () => {
    const random = seededRandom(311);
    const characters = [...'abNSt .-/&@#\'’`1234,é☃½ü\t\n"()٣😀𝒳'];
    for (let i = 0; i < 5_000; i++) {
      const length = Math.floor(random() * 14);
      const text = Array.from({ length }, () => characters[Math.floor(random() * characters.length)]).join('');
      if (wordsOf(text).join(' ') !== byReplacing(text).join(' '))
        expect(wordsOf(text), JSON.stringify(text)).toEqual(byReplacing(text));
    }
  });

  it('reads a fraction and the letter of a number as part of the number', () => {
    expect(wordsOf('123½ Oak')).toEqual(['123', '1/2', 'oak']);
    expect(wordsOf('109-A Oak')).toEqual(['109a', 'oak']);
    expect(wordsOf('332 - 336 Signal St')).toEqual(['332-336', 'signal', 'st']);
    expect(wordsOf('I-690')).toEqual(['i', '690']);
  });
});

describe('numbered roads in one spelling', () => {
  const same = (...texts: string[]) => new Set(texts.map((text) => canonical(wordsOf(text)).join(' ')));
  it('are the same however they are said', () => {
    expect(same('I-690', 'I 690', 'I690', 'Interstate 690', 'Interstate Highway 690')).toEqual(new Set(['i 690']));
    expect(same('US 11', 'U.S. Route 11', 'US-11', 'US Hwy 11')).toEqual(new Set(['us 11']));
    expect(same('NY-5', 'NY 5', 'State Route 5', 'SR 5', 'NYS Route 5', 'New York 5').has('sr 5')).toBe(true);
    expect(same('NY-5', 'State Route 5', 'SR 5', 'NYS Route 5', 'Illinois Route 5')).toEqual(new Set(['sr 5']));
    expect(same('CR 10', 'County Road 10', 'Co Rd 10', 'County Route 10')).toEqual(new Set(['cr 10']));
    expect(same('FM 1960', 'Farm to Market Road 1960')).toEqual(new Set(['fm 1960']));
    expect(same('County Road MM', 'Co Rd MM')).toEqual(new Set(['cr mm']));
    expect(same('N State Route 92', 'N SR 92')).toEqual(new Set(['n sr 92']));
  });

  it('are not read from units, ordinals, post codes or the middle of a name', () => {
    expect(canonical(wordsOf('Oak Ct 5'))).toEqual(['oak', 'ct', '5']);
    expect(canonical(wordsOf('NE 5th'))).toEqual(['ne', '5']);
    expect(canonical(wordsOf('US 13210'))).toEqual(['us', '13210']);
    expect(canonical(wordsOf('Dixie Hwy 312'))).toEqual(['dixie', 'hwy', '312']);
  });
});

describe('a saint', () => {
  it('is the same in full and short', () => {
    expect(canonical(wordsOf('Sainte Anne Dr'))).toEqual(canonical(wordsOf('Ste Anne Dr')));
    expect(canonical(wordsOf('Saint James St'))).toEqual(canonical(wordsOf('St James St')));
  });
});

describe('ordinals of several words', () => {
  it('are numbers', () => {
    expect(canonical(wordsOf('One Hundred Tenth St'))).toEqual(['110', 'st']);
    expect(canonical(wordsOf('One Hundred Twenty-Fifth St'))).toEqual(['125', 'st']);
    expect(canonical(wordsOf('Two Hundredth St'))).toEqual(['200', 'st']);
    expect(canonical(wordsOf('One Mile Rd'))).toEqual(['one', 'mile', 'rd']);
  });
});

describe('house numbers of other forms', () => {
  const read = (text: string) => houseNumberOf(wordsOf(text));
  it('are read with a sign, from a grid, or as a word', () => {
    expect(read('#12 Pinto Dr')).toMatchObject({ number: { low: 12, text: '12' }, length: 2 });
    expect(read('N6W23001 Bluemound Rd')).toMatchObject({ number: { low: 23001, rest: 'n6w' }, length: 1 });
    expect(read('W156 N9000 Pilgrim Rd')).toMatchObject({ number: { low: 9000, text: 'w156n9000' }, length: 2 });
    for (const text of ['849-1/2 Euclid', '849 1/2 Euclid', '849½ Euclid', '849 and a half Euclid'])
      expect(read(text)!.number, text).toMatchObject({ low: 849, high: 849, rest: '1/2', text: '849 1/2' });
    expect(read('849 and a half Euclid')!.length).toBe(4);
    expect(read('One Lincoln Center')).toMatchObject({ number: { low: 1, isSpelled: true }, length: 1 });
    expect(read('Twenty-Two Elm St')).toMatchObject({ number: { low: 22 }, length: 2 });
    for (const text of ['#', '# Oak', 'North 5th', 'H1023', '9'.repeat(400)]) expect(read(text), text).toBeNull();
  });

  it('may stand behind the street, but not alone', () => {
    const atEnd = (text: string) => houseNumberAtEnd(wordsOf(text));
    expect(atEnd('Canal St 1283')).toMatchObject({ number: { low: 1283 }, length: 1 });
    expect(atEnd('Canal St #12 1/2')).toMatchObject({ number: { low: 12, rest: '1/2' }, length: 3 });
    for (const text of ['1283', '#12', 'Canal St', '']) expect(atEnd(text), text).toBeNull();
  });
});
