import { describe, expect, it } from 'vitest';
import { Locator } from '../locator.ts';
import { door, road, town } from '../testing-town.ts';

const line = (lat: number): [number, number][] => [
  [0, lat],
  [0.002, lat],
];
const inTown = (id: string, name: string, lat: number, zip: string, city: string) =>
  road(id, name, line(lat), { left: '101-199', right: '100-198', zip, city });

const STREETS = [
  inTown('S1', 'PINE WAY', 0, '13098', 'DEXTER'),
  inTown('S2', 'PINE WAY', 0.1, '13042', 'NELSON'),
  inTown('S3', 'E CORNELL SUN RD', 0.01, '13098', 'DEXTER'),
  inTown('S4', 'N OAK ST', 0.02, '13042', 'NELSON'),
  inTown('S5', 'HURON WEST DR', 0.03, '13042', 'NELSON'),
];
const DOORS = [
  door('D1', '149', 'PINE WAY', [0.001, 0.0001], '13098'),
  door('D2', '149', 'PINE WAY', [0.001, 0.1001], '13042'),
  door('D3', '120', 'E CORNELL SUN RD', [0.001, 0.0101], '13098'),
  door('D4', '130', 'N OAK ST', [0.001, 0.0201], '13042'),
  door('D5', '140', 'HURON WEST DR', [0.001, 0.0301], '13042'),
];
const locator = Locator.build(town(STREETS, DOORS));
const first = (text: string) => locator.locate(text)[0];

describe('an address with slips', () => {
  it.each([
    ['149 LPine Way, Dexter 13098', 'D1'],
    ['149 Pien Way, Dexter 13098', 'D1'],
    ['149 Pine Wya, Nelson 13042', 'D2'],
    ['149 PineWay, Nelson 13042', 'D2'],
    ['149 P ine Wy, Nelson 13042', 'D2'],
    ['120 E Cornell un Rd, Dexter 13098', 'D3'],
    ['130 Nroth Oka St, Nelson 13042', 'D4'],
    ['130 N Ok St, Nelson 13042', 'D4'],
    ['140 Hron WestD r, Nelson 13042', 'D5'],
  ])('finds %s', (text, id) => {
    expect(first(text)?.door?.id).toBe(id);
  });

  it.each([
    ['149 Pine Way, Ne son 13042', 'D2'],
    ['149 Pine Way, el on 13042', 'D2'],
    ['149 Pine Way, Dextr 13098', 'D1'],
  ])('does not doubt the street for a slip in the place: %s', (text, id) => {
    const found = locator.locate(text);
    expect(found[0]?.door?.id).toBe(id);
    expect(found[0]!.changed.some(({ part }) => part === 'name')).toBe(false);
  });

  it('tells only the words that differ', () => {
    expect(first('149 Pien Way, Dexter 13098')?.changed).toEqual([{ part: 'name', said: 'pien', used: 'pine' }]);
    expect(first('149 Pine Wya, Dexter 13098')?.changed).toEqual([{ part: 'suffix', said: 'wya', used: 'way' }]);
  });

  it('takes another direction for another street, not for a slip', () => {
    const [found] = locator.locate('130 S Oak St, Nelson 13042');
    expect(found?.door?.id).toBe('D4');
    expect(found!.score).toBeLessThan(0.8);
  });

  it('finds the street where the number is one that it does not have', () => {
    expect(first('9999 Huron Wst Drr, Nelson 13042')?.label).toContain('Huron West Dr');
  });
});
