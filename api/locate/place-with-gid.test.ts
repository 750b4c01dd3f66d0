import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { places } from '../schemas/locate.ts';
import { MAX_IDS } from '../schemas/place-ids.ts';
import { testApp } from '../testing.ts';
import { crossStreet, eastStreet, snapshotWithStreets, westStreet } from './testing-streets.ts';

const { app, set } = testApp({
  snapshot0: snapshotWithStreets(
    westStreet('S1', 'Main St'),
    crossStreet('S2', 'Oak Ave'),
    eastStreet('S,3/b', 'Elm St'),
  ),
});
const get = async (path: string, query: object) => (await request(app).get(path).query(query)).body;
const byIds = (...ids: readonly string[]) => get('/v1/place', { ids: ids.join(',') });

/** A text for every way of matching. */
const TEXTS = [
  '10 Main St',
  '50 Main St',
  '12 Elm Street',
  'Main St',
  'elm st',
  'Main St & Oak Ave',
  'Ward east',
  'hydrant H1',
  '0.005, 0.015',
];
const firstOf = async (text: string) => (await get('/v1/search', { text })).features[0];

describe('GET /v1/place', () => {
  it('answers the place of an earlier answer by its id, of every kind', async () => {
    for (const text of TEXTS) {
      const earlier = await firstOf(text);
      const body = await byIds(earlier.properties.gid);
      expect(places.safeParse(body).success).toBe(true);
      const again = body.features.map((feature: typeof earlier) => [feature.id, feature.geometry, feature.place_name]);
      expect(again, text).toEqual([[earlier.id, earlier.geometry, earlier.place_name]]);
    }
  });

  it('answers what /v1/reverse and /v1/autocomplete have found too', async () => {
    const found = [
      ...(await get('/v1/reverse', { lon: 0.004, lat: 0.0021, limit: 5 })).features,
      ...(await get('/v1/autocomplete', { text: 'ma' })).features,
    ];
    expect(found.length).toBeGreaterThan(2);
    for (const { id } of found) expect((await byIds(id)).features, id).toHaveLength(1);
  });

  it('answers many in the order of their ids, also where ids have commas in them', async () => {
    const ids = await Promise.all(TEXTS.toReversed().map(async (text) => (await firstOf(text)).id));
    expect(ids.some((id) => id.includes('S,3/b'))).toBe(true);
    expect((await byIds(...ids)).features.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('passes over what the city has not, and answers none with an empty collection', async () => {
    const { id } = await firstOf('Ward east');
    const [source] = id.split(':');
    const unknown = [
      'openstreetmap:venue:way/5013364',
      `${source}:venue:ward/nobody`,
      `${source}:volcano:1`,
      `${source}:address:road/S1/4711`,
      `${source}:street:0.5,0.5`,
      `${source}:coordinates:999,99`,
      `${source}:__proto__:1`,
      'x',
    ];
    expect(await byIds(...unknown)).toMatchObject({ type: 'FeatureCollection', features: [] });
    expect((await byIds(...unknown.slice(0, 3), id)).features).toMatchObject([{ id }]);
  });

  it('finds nothing any more of what is gone', async () => {
    const { id } = await firstOf('50 Main St');
    set({ snapshot: { ...snapshotWithStreets(crossStreet('S2', 'Oak Ave')), generation: 2 } });
    expect((await byIds(id)).features).toEqual([]);
  });

  it('refuses no ids and more than it takes, and passes over what Pelias clients send beside', async () => {
    const status = async (query: object) => (await request(app).get('/v1/place').query(query)).status;
    expect(await status({ ids: 'a:venue:1', api_key: 'x', lang: 'en' })).toBe(200);
    expect(await status({})).toBe(422);
    expect(await status({ ids: '' })).toBe(422);
    expect(await status({ ids: 'a:venue:1', size: 3 })).toBe(422);
    const many = (count: number) => Array.from({ length: count }, (_, i) => `a:venue:${i}`).join(',');
    expect([await status({ ids: many(MAX_IDS) }), await status({ ids: many(MAX_IDS + 1) })]).toEqual([200, 422]);
  });
});
