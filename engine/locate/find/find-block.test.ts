import { describe, expect, it } from 'vitest';
import { Locator } from '../locator.ts';
import { road, town } from '../testing-town.ts';

const MAIN_1 = road(
  'S1',
  'MAIN ST',
  [
    [0, 0],
    [0.002, 0],
  ],
  { left: '101-149', right: '100-148' },
);
const MAIN_2 = road(
  'S2',
  'MAIN ST',
  [
    [0.002, 0],
    [0.003, 0],
  ],
  { left: '151-199', right: '150-198' },
);
const MAIN_3 = road(
  'S3',
  'MAIN ST',
  [
    [0.003, 0],
    [0.004, 0],
  ],
  { left: '299-201', right: '298-200', other: 'STATE ROUTE 9' },
);
const BLOCK_ST = road(
  'S4',
  'BLOCK ST',
  [
    [0, 0.01],
    [0.002, 0.01],
  ],
  { left: '1-99', right: '2-98' },
);
const locator = Locator.build(town([MAIN_1, MAIN_2, MAIN_3]));
const found = (text: string) => locator.locate(text).map(({ label, asset }) => `${label}: ${asset?.id}`);

describe('a block of a street', () => {
  it('is the middle of the segment with numbers of its hundred, as uncertain as that reaches', () => {
    const [best, ...others] = locator.locate('200 block of Main St');
    expect(others).toEqual([]);
    expect(best).toMatchObject({
      matchType: 'street',
      label: '200 block of Main St',
      accuracyMeters: 56,
      because: ['segment S3 of Main St has numbers from 200 to 299; this is its middle'],
    });
    expect(best!.lonLat).toEqual([expect.closeTo(0.0035, 9), 0]);
  });

  it('of several segments is each of them', () => {
    expect(found('100 block of main street').sort()).toEqual(['100 block of Main St: S1', '100 block of Main St: S2']);
  });

  it('is found however it is said, and from any of its numbers', () => {
    for (const text of ['200 Block Main St', '250 BLK OF MAIN ST', 'in the 200 block of Main Street'])
      expect(found(text)).toEqual(['200 block of Main St: S3']);
    expect(found('200 block of State Route 9')).toEqual(['200 block of Main St: S3']);
  });

  it('that the street does not have is nowhere', () => {
    expect(found('900 block of Main St')).toEqual([]);
  });

  it('is not taken for a door on a street of that name', () => {
    const both = Locator.build(town([MAIN_1, MAIN_2, MAIN_3, BLOCK_ST]));
    expect(both.locate('12 Block St').map(({ label }) => label)).toEqual(['12 Block St']);
    expect(both.locate('200 block of Main St')[0]!.label).toBe('200 block of Main St');
  });
});
