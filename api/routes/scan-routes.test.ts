import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { cityWithMains, leakAtW1, leakId, quietPast, writeLeaks } from '../alerts/testing-leaks.ts';
import { scannedClusters } from '../schemas/scan.ts';
import { keepTestCity, NOW_MS, type TestApp, testApp } from '../testing.ts';

const MISSING = process.env.TEST_DATABASE_URL ? null : ' (skipped: TEST_DATABASE_URL is not set)';
const HOUR_MS = 3_600_000;

describe.skipIf(MISSING)(`scanning the requests of a store${MISSING ?? ''}`, () => {
  let scratch: ScratchStore;
  let tested: TestApp;
  const planted = Array.from({ length: 8 }, (_, n) => leakId(20_000 + n));
  beforeAll(async () => {
    scratch = await scratchStore('server');
    await keepTestCity(scratch.store);
    const burst = planted.map((id, n) => ({ id, ...leakAtW1(n), atMs: NOW_MS - 40 * HOUR_MS + n * HOUR_MS }));
    await writeLeaks(scratch.store, [...quietPast(120, 300), ...burst]);
    tested = testApp({ store0: scratch.store, snapshot0: cityWithMains() });
  });
  afterAll(() => scratch?.dispose());

  const get = (query: string) => request(tested.app).get(`/v1/clusters/scan?${query}`);

  async function scanned(query: string) {
    for (;;) {
      const { status, body } = await get(query);
      expect([status, scannedClusters.parse(body)]).toEqual([200, body]);
      if (body.state !== 'running') return body;
    }
  }

  it('finds the planted burst with its window, p-value and the main behind it', async () => {
    const found = await scanned('service=pothole&max_radius_meters=300&max_days=7');
    expect(found).toMatchObject({
      state: 'done',
      total: 128,
      counted: 'problems',
      end: '2026-11-21',
      untestable: null,
    });
    const [first] = found.clusters;
    expect(new Set(first.requests)).toEqual(new Set(planted));
    expect(first).toMatchObject({
      ...{ rank: 1, start: '2026-11-19', end: '2026-11-20', cases: 8, pValue: 0.001 },
      suspectedMain: { id: 'W-1' },
    });
    expect(first.expected).toBeLessThan(1);
  });

  it('says after how many days chance makes the like, where it looks at the end of the period only', async () => {
    const { clusters, prospective } = await scanned('service=pothole&to=2026-11-21&prospective=true');
    expect(prospective).toBe(true);
    expect(clusters[0]).toMatchObject({ end: '2026-11-20', pValue: 0.001, recurrenceInterval: 1_000 });
  });

  it('says why nothing can be tested, and refuses what is not allowed', async () => {
    expect(await scanned('service=tree')).toMatchObject({
      clusters: [],
      untestable: 'there are no cases; a cluster takes two',
    });
    const refusals = async (query: string) => [(await get(query)).status, (await get(query)).body.type];
    for (const query of [
      '',
      'service=pothole&max_days=0',
      'service=pothole&from=2026-11-22',
      'service=pothole&from=2001-01-01',
      'service=pothole&max_radius_meters=1',
    ])
      expect([query, ...(await refusals(query))]).toEqual([query, 422, '/problems/invalid-input']);
    expect(await refusals('service=volcano')).toEqual([422, '/problems/unknown-service']);
  });
});
