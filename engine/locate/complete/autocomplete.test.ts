import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { Locator } from '../locator.ts';
import { asset, door, road, town } from '../testing-town.ts';

const at = (x: number, y: number): LonLat => [x / 1000, y / 1000];
/** Fulton St crosses 5th Ave and Forest Ave, not Fern Ln; Genesee runs east and west; two Main Streets in two towns. */
const locator = Locator.build(
  town(
    [
      road('F1', 'FULTON ST', [at(0, 0), at(1, 0)], { left: '1-99', right: '2-98' }),
      road('F2', 'FULTON ST', [at(1, 0), at(2, 0)], { left: '101-199', right: '100-198' }),
      road('A5', '5TH AVE', [at(1, -1), at(1, 0)]),
      road('A6', '5TH AVE', [at(1, 0), at(1, 1)]),
      road('O1', 'FOREST AVE', [at(2, 0), at(2, 1)]),
      road('L1', 'FERN LN', [at(8, 8), at(9, 8)], { left: '1-99', right: '2-98' }),
      road('G1', 'E GENESEE ST', [at(3, 0), at(4, 0)], {
        left: '1201-1299',
        right: '1200-1298',
        city: 'CALDER HARBOR',
      }),
      road('G2', 'W GENESEE ST', [at(4, 3), at(5, 3)], { left: '1-99', right: '2-98' }),
      road('M1', 'MAIN ST', [at(20, 0), at(21, 0)], { left: '1-99', right: '2-98', city: 'ABBOTT', zip: '13001' }),
      road('R5', 'STATE ROUTE 5', [at(30, 0), at(31, 0)]),
    ],
    [
      ...Array.from({ length: 9 }, (_, i) => door(`D${i}`, String(1 + 2 * i), 'Fulton St', at(0.1 * i, 0.1))),
      door('N1', '300', 'Mill St', at(0, 5), '13001'),
      door('N2', '300', 'Mill St', at(50, 5), '13002'),
    ],
    [
      {
        class: 'hydrant',
        title: 'Fire hydrants',
        assets: ['H-10', 'H-101', 'H-102', 'H-20'].map((id, i) =>
          asset('hydrant', id, { type: 'Point', coordinates: [...at(i, 2)] }),
        ),
      },
      {
        class: 'light_pole',
        title: 'Light poles',
        assets: ['P-04471', 'P-00447', 'P-9'].map((id, i) =>
          asset('light_pole', id, { type: 'Point', coordinates: [...at(i, 3)] }),
        ),
      },
    ],
    ['Fulton Green', 'Thornden Park'],
  ),
);
const labels = (text: string, options = {}) => locator.autocomplete(text, options).map(({ label }) => label);

describe('what a text may become', () => {
  it('are streets and landmarks that have it at the beginning of a word, the largest first', () => {
    expect(labels('ful')).toEqual(['Fulton Green', 'Fulton St']);
    expect(labels('gen')).toEqual(['E Genesee St', 'W Genesee St']);
    expect(labels('park')[0]).toBe('Thornden Park');
    expect(labels('east gen')[0]).toBe('E Genesee St');
    expect(labels('genesee stre')).toEqual(['E Genesee St', 'W Genesee St']);
    expect(labels('fif')).toContain('5th Ave');
    expect(labels('5t')).toContain('5th Ave');
    expect(labels('route 5')[0]).toBe('State Route 5');
  });

  it('are addresses once a number is typed, of streets that have it before others', () => {
    expect(labels('1200 gen')[0]).toBe('1200 E Genesee St');
    const [without] = locator.autocomplete('9999 ful');
    expect(without).toMatchObject({ changed: [{ part: 'number', said: '9999', used: '' }] });
    expect(locator.autocomplete('5 ful')[0]).toMatchObject({ matchType: 'address', door: { id: 'D2' } });
  });

  it('are crossings of streets that really meet', () => {
    expect(labels('fulton & 5')).toEqual(['Fulton St & 5th Ave']);
    expect(labels('fulton and fo')).toEqual(['Fulton St & Forest Ave']);
    expect(labels('corner of fulton & ')).toEqual(
      expect.arrayContaining(['Fulton St & 5th Ave', 'Fulton St & Forest Ave']),
    );
    expect(labels('fulton & fer')).not.toContain('Fulton St & Fern Ln');
    expect(labels('fulton & forrest')).toContain('Fulton St & Forest Ave');
  });

  it('are assets by the beginning of their id, or of the number in it behind the word for them', () => {
    expect(labels('H-10')).toEqual(['H-10 (Fire hydrants)', 'H-101 (Fire hydrants)', 'H-102 (Fire hydrants)']);
    expect(labels('hydrant h2')).toEqual(['H-20 (Fire hydrants)']);
    expect(labels('light pole 44')).toEqual(['P-00447 (Light poles)', 'P-04471 (Light poles)']);
    expect(labels('pole 447')[0]).toBe('P-00447 (Light poles)');
    expect(labels('light pole h1')).toEqual([]);
  });

  it('are coordinates as soon as they are some', () => {
    expect(locator.autocomplete('0.001, 0.002')[0]!.matchType).toBe('coordinates');
  });

  it('have a typing error mended, and say so', () => {
    const [first] = locator.autocomplete('gennesee');
    expect(first).toMatchObject({ label: 'E Genesee St', changed: [{ part: 'name', said: 'gennesee' }] });
    expect(first!.because[0]).toBe('E Genesee St begins as was typed but for a typing error');
    expect(labels('Thronden')).toEqual(['Thornden Park']);
    expect(labels('1200 egnesee')[0]).toBe('1200 E Genesee St');
  });

  it('do not mind a unit, a place, a state and a post code behind them', () => {
    for (const tail of [' apt 3', ', calder harbor', ' calder harb', ', Calder Harbor NY 13210'])
      expect(labels(`1200 e genesee st${tail}`)[0], tail).toBe('1200 E Genesee St');
    expect(labels('300 mill st 13002')[0]).toBe('300 Mill St, 13002');
  });

  it('are the nearest first where they fit alike', () => {
    expect(labels('300 mill', { focus: at(50, 5) })[0]).toBe('300 Mill St, 13002');
    expect(labels('300 mill', { focus: at(0, 5) })[0]).toBe('300 Mill St, 13001');
    expect(labels('gen', { focus: at(3, 0) })[0]).toBe('E Genesee St');
    expect(labels('gen', { focus: at(4, 3) })[0]).toBe('W Genesee St');
  });

  it('are those that the options ask for', () => {
    expect(labels('ful', { matchTypes: ['landmark'] })).toEqual(['Fulton Green']);
    expect(labels('ful', { limit: 1 })).toEqual(['Fulton Green']);
    expect(labels('300 mill', { bounds: [0.04, 0, 0.06, 0.01] })).toEqual(['300 Mill St, 13002']);
  });
});

describe('a street that several towns have', () => {
  const towns = ['ASHBY', 'BIRCH', 'CLAY'];
  const main = towns.flatMap((city, i) => [
    road(`M${i}`, 'MAIN ST', [at(10 * i, 0), at(10 * i + 1, 0)], { city, left: '1-99' }),
    ...(i === 1 ? [road('M9', 'MAIN ST', [at(11, 0), at(12, 0)], { city, left: '101-199' })] : []),
  ]);
  const region = Locator.build(town([...main, road('P1', 'MAIN PL', [at(50, 0), at(51, 0)], { city: 'ASHBY' })]));
  const shown = (text: string, options = {}) => region.autocomplete(text, options).map(({ label }) => label);

  it('is one in each, told apart by the town, the longest first', () => {
    expect(shown('mai')).toEqual(['Main St, Birch', 'Main St, Ashby', 'Main St, Clay', 'Main Pl']);
    expect(shown('mai', { limit: 2 })).toEqual(['Main St, Birch', 'Main St, Ashby']);
  });

  it('is the nearest first with a place to be near', () => {
    expect(shown('main st', { focus: at(20, 0) })[0]).toBe('Main St, Clay');
    expect(shown('main st', { focus: at(0, 0) })[0]).toBe('Main St, Ashby');
  });

  it('is that of each town also where none has the number', () => {
    expect(shown('9999 main st').toSorted()).toEqual(['Main St, Ashby', 'Main St, Birch', 'Main St, Clay']);
  });
});

describe('texts that become nothing', () => {
  it('have no answer, and no text takes long', () => {
    for (const text of ['', ' ', '&', '& &', 'at', '#', '12', '\u0000', '\u202e', '🌳', "'; drop table request; --"])
      expect(labels(text), text).toEqual([]);
    const worst = [
      ...['a', 'st', 'e e e e e e', 'main & main & main & main', 'and '.repeat(200), '& '.repeat(5_000)],
      ...[
        'x'.repeat(100_000),
        '9'.repeat(400),
        'main '.repeat(2_000),
        '1 '.repeat(500),
        '1200 '.repeat(20),
        '#'.repeat(300),
      ],
      ...['מיין סטריט', 'hydrant '.repeat(60), 'corner of '.repeat(50), '½ '.repeat(200), 'e\u0301'.repeat(5_000)],
    ];
    for (const text of worst) {
      let leastMs = Infinity;
      for (let i = 0; i < 5; i++) {
        const start = performance.now();
        locator.autocomplete(text, { focus: at(1, 1) });
        leastMs = Math.min(leastMs, performance.now() - start);
      }
      expect(leastMs, text.slice(0, 20)).toBeLessThan(200);
    }
  });
});
