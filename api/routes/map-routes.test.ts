import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import type { JurisdictionId } from '../../engine/ids.ts';
import { decodedFeed } from '../map/feed-testing.ts';
import { decodedTile } from '../map/tile-testing.ts';
import { asset, nearAssets } from '../schemas/asset.ts';
import { mapAnswer } from '../schemas/map.ts';
import { EAST, keepTestCity, OUTSIDE, REGION, type TestApp, testApp, testSnapshot, WEST } from '../testing.ts';

const { app } = testApp();
const get = (path: string) => request(app).get(path);
const getBytes = (from: TestApp['app'], path: string) =>
  request(from)
    .get(path)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => done(null, Buffer.concat(parts)));
    });

const tilesOf = async () => (await get('/v1/map')).body.tiles as string;
const addressOf = (tiles: string, z: number, x: number, y: number) =>
  tiles.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);

describe('GET /v1/map', () => {
  it('tells what there is to draw and where its tiles are', async () => {
    const { status, body, headers } = await get('/v1/map');
    expect(status).toBe(200);
    expect(mapAnswer.parse(body)).toEqual(body);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body).toMatchObject({
      tiles: `/v1/tiles/${body.generation}/{z}/{x}/{y}`,
      extent: [0, 0, 0.02, 0.01],
      city: { id: 'testville' },
      layers: [{ id: 'ward', title: 'Wards', draw: null, count: 2 }],
      assetClasses: [{ class: 'hydrant', geometry: 'point', count: 1, label: null, minZoom: 10 }],
    });
  });

  it('is 503 while no city is loaded, and so are its tiles', async () => {
    const loading = testApp({ snapshot0: null }).app;
    for (const path of ['/v1/map', '/v1/tiles/g/0/0/0', '/v1/assets?lon=0&lat=0', '/v1/assets/hydrant/H1'])
      expect([path, (await request(loading).get(path)).body.type]).toEqual([path, '/problems/not-ready']);
  });
});

describe('GET /v1/tiles', () => {
  it('gives the layers of a tile, to be kept for ever under the current generation and not under another', async () => {
    const tiles = await tilesOf();
    const current = await getBytes(app, addressOf(tiles, 14, 8192, 8191));
    expect(current.status).toBe(200);
    expect(current.type).toBe('application/vnd.mapbox-vector-tile');
    expect(current.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const layers = decodedTile(current.body);
    expect([...layers.keys()].sort()).toEqual(['asset.hydrant', 'jurisdiction-label.ward', 'jurisdiction.ward']);
    expect(layers.get('jurisdiction.ward')!.map(({ properties }) => properties)).toEqual([
      { id: 'east', name: 'Ward east', agency: 'east-dpw' },
      { id: 'west', name: 'Ward west', agency: 'west-dpw' },
    ]);
    expect(layers.get('asset.hydrant')![0]!.properties).toEqual({ id: 'H1', owner: 'electric' });
    const other = await getBytes(app, '/v1/tiles/yesterday/14/8192/8191');
    expect([other.status, other.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(other.body).toEqual(current.body);
  });

  it('answers 204 where nothing is drawn', async () => {
    const { status, text } = await get(addressOf(await tilesOf(), 16, 0, 65_535));
    expect([status, text]).toEqual([204, '']);
  });

  it('refuses an address that no tile has, and says which part is wrong', async () => {
    for (const [path, parameters] of [
      ['g/17/0/0', ['z']],
      ['g/999999999999/0/0', ['z']],
      ['g/-1/0/0', ['z']],
      ['g/1.5/0/0', ['z']],
      ['g/01/0/0', ['z']],
      ['g/3/8/0', ['x']],
      ['g/3/0/8', ['y']],
      ['g/3/-1/1e2', ['x', 'y']],
      ['g/3/NaN/%20', ['x', 'y']],
      ['g/0/0/0x0', ['y']],
      [`${'g'.repeat(65)}/0/0/0`, ['generation']],
      ['%2e%2e/0/0/0', ['generation']],
    ] as const) {
      const { status, body } = await get(`/v1/tiles/${path}`);
      expect([path, status, body.type]).toEqual([path, 422, '/problems/invalid-input']);
      expect(body.errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual(parameters);
    }
    for (const path of ['g', 'g/0', 'g/0/0', 'g/0/0/0/0']) expect((await get(`/v1/tiles/${path}`)).status).toBe(404);
  });
});

describe('the generation', () => {
  const generationOf = async (snapshot = testSnapshot(), nowMs = 0): Promise<string> => {
    const test = testApp({ snapshot0: snapshot });
    test.set({ nowMs });
    return (await request(test.app).get('/v1/map')).body.generation;
  };

  it('is the same for the same data, and another when a class, its title or its settings change', async () => {
    const first = await generationOf();
    expect(await generationOf()).toBe(first);
    const snapshot = testSnapshot();
    const others = [
      { ...snapshot, classContents: new Map([['hydrant', 'other']]) },
      { ...snapshot, layerContents: new Map([['ward', 'other']]) },
      { ...snapshot, layerSettings: new Map([['ward', { draw: 'water' }]]) },
      { ...snapshot, classSettings: new Map([['hydrant', { draw: 'none' }]]) },
    ];
    const all = [first, ...(await Promise.all(others.map((each) => generationOf(each))))];
    expect(new Set(all).size).toBe(all.length);
  });

  it('changes at the moment at which a jurisdiction begins or ends to hold', async () => {
    const snapshot = testSnapshot();
    const [layer] = snapshot.city.layers;
    const jurisdictions = layer!.jurisdictions.map((each, i) =>
      i === 0 ? { ...each, validity: { fromMs: 1_000, untilMs: 2_000 } } : each,
    );
    const bounded = { ...snapshot, city: { ...snapshot.city, layers: [{ ...layer!, jurisdictions }] } };
    const [before, during, later, after] = await Promise.all(
      [999, 1_000, 1_999, 2_000].map((nowMs) => generationOf(bounded, nowMs)),
    );
    expect(during).not.toBe(before);
    expect(later).toBe(during);
    expect(after).toBe(before);
  });
});

describe('the map of another day', () => {
  // From midnight on the west belongs to a new ward; on the first of March that ends, and nobody follows.
  const snapshot = testSnapshot();
  const [layer] = snapshot.city.layers;
  const [east, west] = layer!.jurisdictions;
  const [beginsMs, endsMs] = [Date.UTC(2027, 0, 1), Date.UTC(2027, 2, 1)];
  const jurisdictions = [
    east!,
    { ...west!, validity: { fromMs: -Infinity, untilMs: beginsMs } },
    { ...west!, id: 'harbor' as JurisdictionId, validity: { fromMs: beginsMs, untilMs: endsMs } },
  ];
  const city = { ...snapshot.city, layers: [{ ...layer!, jurisdictions }] };
  const dated = testApp({ snapshot0: { ...snapshot, city } });
  const mapAt = async (query = '') => (await request(dated.app).get(`/v1/map${query}`)).body;
  const wardsIn = async (tiles: string) => {
    const { status, headers, body } = await getBytes(dated.app, addressOf(tiles, 14, 8192, 8191));
    const layers = decodedTile(body);
    const ids = (layers.get('jurisdiction.ward') ?? []).map(({ properties }) => properties.id);
    return { status, isForEver: headers['cache-control']!.includes('immutable'), ids, layers: [...layers.keys()] };
  };

  it('has the boundaries of that day, to be kept for ever', async () => {
    for (const [query, ids] of [
      ['', ['east', 'west']],
      ['?at=2027-01-02', ['east', 'harbor']],
      ['?at=2027-03-02', ['east']],
      ['?at=1950-01-01', ['east', 'west']],
    ] as const) {
      const map = await mapAt(query);
      expect(mapAnswer.parse(map)).toEqual(map);
      expect(map.layers).toMatchObject([{ id: 'ward', count: ids.length, isDated: true }]);
      expect(map.assetClasses).toMatchObject([{ class: 'hydrant', isDated: false }]);
      expect([query, await wardsIn(map.tiles)]).toMatchObject([query, { status: 200, isForEver: true, ids }]);
      const own = ['jurisdiction.ward', 'jurisdiction-label.ward'];
      expect(await wardsIn(map.datedTiles)).toEqual({ status: 200, isForEver: true, ids, layers: own });
      expect(await wardsIn(map.undatedTiles)).toMatchObject({ isForEver: true, layers: ['asset.hydrant'] });
    }
  });

  it('has the same addresses from one change to the next, and today’s where nothing differs', async () => {
    const [today, before, then, later] = [
      await mapAt(),
      await mapAt('?at=2026-12-30'),
      await mapAt('?at=2027-01-02'),
      await mapAt('?at=2027-02-27T10:00:00Z'),
    ];
    expect([today.asOf, then.asOf === null]).toEqual([null, false]);
    expect([before.tiles, before.datedTiles]).toEqual([today.tiles, today.datedTiles]);
    expect([later.tiles, later.datedTiles]).toEqual([then.tiles, then.datedTiles]);
    expect(then.tiles).toBe(`/v1/tiles/${then.generation}/{z}/{x}/{y}?at=2027-01-01T00:00:00Z`);
    expect(then.undatedTiles).toBe(today.undatedTiles);
    expect(then.generation).not.toBe(today.generation);
  });

  it('does not keep for ever what another generation’s address gives, which is what is known now', async () => {
    const { tiles } = await mapAt('?at=2027-01-02');
    const another = tiles.replace(/tiles\/\w+/, 'tiles/another');
    expect(await wardsIn(another)).toMatchObject({ isForEver: false, ids: ['east', 'harbor'] });
  });

  it('has no tiles of its own where nothing is dated', async () => {
    const { body } = await get('/v1/map?at=2027-01-02');
    expect(body.datedTiles).toBeNull();
    expect(body.tiles).toBe(await tilesOf());
  });

  it('refuses a day that is none, and what it does not know', async () => {
    for (const [path, parameter] of [
      ['/v1/map?at=tomorrow', 'at'],
      ['/v1/map?at=0001-01-01', 'at'],
      ['/v1/map?day=2027-01-01', 'day'],
      ['/v1/tiles/g/0/0/0?at=2027-02-30', 'at'],
      ['/v1/tiles/g/0/0/0?only=some', 'only'],
      ['/v1/tiles/g/0/0/0?at=2027-01-01&at=2027-01-02', 'at'],
    ] as const) {
      const { status, body } = await request(dated.app).get(path);
      expect([path, status, body.errors?.[0]?.parameter]).toEqual([path, 422, parameter]);
    }
  });
});

describe('GET /v1/assets', () => {
  it('lists what is near, nearest first, and with its geometry if asked', async () => {
    const { status, body } = await get('/v1/assets?lon=0.001&lat=0.002&radius_meters=200&geometry=true');
    expect(status).toBe(200);
    expect(nearAssets.parse(body)).toEqual(body);
    expect(body.assets).toMatchObject([
      {
        class: 'hydrant',
        classTitle: 'Hydrants',
        id: 'H1',
        owner: 'electric',
        lon: 0.001,
        lat: 0.001,
        geometry: { type: 'Point' },
      },
    ]);
    expect(body.assets[0].distanceMeters).toBeCloseTo(110.57, 1);
    expect((await get('/v1/assets?lon=0.001&lat=0.002')).body.assets).toEqual([]);
    expect((await get('/v1/assets?lon=0.001&lat=0.001&radius_meters=0')).body.assets[0]).not.toHaveProperty('geometry');
  });

  it('refuses a class that the city does not have, and lists those that it has', async () => {
    const { status, body } = await get('/v1/assets?lon=0&lat=0&class=tree');
    expect([status, body.errors[0].parameter]).toEqual([422, 'class']);
    expect(body.detail).toContain('hydrant');
    for (const query of [
      'lon=0',
      'lon=0&lat=0&radius_meters=5001',
      'lon=0&lat=0&limit=0',
      'lon=0&lat=0&limit=501',
      'lon=0&lat=0&radius=5',
    ])
      expect([query, (await get(`/v1/assets?${query}`)).status]).toEqual([query, 422]);
  });

  it('gives one by its id with whom to call, and 404 for none', async () => {
    const { body } = await get('/v1/assets/hydrant/H1');
    expect(asset.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      id: 'H1',
      agency: { id: 'electric', phone: '+1 555 8' },
      geometry: { coordinates: [0.001, 0.001] },
    });
    for (const path of ['hydrant/H2', 'tree/H1', 'hydrant/__proto__', '__proto__/H1'])
      expect([path, (await get(`/v1/assets/${path}`)).body.type]).toEqual([path, '/problems/not-found']);
  });
});

for (const { kind, missing } of availableStores())
  describe.skipIf(missing)(`the feed of requests on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let test: TestApp;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await keepTestCity(scratch.store);
      test = testApp({ store0: scratch.store });
    });
    afterAll(() => scratch?.dispose());

    const run = (text: string) => scratch.store.query({ name: 'test', text });
    const taken = async (body: object = {}) =>
      (
        await request(test.app)
          .post('/v1/requests')
          .send({ service: 'pothole', place: WEST, ...body })
      ).body.id as string;
    const patch = async (id: string, body: object) =>
      expect((await request(test.app).patch(`/v1/requests/${id}`).send(body)).status).toBe(200);
    const feed = async (query = '') =>
      decodedFeed((await getBytes(test.app, `/v1/map/requests${query}`)).body).requests;

    // Float32 offsets are exact to far less; `|| 0` makes -0 a 0.
    const microdegrees = ({ lon, lat }: { lon: number; lat: number }) =>
      [lon, lat].map((degrees) => Math.round(degrees * 1e6) || 0);

    interface Listed {
      readonly id: string;
      readonly service: string;
      readonly status: string;
      readonly queue: string | null;
      readonly reportedAt: string;
      readonly place: { readonly lon: number; readonly lat: number } | null;
      readonly owner: { readonly agency: string } | null;
    }
    /** All pages of GET /v1/requests: what the feed must say, too. */
    async function listed(query: string): Promise<readonly Listed[]> {
      const all: Listed[] = [];
      for (let next: string | null = `/v1/requests?limit=1000&${query.slice(1)}`; next !== null; ) {
        const { body }: { body: { requests: Listed[]; next: string | null } } = await request(test.app).get(next);
        all.push(...body.requests);
        next = body.next;
      }
      return all.filter(({ place }) => place !== null).reverse();
    }
    async function expectFeedAsListed(query = ''): Promise<number> {
      const wanted = (await listed(query)).map((each) => ({
        id: each.id,
        service: each.service,
        agency: each.owner?.agency ?? null,
        isClosed: each.status === 'closed',
        isQueued: each.queue !== null,
        isLinked: false,
        reportCount: 1,
        reportedAtSeconds: Math.floor(Date.parse(each.reportedAt) / 1_000),
        place: microdegrees(each.place!),
      }));
      const found = (await feed(query)).map(({ lon, lat, ...each }) => ({
        ...each,
        place: microdegrees({ lon, lat }),
      }));
      expect(found).toEqual(wanted);
      return found.length;
    }

    it('is empty before the first report', async () => {
      expect(await expectFeedAsListed()).toBe(0);
    });

    it('says what the list says after every report, correction, closing and loss of place', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 12; i++)
        ids.push(
          await taken({
            service: i % 3 === 0 ? 'orphan' : 'pothole',
            place: i % 4 === 3 ? null : { lon: 0.001 * i, lat: 0.005 },
            reportedAt: new Date(Date.UTC(2020, 0, 1 + ((i * 7) % 12))).toISOString(),
          }),
        );
      expect(await expectFeedAsListed()).toBe(9);
      await patch(ids[1]!, { status: 'closed' });
      await patch(ids[2]!, { place: EAST });
      await patch(ids[3]!, { place: { ...OUTSIDE } });
      await patch(ids[4]!, { place: null });
      await patch(ids[5]!, { service: 'tree' });
      expect(await expectFeedAsListed()).toBe(9);
      await patch(ids[1]!, { status: 'open' });
      await patch(ids[4]!, { place: WEST });
      expect(await expectFeedAsListed()).toBe(10);
      for (const query of [
        '?service=tree',
        '?status=closed',
        '?agency=west-dpw',
        '?from=2020-01-03&to=2020-01-07',
        '?service=nothing-of-the-kind',
      ])
        await expectFeedAsListed(query);
    });

    it('does not hold what its source does not name any more, and has it again when it returns', async () => {
      const id = await taken();
      const before = await expectFeedAsListed();
      await run(`update request set gone_at = now() where id = '${id}'`);
      expect(await expectFeedAsListed()).toBe(before - 1);
      await run(`update request set gone_at = null where id = '${id}'`);
      expect(await expectFeedAsListed()).toBe(before);
    });

    it('takes in an import of more than a page at once, and the next one of changes', async () => {
      const before = (await feed()).length;
      await run(`insert into request (region, id, service_code, status, reported_at, updated_at, location)
        select '${REGION}', gen_random_uuid(), 'imported', 'closed', timestamptz '2019-01-01Z' + n * interval '1 minute', now(),
          st_setsrid(st_makepoint(0.00001 * (n % 900), 0.001), 4326) from generate_series(1, 21000) n`);
      expect((await feed()).length).toBe(before + 21_000);
      await run(`update request set status = 'open' where service_code = 'imported'`);
      const found = await feed('?service=imported');
      expect([found.length, found.filter(({ isClosed }) => isClosed).length]).toEqual([21_000, 0]);
      const [count] = (await run(`select count(*)::integer as n from request
        where location is not null and gone_at is null`)) as readonly { readonly n: number }[];
      expect((await feed()).length).toBe(count!.n);
      await run(`delete from request where service_code = 'imported'`);
      test = testApp({ store0: scratch.store });
      await expectFeedAsListed();
    });

    it('has an ETag that names its bytes: 304 until something changes', async () => {
      const first = await getBytes(test.app, '/v1/map/requests');
      expect(first.type).toBe('application/octet-stream');
      const again = () => request(test.app).get('/v1/map/requests').set('If-None-Match', first.headers.etag!);
      expect((await again()).status).toBe(304);
      const afterRestart = testApp({ store0: scratch.store }).app;
      expect(
        (await request(afterRestart).get('/v1/map/requests').set('If-None-Match', first.headers.etag!)).status,
      ).toBe(304);
      await taken();
      const changed = await again();
      expect([changed.status, changed.headers.etag === first.headers.etag]).toEqual([200, false]);
    });

    it('has, for two who ask at once, what each had written before', async () => {
      const seen = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const id = await taken();
          return (await feed()).some((each) => each.id === id);
        }),
      );
      expect(seen).toEqual(Array.from({ length: 8 }, () => true));
    });

    it('shows requests that are close on the screen as one, and refuses a box or a zoom that is none', async () => {
      const ids = [await taken(), await taken()];
      const clusters = async (query: string) => request(test.app).get(`/v1/map/request-clusters?${query}`);
      const { body } = await clusters('bbox=-1,-1,1,1&zoom=3.7&status=open');
      const shown = (await feed('?status=open')).length;
      expect(body.items.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(shown);
      expect(body.items[0]).toMatchObject({ count: body.items[0].open, closed: 0, request: null });
      const apart = await clusters('bbox=-1,-1,1,1&zoom=17');
      expect(apart.body.items.map((item: { request: string }) => item.request)).toEqual(expect.arrayContaining(ids));
      for (const query of [
        'zoom=3',
        'bbox=0,0,1,1',
        'bbox=0,0,1,1&zoom=25',
        'bbox=0,1,1,0&zoom=3',
        'bbox=0,0,1,1&zoom=x',
      ])
        expect([query, (await clusters(query)).status]).toEqual([query, 422]);
    });

    it('refuses what it cannot filter by, and says that the store is away', async () => {
      for (const query of ['bbox=0,0,1,1', 'status=new', 'from=yesterday', 'service=', 'limit=5'])
        expect([query, (await request(test.app).get(`/v1/map/requests?${query}`)).status]).toEqual([query, 422]);
      const away = testApp({ store0: null }).app;
      expect((await request(away).get('/v1/map/requests')).body.type).toBe('/problems/store-away');
    });
  });
