import { describe, expect, it } from 'vitest';
import { againstText, chanceText, pText, recurrenceText } from './chance-words.ts';

describe('chance in words', () => {
  it('says how often chance alone makes one like it, in a unit that people count in', () => {
    const said = [0.8, 3.4, 44, 60, 400, 690, 1_461, 36_525, 4e6].map((days) => recurrenceText(days));
    expect(said.map((each) => each.replace('chance alone makes one like it ', ''))).toEqual([
      'about every day',
      'once in 3 days',
      'once in 44 days',
      'once in 2 months',
      'once in 13 months',
      'once in 1.9 years',
      'once in 4 years',
      'once in 100 years',
      'less than once in 10,000 years',
    ]);
  });

  it('says a p-value as one in so many, and in digits that are never 0', () => {
    expect([0.05, 0.0049, 0.7, 1e-9].map(chanceText)).toEqual([
      '1 in 20 by chance',
      '1 in 200 by chance',
      'as likely as not by chance',
      'less than 1 in 1,000,000 by chance',
    ]);
    expect([0.05, 0.001, 0.00002, 0].map(pText)).toEqual(['0.050', '0.001', '0.00002', '< 0.000001']);
  });

  it('holds what came against what is usual', () => {
    expect([againstText(9, 1.23), againstText(1_200, 33.4), againstText(9.395, 0.003)]).toEqual([
      '9 where 1.2 would be usual',
      '1,200 where 33 would be usual',
      '9.4 where hardly any would be usual',
    ]);
  });
});
