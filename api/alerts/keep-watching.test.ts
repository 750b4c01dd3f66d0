import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { alertNews, alertPage, alert as alertSchema } from '../schemas/alert.ts';
import { alertSettingsAnswer } from '../schemas/alert-settings.ts';
import { keepTestCity, NOW_MS, type TestApp, testApp } from '../testing.ts';
import { newBells } from './bell.ts';
import { keepWatching } from './keep-watching.ts';
import { EventReader } from './testing-events.ts';
import { cityWithMains, leakAtW1, leakId, QUICK_ENGINE, quietPast, writeLeaks, writeWards } from './testing-leaks.ts';

const MISSING = process.env.TEST_DATABASE_URL ? null : ' (skipped: TEST_DATABASE_URL is not set)';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
// For a busy machine; how quick it is, one test measures.
const PATIENT = { timeout: 10_000 };
const TIMES = { lookMs: 100, renewMs: 100, holdMs: 600, settleMs: 0 };

/** A server on the store, with its part in the watch. */
class Desk {
  readonly tested: TestApp;
  readonly #stop = new AbortController();
  readonly #server: Server;
  readonly #watching: Promise<void>;
  readonly readers: EventReader[] = [];

  constructor(scratch: ScratchStore) {
    this.tested = testApp({
      ...{ store0: scratch.store, snapshot0: cityWithMains() },
      ...{ bells: newBells(), closing: this.#stop.signal },
    });
    this.#server = this.tested.app.listen(0, '127.0.0.1');
    this.#watching = keepWatching(this.tested.deps, this.#stop.signal, QUICK_ENGINE, TIMES);
  }

  listen(query = '', headers: Readonly<Record<string, string>> = {}): EventReader {
    const { port } = this.#server.address() as AddressInfo;
    const reader = new EventReader(`http://127.0.0.1:${port}/v1/alerts/events${query}`, headers);
    this.readers.push(reader);
    return reader;
  }

  get = (path: string) => request(this.tested.app).get(path);
  post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    request(this.tested.app).post(path).set(headers).send(body);

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#watching;
    for (const reader of this.readers) reader.end();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

describe.skipIf(MISSING)(`watching for clusters of reports${MISSING ?? ''}`, () => {
  let scratch: ScratchStore;
  let desk: Desk;
  let nowMs = NOW_MS;
  let leaks = 10_000;
  beforeAll(async () => {
    scratch = await scratchStore('server');
    await keepTestCity(scratch.store);
    await writeWards(scratch.store);
    await writeLeaks(scratch.store, quietPast(300, 400));
    desk = new Desk(scratch);
  });
  afterAll(async () => {
    await desk?.close();
    await scratch?.dispose();
  });
  afterEach(() => {
    for (const reader of desk.readers) reader.end();
  });

  const settings = async () => (await desk.get('/v1/alerts/settings')).body;
  const alerts = async (query = '') => (await desk.get(`/v1/alerts${query}`)).body.alerts;

  /** Reports along W-1, ten minutes apart, through the API. When each was sent. */
  async function report(count: number): Promise<readonly number[]> {
    const sentMs: number[] = [];
    for (let n = 0; n < count; n++) {
      nowMs += 10 * MINUTE_MS;
      desk.tested.set({ nowMs });
      const place = { ...leakAtW1(leaks++), accuracyMeters: 10 };
      sentMs.push(performance.now());
      await desk.post('/v1/requests', { service: 'pothole', place }).expect(201);
    }
    return sentMs;
  }

  it('watches the services whose rules look at mains, where nobody has said what to watch', async () => {
    await expect.poll(async () => (await settings()).watches[0]?.calibrated?.reports, PATIENT).toBe(300);
    const now = await settings();
    expect(alertSettingsAnswer.parse(now)).toEqual(now);
    expect(now).toMatchObject({ isDefault: true, watches: [{ services: ['pothole'], notWatchedBecause: null }] });
    expect(await alerts()).toEqual([]);
  });

  it('tells within two seconds, with the main behind it and whose it is, and lets one alert grow', async () => {
    const reader = desk.listen('?service=pothole&area=ward%2Fwest');
    const elsewhere = desk.listen('?area=ward%2Feast');
    const foreign = desk.listen('?agency=east-dpw');
    await Promise.all([reader.response, elsewhere.response, foreign.response]);
    const sentMs = await report(7);
    const opened = await reader.until(({ event }) => event === 'opened');
    const { history } = (await desk.get(`/v1/alerts/${opened.data.alert.id}`)).body;
    const delayMs = Math.round(opened.receivedMs - sentMs[history[0].reports - 1]!);
    console.info(`an alert reached who listens ${delayMs} ms after the deciding report was sent`);
    expect(delayMs).toBeLessThan(2_000);
    expect(alertNews.parse(opened.data)).toEqual(opened.data);
    await reader.until(({ data }) => data.alert.reports === 7);
    const [alert] = await alerts();
    expect(alert).toMatchObject({
      ...{ state: 'open', services: ['pothole'], agency: 'electric', reports: 7, noMainBecause: null },
      suspectedMain: { class: 'water_main', id: 'W-1', explains: 7 },
    });
    expect(alert.pValue).toBeLessThan(0.01);
    expect(new Set(reader.events.map(({ data }) => data.alert.id))).toEqual(new Set([alert.id]));
    expect(reader.events.filter(({ event }) => event === 'opened')).toHaveLength(1);
    const one = await desk.get(`/v1/alerts/${alert.id}`);
    expect(alertSchema.parse(one.body)).toEqual(one.body);
    expect(one.body.history.map(({ kind }: { kind: string }) => kind)).toEqual(reader.events.map(({ event }) => event));
    expect([elsewhere.events, foreign.events]).toEqual([[], []]);
  });

  it('lists alerts by state, service, agency, box and jurisdiction', async () => {
    const page = (await desk.get('/v1/alerts')).body;
    expect(alertPage.parse(page)).toEqual(page);
    const found = async (query: string) => (await alerts(query)).length;
    for (const query of [
      '?state=open,over',
      '?service=pothole',
      '?agency=electric',
      '?area=ward/west',
      '?bbox=0.005,0.001,0.007,0.003',
    ])
      expect([query, await found(query)]).toEqual([query, 1]);
    for (const query of [
      '?state=dismissed',
      '?service=tree',
      '?agency=west-dpw',
      '?area=ward/east',
      '?bbox=0.015,0.005,0.02,0.01',
    ])
      expect([query, await found(query)]).toEqual([query, 0]);
    expect(await found('?bbox=179,-1,0.0061,1')).toBe(1);
  });

  it('refuses what nobody could ever hear of', async () => {
    const refused = async (path: string, headers = {}) => {
      const { status, body } = await desk.get(`/v1/alerts${path}`).set(headers);
      return [status, body.type];
    };
    for (const path of [
      '?area=ward',
      '?area=zone/1',
      '/events?area=ward/north',
      '/events?bbox=1',
      '/events?last_event_id=-1',
    ])
      expect([path, ...(await refused(path))]).toEqual([path, 422, '/problems/invalid-input']);
    expect(await refused('/events', { 'Last-Event-ID': 'x' })).toEqual([422, '/problems/invalid-input']);
    expect(await refused('/events?service=volcano')).toEqual([422, '/problems/unknown-service']);
    expect(await refused('/events?agency=volcano')).toEqual([422, '/problems/unknown-agency']);
    expect(await refused('/nothing')).toEqual([404, '/problems/unknown-alert']);
    const head = await request(desk.tested.app).head('/v1/alerts/events').expect(200);
    expect(head.headers['content-type']).toContain('text/event-stream');
  });

  it('hears of what another program writes, and of what turns out to be something else', async () => {
    const reader = desk.listen();
    await reader.response;
    const place = leakAtW1(leaks);
    await writeLeaks(scratch.store, [{ id: leakId(leaks++), ...place, atMs: nowMs + MINUTE_MS }]);
    nowMs += 2 * MINUTE_MS;
    desk.tested.set({ nowMs });
    await reader.until(({ data }) => data.alert.reports === 8);
    const [{ requests }] = await alerts();
    await request(desk.tested.app).patch(`/v1/requests/${requests[7]}`).send({ service: 'tree' }).expect(200);
    await reader.until(({ data }) => data.alert.reports === 7);
  });

  it('is acknowledged by whoever saw its state, once, and that is undone', async () => {
    const [{ id }] = await alerts();
    const { headers } = await desk.get(`/v1/alerts/${id}`);
    const path = `/v1/alerts/${id}/acknowledge`;
    const stale = await desk.post(path, { actor: 'desk 2' }, { 'If-Match': '"other"' });
    expect([stale.status, stale.body.type]).toEqual([412, '/problems/changed-meanwhile']);
    const { body } = await desk.post(path, { actor: 'desk 2' }, { 'If-Match': headers.etag! }).expect(200);
    expect(body).toMatchObject({ state: 'acknowledged' });
    expect(body.history.at(-1)).toMatchObject({ kind: 'acknowledged', actor: 'desk 2', reason: null });
    expect((await desk.post(path, {})).body.type).toBe('/problems/already-so');
    await report(1);
    await expect.poll(async () => (await alerts())[0], PATIENT).toMatchObject({ state: 'acknowledged', reports: 8 });
    await desk.post(`/v1/audit/${body.entry}/undo`, { reason: 'the wrong one' }).expect(200);
    expect((await alerts())[0]).toMatchObject({ state: 'open' });
    expect((await desk.post(`/v1/audit/${body.entry}/undo`, {})).body.type).toBe('/problems/nothing-to-undo');
  });

  it('stays dismissed while it grows a little, in silence, and comes back as a new alert when it is clearly worse', async () => {
    const [{ id }] = await alerts();
    expect((await desk.post(`/v1/alerts/${id}/dismiss`, {})).status).toBe(422);
    await desk.post(`/v1/alerts/${id}/dismiss`, { reason: 'a fire engine flushed the hydrants' }).expect(200);
    const reader = desk.listen();
    await reader.response;
    await report(2);
    await expect.poll(async () => (await alerts())[0], PATIENT).toMatchObject({ id, state: 'dismissed', reports: 10 });
    expect(reader.events).toEqual([]);
    await report(6);
    const { data } = await reader.until(({ event }) => event === 'opened');
    expect(data.alert).toMatchObject({ follows: id, state: 'open' });
    expect(data.alert.id).not.toBe(id);
    expect((await alerts('?state=dismissed'))[0].overAt).not.toBeNull();
    expect((await desk.post(`/v1/alerts/${id}/acknowledge`, {})).body.type).toBe('/problems/alert-over');
  });

  it('goes on where a listener left off, each event once', async () => {
    const all = desk.listen('?last_event_id=0');
    const { lastEventId } = (await desk.get('/v1/alerts')).body;
    await all.until(({ id }) => Number(id) === lastEventId);
    expect(all.events.map(({ id }) => Number(id))).toEqual(Array.from({ length: lastEventId }, (_, i) => i + 1));
    const rest = desk.listen('?last_event_id=0', { 'Last-Event-ID': String(lastEventId - 2) });
    await rest.until(({ id }) => Number(id) === lastEventId);
    expect(rest.events.map(({ id }) => Number(id))).toEqual([lastEventId - 1, lastEventId]);
    const ahead = desk.listen('', { 'Last-Event-ID': String(lastEventId + 1) });
    expect((await ahead.until(({ event }) => event === 'reset')).id).toBe(String(lastEventId));
  });

  it('is watched by one server of two, and by the other when that one ends', async () => {
    const other = new Desk(scratch);
    other.tested.set({ nowMs });
    const [{ id, reports }] = await alerts('?state=open');
    const before = (await other.get(`/v1/alerts/${id}`)).body.history.length;
    await desk.close();
    desk = other;
    await report(1);
    await expect
      .poll(async () => (await alerts('?state=open'))[0], PATIENT)
      .toMatchObject({ id, reports: reports + 1 });
    const { history } = (await other.get(`/v1/alerts/${id}`)).body;
    expect(history).toHaveLength(before + 1);
  });

  it('is over when nothing new comes, and told so', async () => {
    const reader = desk.listen();
    await reader.response;
    nowMs += 100 * HOUR_MS;
    desk.tested.set({ nowMs });
    const over = await reader.until(({ event }) => event === 'over');
    expect(over.data.alert).toMatchObject({ state: 'over' });
    expect(await alerts('?state=open,acknowledged')).toEqual([]);
  });

  it('watches what an administrator says, and ends the streams when the server closes', async () => {
    const put = (body: object) => request(desk.tested.app).put('/v1/alerts/settings').send(body);
    const twice = { watches: [{ services: ['tree'] }, { services: ['tree', 'pothole'] }], reason: 'r' };
    expect((await put(twice)).status).toBe(422);
    expect((await put({ watches: [{ services: ['volcano'] }], reason: 'r' })).body.type).toBe(
      '/problems/unknown-service',
    );
    const { body } = await put({
      watches: [{ services: ['tree', 'pothole'], mostHours: 24 }],
      reason: 'storms',
      actor: 'chief',
    }).expect(200);
    expect(body).toMatchObject({
      isDefault: false,
      watches: [{ services: ['tree', 'pothole'], mostHours: 24, calibrated: null }],
    });
    await expect.poll(async () => (await settings()).watches[0].calibrated?.reports, PATIENT).toBeGreaterThan(300);
    await desk.post(`/v1/audit/${body.entry}/undo`, {}).expect(200);
    expect((await settings()).isDefault).toBe(true);
    const reader = desk.listen();
    await reader.response;
    await desk.close();
    await expect.poll(() => reader.isEnded, PATIENT).toBe(true);
  });
});
