import { describe, expect, it } from 'vitest';
import { evidenceBars } from './evidence.ts';

const piece = (name: string, logOdds: number, because = '') => ({ name, logOdds, because });

describe('the bars of evidence', () => {
  it('leave out what weighs nothing, and say the weight once', () => {
    const bars = evidenceBars([
      piece('service', -3.2, 'the same service, tree (-3.2)'),
      piece('distance', 4.61, '4.2 m apart, with accuracies of 10 m and 5.0 m (+4.6)'),
      piece('text', 0),
    ]);
    expect(bars.map(({ name, because, weight, isFor }) => [name, because, weight, isFor])).toEqual([
      ['Kind of problem', 'the same service, tree', '−3.2', false],
      ['Distance', '4.2 m apart, with accuracies of 10 m and 5.0 m', '+4.6', true],
    ]);
  });

  it('are on one scale, which the longest fills where it is longer than 50 to 1', () => {
    const shares = (...weights: number[]) =>
      evidenceBars(weights.map((w) => piece('age', w))).map(({ share }) => share);
    expect(shares(2, -4)).toEqual([0.5, 1]);
    expect(shares(1)).toEqual([0.25]);
    expect(shares(8, -4)).toEqual([1, 0.5]);
  });

  it('call a piece that this page does not know by its name', () => {
    expect(evidenceBars([piece('weather', 1)])[0]!.name).toBe('weather');
  });
});
