import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import type { AssetClass, AssetId } from '../../engine/ids.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { sqlFolder } from '../store/sql.ts';
import type { CopyValue } from '../store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { boxAt } from './around.ts';
import { addressTexts, houseNumberKey, type PlaceQuestion, requestsAt, requestsById } from './requests-at.ts';

const NOW_MS = Date.UTC(2026, 10, 21, 12);
const DAY_MS = 86_400_000;
const HERE = [-76.14, 43.04] as const;

const asset = (id: string): AssetRef => ({ class: 'light' as AssetClass, id: id as AssetId });
const question = (over: Partial<PlaceQuestion> = {}): PlaceQuestion => ({
  ...{ box: null, assets: [], addresses: [], beforeMs: null, service: null, limit: 10_000 },
  ...over,
});

interface Kept {
  readonly region: string;
  readonly id: string;
  readonly service: string;
  readonly lonLat: readonly [number, number] | null;
  readonly reportedAtMs: number;
  readonly goneAtMs: number | null;
  readonly address: string | null;
  readonly lightId: string | null;
  /** Where it was before a correction, and when that was made. */
  readonly was: { readonly lonLat: readonly [number, number]; readonly untilMs: number } | null;
}

const random = seededRandom(311);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const near = ([lon, lat]: readonly [number, number]): readonly [number, number] => [
  lon + (random() - 0.5) * 0.01,
  lat + (random() - 0.5) * 0.01,
];
const kept: readonly Kept[] = Array.from({ length: 2_000 }, () => {
  const reportedAtMs = NOW_MS - Math.floor(random() * 900) * DAY_MS;
  return {
    region: pick(['here', 'here', 'here', 'there']),
    id: uuidv7(),
    service: pick(['pothole', 'light_out']),
    lonLat: random() < 0.1 ? null : near(HERE),
    reportedAtMs,
    goneAtMs: random() < 0.1 ? reportedAtMs + 50 * DAY_MS : null,
    address:
      random() < 0.3
        ? null
        : `${pick(['', '', ' '])}${pick(['12 ', '120 ', '7 ', ''])}${pick(['Oak St', 'Elm & Oak', 'oak street'])}`,
    lightId: random() < 0.2 ? `L${Math.floor(random() * 40)}` : null,
    was: random() < 0.1 ? { lonLat: near(HERE), untilMs: reportedAtMs + 20 * DAY_MS } : null,
  };
});

async function* rows(): AsyncGenerator<readonly CopyValue[]> {
  for (const { region, id, service, lonLat, reportedAtMs, goneAtMs, address, lightId } of kept) {
    const reported = new Date(reportedAtMs).toISOString();
    const point = lonLat && `SRID=4326;POINT(${lonLat[0]} ${lonLat[1]})`;
    const gone = goneAtMs === null ? null : new Date(goneAtMs).toISOString();
    yield [region, id, service, 'open', reported, reported, gone, point, address, lightId && 'light', lightId];
  }
}

async function* events(): AsyncGenerator<readonly CopyValue[]> {
  for (const { region, id, was } of kept) {
    if (was === null) continue;
    const [lon, lat] = was.lonLat;
    const changes = JSON.stringify({ place: { from: { lon, lat, accuracyMeters: 5 }, to: null } });
    yield [region, id, uuidv7(), new Date(was.untilMs).toISOString(), 'place_corrected', changes];
  }
}

const REQUEST = [
  'region',
  'id',
  'service_code',
  'status',
  'reported_at',
  'updated_at',
  'gone_at',
  'location',
  'address',
];
const within = (lonLat: readonly [number, number] | null, meters: number): boolean =>
  lonLat !== null && distanceMeters(HERE, lonLat) <= meters;

/** What must be found, and what may: the corners of the box are farther away than its sides. */
const bruteForce = (asked: PlaceQuestion, meters: number) => {
  const lights = asked.assets.map(({ id }) => id as string);
  const isFound = (one: Kept, far: number): boolean =>
    one.region === 'here' &&
    (asked.service === null || one.service === asked.service) &&
    (asked.beforeMs === null ? one.goneAtMs === null : one.reportedAtMs < asked.beforeMs) &&
    (within(one.lonLat, far) ||
      lights.includes(one.lightId ?? '-') ||
      asked.addresses.includes(one.address ?? '-') ||
      (asked.beforeMs !== null &&
        one.was !== null &&
        one.was.untilMs >= asked.beforeMs &&
        within(one.was.lonLat, far)));
  const inOrder = (a: Kept, b: Kept): number => b.reportedAtMs - a.reportedAtMs || (a.id < b.id ? 1 : -1);
  const ids = (far: number) =>
    kept
      .filter((one) => isFound(one, far))
      .sort(inOrder)
      .map(({ id }) => id);
  return { must: ids(meters), may: new Set(ids(meters * 1.45 + 2)) };
};

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`requests about a place, on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await scratch.store.copyIn('request', [...REQUEST, 'asset_class', 'asset_id'], rows());
      await scratch.store.copyIn('request_event', ['region', 'request_id', 'id', 'at', 'kind', 'changes'], events());
      await scratch.store.query({ name: 'analyze', text: 'analyze request, request_event' });
    });
    afterAll(() => scratch?.dispose());

    it('are those near it, of its assets and of its addresses, newest first, now or as of a moment', async () => {
      let found = 0;
      for (let n = 0; n < 40; n++) {
        const meters = pick([0, 15, 60, 150]);
        const asked = question({
          box: meters === 0 ? null : boxAt(HERE, meters),
          assets: [...Array(Math.floor(random() * 3))].map(() => asset(`L${Math.floor(random() * 40)}`)),
          addresses: pick([[], ['12 Oak St'], ['12 Oak St', ' 120 oak street', 'Elm & Oak']]),
          beforeMs: random() < 0.5 ? null : NOW_MS - Math.floor(random() * 900) * DAY_MS,
          service: pick([null, 'pothole']),
        });
        const { must, may } = bruteForce(asked, meters);
        const ids = (await requestsAt(scratch.store, 'here', asked)).map(({ id }) => id as string);
        expect(ids.filter((id) => !may.has(id))).toEqual([]);
        expect(ids.filter((id) => must.includes(id))).toEqual(must);
        found += must.length;
      }
      expect(found).toBeGreaterThan(300);
    });

    it('say which of them state the address, and are no more than asked for', async () => {
      const asked = question({ addresses: ['12 Oak St'], assets: [asset('L1')], limit: 5 });
      const found = await requestsAt(scratch.store, 'here', asked);
      expect(found).toHaveLength(5);
      for (const { id, isSameAddress } of found)
        expect(isSameAddress).toBe(kept.find((one) => one.id === id)!.address === '12 Oak St');
    });

    it('are given whole by their ids, in the order asked for', async () => {
      const [first, second] = await requestsAt(scratch.store, 'here', question({ assets: [asset('L3')] }));
      const whole = await requestsById(scratch.store, 'here', [second!.id, uuidv7() as never, first!.id]);
      expect(whole.map(({ id }) => id)).toEqual([second!.id, first!.id]);
      expect(await requestsById(scratch.store, 'there', [first!.id])).toEqual([]);
    });

    it('state addresses that are listed by the number they begin with, each once', async () => {
      const texts = await addressTexts(scratch.store, 'here', ['12'], { placeless: false, limit: 100 });
      const stated = kept.filter(({ region, address }) => region === 'here' && address !== null);
      const expected = new Set(stated.map(({ address }) => address!).filter((text) => houseNumberKey(text) === '12'));
      expect(new Set(texts)).toEqual(expected);
      expect(texts).toHaveLength(expected.size);
      const placeless = await addressTexts(scratch.store, 'here', [''], { placeless: true, limit: 100 });
      const unplaced = stated.filter(({ address, lonLat }) => lonLat === null && houseNumberKey(address!) === '');
      expect(new Set(placeless)).toEqual(new Set(unplaced.map(({ address }) => address)));
      expect(await addressTexts(scratch.store, 'here', ['12'], { placeless: false, limit: 1 })).toHaveLength(1);
    });

    it('are found by an index for each way of being about it', async () => {
      // So few rows are read through as quickly: what is asked is whether an index could do it.
      await scratch.store.transaction(async (session) => {
        await session.query({ name: 'indexes only', text: 'set local enable_seqscan = off' });
        const { text } = sqlFolder(import.meta.url, './sql')('requests_at');
        const plan = await session.query({ name: 'plan', text: `explain ${text}` }, [
          ...['here', -76.141, 43.039, -76.139, 43.041, null, null, null, null],
          ...[['light'], ['L1'], ['12'], ['12 Oak St'], '2026-01-01T00:00:00Z', null, 100],
        ]);
        const said = JSON.stringify(plan);
        for (const index of ['request_location', 'request_by_asset', 'request_by_house_number', 'request_event_place'])
          expect(said).toContain(index);
      });
    });
  });
}
