import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { Locator } from '../locator.ts';
import { door, road, town } from '../testing-town.ts';

const east = (lon: number): LonLat[] => [
  [lon, 0],
  [lon + 0.002, 0],
];
// Main St of Ashby, five kilometers on that of Birch; Mill Rd goes on from Ashby into Birch, through a piece of no town.
const ROADS = [
  road('A1', 'Main St', east(0), { left: '1-99', zip: '04101', city: 'Ashby' }),
  road('A2', 'Main St', east(0.002), { left: '101-199', zip: '04101', city: 'ASHBY' }),
  road('B1', 'Main St', east(0.05), { left: '1-99', zip: '04102', city: 'Birch' }),
  road('M1', 'Mill Rd', east(0.01), { city: 'Ashby' }),
  road('M2', 'Mill Rd', east(0.012)),
  road('M3', 'Mill Rd', east(0.014), { city: 'Birch' }),
];
const locator = Locator.build(
  town(ROADS, [door('D1', '2', 'Quay Ln', [0, 0.01], '04101'), door('D2', '8', 'Quay Ln', [0.001, 0.01], '04101')]),
);
const told = (text: string, options = {}) => locator.locate(text, options).map(({ label }) => label);

describe('a street by its name alone', () => {
  it('is one in each town that has it, and neither is likelier', () => {
    const found = locator.locate('Main St');
    expect(found.map(({ label, asset }) => `${label} ${asset!.id}`)).toEqual([
      'Main St, Ashby A1',
      'Main St, Birch B1',
    ]);
    expect(found[0]!.score).toBe(found[1]!.score);
    expect(found[0]!.accuracyMeters).toBeLessThan(500);
  });

  it('is that of the town that was said, or that is nearer to the focus', () => {
    expect(told('Main St, Birch')[0]).toBe('Main St, Birch');
    expect(told('Main St, Ashby')[0]).toBe('Main St, Ashby');
    expect(told('Main St', { focus: [0.06, 0] })).toEqual(['Main St, Birch', 'Main St, Ashby']);
    expect(told('5 Main St', { focus: [0.06, 0] })[0]).toBe('5 Main St, 04102');
  });

  it('is one where it goes on from one town into the next', () => {
    expect(told('Mill Rd')).toEqual(['Mill Rd']);
  });

  it('is known from its addresses where the city has no line of it', () => {
    expect(locator.locate('Quay Ln')[0]).toMatchObject({
      matchType: 'street',
      label: 'Quay Ln',
      asset: null,
      because: ['Quay Ln is known from 2 addresses; this is the one in their middle'],
    });
  });
});

describe('another name of a street', () => {
  const ramp = Locator.build(
    town([
      road('R1', 'EB I 690', east(0), { other: 'EB I 690 At W Genesee St' }),
      road('K1', 'King Blvd', east(0.01), { other: 'Mill Hill Rd' }),
    ]),
  );
  it('is told as its first one, unless it says more', () => {
    expect(ramp.locate('EB I 690 At W Genesee St')[0]!.label).toBe('EB I 690 At W Genesee St');
    expect(ramp.locate('Mill Hill Rd')[0]!.label).toBe('King Blvd');
  });
});
