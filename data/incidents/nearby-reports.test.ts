import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { sqlFolder } from '../store/sql.ts';
import type { CopyValue } from '../store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { type NearbyQuestion, nearbyReports } from './nearby-reports.ts';

const NOW_MS = Date.UTC(2026, 10, 21, 12);
const DAY_MS = 86_400_000;
const POTHOLE = 'pothole' as ServiceCode;

const question = (over: Partial<NearbyQuestion> = {}): NearbyQuestion => ({
  services: [POTHOLE],
  lonLat: [-76.14, 43.04],
  radiusMeters: 150,
  reportedFromMs: NOW_MS - 60 * DAY_MS,
  reportedUntilMs: NOW_MS,
  closedFromMs: NOW_MS - 5 * DAY_MS,
  except: null,
  limit: 1000,
  ...over,
});

interface Kept {
  readonly region: string;
  readonly id: string;
  readonly service: string;
  readonly lon: number;
  readonly lat: number;
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  readonly stage: string | null;
  readonly outcome: string | null;
}

const random = seededRandom(311);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const kept: readonly Kept[] = Array.from({ length: 3_000 }, () => {
  const [lon, lat] = pick([
    [-76.14, 43.04],
    [179.9995, -16.5],
    [-179.9995, -16.5],
    [30, 89.9995],
  ] as const);
  const reportedAtMs = NOW_MS - Math.floor(random() * 90 * DAY_MS);
  const turned = lon + (random() - 0.5) * (lat > 80 ? 300 : 0.006);
  return {
    region: pick(['here', 'here', 'here', 'there']),
    id: uuidv7(),
    service: pick(['pothole', 'pothole', 'tree']),
    lon: turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned,
    lat: lat + (random() - 0.5) * (lat > 80 ? 0.0009 : 0.004),
    reportedAtMs,
    closedAtMs: random() < 0.5 ? null : reportedAtMs + Math.floor(random() * 20 * DAY_MS),
    stage: pick([null, 'diagnosed', 'completed']),
    outcome: pick([null, null, 'duplicate', 'completed']),
  };
});

async function* rows(): AsyncGenerator<readonly CopyValue[]> {
  for (const { region, id, service, lon, lat, reportedAtMs, closedAtMs, stage, outcome } of kept) {
    const reported = new Date(reportedAtMs).toISOString();
    const closed = closedAtMs === null ? null : new Date(closedAtMs).toISOString();
    const point = `SRID=4326;POINT(${lon} ${lat})`;
    const status = closed === null ? 'open' : 'closed';
    const said = ['behind my house', 'call Ann', '{"a":"b"}'];
    yield [region, id, service, status, reported, closed, reported, point, ...said, stage, outcome];
  }
}

const COLUMNS = [
  ...['region', 'id', 'service_code', 'status', 'reported_at', 'closed_at', 'updated_at'],
  ...['location', 'address', 'description', 'answers', 'stage', 'outcome'],
];

const bruteForce = (asked: NearbyQuestion): readonly string[] =>
  kept
    .filter(
      (one) =>
        one.region === 'here' &&
        (asked.services as readonly string[]).includes(one.service) &&
        one.id !== asked.except &&
        one.reportedAtMs >= asked.reportedFromMs &&
        one.reportedAtMs <= asked.reportedUntilMs &&
        (one.closedAtMs === null || one.closedAtMs >= asked.closedFromMs),
    )
    .map((one) => ({ ...one, far: distanceMeters(asked.lonLat, [one.lon, one.lat]) }))
    .filter(({ far }) => far <= asked.radiusMeters)
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id);

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`what a report may repeat, on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await scratch.store.copyIn('request', COLUMNS, rows());
    });
    afterAll(() => scratch?.dispose());

    const ids = async (asked: NearbyQuestion) =>
      (await nearbyReports(scratch.store, 'here', asked)).map(({ id }) => id as string);

    it('finds what brute force finds, in its order, also across the antimeridian', async () => {
      let found = 0;
      for (let n = 0; n < 60; n++) {
        const [lon, lat] = pick([
          [-76.14, 43.04],
          [179.9999, -16.5],
          [-179.9998, -16.5],
        ] as const);
        const asked = question({
          lonLat: [lon, lat + (random() - 0.5) * 0.002],
          radiusMeters: pick([20, 60, 150, 300]),
          services: pick([[POTHOLE], ['tree' as ServiceCode], [POTHOLE, 'tree' as ServiceCode]]),
          reportedUntilMs: NOW_MS - Math.floor(random() * 30) * DAY_MS,
        });
        const expected = bruteForce(asked);
        found += expected.length;
        expect(await ids(asked)).toEqual(expected);
      }
      expect(found).toBeGreaterThan(500);
    });

    it('tells of a closed one whether the work was done, by its outcome, else by the stage it reached', async () => {
      const byId = new Map(kept.map((one) => [one.id, one]));
      const found = await nearbyReports(scratch.store, 'here', question());
      const expected = found.map(({ id }) => {
        const { closedAtMs, outcome, stage } = byId.get(id)!;
        const how = outcome ?? stage;
        return closedAtMs === null || how === null ? null : how === 'completed' ? 'done' : 'other';
      });
      expect(found.map(({ closedAs }) => closedAs)).toEqual(expected);
      expect(new Set(expected)).toEqual(new Set([null, 'done', 'other']));
    });

    it('finds what is near a pole, where a degree of longitude is nothing', async () => {
      const found = await ids(question({ lonLat: [30, 89.9995], radiusMeters: 120 }));
      const near = kept.filter(({ lat }) => lat > 89.999);
      expect(near.length).toBeGreaterThan(100);
      expect(found.length).toBeGreaterThan(50);
      const lons = near.filter(({ id }) => found.includes(id)).map(({ lon }) => lon);
      expect(Math.max(...lons) - Math.min(...lons)).toBeGreaterThan(90);
    });

    it('leaves out the report itself and stops at the limit, the nearest first', async () => {
      const [nearest, next] = await ids(question());
      expect(await ids(question({ except: nearest as RequestId, limit: 1 }))).toEqual([next]);
    });

    it('is answered by the index of places', async () => {
      await scratch.store.query({ name: 'analyze', text: 'analyze request' });
      const { text } = sqlFolder(import.meta.url, './sql')('nearby_reports');
      const plan = await scratch.store.query({ name: 'plan', text: `explain ${text}` }, [
        ...['here', ['pothole'], -76.14, 43.04, 100, '2026-10-01', '2026-11-21', '2026-11-01', null, 10],
      ]);
      expect(JSON.stringify(plan)).toContain('request_location');
    });
  });
}
