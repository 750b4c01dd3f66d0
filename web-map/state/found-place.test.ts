import { expect, it } from 'vitest';
import { foundPlaceOf } from './found-place.ts';

const feature = (matchType: 'address' | 'asset') => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [-76.12345678, 43] },
  properties: {
    label: '12 Elm St',
    matchType,
    score: 1,
    accuracyMeters: 4.6,
    because: [],
    assetClass: 'road',
    assetId: '7',
  },
});

it('a found pole is the asset to report; the street segment of a found address is not', () => {
  expect(foundPlaceOf(feature('asset')).asset).toEqual({ class: 'road', id: '7' });
  expect(foundPlaceOf(feature('address')).asset).toBeNull();
});

it('a found place is rounded as the URL rounds it', () => {
  expect(foundPlaceOf(feature('address'))).toMatchObject({ lon: -76.1234568, accuracyMeters: 5, kind: 'address' });
});
