import { describe, expect, it } from 'vitest';
import { coordinateCandidates } from './coordinates.ts';

const SYRACUSE = [-76.21, 42.98, -76.07, 43.09] as const;
const found = (text: string, extent: Parameters<typeof coordinateCandidates>[1] = SYRACUSE) =>
  coordinateCandidates(text, extent).map(({ lonLat }) => lonLat);

describe('coordinates', () => {
  it('are told apart by the extent, whichever comes first', () => {
    for (const text of [
      '43.0481, -76.1474',
      '-76.1474 43.0481',
      '(43.0481,-76.1474)',
      '43.0481°N 76.1474°W',
      '76.1474W, 43.0481N',
    ])
      expect(found(text), text).toEqual([[-76.1474, 43.0481]]);
  });

  it('come back in both orders where both are possible', () => {
    const both = coordinateCandidates('10.5, 20.5', [0, 0, 30, 30]);
    expect(both.map(({ lonLat }) => lonLat)).toEqual([
      [20.5, 10.5],
      [10.5, 20.5],
    ]);
    expect(both[0]!.because).toContain('it can be read in more than one way here');
  });

  it('far outside the city score less, and say so', () => {
    const [far] = coordinateCandidates('50.1, 120.7', SYRACUSE);
    expect(far).toMatchObject({
      lonLat: [120.7, 50.1],
      because: ['coordinates, latitude first', 'far outside the city'],
    });
    expect(far!.score).toBeLessThan(0.6);
    expect(found('50.1, 120.7', null)).toEqual([[120.7, 50.1]]);
  });

  it('are as accurate as their last digit', () => {
    expect(coordinateCandidates('43.0481, -76.1474', SYRACUSE)[0]!.accuracyMeters).toBeCloseTo(5.56);
    expect(coordinateCandidates('43.0481234, -76.1474123', SYRACUSE)[0]!.accuracyMeters).toBeCloseTo(0.01);
  });

  it('are not any two numbers, nor places off the planet', () => {
    for (const text of ['311 12', '1283 Canal St', '', '91.5, 181.5', '1e3, 2', '43.0481', 'N 43 W 76 x'])
      expect(found(text), text).toEqual([]);
  });
});
