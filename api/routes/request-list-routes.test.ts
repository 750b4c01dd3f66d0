import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { requestFeatures, requestPage } from '../schemas/request.ts';
import { keepTestCity, REGION, type TestApp, testApp, WEST } from '../testing.ts';

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let test: TestApp;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await keepTestCity(scratch.store);
      test = testApp({ store0: scratch.store });
    });
    afterAll(() => scratch?.dispose());

    const get = (path: string) => request(test.app).get(path);
    const patch = (id: string, body: object) => request(test.app).patch(`/v1/requests/${id}`).send(body);
    const taken = async (body: object = {}) =>
      (
        await request(test.app)
          .post('/v1/requests')
          .send({ service: 'pothole', place: WEST, ...body })
      ).body;

    describe('listing requests', () => {
      const DAY = Date.UTC(2020, 0, 1);
      const ids = (body: { requests: { id: string }[] }) => body.requests.map((each) => each.id);
      const made: string[] = [];
      beforeAll(async () => {
        for (let n = 0; n < 25; n++) {
          // Three at each moment, so that pages break within a tie.
          const reportedAt = new Date(DAY + Math.floor(n / 3) * 3_600_000).toISOString();
          const place = n % 5 === 0 ? null : { lon: 0.0001 + n * 0.0008, lat: 0.005 };
          made.push((await taken({ place, reportedAt })).id);
        }
        await patch(made[1]!, { status: 'closed' });
      });
      const within = 'from=2020-01-01T00:00Z&to=2020-01-02T00:00Z';

      it('pages through all of them once, newest first', async () => {
        const seen: string[] = [];
        const times: string[] = [];
        for (let next: string | null = `/v1/requests?${within}&limit=4`; next !== null; ) {
          const { body, headers } = await get(next);
          expect(requestPage.parse(body)).toEqual(body);
          expect(headers.link).toBe(body.next === null ? undefined : `<${body.next}>; rel="next"`);
          seen.push(...ids(body));
          times.push(...body.requests.map((each: { reportedAt: string }) => each.reportedAt));
          next = body.next;
        }
        expect([...seen].sort()).toEqual([...made].sort());
        expect(times).toEqual([...times].sort().reverse());
      });

      it('pages through the first and the last year that a source may state', async () => {
        const times = [
          '9999-12-31T23:59:59.999Z',
          '9999-12-31T23:59:59.998Z',
          '0001-01-01T00:00:00.001Z',
          '0001-01-01T00:00:00.000Z',
        ];
        for (const time of times)
          await scratch.store.query({
            name: 'keep_at',
            text: `insert into request (region, id, service_code, status, reported_at, updated_at)
              values ('${REGION}', gen_random_uuid(), 'from-a-source', 'open', '${time}', now())`,
          });
        const seen: string[] = [];
        for (let next: string | null = '/v1/requests?service=from-a-source&limit=1'; next !== null; ) {
          const { body } = await get(next);
          seen.push(body.requests[0].reportedAt);
          next = body.next;
        }
        expect(seen).toEqual(times);
      });

      it('refuses a cursor of a time that no store can hold', async () => {
        const cursor = Buffer.from(`${'9'.repeat(18)}_${made[0]}`).toString('base64url');
        expect((await get(`/v1/requests?cursor=${cursor}`)).status).toBe(422);
      });

      it('takes a box by its float64 coordinates, of either half at the antimeridian', async () => {
        const at = async (lon: number) =>
          (await taken({ place: { lon, lat: 1.00000001 }, service: 'orphan' })).id as string;
        const [west, east] = [await at(-179.00000001), await at(179.00000001)];
        const found = async (box: string) => ids((await get(`/v1/requests?service=orphan&bbox=${box}`)).body).sort();
        expect(await found('179,1,-179,2')).toEqual([west, east].sort());
        expect(await found('179.00000001,1.00000001,-179.00000001,2')).toEqual([west, east].sort());
        expect(await found('179.00000002,1,-179,2')).toEqual([west]);
        expect(await found('179,1,-179.00000002,2')).toEqual([east]);
        expect(await found('179,1.00000002,-179,2')).toEqual([]);
      });

      it('filters by service, agency, status, queue and time', async () => {
        const of = async (filter: string) =>
          ids((await get(`/v1/requests?limit=1000&${within}&${filter}`)).body).length;
        expect(await of('queue=unplaced')).toBe(5);
        expect(await of('queue=none')).toBe(20);
        expect(await of('status=closed')).toBe(1);
        expect(await of('service=tree')).toBe(0);
        expect((await of('agency=west-dpw')) + (await of('agency=east-dpw')) + (await of('agency=electric'))).toBe(20);
        expect(ids((await get('/v1/requests?from=2020-01-01T01:00Z&to=2020-01-01T02:00Z')).body)).toHaveLength(3);
      });

      it('finds those in a box, also one over the antimeridian', async () => {
        const of = async (bbox: string) => ids((await get(`/v1/requests?limit=1000&${within}&bbox=${bbox}`)).body);
        expect(await of('0,0,0.01,0.01')).toHaveLength(10);
        expect(await of('0.01,0,0,0.01')).toHaveLength(10);
        const dateline = (await taken({ place: { lon: 179.9, lat: -17 }, reportedAt: '2020-01-01T23:00Z' })).id;
        expect(await of('179,-18,-179,-16')).toEqual([dateline]);
      });

      it('gives GeoJSON by format or by Accept', async () => {
        const byFormat = await get(`/v1/requests?${within}&limit=1000&format=geojson`);
        const byAccept = await get(`/v1/requests?${within}&limit=1000`).set('Accept', 'application/geo+json');
        expect(byFormat.type).toBe('application/geo+json');
        const body = JSON.parse(byFormat.text ?? byFormat.body.toString());
        expect(requestFeatures.parse(body)).toEqual(body);
        expect(JSON.parse(byAccept.text ?? byAccept.body.toString()).features).toEqual(body.features);
        expect(body.features.filter((each: { geometry: unknown }) => each.geometry === null)).toHaveLength(5);
      });

      it('refuses a cursor that is none of ours', async () => {
        for (const cursor of ['x', 'AAAA', Buffer.from("1_'; drop table request").toString('base64url')]) {
          const { status, body } = await get(`/v1/requests?cursor=${cursor}`);
          expect([status, body.errors[0].parameter]).toEqual([422, 'cursor']);
        }
      });
    });
  });
}
