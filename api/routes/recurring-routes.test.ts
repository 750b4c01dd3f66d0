import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CopyValue, Store } from '../../data/store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { recurring } from '../schemas/recurring.ts';
import { keepTestCity, REGION, type TestApp, testApp } from '../testing.ts';

const SEASON_STARTS = ['2024-03', '2024-06', '2024-09', '2024-12', '2025-03', '2025-06'];
const HOT = [0.0041, 0.0041] as const;

interface Made {
  readonly service: string;
  readonly at: string;
  readonly place: readonly [number, number];
  readonly isLinked: boolean;
}

/** Two years of a town of 25 places; potholes come back at one of them in every season, and ten callers of one pothole are one. */
function* reports(): Generator<Made> {
  for (const [s, start] of SEASON_STARTS.entries()) {
    const at = (day: number): string => `${start}-${String((day % 27) + 2).padStart(2, '0')}T12:00:00Z`;
    for (let i = 0; i < 25; i++) {
      const place = [0.0003 + 0.004 * (i % 5), 0.0003 + 0.002 * Math.floor(i / 5)] as const;
      yield { service: 'tree', at: at(i), place, isLinked: false };
      yield { service: 'tree', at: at(i + 3), place, isLinked: false };
      if ((i + s) % 3 === 0) yield { service: 'pothole', at: at(i), place, isLinked: false };
      if (i === 7) for (let k = 0; k < 10; k++) yield { service: 'pothole', at: at(i), place, isLinked: true };
    }
    for (let k = 0; k < 9; k++) yield { service: 'pothole', at: at(3 * k), place: HOT, isLinked: false };
  }
  // The record goes on to the end of its last season.
  yield { service: 'tree', at: '2025-08-31T12:00:00Z', place: HOT, isLinked: false };
}

async function keep(store: Store): Promise<void> {
  async function* rows(): AsyncGenerator<readonly CopyValue[]> {
    for (const { service, at, place, isLinked } of reports())
      yield [REGION, uuidv7(), service, 'closed', at, at, `SRID=4326;POINT(${place.join(' ')})`, isLinked];
  }
  const columns = ['region', 'id', 'service_code', 'status', 'reported_at', 'updated_at', 'location', 'is_linked'];
  await store.copyIn('request', columns, rows());
}

// One plain statement and no transaction: the two stores answer it alike, and the embedded one takes long to start.
for (const { kind, missing } of availableStores().filter((store) => store.kind === 'server')) {
  describe.skipIf(missing)(`what comes back, on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let tested: TestApp;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await keepTestCity(scratch.store);
      await keep(scratch.store);
      tested = testApp({ store0: scratch.store });
    }, 240_000);
    afterAll(() => scratch?.dispose());

    const ask = (query: Readonly<Record<string, string>>) => request(tested.app).get('/v1/recurring').query(query);
    const settled = async (query: Readonly<Record<string, string>>) => {
      for (;;) {
        const { body, status } = await ask(query);
        expect(status, JSON.stringify(body)).toBe(200);
        if (body.state !== 'running') return recurring.parse(body);
      }
    };

    it('is the place that is hot in every season, by problems and not by callers', async () => {
      const { found, state } = await settled({ service: 'pothole', width_meters: '150' });
      expect(state).toBe('done');
      expect(found!.periods).toHaveLength(6);
      expect(found!.against).toBe('reports');
      expect(found!.places).toHaveLength(1);
      const [place] = found!.places;
      // Nine a season, and those of the usual place beside it.
      expect(place!.count).toBe(56);
      expect(place!.hotInAtLeast).toBe(6);
      expect(Math.abs(place!.center!.lon - HOT[0])).toBeLessThan(0.001);
      expect(place!.geometry).toMatchObject({ type: 'Polygon' });
      expect(place!.comesBackIn).toEqual(['spring', 'summer']);
      expect(place!.trend!.levels).not.toEqual([]);
      expect(JSON.stringify(found)).not.toContain('H1');
    });

    it('is told of jurisdictions too, and nothing where nothing can be told', async () => {
      const wards = await settled({ service: 'pothole', layer: 'ward', by: 'quarter' });
      expect(wards.found!.trends.map(({ id }) => id)).toEqual(['west']);
      const short = await settled({ service: 'pothole', from: '2025-06-01' });
      expect(short).toMatchObject({ found: null, untestableBecause: expect.stringContaining('2 at least') });
      expect(await settled({ service: 'orphan' })).toMatchObject({
        untestableBecause: 'no report of the service has a place',
      });
    });

    it('refuses a service, a layer and a time that are none', async () => {
      expect((await ask({ service: 'nope' })).body.type).toBe('/problems/unknown-service');
      expect((await ask({ service: 'tree', layer: 'moon' })).body.errors[0].parameter).toBe('layer');
      expect((await ask({ service: 'tree', layer: 'ward', width_meters: '100' })).status).toBe(422);
      expect((await ask({ service: 'tree', from: '2025-01-01', to: '2024-01-01' })).body.errors[0].parameter).toBe(
        'to',
      );
    });
  });
}
