import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClass } from '../../engine/ids.ts';
import { road } from '../../engine/locate/testing-town.ts';
import { places } from '../schemas/locate.ts';
import { testApp, testSnapshot } from '../testing.ts';

const COLUMNS = { name: ['NAME'], alternates: [], left: { from: 'LF', to: 'LT' }, right: { from: 'RF', to: 'RT' } };

function snapshotWith(streetName: string): Snapshot {
  const snapshot = testSnapshot();
  const roads = [
    road(
      'S1',
      streetName,
      [
        [0.001, 0.002],
        [0.009, 0.002],
      ],
      { left: '1-99', right: '2-98' },
    ),
  ];
  const assetClasses = [...snapshot.city.assetClasses, { class: 'road' as AssetClass, title: 'Roads', assets: roads }];
  return {
    ...snapshot,
    city: { ...snapshot.city, assetClasses },
    classSettings: new Map([['road', { street: COLUMNS }]]),
  };
}

const test = testApp({ snapshot0: snapshotWith('Main St') });
const search = (query: string) => request(test.app).get(`/v1/search?${query}`);

describe('GET /v1/search', () => {
  it('answers with places as GeoJSON, best first', async () => {
    const { status, body, headers } = await search('text=50%20main%20street');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/geo+json');
    expect(places.safeParse(body).success).toBe(true);
    expect(body.features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point' },
      properties: { label: '50 Main St', matchType: 'interpolated', assetClass: 'road', assetId: 'S1' },
    });
  });

  it('finds wards, hydrants and coordinates too', async () => {
    const matches = async (text: string) =>
      (await search(`text=${encodeURIComponent(text)}`)).body.features[0].properties.matchType;
    expect(await matches('Ward east')).toBe('landmark');
    expect(await matches('hydrant H1')).toBe('asset');
    expect(await matches('0.005, 0.015')).toBe('coordinates');
  });

  it('offers what a text may become where it means nothing, unless told not to', async () => {
    test.set({ snapshot: snapshotWith('Harborview St') });
    expect((await search('text=harb')).body.features[0].properties.label).toBe('Harborview St');
    expect((await search('text=harb&complete=no')).body.features).toEqual([]);
    expect((await search('text=harb&autocomplete=0')).body.features).toEqual([]);
    const typed = await request(test.app).get('/v1/autocomplete?text=harb');
    expect(typed.body.features[0].properties.label).toBe('Harborview St');
    test.set({ snapshot: snapshotWith('Main St') });
  });

  it('answers an empty list for a text that means nothing, and refuses none at all', async () => {
    expect((await search('text=nowhere')).body).toMatchObject({ type: 'FeatureCollection', features: [] });
    for (const query of [
      '',
      'text=x&limit=0',
      'text=x&limit=51',
      'text=x&focus.lon=1',
      'text=x&focus.lat=1',
      'text=x&lon=1',
      'text=x&text=y',
      'text=x&q=y',
      'text=x&limit=1&size=2',
      'text=x&layers=address,nonsense',
      'text=x&layers=',
      'text=x&bbox=0,0,1',
      'text=x&bbox=1,0,0,1',
      'text=x&boundary.rect.min_lon=0',
      'text=x&boundary.jurisdiction=ward',
      'text=x&boundary.jurisdiction=ward/north',
      'text=x&boundary.jurisdiction=nothing/east',
      'text=x&typo=1',
    ]) {
      const { status, body } = await search(query);
      expect([query.slice(0, 20), status, body.type]).toEqual([query.slice(0, 20), 422, '/problems/invalid-input']);
    }
  });

  it('answers from the streets of the city as it is now', async () => {
    test.set({ snapshot: snapshotWith('Harbor St') });
    expect((await search('text=50%20Harbor')).body.features).toHaveLength(1);
    expect((await search('text=50%20Main')).body.features).toEqual([]);
    test.set({ snapshot: snapshotWith('Main St') });
  });

  it('says that it is not ready before a city is loaded', async () => {
    const { status, body } = await request(testApp({ snapshot0: null }).app).get('/v1/search?text=x');
    expect([status, body.type]).toEqual([503, '/problems/not-ready']);
  });
});

describe('GET /v1/reverse', () => {
  it('names the street with the number that the point would have', async () => {
    const { status, body } = await request(test.app).get('/v1/reverse?lon=0.005&lat=0.0021');
    expect(status).toBe(200);
    expect(places.safeParse(body).success).toBe(true);
    // Left of a line to the east is north: odd.
    expect(body.features[0].properties).toMatchObject({ label: '51 Main St', assetId: 'S1' });
  });

  it('is empty far from everything, and refuses what is no place', async () => {
    expect((await request(test.app).get('/v1/reverse?lon=1&lat=1')).body.features).toEqual([]);
    expect((await request(test.app).get('/v1/reverse?lon=1&lat=91')).status).toBe(422);
    expect((await request(test.app).get('/v1/reverse?lon=1')).status).toBe(422);
  });
});
