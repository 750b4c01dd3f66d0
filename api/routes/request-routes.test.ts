import request from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../data/store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { routeWaiting } from '../requests/route-waiting.ts';
import { request as requestSchema } from '../schemas/request.ts';
import { EAST, keepTestCity, NOW_MS, OUTSIDE, REGION, type TestApp, testApp, testSnapshot, WEST } from '../testing.ts';

const CONTACT = { name: 'Zenobia Quill', email: 'zq@reporter.example', phone: '+1 (555) 0199', deviceId: 'dev-77-zq' };
const PERSONAL = /Zenobia|reporter\.example|\(555\)|dev-77-zq/;

interface Event {
  readonly kind: string;
  readonly reason: string | null;
  readonly changes: Record<string, { from: unknown; to: unknown }>;
}
const kinds = (history: readonly Event[]): string[] => history.map((event) => event.kind);

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

    const post = (body: object, key?: string) => {
      const call = request(test.app).post('/v1/requests');
      return (key === undefined ? call : call.set('Idempotency-Key', key)).send(body);
    };
    const get = (path: string) => request(test.app).get(path);
    const patch = (id: string, body: object) => request(test.app).patch(`/v1/requests/${id}`).send(body);
    const taken = async (body: object = {}) => (await post({ service: 'pothole', place: WEST, ...body })).body;

    describe('taking a report', () => {
      it('keeps and routes it, and reading it gives the same answer and ETag', async () => {
        const report = {
          service: 'tree',
          place: { ...EAST, accuracyMeters: 12.5 },
          address: '1 Elm St',
          description: 'It leans – 🌳',
          answers: { touching_wires: 'yes', zeta: '1', alpha: '2' },
          reportedAt: '2026-11-20T08:15:00-05:00',
          contact: CONTACT,
        };
        const { status, body, headers } = await post(report);
        expect(status).toBe(201);
        expect(body).toMatchObject({
          owner: { agency: 'electric' },
          rule: 'tree-in-the-wires',
          queue: null,
          status: 'open',
        });
        expect(body.reportedAt).toBe('2026-11-20T13:15:00.000Z');
        expect(requestSchema.parse(body)).toEqual(body);
        const read = await get(headers.location!);
        expect(read.body).toEqual(body);
        expect(read.headers.etag).toBe(headers.etag);
      });

      it('takes a place in words or by an asset, and keeps what was said as the address', async () => {
        const byText = await post({ service: 'pothole', place: { text: 'hydrant H1' } });
        expect([byText.status, byText.body]).toMatchObject([
          201,
          {
            place: { lon: 0.001, lat: 0.001, accuracyMeters: 0 },
            address: 'hydrant H1',
            owner: { agency: 'electric' },
          },
        ]);
        expect(requestSchema.parse(byText.body)).toEqual(byText.body);
        expect((await get(`/v1/requests/${byText.body.id}`)).body).toEqual(byText.body);
        const byAsset = await taken({ place: { asset: { class: 'hydrant', id: 'H1' } } });
        expect(byAsset).toMatchObject({ place: byText.body.place, address: 'H1 (Hydrants)' });
        expect(await taken({ place: { text: 'hydrant H1' }, address: 'by the red door' })).toMatchObject({
          address: 'by the red door',
        });
      });

      it('refuses words that mean nothing, and keeps nothing; a retry still gives what was kept before', async () => {
        const report = { service: 'pothole', place: { text: 'hydrant H1' } };
        const { body } = await post(report, 'key-words');
        const { city } = testSnapshot();
        const bare = { ...testSnapshot(), city: { ...city, assetClasses: [] } };
        test.set({ snapshot: bare });
        const [retry, other] = [await post(report, 'key-words'), await post(report, 'key-words-2')];
        test.set({ snapshot: testSnapshot() });
        expect([retry.status, retry.body.id]).toEqual([201, body.id]);
        expect([other.status, other.body.type]).toEqual([422, '/problems/unknown-place']);
        expect(JSON.stringify(other.body)).not.toContain('H1');
      });

      it('keeps words that come before a city is loaded, among the unplaced', async () => {
        test.set({ snapshot: null });
        const { status, body } = await post({ service: 'pothole', place: { text: 'hydrant H1' } });
        test.set({ snapshot: testSnapshot() });
        expect([status, body]).toMatchObject([201, { queue: 'unplaced', place: null, address: 'hydrant H1' }]);
      });

      it('keeps one without a place in the queue of the unplaced', async () => {
        const { status, body } = await post({ service: 'pothole', address: 'somewhere by the river' });
        expect(status).toBe(201);
        expect(body).toMatchObject({ queue: 'unplaced', place: null, owner: null, routing: null });
        expect((await get(`/v1/requests/${body.id}`)).body).toEqual(body);
      });

      it('keeps one that nobody owns in the queue of the unrouted', async () => {
        for (const body of [await taken({ place: OUTSIDE }), await taken({ service: 'orphan' })]) {
          expect(body).toMatchObject({ queue: 'unrouted', owner: null });
          expect(body.routing).toMatchObject({ owner: null });
        }
      });

      it('keeps nothing of an unknown service, and lists those that there are', async () => {
        const { status, body } = await post({ service: 'volcano', place: WEST });
        expect(status).toBe(422);
        expect(body).toMatchObject({ type: '/problems/unknown-service', services: ['pothole', 'tree', 'orphan'] });
      });

      it('keeps it unrouted while no index is loaded, and routes it once there is one', async () => {
        test.set({ snapshot: null });
        const { status, body } = await post({ service: 'pothole', place: WEST, reportedAt: '2026-11-01T08:00' });
        const unknown = await post({ service: 'volcano', place: WEST });
        test.set({ snapshot: testSnapshot() });
        expect(status).toBe(201);
        expect(unknown.status).toBe(422);
        expect(body).toMatchObject({ queue: 'unrouted', routing: null, reportedAt: '2026-11-01T13:00:00.000Z' });
        expect(await routeWaiting(test.deps)).toBe(1);
        const { body: routed } = await get(`/v1/requests/${body.id}`);
        expect(routed).toMatchObject({ queue: null, owner: { agency: 'west-dpw' } });
        expect(kinds(routed.history)).toEqual(['reported', 'rerouted']);
        expect(await routeWaiting(test.deps)).toBe(0);
      });

      describe('catching up with what waits', () => {
        // Oldest first: one of a service that the city has given up, then as many as are looked at in one go.
        const keepWaiting = (region: string) =>
          scratch.store.query({
            name: 'keep_waiting',
            text: `insert into request (region, id, service_code, status, queue, reported_at, updated_at, location)
              select '${region}', gen_random_uuid(), case n when 0 then 'volcano' else 'pothole' end, 'open', 'unrouted',
                timestamptz '2026-10-01' + n * interval '1 second', now(), st_setsrid(st_makepoint(${WEST.lon}, ${WEST.lat}), 4326)
              from generate_series(0, 100) n`,
          });
        const forget = () =>
          scratch.store.query({ name: 'forget', text: "delete from request where queue = 'unrouted'" });
        beforeEach(() => keepWaiting(REGION));
        afterEach(() => forget());

        it('routes all that it can, past one that it cannot', async () => {
          expect(await routeWaiting(test.deps)).toBe(100);
          expect(await routeWaiting(test.deps)).toBe(0);
        });

        it('ends when it is told to', async () => {
          expect(await routeWaiting(test.deps, AbortSignal.abort())).toBe(0);
        });

        it('leaves an owner that a dispatcher set since it looked', async () => {
          let overridden = '';
          // The dispatcher comes between the look at the queue and the first change.
          const query: Store['query'] = async (statement, parameters) => {
            const rows = await scratch.store.query(statement, parameters);
            if (statement.name !== 'waiting_requests' || overridden !== '') return rows as never;
            overridden = (rows[1] as { id: string }).id;
            await patch(overridden, { owner: { agency: 'electric', reason: 'our pole' } });
            return rows as never;
          };
          const store = new Proxy(scratch.store, {
            get: (target, name) => {
              const member = Reflect.get(target, name);
              return name === 'query' ? query : typeof member === 'function' ? member.bind(target) : member;
            },
          });
          await routeWaiting({ ...test.deps, store: () => store });
          const { body } = await get(`/v1/requests/${overridden}`);
          expect(body).toMatchObject({ owner: { agency: 'electric' }, overrideReason: 'our pole' });
        });
      });

      it('acknowledges nothing while the store is away', async () => {
        test.set({ store: null });
        const { status, body, headers } = await post({ service: 'pothole', place: WEST });
        test.set({ store: scratch.store });
        expect(status).toBe(503);
        expect(body.type).toBe('/problems/store-away');
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      });
    });

    describe('with an Idempotency-Key', () => {
      it('gives a retry the same request and status, whatever the order of its members', async () => {
        const first = await post({ service: 'pothole', place: WEST, contact: CONTACT }, '"key-1"');
        const again = await post(
          { contact: CONTACT, place: { lat: WEST.lat, lon: WEST.lon }, service: 'pothole' },
          'key-1',
        );
        expect([first.status, again.status]).toEqual([201, 201]);
        expect(again.body).toEqual(first.body);
        expect(again.headers.location).toBe(first.headers.location);
        expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([
          undefined,
          'true',
        ]);
      });

      it('answers a retry also when the city has given up the service since', async () => {
        const first = await post({ service: 'orphan', place: WEST }, 'key-orphan');
        const snapshot = testSnapshot();
        const { orphan: _gone, ...left } = Object.fromEntries(snapshot.router.serviceByCode);
        const serviceByCode = new Map(Object.entries(left));
        test.set({
          snapshot: { ...snapshot, router: Object.assign(Object.create(snapshot.router), { serviceByCode }) },
        });
        const again = await post({ service: 'orphan', place: WEST }, 'key-orphan');
        const other = await post({ service: 'orphan', place: WEST }, 'key-orphan-2');
        test.set({ snapshot });
        expect([first.status, again.status, other.status]).toEqual([201, 201, 422]);
        expect(again.body).toEqual(first.body);
      });

      it('refuses the same key with another body, and keeps nothing', async () => {
        await post({ service: 'pothole', place: WEST }, 'key-2');
        const before = (await get('/v1/requests?limit=1000')).body.requests.length;
        const { status, body } = await post({ service: 'pothole', place: EAST }, 'key-2');
        expect([status, body.type]).toEqual([422, '/problems/idempotency-key-reused']);
        expect((await get('/v1/requests?limit=1000')).body.requests).toHaveLength(before);
      });

      it('keeps one row of twenty that come at once', async () => {
        const report = { service: 'pothole', place: WEST, description: 'all at once' };
        const answers = await Promise.all(Array.from({ length: 20 }, () => post(report, 'key-3')));
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
        expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
        const { body } = await get('/v1/requests?limit=1000');
        expect(
          body.requests.filter((each: { description: string }) => each.description === 'all at once'),
        ).toHaveLength(1);
      });

      it('refuses a key that is none', async () => {
        const { status, body } = await post({ service: 'pothole', place: WEST }, 'a"b');
        expect(status).toBe(422);
        expect(body.errors[0].header).toBe('Idempotency-Key');
      });
    });

    describe('changing a request', () => {
      it('closes and reopens it, and refuses to do either twice', async () => {
        const { id } = await taken();
        const closed = await patch(id, { status: 'closed', reason: 'filled' });
        expect(closed.body).toMatchObject({ status: 'closed', closedAt: new Date(NOW_MS).toISOString() });
        const twice = await patch(id, { status: 'closed' });
        expect([twice.status, twice.body.type]).toEqual([409, '/problems/already-so']);
        const reopened = await patch(id, { status: 'open', reason: 'it is back' });
        expect(reopened.body).toMatchObject({ status: 'open', closedAt: null });
        expect(kinds(reopened.body.history)).toEqual(['reported', 'closed', 'reopened']);
        expect(reopened.body.history[1].reason).toBe('filled');
        expect(requestSchema.parse(reopened.body)).toEqual(reopened.body);
      });

      it('routes again when the place or the service is corrected, and says so', async () => {
        const { id } = await taken();
        const moved = await patch(id, { place: EAST, reason: 'other side' });
        expect(moved.body.owner.agency).toBe('east-dpw');
        expect(kinds(moved.body.history)).toEqual(['reported', 'place_corrected', 'rerouted']);
        expect(moved.body.history[2].changes).toEqual({ owner: { from: 'west-dpw', to: 'east-dpw' } });
        const renamed = await patch(id, { service: 'tree', answers: { touching_wires: 'yes' } });
        expect(renamed.body).toMatchObject({
          service: 'tree',
          owner: { agency: 'electric' },
          rule: 'tree-in-the-wires',
        });
        expect(kinds(renamed.body.history).slice(3)).toEqual(['service_corrected', 'answers_corrected', 'rerouted']);
        const untouched = await patch(id, { answers: { touching_wires: null } });
        expect(untouched.body).toMatchObject({ answers: {}, owner: { agency: 'east-dpw' } });
      });

      it('places the unplaced, and takes a place away that turned out to be none', async () => {
        const { id } = await taken({ place: null });
        expect((await patch(id, { place: WEST })).body).toMatchObject({ queue: null, owner: { agency: 'west-dpw' } });
        expect((await patch(id, { place: { text: 'hydrant H1' } })).body).toMatchObject({
          place: { lon: 0.001, lat: 0.001 },
          owner: { agency: 'electric' },
        });
        expect((await patch(id, { place: { text: 'Xanadu' } })).body.type).toBe('/problems/unknown-place');
        expect((await patch(id, { place: null })).body).toMatchObject({
          queue: 'unplaced',
          owner: null,
          routing: null,
        });
      });

      it('keeps an overridden owner through corrections until it is given back to the rules', async () => {
        const { id } = await taken();
        const override = await patch(id, { owner: { agency: 'electric', reason: 'their trench' } });
        expect(override.body).toMatchObject({
          owner: { agency: 'electric' },
          rule: null,
          overrideReason: 'their trench',
        });
        const moved = await patch(id, { place: EAST });
        expect(moved.body).toMatchObject({ owner: { agency: 'electric' }, overrideReason: 'their trench' });
        expect(moved.body.routing.owner.agency).toBe('east-dpw');
        const given = await patch(id, { owner: null });
        expect(given.body).toMatchObject({ owner: { agency: 'east-dpw' }, overrideReason: null, rule: 'ward-hole' });
        expect(kinds(given.body.history)).toEqual([
          'reported',
          'owner_overridden',
          'place_corrected',
          'override_cleared',
        ]);
      });

      it('takes a request out of its queue when a person names the owner', async () => {
        const { id } = await taken({ place: OUTSIDE });
        expect((await patch(id, { owner: { agency: 'electric', reason: 'agreed' } })).body.queue).toBeNull();
      });

      it('wants a reason for an override, and an agency that there is', async () => {
        const { id } = await taken();
        const without = await patch(id, { owner: { agency: 'electric' } });
        expect([without.status, without.body.errors[0].pointer]).toEqual([422, '#/owner/reason']);
        const unknown = await patch(id, { owner: { agency: 'nasa', reason: 'why not' } });
        expect([unknown.status, unknown.body.type]).toEqual([422, '/problems/unknown-agency']);
        expect((await patch(id, { reason: 'nothing' })).status).toBe(422);
      });

      it('changes nothing, not even the ETag, when all is so already', async () => {
        const { id } = await taken();
        const before = await get(`/v1/requests/${id}`);
        const after = await patch(id, { service: 'pothole', place: WEST });
        expect([after.status, after.headers.etag, after.body]).toEqual([200, before.headers.etag, before.body]);
      });

      it('lets one of two dispatchers win who change the same state, and tells the other', async () => {
        const { id } = await taken();
        const { etag } = (await get(`/v1/requests/${id}`)).headers;
        const change = (agency: string) => patch(id, { owner: { agency, reason: agency } }).set('If-Match', etag!);
        const answers = await Promise.all([change('electric'), change('east-dpw')]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
        const winner = answers.find(({ status }) => status === 200)!;
        const loser = answers.find(({ status }) => status === 412)!;
        expect(loser.body.type).toBe('/problems/changed-meanwhile');
        expect((await get(`/v1/requests/${id}`)).body).toEqual(winner.body);
        expect(winner.headers.etag).not.toBe(etag);
        expect((await patch(id, { status: 'closed' }).set('If-Match', winner.headers.etag!)).status).toBe(200);
      });

      it('knows no request of another id', async () => {
        for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense', '1'])
          for (const answer of [await get(`/v1/requests/${id}`), await patch(id, { status: 'closed' })])
            expect([answer.status, answer.body.type]).toEqual([404, '/problems/unknown-request']);
      });
    });

    it('shows no reporter in any answer, list, history, error or log', async () => {
      const first = await post({ service: 'pothole', place: WEST, contact: CONTACT }, 'personal');
      const answers = [
        first,
        await post({ service: 'pothole', place: WEST, contact: { ...CONTACT, nickname: 'Zenobia' } }, 'personal-2'),
        await post({ service: 'pothole', place: WEST, contact: { ...CONTACT, email: 5 } }),
        await post({ service: 'pothole', place: EAST, contact: CONTACT }, 'personal'),
        await patch(first.body.id, { place: EAST }),
        await patch(first.body.id, { contact: CONTACT }),
        await get(`/v1/requests/${first.body.id}`),
        await get('/v1/requests?limit=1000'),
        await get(`/v1/requests?email=${CONTACT.email}`),
        await get(`/v1/${CONTACT.email}`),
        await request(test.app).post('/v1/requests').type('json').send(`{"contact": {"email": "${CONTACT.email}"`),
      ];
      for (const answer of answers) expect(answer.text + JSON.stringify(answer.headers)).not.toMatch(PERSONAL);
      expect(test.lines.join('')).not.toMatch(PERSONAL);
    });
  });
}
