import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { places, placesHere } from '../schemas/locate.ts';
import { NOW_MS, testApp } from '../testing.ts';
import { crossStreet, eastStreet, snapshotWithStreets, westStreet } from './testing-streets.ts';

const { app } = testApp({
  snapshot0: snapshotWithStreets(westStreet('S1', 'Main St'), crossStreet('S2', 'Oak Ave'), eastStreet('S3', 'Elm St')),
});
const get = async (path: string) => (await request(app).get(path)).body;
const search = (text: string, more = '') => get(`/v1/search?text=${encodeURIComponent(text)}${more}`);

/** One text for every way of matching, and a point. */
const ANSWERS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ...[
    '10 Main St',
    '50 Main St',
    'Main St',
    'Main St & Oak Ave',
    'Ward east',
    'hydrant H1',
    '0.005, 0.015',
    'nowhere',
  ].map((text) => [text, () => search(text)] as const),
  ['with a focus', () => search('Main St', '&focus.point.lon=0.01&focus.point.lat=0')],
  ['autocomplete', () => get('/v1/autocomplete?text=mai')],
  ['reverse', () => get('/v1/reverse?point.lon=0.0018&point.lat=0.0019&size=3')],
];

const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).refine(([w, s, e, n]) => w <= e && s <= n);
const point = z.strictObject({ type: z.literal('Point'), coordinates: lonLat });

/** https://github.com/geocoders/geocodejson-spec, draft/geocodejson.schema.json. */
const geocodeJson = z.object({
  type: z.literal('FeatureCollection'),
  geocoding: z.object({
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    licence: z.string().optional(),
    attribution: z.string().optional(),
    query: z.string().optional(),
  }),
  bbox: box.optional(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: point,
      properties: z.object({
        geocoding: z.strictObject({
          type: z.enum(['house', 'street', 'locality', 'city', 'region', 'country']),
          accuracy: z.number().min(0).optional(),
          label: z.string().min(1),
          name: z.string().min(1),
          housenumber: z.string().optional(),
          street: z.string().optional(),
          postcode: z.string().optional(),
          city: z.string().optional(),
        }),
      }),
    }),
  ),
});

/** https://github.com/pelias/documentation, response.md; what leaflet-plugin and leaflet-control-geocoder read. */
const pelias = z.object({
  type: z.literal('FeatureCollection'),
  geocoding: z.object({
    version: z.string(),
    attribution: z.string(),
    engine: z.object({ name: z.string(), author: z.string(), version: z.string() }),
    timestamp: z.int(),
    errors: z.never().optional(),
  }),
  bbox: box.optional(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: point,
      bbox: box.optional(),
      properties: z.object({
        id: z.string().min(1),
        gid: z.string().regex(/^[^:]+:[^:]+:.+$/),
        layer: z.string().min(1),
        source: z.string().min(1),
        source_id: z.string().min(1),
        name: z.string().min(1),
        label: z.string().min(1),
        confidence: z.number().min(0).max(1),
        match_type: z.enum(['exact', 'interpolated', 'fallback']),
        accuracy: z.enum(['point', 'centroid']),
        housenumber: z.string().optional(),
        street: z.string().optional(),
        postalcode: z.string().optional(),
        locality: z.string().optional(),
        distance: z.number().optional(),
      }),
    }),
  ),
});

/** `CarmenGeojsonFeature` of @maplibre/maplibre-gl-geocoder 1.9. */
const carmen = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: point,
      text: z.string().min(1),
      place_name: z.string().min(1),
      place_type: z.array(z.string()).min(1),
      bbox: box.optional(),
      center: lonLat,
      // The control flies to a country where it finds one of these.
      properties: z.object({ short_code: z.never().optional() }),
    }),
  ),
});

/** GeocodeJSON before 0.1.0, flat, as Photon and addok answer. */
const flat = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        type: z.enum(['house', 'street', 'locality']),
        name: z.string().min(1),
        housenumber: z.string().optional(),
        street: z.string().optional(),
        postcode: z.string().optional(),
        city: z.string().optional(),
      }),
    }),
  ),
});

for (const [title, ask] of ANSWERS)
  describe(`the answer to ${title}`, () => {
    it.each([
      ['its own schema', title === 'reverse' ? placesHere : places],
      ['GeocodeJSON', geocodeJson],
      ['Pelias', pelias],
      ['the MapLibre geocoder control', carmen],
      ['Photon and addok', flat],
    ])('is valid for %s', async (_dialect, schema) => {
      const answer = await ask();
      expect(schema.safeParse(answer).error?.issues ?? []).toEqual([]);
      expect((answer as { features: unknown[] }).features.length > 0).toBe(title !== 'nowhere');
    });
  });

describe('an address', () => {
  it('says the same in every dialect', async () => {
    const body = await search('10 main street 13210', '&lon=0.0018&lat=0.0029');
    expect(body.geocoding).toMatchObject({
      query: '10 main street 13210',
      timestamp: NOW_MS,
      engine: { name: 'Bailiwick', version: '0.0.0-test' },
      attribution: 'Testville',
    });
    const [feature] = body.features;
    expect(feature).toMatchObject({
      id: 'testville:address:address/A10',
      place_name: feature.properties.label,
      text: '10 Main St',
      center: [0.0018, 0.0019],
      place_type: ['address'],
      properties: {
        matchType: 'address',
        doorClass: 'address',
        doorId: 'A10',
        assetClass: 'road',
        assetId: 'S1',
        gid: 'testville:address:address/A10',
        layer: 'address',
        source: 'testville',
        housenumber: '10',
        street: 'Main St',
        postalcode: '13210',
        distance: 0.111,
        type: 'house',
        postcode: '13210',
        geocoding: { type: 'house', housenumber: '10', street: 'Main St', postcode: '13210' },
      },
    });
    expect(body.bbox).toEqual([0.0018, 0.0019, 0.0018, 0.0019]);
  });
});

describe('names of parameters', () => {
  const first = async (path: string) => (await get(path)).features[0]?.properties.label;

  it('are those of Pelias, Photon and addok as well', async () => {
    for (const query of [
      'text=10 Main St',
      'q=10 Main St',
      'api_key=k&text=10 Main St&size=1&lang=en&sources=osm,oa&boundary.country=USA&focus.point.lat=0&focus.point.lon=0',
      'text=10 Main St&layers=address,venue,country',
      'q=10 Main St&limit=1&lon=0&lat=0&zoom=12&location_bias_scale=0.1&layer=house&bbox=0,0,1,1&lang=de',
      'q=10 Main St&limit=1&lng=0&lat=0&autocomplete=1&type=housenumber',
    ])
      expect([query, await first(`/v1/search?${query.replaceAll(' ', '%20')}`)]).toEqual([query, '10 Main St, 13210']);
  });

  it('of a point are those of Pelias, Photon and addok as well', async () => {
    for (const query of [
      'lon=0.0018&lat=0.0019',
      'point.lon=0.0018&point.lat=0.0019&size=2&layers=address&boundary.circle.radius=1&api_key=k',
      'lon=0.0018&lat=0.0019&radius=1&limit=1',
      'lng=0.0018&lat=0.0019&type=housenumber',
    ])
      expect([query, await first(`/v1/reverse?${query}`)]).toEqual([query, '10 Main St, 13210']);
  });

  it('filter: nothing of another layer, of a country, outside the box, or farther away', async () => {
    const none = async (path: string) => expect([path, (await get(path)).features]).toEqual([path, []]);
    await none('/v1/search?text=10%20Main%20St&layers=intersection&complete=no');
    await none('/v1/search?text=10%20Main%20St&layers=country');
    await none('/v1/search?text=10%20Main%20St&bbox=0.01,0,0.02,0.01&complete=no');
    const rect =
      'boundary.rect.min_lon=0.01&boundary.rect.min_lat=0&boundary.rect.max_lon=0.02&boundary.rect.max_lat=0.01';
    await none(`/v1/search?text=10%20Main%20St&${rect}&complete=no`);
    await none('/v1/reverse?lon=0.0018&lat=0.0019&layers=intersection');
    await none('/v1/reverse?lon=0.0018&lat=0.0069&radius=0.01');
  });
});

describe('here', () => {
  it('has the side, the block, the corner, the jurisdictions and what stands at hand', async () => {
    const { here } = await get('/v1/reverse?lon=0.0014&lat=0.0019');
    expect(placesHere.shape.here.safeParse(here).error).toBeUndefined();
    expect(here).toMatchObject({
      address: {
        label: '10 Main St, 13210',
        door: { class: 'address', id: 'A10' },
        asset: { class: 'road', id: 'S1' },
      },
      side: 'right',
      sideCompass: 'south',
      block: { street: 'Main St', numbers: { from: 2, to: 98 }, asset: { class: 'road', id: 'S1' } },
      intersection: { label: 'Main St & Oak Ave', lon: 0.001, lat: 0.002 },
      jurisdictions: [{ layer: 'ward', id: 'west', agency: { id: 'west-dpw' } }],
    });
    expect([here.block.from, here.block.to]).toEqual(['Oak Ave', null]);
  });

  it('leaves out doors and streets among what stands at hand, and what is farther than 30 m', async () => {
    const assets = async (at: string) => (await get(`/v1/reverse?${at}`)).here.assets;
    expect(await assets('lon=0.0011&lat=0.001')).toMatchObject([
      { class: 'hydrant', id: 'H1', classTitle: 'Hydrants' },
    ]);
    expect(await assets('lon=0.0018&lat=0.0019')).toEqual([]);
  });

  it('is nothing but jurisdictions far from every street', async () => {
    const { here } = await get('/v1/reverse?lon=1&lat=1');
    expect(here).toMatchObject({
      address: null,
      side: null,
      block: null,
      intersection: null,
      jurisdictions: [],
      assets: [],
    });
  });
});

describe('POST /v1/search/batch', () => {
  const batch = (body: object) => request(app).post('/v1/search/batch').send(body);

  it('answers as the single question does, in order, and says of each text that is none why', async () => {
    const texts = ['10 Main St', 'nowhere', '', 'Elm St', 'x'.repeat(501)];
    const { status, body } = await batch({ texts });
    expect(status).toBe(200);
    expect(body.answers[0].features[0]).toEqual((await search('10 Main St')).features[0]);
    expect(body.answers[3].features[0]).toEqual((await search('Elm St')).features[0]);
    expect(body.answers[1]).toEqual({ features: [] });
    expect(body.answers.map(({ problem }: { problem?: string }) => problem !== undefined)).toEqual(
      texts.map((text) => text === '' || text.length > 500),
    );
  });

  it('takes a thousand texts and refuses more', async () => {
    const texts = Array.from({ length: 1_000 }, () => '50 Main St');
    expect((await batch({ texts })).body.answers).toHaveLength(1_000);
    const { status, body } = await batch({ texts: [...texts, 'x'] });
    expect([status, body.errors[0].pointer]).toEqual([422, '#/texts']);
  });
});

describe('a circle around the places that are wanted', () => {
  it('leaves out what is farther away, and takes the whole of a distance in kilometers', async () => {
    const { app: ofTwo } = testApp({
      snapshot0: snapshotWithStreets(westStreet('W', 'Main St'), eastStreet('E', 'Main St')),
    });
    const ids = async (circle: string): Promise<readonly string[]> => {
      const { body } = await request(ofTwo).get(`/v1/search?text=50+Main+St&size=5&${circle}`);
      return body.features.map(({ properties }: { properties: { assetId: string } }) => properties.assetId).sort();
    };
    const around = (lon: number, lat: number, more = '') =>
      ids(`boundary.circle.lon=${lon}&boundary.circle.lat=${lat}${more}`);
    expect(await around(0.005, 0.002)).toEqual(['E', 'W']);
    expect(await around(0.005, 0.002, '&boundary.circle.radius=0.2')).toEqual(['W']);
    expect(await around(0.015, 0.008, '&boundary.circle.radius=0.2')).toEqual(['E']);
    // In the corner of the box around the circle: 0.55 km to the east and to the south of 50 Main St, 0.78 km away.
    expect(await around(0.01, -0.003, '&boundary.circle.radius=0.6')).toEqual([]);
    expect(await around(0.01, -0.003, '&boundary.circle.radius=0.9')).toEqual(['W']);
  });

  it('has a middle, or is refused', async () => {
    for (const query of [
      'boundary.circle.radius=1',
      'boundary.circle.lon=0',
      'boundary.circle.lat=0&boundary.circle.radius=1',
    ])
      expect((await request(app).get(`/v1/search?text=x&${query}`)).status, query).toBe(422);
  });
});
