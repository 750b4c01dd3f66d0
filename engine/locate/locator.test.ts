import { describe, expect, it } from 'vitest';
import { distanceMeters } from '../geometry/meters.ts';
import { placeOf } from './candidate.ts';
import { Locator } from './locator.ts';
import { asset, door, road, town } from './testing-town.ts';

// Main St runs east, two blocks; Oak Ave crosses it in the middle going north; Old Mill Rd ends on its second block.
const ROADS = [
  road(
    'S1',
    'MAIN ST',
    [
      [0, 0],
      [0.002, 0],
    ],
    { left: '101-199', right: '100-198', zip: '04101', other: 'STATE ROUTE 9' },
  ),
  road(
    'S2',
    'MAIN ST',
    [
      [0.002, 0],
      [0.004, 0],
    ],
    { left: '201-299', right: '200-298', zip: '04102' },
  ),
  road(
    'S3',
    'OAK AVE',
    [
      [0.002, -0.001],
      [0.002, 0],
    ],
    { right: '2-18' },
  ),
  road(
    'S4',
    'OAK AVE',
    [
      [0.002, 0],
      [0.002, 0.001],
    ],
    { right: '20-38' },
  ),
  road(
    'S5',
    'N ELM ST',
    [
      [0.003, 0.001],
      [0.004, 0.001],
    ],
    { left: '1-99', right: '2-98' },
  ),
  road(
    'S6',
    'S ELM ST',
    [
      [0.003, -0.001],
      [0.004, -0.001],
    ],
    { left: '1-99', right: '2-98' },
  ),
  road(
    'S7',
    'OLD MILL RD',
    [
      [0.003, 0],
      [0.003, 0.0008],
    ],
    {},
  ),
  road(
    'S8',
    'BRIDGE ST',
    [
      [0.001, -0.001],
      [0.001, 0.001],
    ],
    {},
  ),
];
const DOORS = [
  door('A1', '110', 'Main St', [0.0003, -0.0001], '04101'),
  door('A2', '12', 'Oak Ave', [0.0021, -0.0005], '04101', 'B'),
];
const OTHERS = [
  {
    class: 'fire_hydrant',
    title: 'Fire hydrants',
    assets: [
      asset('fire_hydrant', 'H-1023', { type: 'Point', coordinates: [0.001, 0.0001] }),
      asset('fire_hydrant', '77', null),
    ],
  },
  {
    class: 'street_light',
    title: 'Street lights',
    assets: [
      asset('street_light', 'P-04471', { type: 'Point', coordinates: [0.0015, 0.0001] }),
      asset('street_light', '1023', { type: 'Point', coordinates: [0.0016, 0.0001] }),
    ],
  },
];
const locator = Locator.build(town(ROADS, DOORS, OTHERS, ['Harbor Park', 'City of Calder']));
const best = (text: string) => locator.locate(text)[0];
const types = (text: string) => locator.locate(text).map(({ matchType, asset }) => `${matchType} ${asset?.id ?? '-'}`);

describe('an address', () => {
  it('is its point where the city has one, on the segment that holds its number', () => {
    for (const text of ['110 Main St', '110 MAIN STREET', '110 main st., Calder Harbor ME 04101', '110 Main St apt 4'])
      expect(best(text), text).toMatchObject({
        matchType: 'address',
        lonLat: [0.0003, -0.0001],
        accuracyMeters: 10,
        asset: { class: 'road', id: 'S1' },
        label: '110 Main St, 04101',
      });
  });

  it('is between the ends of its range elsewhere, on its side of the street', () => {
    const odd = best('149 Main St')!;
    const even = best('150 Main St')!;
    expect([odd.matchType, even.matchType, odd.asset!.id]).toEqual(['interpolated', 'interpolated', 'S1']);
    // East along the equator: left is north. 149 and 150 are in the middle of their sides.
    expect(odd.lonLat[1]).toBeGreaterThan(0);
    expect(even.lonLat[1]).toBeLessThan(0);
    expect(odd.lonLat[0]).toBeCloseTo(0.00098, 5);
    expect(Math.abs(distanceMeters(odd.lonLat, [odd.lonLat[0], 0]) - 10)).toBeLessThan(0.1);
    expect(odd.because).toEqual(['segment S1 of Main St has the numbers 101 to 199 on the left']);
  });

  it('is on the other block when its number is', () => {
    expect(best('250 Main')).toMatchObject({ asset: { id: 'S2' }, label: '250 Main St, 04102' });
  });

  it('by another name of the street is found, and told', () => {
    expect(best('110 State Rte 9')).toMatchObject({ matchType: 'address', asset: { id: 'S1' } });
    expect(best('120 State Route 9')).toMatchObject({
      matchType: 'interpolated',
      label: '120 Main St, 04101',
      because: [expect.any(String), 'State Route 9 is another name of Main St'],
    });
  });

  it('without its direction is one of two streets, and both come back', () => {
    const found = locator.locate('5 Elm St');
    expect(found.map(({ asset }) => asset!.id).sort()).toEqual(['S5', 'S6']);
    expect(found[0]!.score).toBe(found[1]!.score);
    expect(found[0]!.because.join()).toContain('no direction was given');
    expect(types('5 N Elm St')).toEqual(['interpolated S5']);
  });

  it('with the wrong post code scores less than with the right one', () => {
    expect(best('150 Main St 04101')!.score).toBeGreaterThan(best('150 Main St 04999')!.score);
  });

  it('beyond every range is at the nearest one, less certain, and says so', () => {
    expect(best('321 Main St')).toMatchObject({ matchType: 'street', asset: { id: 'S2' } });
    expect(best('321 Main St')!.because[0]).toContain('no segment of Main St has the number 321');
    expect(best('321 Main St')!.accuracyMeters).toBeGreaterThan(best('299 Main St')!.accuracyMeters);
    expect(best('9999 Main St')!.changed).toEqual([{ part: 'number', said: '9999', used: '299' }]);
  });

  it('with words behind it that nothing explains is found, with a lower score', () => {
    expect(best('150 Main St by the big tree')!.asset!.id).toBe('S1');
    expect(best('150 Main St by the tree')!.score).toBeLessThan(best('150 Main St')!.score);
  });

  it('with the street across is on its own street', () => {
    expect(best('150 Main St & Oak Ave')).toMatchObject({ matchType: 'interpolated', asset: { id: 'S1' } });
  });
});

const TWO_ELMS = Locator.build(
  town([
    road('T1', 'N ELM ST', [
      [0, 0],
      [0, 0.001],
    ]),
    road('T2', '2ND AVE', [
      [0, 0],
      [0.001, 0],
    ]),
  ]),
);

describe('a crossing', () => {
  it('is where two streets share an end, however it is said', () => {
    for (const text of [
      'Main St & Oak Ave',
      'oak and main',
      'Main St at Oak Ave',
      'corner of Oak Ave and Main St',
      'MAIN ST/OAK AVE',
      'Main @ Oak',
    ])
      expect(best(text), text).toMatchObject({
        matchType: 'intersection',
        lonLat: [0.002, 0],
        accuracyMeters: 10,
        asset: null,
      });
  });

  it('is given once and in the order that was said, found from either of its streets', () => {
    for (const [text, label] of [
      ['elm and 2nd', 'N Elm St & 2nd Ave'],
      ['2nd & elm', '2nd Ave & N Elm St'],
    ]) {
      const corners = TWO_ELMS.locate(text!).filter(({ matchType }) => matchType === 'intersection');
      expect(corners.map((each) => each.label)).toEqual([label]);
    }
  });

  it('is also where one ends on the other, but not where one passes over it', () => {
    expect(best('Old Mill Rd & Main St')).toMatchObject({ matchType: 'intersection', lonLat: [0.003, 0] });
    expect(types('Bridge St & Main St')).not.toContain('intersection -');
    expect(best('Bridge St & Main St')).toMatchObject({ matchType: 'street' });
  });
});

describe('a street alone', () => {
  it('is its middle, as uncertain as it reaches', () => {
    expect(best('Main St')).toMatchObject({ matchType: 'street', lonLat: [expect.closeTo(0.002, 6), 0] });
    expect(best('Main St')!.accuracyMeters).toBeGreaterThan(220);
    expect(best('Main St')!.accuracyMeters).toBeLessThan(225);
  });
});

describe('the number on an asset', () => {
  it('is found by itself if it has letters, or behind what people call the thing', () => {
    for (const text of ['H-1023', 'h 1023', 'hydrant H-1023', 'fire hydrant #H1023', 'Fire Hydrants H-1023'])
      expect(best(text), text).toMatchObject({
        matchType: 'asset',
        lonLat: [0.001, 0.0001],
        asset: { class: 'fire_hydrant', id: 'H-1023' },
      });
    expect(best('street light 1023')).toMatchObject({ asset: { class: 'street_light', id: '1023' } });
    expect(best('P-04471')!.asset!.id).toBe('P-04471');
  });

  it('is not taken for that of another class, nor found without a place', () => {
    expect(locator.locate('street light H-1023')).toEqual([]);
    expect(locator.locate('hydrant 77')).toEqual([]);
  });
});

describe('a candidate', () => {
  it('is the place of a report, with its doubt', () => {
    expect(placeOf(best('110 Main St')!)).toEqual({ lonLat: [0.0003, -0.0001], accuracyMeters: 10, source: 'address' });
  });
});

describe('a landmark', () => {
  it('is found by its whole name', () => {
    expect(best('harbor park')).toMatchObject({
      matchType: 'landmark',
      label: 'Harbor Park',
      because: ['Harbor Park is one of: Parks'],
    });
    expect(locator.locate('harbor')).toEqual([]);
  });
});

describe('a text that means nothing here', () => {
  it('gives nothing, whatever it is', () => {
    for (const text of [
      '',
      ' ',
      '&',
      '& &',
      '#',
      'at',
      'corner of',
      '12',
      'and Main',
      'Nowhere Blvd',
      '12 Nowhere Blvd',
      '\0',
      '🌳',
      'x'.repeat(100_000),
    ])
      expect(
        locator.locate(text).filter(({ label }) => label !== 'Main St'),
        text.slice(0, 20),
      ).toEqual([]);
  });
});

describe('a search box', () => {
  const labels = (text: string, limit?: number) =>
    locator.autocomplete(text, limit === undefined ? {} : { limit }).map(({ label }) => label);

  it('offers what the text may become, with its house number', () => {
    expect(labels('el').slice(0, 2)).toEqual(['N Elm St', 'S Elm St']);
    expect(labels('12 oa')[0]).toBe('12 Oak Ave B, 04101');
    expect(labels('par')).toContain('Harbor Park');
    expect(labels('')).toEqual([]);
    expect(labels('el', 1)).toEqual(['N Elm St']);
  });

  it('has what it means before what it may become', () => {
    expect(locator.autocomplete('12 oa')[0]).toMatchObject({ matchType: 'address', door: { class: 'address' } });
    expect(locator.autocomplete('12 Oak Ave')[0]).toMatchObject({ matchType: 'address', door: { class: 'address' } });
    expect(locator.autocomplete('0.001, 0.002')[0]).toMatchObject({ matchType: 'coordinates' });
  });
});

describe('what is at a point', () => {
  it('is the nearest address, else the number that the point would have', () => {
    expect(locator.reverse([0.00031, -0.0001])[0]).toMatchObject({ matchType: 'address', label: '110 Main St, 04101' });
    expect(locator.reverse([0.003, -0.0001])[0]).toMatchObject({
      matchType: 'interpolated',
      label: '250 Main St, 04102',
      asset: { id: 'S2' },
    });
    expect(locator.reverse([0.003, 0.0001], { limit: 2 }).map(({ label }) => label)).toEqual([
      'Old Mill Rd',
      '251 Main St, 04102',
    ]);
    expect(locator.reverse([0.1, 0.1])).toEqual([]);
  });
});

describe('a locator', () => {
  it('is kept while what it is made of is the same, and made anew otherwise', () => {
    const gazetteer = town(ROADS, DOORS);
    const first = Locator.build(gazetteer);
    expect(Locator.build({ ...gazetteer }, first)).toBe(first);
    const grown = Locator.build(
      town(
        [
          ...ROADS,
          road('S9', 'NEW ST', [
            [0, 1],
            [0, 2],
          ]),
        ],
        DOORS,
      ),
      first,
    );
    expect(grown.locate('New St')).toHaveLength(1);
    expect(first.locate('New St')).toHaveLength(0);
    expect(grown.locate('110 Main St')[0]).toMatchObject({ matchType: 'address' });
    expect(Locator.build({ ...gazetteer, streets: new Map() }, first).locate('Elm St')).toEqual([]);
  });

  it('of a city of which nothing is known finds coordinates alone', () => {
    const empty = Locator.build({ ...town([]), assetClasses: [], layers: [] });
    expect(empty.locate('Main St')).toEqual([]);
    expect(empty.reverse([0, 0])).toEqual([]);
    expect(empty.locate('1.5, 2.5').length).toBeGreaterThan(0);
  });

  it('puts the nearest to the focus first among those that fit alike', () => {
    const first = (focus: readonly [number, number]) => locator.locate('5 Elm St', { focus })[0]!.asset!.id;
    expect([first([0.003, 0.002]), first([0.003, -0.002])]).toEqual(['S5', 'S6']);
    expect(locator.locate('5 Elm St', { limit: 1 })).toHaveLength(1);
  });
});
