import { describe, expect, it } from 'vitest';
import { Locator } from '../locator.ts';
import { door, road, town } from '../testing-town.ts';

// Main St runs east from Oak St to Elm St; 10 stands south of it, 2 Oak St at the corner, east of Oak St.
const locator = Locator.build(
  town(
    [
      road(
        'M',
        'Main St',
        [
          [0, 0],
          [0.004, 0],
        ],
        { left: '1-99', right: '2-98', zip: '13210' },
      ),
      road('M2', 'Main St', [
        [0.004, 0],
        [0.008, 0],
      ]),
      road(
        'O',
        'Oak St',
        [
          [0, -0.004],
          [0, 0],
        ],
        { left: '1-99', right: '2-98' },
      ),
      road('E', 'Elm St', [
        [0.004, 0],
        [0.004, 0.004],
      ]),
    ],
    [door('A10', '10', 'Main St', [0.001, -0.0002]), door('O2', '2', 'Oak St', [0.0002, -0.00016], '13205', 'Apt 3')],
  ),
);

describe('what is at a point', () => {
  it('is the nearest address where the point is nearer to it than to any street', () => {
    expect(locator.reverse([0.001, -0.00019])[0]).toMatchObject({
      ...{ label: '10 Main St', matchType: 'address', asset: { id: 'M' }, door: { id: 'A10' } },
      parts: { number: '10', street: 'Main St' },
    });
  });

  it('is an address of the street that it lies on, though another is nearer', () => {
    // 6 m from the middle of Main St, 15 m from the door on Oak St, 78 m from 10 Main St.
    expect(locator.reverse([0.0003, -0.00005])[0]).toMatchObject({
      ...{ label: '8 Main St, 13210', matchType: 'interpolated', asset: { id: 'M' } },
      parts: { number: '8', street: 'Main St', zip: '13210' },
    });
    expect(locator.reverse([0.0003, -0.00005], { limit: 3 }).map(({ matchType }) => matchType)).toEqual([
      'interpolated',
      'address',
      'interpolated',
    ]);
  });

  it('is an address on its own side of the street, unless one across is less than half as far', () => {
    const sides = Locator.build(
      town(
        [
          road('M', 'Main St', [
            [0, 0],
            [0.004, 0],
          ]),
        ],
        [
          door('N', '11', 'Main St', [0.001, 0.0001]),
          door('S', '12', 'Main St', [0.0013, -0.0001]),
          door('FAR', '20', 'Main St', [0.0014, -0.0001]),
        ],
      ),
    );
    const labels = (at: readonly [number, number]) => sides.reverse(at, { limit: 3 }).map(({ label }) => label);
    // 11 m south of Main St: 22 m from the door across, 33 m from the one on this side.
    expect(labels([0.001, -0.0001])).toEqual(['12 Main St', '11 Main St', '20 Main St']);
    expect(sides.reverse([0.001, -0.0001])[0]!.because).toEqual(['an address, 33 m away']);
    expect(sides.here([0.001, -0.0001])).toMatchObject({ address: { label: '12 Main St' }, sideCompass: 'south' });
    // 3 m south: 14 m from the door across, 34 m from the one on this side.
    expect(labels([0.001, -0.00003])).toEqual(['11 Main St', '12 Main St', '20 Main St']);
    // In the middle of the street no side is meant.
    expect(labels([0.00117, -0.00001])[0]).toBe('12 Main St');
    expect(labels([0.00113, -0.00001])[0]).toBe('11 Main St');
  });

  it('is nothing farther away than asked, and nothing far from every street', () => {
    expect(locator.reverse([0.006, 0.001], { maxMeters: 50 })).toEqual([]);
    expect(locator.reverse([0.006, 0.001])).toMatchObject([{ matchType: 'street', label: 'Main St' }]);
    expect(locator.reverse([0.1, 0.1])).toEqual([]);
  });
});

describe('everything about a point', () => {
  it('is its address, side, block and nearer corner', () => {
    const here = locator.here([0.001, -0.0002]);
    expect(here).toMatchObject({
      address: { label: '10 Main St' },
      ...{ side: 'right', sideCompass: 'south' },
      block: { street: 'Main St', from: 'Oak St', to: 'Elm St', numbers: { from: 2, to: 98 }, asset: { id: 'M' } },
      intersection: { label: 'Main St & Oak St', lonLat: [0, 0], parts: { street: 'Main St', crossStreet: 'Oak St' } },
    });
    expect(here.distanceMeters).toBeCloseTo(22.1, 0);
    expect(here.intersection!.distanceMeters).toBeCloseTo(113.5, 0);
  });

  it('is of the street of the address at a corner, not of the nearest', () => {
    // 2 Oak St is 17.7 m from Main St and 22 m from Oak St.
    expect(locator.here([0.0002, -0.00016])).toMatchObject({
      address: { label: '2 Oak St Apt 3, 13205' },
      block: { street: 'Oak St', from: null, to: 'Main St' },
      sideCompass: 'east',
    });
  });

  it('has no side in the middle of the street, and no cross street at a dead end', () => {
    expect(locator.here([0.006, 0])).toMatchObject({
      ...{ side: null, sideCompass: null, distanceMeters: 0 },
      block: { from: 'Elm St', to: null, numbers: null },
      intersection: { label: 'Main St & Elm St' },
    });
  });

  it('is nothing far from everything', () => {
    expect(locator.here([0.1, 0.1])).toEqual({
      ...{ address: null, side: null, sideCompass: null, block: null, intersection: null, distanceMeters: 0 },
    });
  });
});
