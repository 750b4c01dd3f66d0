import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CopyValue } from '../../data/store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClass, AssetId } from '../../engine/ids.ts';
import type { Asset } from '../../engine/route/city.ts';
import { Router } from '../../engine/route/router.ts';
import { clustersAnswer } from '../clusters/cluster-answer.ts';
import type { Problem } from '../problem.ts';
import { clusters } from '../schemas/cluster.ts';
import { nearestMain, segments } from '../schemas/plan.ts';
import { keepTestCity, NOW_MS, REGION, type TestApp, testApp, testCity, testSnapshot } from '../testing.ts';

const WATER_MAIN = 'water_main' as AssetClass;
const LANE = 'lane' as AssetClass;
const always = { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };

const main = (id: string, lat: number | null, attributes: Record<string, string>, validity = always): Asset => ({
  class: WATER_MAIN,
  id: id as AssetId,
  owner: null,
  validity,
  attributes,
  geometry:
    lat === null
      ? null
      : {
          type: 'LineString',
          coordinates: [
            [0, lat],
            [0.01, lat],
          ],
        },
});

/** Four mains from west to east, one above the other, one that nobody knows the place of, one that is no more. */
function withMains(...more: readonly Asset[]): Snapshot {
  const assets = [
    main('W-1', 0.001, { YEAR: '1961', MAT: 'CI', DIA: '150' }),
    main('W-2', 0.004, { YEAR: '1990', MAT: 'PVC', DIA: '200' }),
    main('W-3', 0.007, { YEAR: '2030' }),
    main('W-4', null, { YEAR: 'unknown' }),
    main('W-5', 0.0012, { YEAR: '1950' }, { fromMs: Number.NEGATIVE_INFINITY, untilMs: Date.UTC(2020, 0, 1) }),
    ...more,
  ];
  const city = {
    ...testCity,
    assetClasses: [
      ...testCity.assetClasses,
      { class: WATER_MAIN, title: 'Water main', assets },
      {
        class: LANE,
        title: 'Lanes',
        assets: [{ ...main('L-1', 0.00105, { NAME: 'Leaky', TYPE: 'Ln' }), class: LANE }],
      },
    ],
  };
  const built = Router.build(city);
  if (built.kind !== 'router') throw new Error(JSON.stringify(built.problems));
  const settings = { main: { installed: 'YEAR', material: 'MAT', diameter: 'DIA', breaks: 'main_breaks' } };
  const lanes = { street: { name: 'NAME', suffix: 'TYPE' } };
  const classSettings = new Map<
    AssetClass,
    Snapshot['classSettings'] extends ReadonlyMap<string, infer Each> ? Each : never
  >([
    [WATER_MAIN, settings],
    [LANE, lanes],
  ]);
  return { ...testSnapshot(), city, router: built.router, classSettings };
}

async function* rowsOf(rows: readonly (readonly CopyValue[])[]): AsyncGenerator<readonly CopyValue[]> {
  yield* rows;
}

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Eight leaks along W-1 within 30 m of it, two far away, one without a place. */
const LEAKS: readonly (readonly [lon: number, lat: number])[] = [
  ...Array.from({ length: 8 }, (_, i) => [0.002 + i * 0.0002, 0.001 + (i % 3) * 0.0001] as const),
  [0.009, 0.0095],
  [0.0005, 0.0095],
];

async function keepRequests(scratch: ScratchStore): Promise<void> {
  const columns = ['region', 'id', 'service_code', 'status', 'reported_at', 'updated_at', 'location', 'answers'];
  const at = (i: number): string => `2026-11-${String(10 + i).padStart(2, '0')}T12:00:00Z`;
  const rows = LEAKS.map(([lon, lat], i) => [
    REGION,
    uuid(i),
    'pothole',
    i === 0 ? 'closed' : 'open',
    at(i),
    at(i),
    `SRID=4326;POINT(${lon} ${lat})`,
    '{}',
  ]);
  await scratch.store.copyIn(
    'request',
    columns,
    rowsOf([
      ...rows,
      [REGION, uuid(90), 'pothole', 'open', at(0), at(0), null, '{}'],
      [REGION, uuid(91), 'tree', 'open', at(0), at(0), 'SRID=4326;POINT(0.0021 0.001)', '{}'],
    ]),
  );
}

async function keepBreaks(scratch: ScratchStore): Promise<void> {
  await scratch.store.copyIn('asset_class', ['id', 'title'], rowsOf([[WATER_MAIN, 'Water main']]));
  const row = (
    id: number,
    asset: string,
    at: string | null,
    gone: string | null = null,
    location: string | null = null,
  ): CopyValue[] => ['main_breaks', `b${id}`, WATER_MAIN, asset, at, '{}', 'hash', gone, location];
  const columns = [
    ...['dataset', 'id', 'class_id', 'asset_id', 'inspected_at', 'attributes', 'content_hash', 'gone_at'],
    'location',
  ];
  await scratch.store.copyIn(
    'inspection',
    columns,
    rowsOf([
      row(1, 'W-1', '2006-01-01'),
      row(2, 'W-1', '2010-05-05'),
      row(3, 'W-1', '2016-01-01'),
      row(4, 'W-2', '2012-01-01'),
      row(5, 'W-2', '1996-01-01'),
      row(6, 'lost', '2011-01-01'),
      row(7, 'W-2', null),
      row(8, 'W-2', '2013-01-01', '2026-01-01'),
      row(9, 'W-2', '2099-01-01'),
      // 11 m north of W-1, yet nearer to W-5, which is no more; 90 m from any; at W-2, but of W-1 by its id.
      row(10, 'not-noted', '2011-01-01', null, 'SRID=4326;POINT(0.005 0.0011)'),
      row(11, 'not-noted', '2011-01-01', null, 'SRID=4326;POINT(0.005 0.0018)'),
      row(12, 'W-1', '2011-01-01', null, 'SRID=4326;POINT(0.005 0.004)'),
    ]),
  );
}

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`clusters and plan on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let tested: TestApp;
    const get = (path: string) => request(tested.app).get(path);

    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await keepTestCity(scratch.store);
      await keepRequests(scratch);
      await keepBreaks(scratch);
      tested = testApp({ store0: scratch.store, snapshot0: withMains() });
    });
    afterAll(() => scratch?.dispose());

    it('finds the leaks that belong together and the main that they lie along', async () => {
      const { body, status } = await get('/v1/clusters?service=pothole&eps_meters=60&min_points=4');
      expect(status).toBe(200);
      expect(body).toMatchObject({ noise: 2, total: 10, epsMeters: 60, minPoints: 4 });
      expect(clusters.parse(body)).toEqual(body);
      expect(body.clusters).toHaveLength(1);
      const [cluster] = body.clusters;
      expect(cluster).toMatchObject({
        id: uuid(0),
        size: 8,
        firstReportedAt: '2026-11-10T12:00:00.000Z',
        lastReportedAt: '2026-11-17T12:00:00.000Z',
        hull: { type: 'Polygon' },
        suspectedMain: { class: WATER_MAIN, id: 'W-1', nearestTo: 8 },
        noMainBecause: null,
        streets: ['Leaky Ln'],
      });
      expect(cluster.requests).toEqual(Array.from({ length: 8 }, (_, i) => uuid(i)));
      expect(cluster.center.lon).toBeCloseTo(0.0027, 9);
      expect(cluster.radiusMeters).toBeGreaterThan(75);
      expect(cluster.radiusMeters).toBeLessThan(85);
      expect(cluster.suspectedMain.probability).toBeGreaterThan(0.5);
      expect(cluster.suspectedMain.distanceMeters).toBeCloseTo(9.7, 1);
      expect(cluster.suspectedMain.because).toEqual([
        'W-1 would explain 8 of 8 reports: they are 9.7 m from it on average',
        '5 breaks on record in 20 years before: 0.17 a year expected, 0.17 of mains of its length and kind',
        expect.stringMatching(/^W-1 alone \d\d %; several mains 0 %, none \d\d %$/),
      ]);
      expect(cluster.candidates).toMatchObject([{ class: WATER_MAIN, id: 'W-1', explains: 8 }]);
      const { severalMains, noMain } = cluster;
      expect(cluster.suspectedMain.probability + severalMains + noMain).toBeCloseTo(1, 9);
    });

    it('looks at what matches alone', async () => {
      const totalOf = async (query: string): Promise<number> => (await get(`/v1/clusters?${query}`)).body.total;
      expect(await totalOf('')).toBe(11);
      expect(await totalOf('service=pothole&status=open')).toBe(9);
      expect(await totalOf('service=pothole&bbox=0,0,0.01,0.002')).toBe(8);
      expect(await totalOf('service=pothole&from=2026-11-12T12:00:00Z&to=2026-11-14T12:00:00Z')).toBe(2);
    });

    it('looks at the 90 days before the end of the period, or before now, unless it is told the beginning', async () => {
      const lookedAt = async (query: string) => {
        const { total, from, to } = (await get(`/v1/clusters?service=pothole${query}`)).body;
        return [total, from, to];
      };
      const beforeTheLast = '2026-11-19T12:00:00.000Z';
      expect(await lookedAt(`&to=${beforeTheLast}`)).toEqual([9, '2026-08-21T12:00:00.000Z', beforeTheLast]);
      expect(await lookedAt('&to=2027-02-10T12:00:00Z')).toEqual([
        8,
        '2026-11-12T12:00:00.000Z',
        '2027-02-10T12:00:00.000Z',
      ]);
      tested.set({ nowMs: Date.UTC(2027, 1, 11, 12) });
      expect(await lookedAt('')).toEqual([7, '2026-11-13T12:00:00.000Z', null]);
      expect(await lookedAt('&from=2020-01-01T00:00:00Z')).toEqual([10, '2020-01-01T00:00:00.000Z', null]);
      tested.set({ nowMs: NOW_MS });
    });

    it('suspects no main where the city has none, or while no city is loaded, and says so', async () => {
      const query = '/v1/clusters?eps_meters=60&min_points=4';
      tested.set({ snapshot: testSnapshot() });
      expect((await get(query)).body.clusters).toMatchObject([
        { suspectedMain: null, noMainBecause: 'the city has no class of mains' },
      ]);
      tested.set({ snapshot: null });
      expect((await get(query)).body.clusters).toMatchObject([
        { suspectedMain: null, noMainBecause: 'no city is loaded yet' },
      ]);
      tested.set({ snapshot: withMains() });
    });

    it('suspects no main where the reports lie at several, and says how likely each is', async () => {
      tested.set({ snapshot: withMains(main('W-6', 0.0011, {}), main('W-7', 0.0012, {})) });
      const { body } = await get('/v1/clusters?service=pothole&eps_meters=60&min_points=4');
      tested.set({ snapshot: withMains() });
      expect(clusters.parse(body)).toEqual(body);
      const [{ suspectedMain, noMainBecause, streets, candidates, severalMains, noMain }] = body.clusters;
      expect([suspectedMain, streets]).toEqual([null, null]);
      expect(noMainBecause).toMatch(/^no main stands out: W-6 \d\d %, W-1 \d\d %, several mains \d+ %, none \d\d %$/);
      expect(candidates.map(({ id }: Record<string, unknown>) => id)).toEqual(['W-6', 'W-1', 'W-7']);
      expect(candidates[0]).toMatchObject({ explains: 8, nearestTo: 3 });
      const sum = candidates.reduce((total: number, each: { probability: number }) => total + each.probability, 0);
      expect(sum + severalMains + noMain).toBeCloseTo(1, 9);
    });

    it('ranks the mains by their breaks, with what the ranks rest on', async () => {
      const { body, status } = await get('/v1/plan/segments');
      expect(status).toBe(200);
      expect(segments.parse(body)).toEqual(body);
      expect(body.segments.map(({ id, rank, breaks }: Record<string, unknown>) => [id, rank, breaks])).toEqual([
        ['W-1', 1, 5],
        ['W-2', 2, 2],
      ]);
      expect(body.segments[0]).toMatchObject({
        class: WATER_MAIN,
        installed: '1961-01-01',
        material: 'CI',
        diameter: '150',
        owner: null,
        geometry: { type: 'LineString' },
      });
      expect(body.segments[0].years).toBeCloseTo(20, 2);
      expect(body.segments[0].lengthMeters).toBeCloseTo(1113.2, 1);
      expect(body.segments[0].because[0]).toBe('5 breaks in 1.1 km over 20 years: 0.22 per km and year');
      expect(body.classes).toEqual([
        {
          class: WATER_MAIN,
          title: 'Water main',
          since: '1996-01-01T00:00:00.000Z',
          asOf: '2016-01-01T00:00:00.000Z',
          meanBreaksPerKmYear: expect.closeTo(7 / 44.53, 3),
          ranked: 2,
          unranked: 2,
          breaks: 7,
          breaksOutside: 0,
          breaksByPlace: 1,
          breaksUnassigned: 2,
        },
      ]);
      expect(body.because).toEqual([]);
    });

    it('takes breaks that name no main for those of the nearest, as far as the configuration says', async () => {
      const city = withMains();
      for (const [snapMeters, wanted] of [
        [0, [0, 3]],
        [50, [1, 2]],
        [100, [2, 1]],
      ] as const) {
        const main = { ...(city.classSettings.get(WATER_MAIN)!.main as object), snapMeters };
        tested.set({ snapshot: { ...city, classSettings: new Map([[WATER_MAIN, { main }]]) } });
        const [record] = (await get('/v1/plan/segments')).body.classes;
        expect([snapMeters, record.breaksByPlace, record.breaksUnassigned]).toEqual([snapMeters, ...wanted]);
      }
      tested.set({ snapshot: withMains() });
    });

    it('keeps the ranks of the whole city in a box or a shorter list', async () => {
      const { body } = await get('/v1/plan/segments?bbox=0,0.003,0.005,0.005');
      expect(body.segments).toMatchObject([{ id: 'W-2', rank: 2 }]);
      expect((await get('/v1/plan/segments?limit=1')).body.segments).toHaveLength(1);
    });

    it('says of the nearest main how far it is, how often it broke, and why', async () => {
      const { body } = await get('/v1/plan/nearest-main?lon=0.005&lat=0.0015');
      expect(body).toMatchObject({ class: WATER_MAIN, id: 'W-1', rank: 1, breaks: 5 });
      expect(nearestMain.parse(body)).toEqual(body);
      expect(body.distanceMeters).toBeCloseTo(55.29, 2);
      expect(body.because.slice(0, 2)).toEqual([
        'W-1 is 55 m away; the next, W-2, 276 m',
        '5 breaks in 1.1 km over 20 years: 0.22 per km and year',
      ]);
      const unranked = await get('/v1/plan/nearest-main?lon=0.005&lat=0.008');
      expect(unranked.body).toMatchObject({ id: 'W-3', rank: null, breaks: null });
      expect(unranked.body.because[1]).toBe('no rank: it was not under observation: laid after the end of the record');
    });

    it('says in words that a city has no mains', async () => {
      tested.set({ snapshot: testSnapshot() });
      const { body, status } = await get('/v1/plan/segments');
      expect([status, body]).toEqual([
        200,
        { segments: [], classes: [], because: ['no class of assets has `main` in the configuration of this city'] },
      ]);
      const nearest = await get('/v1/plan/nearest-main?lon=0&lat=0');
      expect([nearest.status, nearest.body.type]).toEqual([404, '/problems/no-mains']);
      tested.set({ snapshot: withMains() });
    });

    it('refuses what is not allowed, and says what is', async () => {
      const detailOf = async (path: string): Promise<[number, string]> => {
        const { status, body } = await get(path);
        return [status, body.detail];
      };
      expect(await detailOf('/v1/clusters?eps_meters=0')).toEqual([422, expect.stringContaining('eps_meters')]);
      expect(await detailOf('/v1/clusters?min_points=1')).toEqual([422, expect.stringContaining('min_points')]);
      expect(await detailOf('/v1/clusters?service=volcano')).toEqual([422, expect.stringContaining('no service')]);
      expect(await detailOf('/v1/clusters?eps=5')).toEqual([422, expect.stringContaining('eps_meters')]);
      expect(await detailOf('/v1/plan/segments?class=hydrant')).toEqual([
        422,
        expect.stringContaining('there are: water_main'),
      ]);
      expect(await detailOf('/v1/plan/nearest-main?lon=0')).toEqual([422, expect.stringContaining('lat')]);
    });

    it('clusters no more than it can at once, and says how to ask for less', async () => {
      const asked = { service: 'pothole', eps_meters: 60, min_points: 4 } as const;
      expect(await clustersAnswer(tested.deps, asked, 10)).toMatchObject({ total: 10, noise: 2 });
      const refused = await clustersAnswer(tested.deps, asked, 9).catch((problem: unknown) => problem);
      expect(refused).toMatchObject({ kind: 'too-many-points', members: { limit: 9 } });
      expect((refused as Problem).message).toContain('bbox');
      expect(
        await clustersAnswer(tested.deps, { ...asked, bbox: { west: 0, south: 0, east: 0.01, north: 0.002 } }, 9),
      ).toMatchObject({ total: 8 });
    });

    it('needs the store, and says so when it is away', async () => {
      tested.set({ store: null });
      for (const path of ['/v1/clusters', '/v1/plan/segments', '/v1/plan/nearest-main?lon=0&lat=0'])
        expect([path, (await get(path)).status]).toEqual([path, 503]);
      tested.set({ store: scratch.store });
    });
  });
}
