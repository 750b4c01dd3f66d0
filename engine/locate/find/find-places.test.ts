import { describe, expect, it } from 'vitest';
import { Locator } from '../locator.ts';
import { door, road, town } from '../testing-town.ts';

const locator = Locator.build(
  town(
    [
      road(
        'S1',
        'Cordage St',
        [
          [0, 0],
          [0.002, 0],
        ],
        { left: '201-299', right: '200-298', zip: '04101' },
      ),
      road(
        'S2',
        'N 1st Ave',
        [
          [0.01, 0],
          [0.012, 0],
        ],
        { left: '1-99' },
      ),
    ],
    [door('A1', '285', 'Cordage St', [0.0017, 0.0001], '04101')],
  ),
);

describe('a door of the city', () => {
  it('is found with a unit, a place or a story before its number', () => {
    for (const text of [
      'Apt 3, 285 Cordage St',
      'pothole at 285 Cordage St',
      'Calder Harbor, 285 Cordage St',
      'street light out at 285 Cordage St',
      'across from 285 Cordage St',
    ])
      expect(locator.locate(text)[0], text).toMatchObject({ matchType: 'address', door: { id: 'A1' } });
  });

  it('is as good as sure behind what is reported and a word that says where', () => {
    for (const text of ['pothole at 285 Cordage St', 'fire hydrant in front of 285 Cordage St'])
      expect(locator.locate(text)[0]!.score, text).toBeCloseTo(0.95, 5);
    expect(locator.locate('pothole zebra 285 Cordage St')[0]!.score).toBeLessThan(0.8);
  });

  it('is none of two numbers alone', () => {
    expect(locator.locate("' OR 1=1 --")).toEqual([]);
    expect(locator.locate('1 1st')[0]!.asset!.id).toBe('S2');
  });

  it('is less certain when it was only said to be near', () => {
    const [at, near] = ['285 Cordage St', 'across from 285 Cordage St'].map((text) => locator.locate(text)[0]!);
    expect(near!.accuracyMeters).toBeGreaterThan(at!.accuracyMeters);
    expect(near!.because.at(-1)).toBe("'across from' is somewhere near it");
  });
});
