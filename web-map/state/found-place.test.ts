import { describe, expect, it } from 'vitest';
import {
  changesText,
  differenceText,
  foundPlaceOf,
  isAmbiguous,
  nothingText,
  type PlaceFeature,
  questionText,
} from './found-place.ts';

const feature = (
  matchType: PlaceFeature['properties']['matchType'],
  rest: Partial<PlaceFeature['properties']> = {},
  lon = -76.12345678,
) =>
  ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, 43] },
    properties: {
      label: '12 Elm St',
      matchType,
      score: 1,
      accuracyMeters: 4.6,
      because: [],
      changed: [],
      parts: {},
      assetClass: 'road',
      assetId: '7',
      ...rest,
    },
  }) as unknown as PlaceFeature;

it('a found pole is the asset to report; the street segment of a found address is not', () => {
  expect(foundPlaceOf(feature('asset')).asset).toEqual({ class: 'road', id: '7' });
  expect(foundPlaceOf(feature('address')).asset).toBeNull();
});

it('a found place is rounded as the URL rounds it', () => {
  expect(foundPlaceOf(feature('address'))).toMatchObject({ lon: -76.1234568, accuracyMeters: 5, kind: 'address' });
});

it('says what was read otherwise than it was typed', () => {
  expect(
    changesText([
      { said: 'Genessee', used: 'Genesee' },
      { said: '', used: 'St' },
      { said: 'please', used: '' },
    ]),
  ).toBe('“Genesee” for “Genessee”, with “St”, without “please”');
  expect(changesText([])).toBe('');
});

describe('several places that fit alike', () => {
  it('are a question, unless they are one place found twice', () => {
    expect(isAmbiguous([feature('street'), feature('street', {}, -76.2)])).toBe(true);
    expect(isAmbiguous([feature('street'), feature('street', { accuracyMeters: 1 })])).toBe(false);
    expect(isAmbiguous([feature('street')])).toBe(false);
    expect(isAmbiguous([])).toBe(false);
  });

  it('are none where one fits better', () => {
    expect(isAmbiguous([feature('street'), feature('street', { score: 0.9 }, -76.2)])).toBe(false);
  });

  const from = { lon: -76.12345678, lat: 43 };
  it('are told apart by city, else by ZIP, else by how far they are', () => {
    const differ = (mine: PlaceFeature['properties']['parts'], other: PlaceFeature['properties']['parts']) => {
      const all = [feature('street', { parts: mine }), feature('street', { parts: other }, -76.2)];
      return differenceText(all[0]!, all, from, 'metric');
    };
    expect(differ({ city: 'Salina', zip: '1' }, { city: 'Clay', zip: '2' })).toBe('Salina');
    expect(differ({ city: 'Salina', zip: '1' }, { city: 'Salina', zip: '2' })).toBe('1');
    expect(differ({ zip: '1' }, { zip: '1' })).toBe('0 m from the middle of the map');
  });

  it('need no more than their names where those differ', () => {
    const all = [feature('street'), feature('street', { label: '14 Elm St' })];
    expect(differenceText(all[0]!, all, from, 'metric')).toBeNull();
  });
});

it('takes the best of a whole text unless several fit alike or it fits badly', () => {
  expect(questionText([feature('street')])).toBeNull();
  expect(questionText([feature('street'), feature('street', {}, -76.2)])).toMatch(/^Several/);
  expect(questionText([feature('street', { score: 0.4 })])).toMatch(/Did you mean/);
});

it('says of nothing found what was looked for, and while typing that Enter looks further', () => {
  expect(nothingText('xyzzy', 'Alder Point', true)).toMatch(/^Nothing in Alder Point is called “xyzzy”: .*crossing/);
  expect(nothingText('xyz', 'Alder Point', false)).toMatch(/“xyz”.*Enter/);
});
