import { describe, expect, it } from 'vitest';
import { houseNumberOf, numberAgreement } from '../text/house-number.ts';
import { wordsOf } from '../text/words.ts';
import { fractionOf, holds, numberAt, numbersAway, rangeOf } from './number-range.ts';

const number = (text: string) => houseNumberOf(wordsOf(text))!.number;

describe('a house number', () => {
  it('is read with its upper end, letter and fraction', () => {
    expect(houseNumberOf(['1311-13', 'burnet'])).toEqual({
      number: { low: 1311, high: 1313, rest: '', text: '1311-13' },
      length: 1,
    });
    expect(houseNumberOf(['12', '1/2', 'oak'])).toMatchObject({ number: { low: 12, rest: '1/2' }, length: 2 });
    expect(houseNumberOf(['12a'])).toMatchObject({ number: { low: 12, high: 12, rest: 'a' } });
  });

  it('is no ordinal, name or nothing', () => {
    for (const words of [['1st'], ['oak'], [], ['12ab'], ['12345678']]) expect(houseNumberOf(words)).toBeNull();
  });

  it('is another door with another number, side or letter', () => {
    expect(numberAgreement(number('1311'), number('1311'))).toBe(1);
    expect(numberAgreement(number('1313'), number('1311-1315'))).toBe(0.99);
    expect(numberAgreement(number('1312'), number('1311-1315'))).toBe(0);
    expect(numberAgreement(number('12'), number('12A'))).toBe(0.95);
    expect(numberAgreement(number('12b'), number('12A'))).toBe(0);
    expect(numberAgreement(number('44-12'), number('44-12'))).toBe(1);
  });
});

describe('a range of house numbers', () => {
  it('is none where the source has blanks, zeros or words', () => {
    expect(rangeOf('', '')).toBeNull();
    expect(rangeOf('0', '0')).toBeNull();
    expect(rangeOf(undefined, undefined)).toBeNull();
    expect(rangeOf('12A', '20')).toBeNull();
    expect(rangeOf('0', '98')).toEqual({ from: 98, to: 98, parity: 'even' });
  });

  it('holds the numbers between its ends, of its side', () => {
    const odd = rangeOf('199', '101')!;
    expect([99, 101, 102, 150, 151, 199, 201].filter((n) => holds(odd, n))).toEqual([101, 151, 199]);
    expect(holds(rangeOf('100', '199')!, 150)).toBe(true);
    expect([99, 150, 205].map((n) => numbersAway(odd, n))).toEqual([2, 0, 6]);
  });

  it('spreads its numbers along the line, none of them on a corner', () => {
    const range = rangeOf('101', '105')!;
    expect([101, 103, 105].map((n) => fractionOf(range, n))).toEqual([1 / 6, 1 / 2, 5 / 6]);
    expect(fractionOf(rangeOf('105', '101')!, 105)).toBeCloseTo(1 / 6);
    expect(fractionOf(rangeOf('7', '7')!, 7)).toBe(0.5);
    expect(fractionOf(range, 999)).toBeCloseTo(5 / 6);
  });

  it('gives back each number from where it stands', () => {
    for (const [from, to] of [
      ['101', '199'],
      ['198', '100'],
      ['1', '2'],
      ['5', '5'],
    ] as const) {
      const range = rangeOf(from, to)!;
      for (let n = Math.min(range.from, range.to); n <= Math.max(range.from, range.to); n++)
        if (holds(range, n)) expect(numberAt(range, fractionOf(range, n))).toBe(n);
      expect(numberAt(range, 0)).toBe(range.from);
      expect(numberAt(range, 1)).toBe(range.to);
    }
  });
});
