import { describe, expect, it } from 'vitest';
import { Locator } from '../locator.ts';
import { road, town } from '../testing-town.ts';

const across = (id: string, name: string, lat: number) =>
  road(
    id,
    name,
    [0, 0.001, 0.002, 0.003].map((lon): [number, number] => [lon, lat]),
    { left: '101-199', right: '100-198' },
  );
const along = (id: string, name: string, lon: number) =>
  road(
    id,
    name,
    [0, 0.001, 0.002].map((lat): [number, number] => [lon, lat]),
    { left: '201-299', right: '200-298' },
  );

const locator = Locator.build(
  town(
    [
      across('S1', 'FISH PL', 0),
      across('S2', 'N 5TH AVE', 0.001),
      across('S3', 'WALNUT ST', 0.002),
      along('S4', 'EUCLID AVE', 0),
      along('S5', 'COMSTOCK AVE', 0.003),
      along('S6', 'COUNTY ROAD 14', 0.001),
    ],
    [],
    [],
    ['Ledge Park'],
  ),
);
const first = (text: string) => locator.locate(text)[0]?.label;

describe('a text of which nothing else makes sense', () => {
  it.each([
    ['150 Fhs Pl', '150 Fish Pl'],
    ['150 N Fihftw Ave', '150 N 5th Ave'],
    ['150 NFifthAvneue', '150 N 5th Ave'],
    ['250 Eucl dAvve', '250 Euclid Ave'],
    ['250 outy Road 14', '250 County Road 14'],
  ])('is the likeliest address: %s', (text, label) => {
    expect(first(text)).toBe(label);
  });

  it('is an address with two slips in one place, of which one hides the other', () => {
    expect(first('250 Eulkcid Ave')).toBe('250 Euclid Ave');
    expect(first('250 Eucdl Ave')).toBe('250 Euclid Ave');
  });

  it.each([
    ['Euclidand Wlnuut', 'Euclid Ave & Walnut St'],
    ['Euclod znd Walnut', 'Euclid Ave & Walnut St'],
    ['Comstock vd Walnut', 'Comstock Ave & Walnut St'],
  ])('is the likeliest corner: %s', (text, label) => {
    expect(first(text)).toBe(label);
  });

  it('is a place behind mistyped words', () => {
    expect(first('inL edge Prk')).toBe('Ledge Park');
  });

  it('is a whole street, said so', () => {
    expect(locator.locate('Comtsokc Ave')[0]).toMatchObject({
      label: 'Comstock Ave',
      because: expect.arrayContaining(["'comtsokc' was read as comstock"]),
    });
  });

  it('is nothing where it is like no name', () => {
    for (const text of ['xyzzy plugh', 'New St', 'the', 'null', 'zzzzzz & qqqqqq']) expect(first(text)).toBeUndefined();
  });
});
