import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { duplicateHints } from '../schemas/duplicates.ts';
import { keepTestCity, NOW_MS, type TestApp, testApp } from '../testing.ts';

const DAY_MS = 86_400_000;
const AT = { lon: 0.005, lat: 0.005, accuracyMeters: 10 };
const METERS = 1 / 111_320;

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`duplicates on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let test: TestApp;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await keepTestCity(scratch.store);
      test = testApp({ store0: scratch.store });
    });
    afterAll(() => scratch?.dispose());

    const taken = async (metersEast: number, daysAgo: number, body: object = {}): Promise<string> => {
      const place = { ...AT, lon: AT.lon + metersEast * METERS };
      const reportedAt = new Date(NOW_MS - daysAgo * DAY_MS).toISOString();
      const report = { service: 'pothole', place, reportedAt, ...body };
      return (await request(test.app).post('/v1/requests').send(report)).body.id;
    };
    const check = (body: object = {}) =>
      request(test.app)
        .post('/v1/duplicates/check')
        .send({ service: 'pothole', place: AT, ...body });
    const found = async (body: object = {}) =>
      (await check(body)).body.duplicates.map((each: { request: { id: string } }) => each.request.id);

    it('are the earlier requests of the service nearby, best first, with reasons', async () => {
      const far = await taken(60, 1);
      const near = await taken(4, 1);
      await taken(4, 1, { service: 'tree' });
      await taken(400, 1);
      const { status, body } = await check();
      expect(status).toBe(200);
      expect(duplicateHints.safeParse(body).success).toBe(true);
      expect(body.duplicates.map((each: { request: { id: string } }) => each.request.id)).toEqual([near, far]);
      expect(body.duplicates[0].score).toBeGreaterThan(0.9);
      expect(body.duplicates[1].score).toBeLessThan(0.5);
      expect(body.duplicates[0].distanceMeters).toBeCloseTo(4, 1);
      expect(body.duplicates[0].ageMs).toBe(DAY_MS);
      expect(body.duplicates[0].because).toContain('open at that time');
      expect(await found({ limit: 1 })).toEqual([near]);
    });

    it('show nothing that another reporter wrote', async () => {
      const secret = {
        description: 'beside Ann Miller, 555 1234',
        contact: { email: 'ann@example.org' },
        answers: { note: 'Ann' },
      };
      const id = await taken(0, 2, { ...secret, address: 'behind the house of Ann Miller' });
      const { text, body } = await check();
      expect(body.duplicates.map((each: { request: { id: string } }) => each.request.id)).toContain(id);
      expect(text).not.toMatch(/ann/i);
      expect(body.duplicates[0].request).toMatchObject({ description: null, address: null, answers: {} });
    });

    it('of a kept request are those before it, as of its own moment', async () => {
      const place = { lon: 0.012, lat: 0.004, accuracyMeters: 5 };
      const [first, second, third] = [
        await taken(0, 9, { place }),
        await taken(0, 8, { place }),
        await taken(0, 7, { place }),
      ] as const;
      // Closed today, long after the second and third were reported: it was open for both.
      await request(test.app).patch(`/v1/requests/${first}`).send({ status: 'closed' });
      const of = async (id: string) => (await request(test.app).get(`/v1/requests/${id}/duplicates`)).body.duplicates;
      const ids = async (id: string) => (await of(id)).map((each: { request: { id: string } }) => each.request.id);
      expect(await ids(first)).toEqual([]);
      expect(await ids(second)).toEqual([first]);
      expect(new Set(await ids(third))).toEqual(new Set([first, second]));
      const [{ because, evidence, score }] = await of(second);
      expect(because.some((one: string) => one.startsWith('open at that time'))).toBe(true);
      const logOdds = evidence.reduce((sum: number, piece: { logOdds: number }) => sum + piece.logOdds, 0);
      expect(logOdds).toBeCloseTo(Math.log(score / (1 - score)), 6);
    });

    it('of a moment in the past know nothing of what came later', async () => {
      const place = { lon: 0.016, lat: 0.006, accuracyMeters: 5 };
      await taken(0, 3, { place });
      expect(await found({ place })).toHaveLength(1);
      expect(await found({ place, at: new Date(NOW_MS - 4 * DAY_MS).toISOString() })).toEqual([]);
    });

    it('of a request without a place are none, and of no request a 404', async () => {
      const id = (await request(test.app).post('/v1/requests').send({ service: 'pothole', place: null })).body.id;
      expect((await request(test.app).get(`/v1/requests/${id}/duplicates`)).body).toEqual({ duplicates: [] });
      for (const unknown of ['nonsense', '01890000-0000-7000-8000-000000000000'])
        expect((await request(test.app).get(`/v1/requests/${unknown}/duplicates`)).body.type).toBe(
          '/problems/unknown-request',
        );
    });

    it('refuse an unknown service, a place off the planet and unknown members', async () => {
      expect((await check({ service: 'nonsense' })).body.type).toBe('/problems/unknown-service');
      for (const body of [
        { place: { lon: 0, lat: 91 } },
        { place: undefined },
        { text: 'x' },
        { limit: 0 },
        { at: 'yesterday' },
      ])
        expect((await check(body)).body.type).toBe('/problems/invalid-input');
    });

    it('are checked while no index is loaded, and not while the store is away', async () => {
      test.set({ snapshot: null });
      expect((await check()).status).toBe(200);
      test.set({ store: null });
      expect((await check()).status).toBe(503);
      test.set({ store: scratch.store });
    });
  });
}
