import type { Polygon } from 'geojson';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../data/store/open.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { Router } from '../../engine/route/router.ts';
import { dedupePreview, dedupeSettingsAnswer } from '../schemas/dedupe-settings.ts';
import { duplicateHints } from '../schemas/duplicates.ts';
import { incident as incidentSchema } from '../schemas/incident.ts';
import { request as requestSchema } from '../schemas/request.ts';
import { keepTestCity, NOW_MS, type TestApp, testApp, testCity, testSnapshot, WEST } from '../testing.ts';

/** The test city, whose wards reach a hundred times as far to the north: 111 km. */
function tall() {
  const layers = testCity.layers.map((layer) => ({
    ...layer,
    jurisdictions: layer.jurisdictions.map((ward) => ({
      ...ward,
      geometry: {
        ...ward.geometry,
        coordinates: (ward.geometry as Polygon).coordinates.map((ring) => ring.map(([lon, lat]) => [lon!, 100 * lat!])),
      } as Polygon,
    })),
  }));
  const city = { ...testCity, layers };
  const built = Router.build(city);
  if (built.kind !== 'router') throw new Error(JSON.stringify(built.problems));
  return { ...testSnapshot(), city, router: built.router };
}

const kindsOf = ({ history }: { history: readonly { kind: string }[] }): string[] => history.map(({ kind }) => kind);

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`incidents on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let test: TestApp;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await keepTestCity(scratch.store, 'automatic');
      test = testApp({ store0: scratch.store, snapshot0: tall() });
    });
    afterAll(() => scratch?.dispose());

    const get = async (path: string) => (await request(test.app).get(path)).body;
    const post = (path: string, body: object) => request(test.app).post(path).send(body);
    const patch = (id: string, body: object) => request(test.app).patch(`/v1/requests/${id}`).send(body);
    const HOUR_MS = 3_600_000;
    /** A pothole somewhere else for every test: so many hundredths of a degree (1.1 km) to the north. */
    const report = async (at: number, body: object = {}) =>
      (
        await post('/v1/requests', {
          service: 'pothole',
          place: { ...WEST, lat: at / 100, accuracyMeters: 5 },
          ...body,
        })
      ).body;

    it('make one request for the crew of ten reports by ten people, and each can follow it', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 10; n++) {
        test.set({ nowMs: NOW_MS + n * HOUR_MS });
        const contact = { email: `reporter${n}@reporter.example` };
        ids.push((await report(1, { contact, description: `hole ${n}` })).id);
      }
      const { requests } = await get('/v1/requests?queue=none');
      expect(requests.map(({ id, reportCount }: { id: string; reportCount: number }) => [id, reportCount])).toEqual([
        [ids[0], 10],
      ]);
      await patch(ids[0]!, { stage: 'assigned', actor: 'desk' });
      await patch(ids[7]!, { status: 'closed', outcome: 'completed', reason: 'filled' });
      for (const id of ids) {
        const one = await get(`/v1/requests/${id}`);
        expect(one).toMatchObject({ status: 'closed', stage: 'completed', outcome: 'completed', reportCount: 10 });
        expect(kindsOf(one)).toEqual(['reported', ...(id === ids[0] ? [] : ['linked']), 'stage_changed', 'closed']);
      }
    });

    it('let one stand alone again with its history, and take that back', async () => {
      const [lead, other, third] = [await report(2), await report(2), await report(2)];
      expect(other).toMatchObject({ reportCount: 2, incident: { lead: lead.id, isLead: false } });
      await patch(lead.id, { handover: { to: 'electric', reason: 'their pole' } });
      await patch(lead.id, { status: 'closed', outcome: 'completed' });
      const address = `/v1/incidents/${third.incident.id}`;
      const before = await request(test.app).get(address);
      expect(incidentSchema.parse(before.body)).toEqual(before.body);
      const body = { requests: [other.id], reason: 'a second hole', actor: 'desk 2' };
      const stale = await request(test.app).post(`${address}/unlink`).set('If-Match', '"other"').send(body);
      expect([stale.status, stale.body.type]).toEqual([412, '/problems/changed-meanwhile']);
      const left = await request(test.app).post(`${address}/unlink`).set('If-Match', before.headers.etag!).send(body);
      expect([left.status, left.body]).toMatchObject([200, { reportCount: 2, lead: lead.id, agency: 'electric' }]);
      const alone = await get(`/v1/requests/${other.id}`);
      expect(alone).toMatchObject({ status: 'open', incident: null, reportCount: 1, owner: { agency: 'west-dpw' } });
      expect(kindsOf(alone)).toEqual(['reported', 'linked', 'handed_over', 'closed', 'unlinked']);
      expect(requestSchema.parse(alone)).toEqual(alone);

      const { entries } = await get('/v1/audit?kind=incident_unlinked');
      expect(entries[0]).toMatchObject({
        request: other.id,
        actor: 'desk 2',
        reason: 'a second hole',
        isUndoable: true,
      });
      const undone = await post(`/v1/audit/${entries[0].id}/undo`, { actor: 'desk 2' });
      expect(undone.status).toBe(200);
      expect(await get(`/v1/requests/${other.id}`)).toMatchObject({
        status: 'closed',
        reportCount: 3,
        owner: { agency: 'electric' },
      });
      const again = await post(`/v1/audit/${entries[0].id}/undo`, {});
      expect([again.status, again.body.type]).toEqual([409, '/problems/nothing-to-undo']);
    });

    it('are joined and parted whole, each to be taken back while nobody has gone on', async () => {
      const [a, b] = [await report(3), await report(3)];
      const [c, d] = [await report(4), await report(4)];
      const [one, other] = [b.incident.id, d.incident.id];
      const merged = (await post(`/v1/incidents/${one}/merge`, { incident: other, reason: 'one long crack' })).body;
      expect(merged.reports.map(({ id }: { id: string }) => id)).toEqual([a.id, b.id, c.id, d.id]);
      expect(await get(`/v1/incidents/${other}`)).toMatchObject({ reportCount: 0, reports: [] });
      const split = await post(`/v1/incidents/${one}/split`, { requests: [b.id, d.id], reason: 'two' });
      expect(split.body).toMatchObject({ reportCount: 2, lead: b.id });
      expect(kindsOf(split.body)).toEqual(['opened', 'split_from']);
      const { entries } = await get('/v1/audit?kind=incident_merged');
      expect((await post(`/v1/audit/${entries[0].id}/undo`, {})).body.type).toBe('/problems/nothing-to-undo');
      const { entries: splits } = await get('/v1/audit?kind=incident_split');
      for (const entry of [splits[0], entries[0]])
        expect((await post(`/v1/audit/${entry.id}/undo`, {})).status).toBe(200);
      const counts = await Promise.all(
        [one, other, split.body.id].map(async (id) => (await get(`/v1/incidents/${id}`)).reportCount),
      );
      expect(counts).toEqual([2, 2, 0]);
      expect(await get(`/v1/incidents/${other}`)).toMatchObject({ lead: c.id });
    });

    it('are opened again by a report that comes soon after the closing, and are listed as not fixed until they are', async () => {
      const lead = await report(5);
      await patch(lead.id, { status: 'closed', outcome: 'completed' });
      test.set({ nowMs: NOW_MS + 30 * HOUR_MS });
      const back = await report(5);
      expect(back).toMatchObject({ status: 'open', reportCount: 2, incident: { lead: lead.id } });
      expect(kindsOf(await get(`/v1/requests/${lead.id}`))).toEqual(['reported', 'closed', 'reopened']);
      const notFixed = '/v1/incidents?queue=closed-not-fixed';
      expect((await get(notFixed)).incidents).toMatchObject([{ id: back.incident.id, reportCount: 2, lead: lead.id }]);
      await patch(back.id, { status: 'closed', outcome: 'completed' });
      expect((await get(notFixed)).incidents).toEqual([]);
      test.set({ nowMs: NOW_MS + 8 * 24 * HOUR_MS });
      const later = await report(5);
      expect(later).toMatchObject({ status: 'open', reportCount: 1, incident: { isLead: true } });
      const recurred = await get(`/v1/incidents/${later.incident.id}`);
      expect(recurred).toMatchObject({ recurrenceOf: back.incident.id, notFixedSince: later.reportedAt });
      expect(await get(`/v1/incidents/${back.incident.id}`)).toMatchObject({
        status: 'closed',
        recurrences: [recurred.id],
      });
      expect((await get(`${notFixed}&format=geojson`)).features).toMatchObject([{ id: recurred.id }]);
      test.set({ nowMs: NOW_MS });
    });

    it('take in whoever says that theirs is the same, where it can be', async () => {
      const lead = await report(6, { service: 'tree' });
      const far = await report(8.5, { service: 'tree', sameAs: lead.id });
      expect(far).toMatchObject({ incident: null, reportCount: 1 });
      const unplaced = (await post('/v1/requests', { service: 'tree', sameAs: lead.id })).body;
      expect(unplaced).toMatchObject({ queue: null, owner: lead.owner, reportCount: 2, incident: { lead: lead.id } });
      const again = (await post('/v1/requests', { service: 'tree', sameAs: unplaced.incident.id })).body;
      expect(again).toMatchObject({ reportCount: 3 });
      const { history } = await get(`/v1/incidents/${unplaced.incident.id}`);
      expect(history.map((one: { kind: string; decidedBy: string }) => [one.kind, one.decidedBy])).toEqual([
        ['opened', 'reporter'],
        ['linked', 'reporter'],
        ['linked', 'reporter'],
      ]);
      const unknown = await post('/v1/requests', { service: 'tree', sameAs: '00000000-0000-4000-8000-000000000000' });
      expect([unknown.status, unknown.body.type]).toEqual([422, '/problems/invalid-input']);
    });

    it('take in a report that had no place once it is given one, and never an emergency', async () => {
      const lead = await report(9.5);
      const lost = (await post('/v1/requests', { service: 'pothole' })).body;
      expect(lost).toMatchObject({ queue: 'unplaced', incident: null });
      const placed = await patch(lost.id, { place: { ...WEST, lat: 0.095, accuracyMeters: 5 } });
      expect(placed.body).toMatchObject({ queue: null, reportCount: 2, incident: { lead: lead.id } });
      await post(`/v1/incidents/${placed.body.incident.id}/unlink`, { requests: [lost.id], reason: 'another' });
      await patch(lost.id, { place: null });
      const again = await patch(lost.id, { place: { ...WEST, lat: 0.095, accuracyMeters: 5 } });
      expect(again.body).toMatchObject({ incident: null });
      await patch(again.body.id, { status: 'closed', outcome: 'referred-to-emergency' });
      const refused = await post(`/v1/incidents/${placed.body.incident.id}/link`, { requests: [lost.id], reason: 'r' });
      expect([refused.status, refused.body.type]).toEqual([409, '/problems/cannot-be-joined']);
    });

    it('are told by settings that an administrator tries on the past, sets and takes back', async () => {
      const store = scratch.store;
      const day = (n: number): string => new Date(NOW_MS - 100 * 24 * HOUR_MS + n * 24 * HOUR_MS).toISOString();
      // Forty past orphans in pairs of a day: the second lies 3 m off and is marked in half, 30 m off and not marked in the others.
      await store.query({
        name: 'past',
        text: `insert into request (region, id, service_code, status, reported_at, closed_at, updated_at, location, accuracy_meters, marked_duplicate)
          select 'testville', gen_random_uuid(), 'orphan', 'closed', timestamptz '${day(0)}' + (n - n % 2) * interval '1 day' + n % 2 * interval '3 hours',
            timestamptz '${day(0)}' + (n - n % 2 + 1) * interval '1 day', now(),
            st_setsrid(st_makepoint(0.005 + n % 2 * (case when n % 4 = 1 then 3 else 30 end) / 111320.0, 0.02 * (n / 2)), 4326), 5, n % 4 = 1
          from generate_series(0, 39) n`,
      });
      const settings = { services: { orphan: { radiusMeters: 80, suggestThreshold: 0.001, linkThreshold: 0.9 } } };
      const preview = await post('/v1/dedupe/settings/preview', settings);
      expect(dedupePreview.parse(preview.body)).toEqual(preview.body);
      const [orphan] = preview.body.services;
      expect(orphan).toMatchObject({ service: 'orphan', reports: 40, labelled: 40, repeats: 10 });
      expect(orphan.present).toMatchObject({ linkPrecision: 1, precision: 1 });
      expect(orphan.proposed.precision).toBeLessThan(1);
      expect(orphan.proposed.suggested).toBeGreaterThan(orphan.present.suggested);

      const put = (body: object, tag?: string) => {
        const call = request(test.app).put('/v1/dedupe/settings');
        return (tag === undefined ? call : call.set('If-Match', tag)).send(body);
      };
      const before = await request(test.app).get('/v1/dedupe/settings');
      expect(dedupeSettingsAnswer.parse(before.body)).toEqual(before.body);
      expect((await put({ ...settings, reason: 'r' }, '"other"')).status).toBe(412);
      const set = await put({ linking: 'suggest', ...settings, reason: 'too few are found' }, before.headers.etag);
      expect([set.status, set.body.linking]).toEqual([200, 'suggest']);
      const ofOrphan = ({ services }: { services: { service: string; inForce: object }[] }) =>
        services.find(({ service }) => service === 'orphan')!.inForce;
      expect(ofOrphan(set.body)).toMatchObject({ radiusMeters: 80, suggestThreshold: 0.001, linkThreshold: 0.9 });

      const [first, second] = [await report(9), await report(9)];
      expect(second).toMatchObject({ incident: null, suggested: [{ id: first.id }] });
      expect((await get('/v1/requests?suggested=yes')).requests).toMatchObject([{ id: second.id }]);
      const hints = (await post('/v1/duplicates/check', { service: 'pothole', place: { ...WEST, lat: 0.09 } })).body;
      expect(duplicateHints.parse(hints)).toEqual(hints);
      expect(hints.known[0]).toMatchObject({
        reportCount: 1,
        expectedBy: null,
        text: 'already known since 2026-11-21',
      });

      const undone = await post(`/v1/audit/${set.body.entry}/undo`, {});
      expect(undone.status).toBe(200);
      expect(await get('/v1/dedupe/settings')).toMatchObject({ linking: 'automatic', services: before.body.services });
      for (const bad of [
        { services: { volcano: {} }, reason: 'r' },
        { services: { tree: { radiusMeters: 0 } }, reason: 'r' },
        { services: { tree: { suggestThreshold: 0.9, linkThreshold: 0.1 } }, reason: 'r' },
        { model: { format: 'something else' }, reason: 'r' },
        {},
      ])
        expect((await put(bad)).status).toBe(422);
    });
  });

  // An embedded store has one process.
  if (kind === 'server')
    describe.skipIf(missing)('incidents of two servers', () => {
      it('have one lead, the first reported, however many come at once to both', async () => {
        const scratch = await scratchStore(kind);
        const second = await openStore({ ...scratch.options, holder: { command: 'test' } });
        await keepTestCity(scratch.store, 'automatic');
        const apps = [scratch.store, second].map((store0) => testApp({ store0 }).app);
        const taken = await Promise.all(
          Array.from({ length: 12 }, (_, n) =>
            request(apps[n % 2]!)
              .post('/v1/requests')
              .send({ service: 'pothole', place: WEST, reportedAt: new Date(NOW_MS - n).toISOString() }),
          ),
        );
        expect(taken.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
        const { body } = await request(apps[0]!).get('/v1/requests');
        expect(body.requests).toMatchObject([{ reportCount: 12 }]);
        await second.close();
        await scratch.dispose();
      });
    });
}
