import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { keepTestCity, NOW_MS, type TestApp, testApp } from '../testing.ts';
import { groupPast } from './group-past.ts';

const METERS_A_DEGREE = 111_195;

interface Made {
  readonly name: number;
  readonly east: number;
  readonly north: number;
  readonly description: string;
}

/** Thirty reports of five potholes that lie so close that where each is put depends on those that came before. */
function madeReports(): readonly Made[] {
  const random = seededRandom(311);
  const spread = (meters: number): number => (random() + random() + random() - 1.5) * meters;
  const words = ['hole by the bakery', 'deep pothole', 'road broken at the crossing', 'pothole again', 'bent my wheel'];
  return Array.from({ length: 30 }, (_, name) => ({
    name,
    east: (name % 5) * 70 + spread(35),
    north: spread(35),
    description: words[name % 5]!,
  }));
}

function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const random = seededRandom(seed);
  return all
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
}

// What is joined is the same on every store; it costs an embedded one too much.
const server = availableStores().find(({ kind }) => kind === 'server')!;

describe.skipIf(server.missing)(`settling at intake${server.missing ?? ''}`, () => {
  let scratch: ScratchStore;
  let test: TestApp;
  beforeAll(async () => {
    scratch = await scratchStore('server');
    await keepTestCity(scratch.store, 'automatic');
    test = testApp({ store0: scratch.store });
  });
  afterAll(() => scratch?.dispose());

  const report = async (lon: number, lat: number, body: object = {}): Promise<string> => {
    const place = { lon, lat, accuracyMeters: 10 };
    const answer = await request(test.app)
      .post('/v1/requests')
      .send({ service: 'pothole', place, ...body });
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const get = async (path: string) => (await request(test.app).get(path)).body;

  it('makes the same incidents of the same reports in whatever order they come, each with one lead', async () => {
    const made = madeReports();
    const outcomes: string[] = [];
    for (const order of [1, 2, 3]) {
      const lat = 0.1 * order;
      const names = new Map<string, number>();
      for (const [n, { name, east, north, description }] of shuffled(made, order).entries()) {
        test.set({ nowMs: NOW_MS + n * 60_000 });
        const id = await report(east / METERS_A_DEGREE, lat + north / METERS_A_DEGREE, { description });
        names.set(id, name);
      }
      const { incidents } = await get(`/v1/incidents?bbox=-0.05,${lat - 0.05},0.05,${lat + 0.05}`);
      const groups: number[][] = [];
      for (const { id, lead, reportCount } of incidents) {
        const { reports, history } = await get(`/v1/incidents/${id}`);
        expect(reports).toHaveLength(reportCount);
        const leads = reports.filter((one: { isLead: boolean }) => one.isLead);
        expect(leads.map((one: { id: string }) => one.id)).toEqual([lead]);
        groups.push(reports.map((one: { id: string }) => names.get(one.id)!).sort((a: number, b: number) => a - b));
        const linked = history.filter(({ kind }: { kind: string }) => kind === 'linked');
        for (const { decidedBy, probability, because } of linked) {
          expect(decidedBy).toBe('automatic');
          expect(probability).toBeGreaterThan(0);
          expect(because.length).toBeGreaterThan(0);
        }
      }
      expect(groups.length).toBeGreaterThan(1);
      const { requests } = await get(`/v1/requests?limit=100&bbox=-0.05,${lat - 0.05},0.05,${lat + 0.05}`);
      const counted = requests.reduce((sum: number, one: { reportCount: number }) => sum + one.reportCount, 0);
      expect(counted).toBe(made.length);
      outcomes.push(JSON.stringify(groups.sort((a, b) => a[0]! - b[0]!)));
    }
    expect(outcomes[1]).toBe(outcomes[0]);
    expect(outcomes[2]).toBe(outcomes[0]);
  });

  it('leaves alone what a person parted or works on', async () => {
    test.set({ nowMs: NOW_MS });
    const [lead, other] = [await report(0, 0.5), await report(0, 0.5)];
    const { incident } = await get(`/v1/requests/${other}`);
    const parted = await request(test.app)
      .post(`/v1/incidents/${incident.id}/unlink`)
      .send({ requests: [other], reason: 'a second hole' });
    expect(parted.status).toBe(200);
    const [third, fourth] = [await report(0, 0.5), await report(0, 0.5)];
    const belongs = async (id: string) => (await get(`/v1/requests/${id}`)).incident?.id ?? id;
    const [a, b, c, d] = [await belongs(lead), await belongs(other), await belongs(third), await belongs(fourth)];
    expect(a).toBe(incident.id);
    expect(b).not.toBe(a);
    expect([a, b]).toContain(c);
    expect(d).toBe(c);

    const worked = await report(0, 0.6);
    await request(test.app).patch(`/v1/requests/${worked}`).send({ stage: 'assigned', actor: 'desk' });
    for (let n = 0; n < 3; n++) await report(0, 0.6);
    expect(await get(`/v1/requests/${worked}`)).toMatchObject({
      ...{ stage: 'assigned', reportCount: 4 },
      incident: { lead: worked },
    });
  });

  it('groups afterwards the open requests that an import brought, once, and nothing that is closed or of another crew', async () => {
    const ids = Array.from({ length: 7 }, () => uuidv7());
    // Two at a place; one far off that is marked as repeating them; two more at a place of two agencies; two that are closed.
    const rows = ids.map((id, n) => {
      const lat = [0.7, 0.7, 0.75, 0.8, 0.8, 0.85, 0.85][n]!;
      const status = n >= 5 ? `'closed', now()` : `'open', null`;
      const of = n === 2 ? `'${ids[0]}'` : 'null';
      const at = new Date(NOW_MS - 86_400_000 + n * 60_000).toISOString();
      const agency = n === 4 ? 'electric' : 'west-dpw';
      return `('testville', '${id}', 'pothole', ${status}, '${at}', now(), st_setsrid(st_makepoint(0, ${lat}), 4326), 5, '${agency}', ${of})`;
    });
    await scratch.store.query({
      name: 'imported',
      text: `insert into request (region, id, service_code, status, closed_at, reported_at, updated_at, location, accuracy_meters, agency_id, marked_duplicate_of)
        select region, id::uuid, service, status, closed_at::timestamptz, at::timestamptz, updated_at, location, accuracy, agency, of_id::uuid
        from (values ${rows.join(', ')}) as v (region, id, service, status, closed_at, at, updated_at, location, accuracy, agency, of_id)`,
    });
    const options = { fromMs: NOW_MS - 2 * 86_400_000, untilMs: NOW_MS - 3_600_000, now: () => NOW_MS, newId: uuidv7 };
    const group = (dryRun: boolean) => groupPast(scratch.store, 'testville', { ...options, dryRun });
    expect(await group(true)).toEqual({ compared: 5, incidents: 1, linked: 2 });
    expect(await get(`/v1/requests/${ids[1]}`)).toMatchObject({ incident: null });
    expect(await group(false)).toEqual({ compared: 5, incidents: 1, linked: 2 });
    const lead = await get(`/v1/requests/${ids[0]}`);
    expect(lead).toMatchObject({ reportCount: 3, incident: { lead: ids[0] } });
    const { reports, history } = await get(`/v1/incidents/${lead.incident.id}`);
    expect(reports.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 3));
    const marked = history.find(
      (one: { kind: string; request: string }) => one.kind === 'linked' && one.request === ids[2],
    );
    expect(marked).toMatchObject({ decidedBy: 'automatic', reason: 'grouped afterwards' });
    expect(marked.because[0]).toContain('its source says');
    expect(await group(false)).toEqual({ compared: 2, incidents: 0, linked: 0 });
  });

  it('takes a grouping back at once, but for what was touched since, and does not do it again', async () => {
    const at = NOW_MS - 3_000_000;
    const ids = Array.from({ length: 6 }, () => uuidv7());
    for (const [n, id] of ids.entries())
      await scratch.store.query(
        {
          name: 'one_imported',
          text: `insert into request (region, id, service_code, status, reported_at, updated_at, location, accuracy_meters, agency_id)
          values ('testville', $1, 'pothole', 'open', $2, now(), st_setsrid(st_makepoint(0, $3), 4326), 5, 'west-dpw')`,
        },
        [id, new Date(at + n * 1000).toISOString(), 0.9 + 0.02 * Math.floor(n / 2)],
      );
    const options = { fromMs: at, untilMs: at + 60_000, dryRun: false, now: () => NOW_MS, newId: uuidv7 };
    const group = () => groupPast(scratch.store, 'testville', options);
    expect(await group()).toEqual({ compared: 6, incidents: 3, linked: 3 });
    const touched = await get(`/v1/requests/${ids[5]}`);
    await request(test.app)
      .post(`/v1/incidents/${touched.incident.id}/unlink`)
      .send({ requests: [ids[5]], reason: 'another hole' });
    const { entries } = await get('/v1/audit?kind=incident_linked');
    expect(entries[0]).toMatchObject({ reason: 'grouped afterwards', details: { grouped: 6 }, isUndoable: true });
    const undone = await request(test.app).post(`/v1/audit/${entries[0].id}/undo`).send({ reason: 'too bold' });
    expect(undone.status).toBe(200);
    for (const id of ids.slice(0, 4)) expect(await get(`/v1/requests/${id}`)).toMatchObject({ incident: null });
    expect(await get(`/v1/requests/${ids[4]}`)).toMatchObject({ incident: { id: touched.incident.id } });
    const again = await request(test.app).post(`/v1/audit/${entries[0].id}/undo`).send({});
    expect(again.body.type).toContain('nothing-to-undo');
    expect(await group()).toMatchObject({ incidents: 0 });
  });
});
