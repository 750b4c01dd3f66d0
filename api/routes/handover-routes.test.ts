import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import type { AgencyId, ServiceCode } from '../../engine/ids.ts';
import type { City, Question } from '../../engine/route/city.ts';
import { Router } from '../../engine/route/router.ts';
import { auditPage } from '../schemas/audit.ts';
import { request as requestSchema } from '../schemas/request.ts';
import {
  EAST,
  keepTestCity,
  NOW_MS,
  OUTSIDE,
  type TestApp,
  testApp,
  testCity,
  testSnapshot,
  WEST,
} from '../testing.ts';

const question = (code: string, values: readonly string[], emergency?: string): Question => ({
  code,
  text: `${code}?`,
  required: false,
  choices: values.map((value) =>
    emergency !== undefined && value === 'gas' ? { value, label: value, emergency } : { value, label: value },
  ),
});

const GRATE = question('near_grate', ['yes', 'no']);
const UPWIND = 'Go away from it upwind';

/** The two wards, where gas is the utility's and sewers are the east's, and the county for the rest. */
const city: City = {
  ...testCity,
  agencies: [...testCity.agencies, { id: 'county' as AgencyId, name: 'The County', phone: null, url: null }],
  services: [
    { ...testCity.services[0]!, questions: [GRATE, question('smell', ['gas', 'none'], UPWIND)] },
    ...testCity.services.slice(1),
    { ...testCity.services[0]!, code: 'sewer' as ServiceCode, name: 'Sewer cave-in', questions: [GRATE] },
    { ...testCity.services[0]!, code: 'gas' as ServiceCode, name: 'Gas', questions: [], emergency: 'Get out' },
  ],
  rules: [
    { id: 'gas', title: 'Gas is the utility', service: 'gas', when: { inside: 'ward' }, owner: { agency: 'electric' } },
    {
      id: 'sewers',
      title: 'Sewers are the east',
      service: 'sewer',
      when: { inside: 'ward' },
      owner: { agency: 'east-dpw' },
    },
    ...(testCity.rules as readonly object[]),
    { id: 'rest', title: 'The rest is for the county', service: '*', fallback: true, owner: { agency: 'county' } },
  ],
  emergencyPhone: '911',
};

function snapshot() {
  const built = Router.build(city);
  if (built.kind !== 'router') throw new Error(JSON.stringify(built.problems));
  return { ...testSnapshot(), city, router: built.router };
}

// 8 m west of the line between the wards, known to 15 m.
const BY_THE_LINE = { lon: 0.00993, lat: 0.005, accuracyMeters: 15 };

const [server] = availableStores().filter(({ kind }) => kind === 'server');

describe.skipIf(server!.missing)(`a request on its way from desk to desk${server!.missing ?? ''}`, () => {
  let scratch: ScratchStore;
  let test: TestApp;
  beforeAll(async () => {
    scratch = await scratchStore('server');
    await keepTestCity(scratch.store);
    test = testApp({ store0: scratch.store, snapshot0: snapshot() });
  });
  afterAll(() => scratch?.dispose());

  const get = async (path: string) => (await request(test.app).get(path)).body;
  const post = (body: object, key?: string) => {
    const call = request(test.app).post('/v1/requests');
    return (key === undefined ? call : call.set('Idempotency-Key', key)).send({ place: WEST, ...body });
  };
  const taken = async (body: object = {}) => (await post({ service: 'pothole', ...body })).body;
  const patch = (id: string, body: object) => request(test.app).patch(`/v1/requests/${id}`).send(body);
  const patched = async (id: string, body: object) => {
    const { status, body: answer } = await patch(id, body);
    expect([status, answer.detail]).toEqual([200, undefined]);
    expect(requestSchema.parse(answer)).toEqual(answer);
    return answer;
  };
  const refused = async (id: string, body: object) => {
    const { status, body: answer } = await patch(id, body);
    return [status, answer.type.replace('/problems/', ''), answer];
  };
  const holders = ({ chain }: { chain: { agency: string }[] }) => chain.map(({ agency }) => agency);

  it('hands a request over and keeps the chain: who had it, from when, until when, why', async () => {
    const { id } = await taken();
    test.set({ nowMs: NOW_MS + 60_000 });
    const handed = await patched(id, {
      handover: { to: 'electric', reason: 'our crew found their cable' },
      actor: 'west yard',
    });
    test.set({ nowMs: NOW_MS });
    expect(handed).toMatchObject({
      ...{ owner: { agency: 'electric' }, rule: null, status: 'open', stage: 'received', firstAgency: 'west-dpw' },
      overrideReason: 'our crew found their cable',
    });
    const at = new Date(NOW_MS + 60_000).toISOString();
    expect(handed.chain).toEqual([
      {
        ...{ agency: 'west-dpw', name: 'West Public Works', from: new Date(NOW_MS).toISOString(), until: at },
        ...{ by: 'rules', reason: null, actor: null },
      },
      {
        ...{ agency: 'electric', name: 'Electric', from: at, until: null },
        ...{ by: 'handed_over', reason: 'our crew found their cable', actor: 'west yard' },
      },
    ]);
    // A correction does not take away what was agreed.
    expect(await patched(id, { place: EAST })).toMatchObject({ owner: { agency: 'electric' } });
    expect((await refused(id, { handover: { to: 'electric', reason: 'again' } })).slice(0, 2)).toEqual([
      409,
      'already-so',
    ]);
    expect((await refused(id, { handover: { to: 'nasa', reason: 'r' } })).slice(0, 2)).toEqual([422, 'unknown-agency']);
  });

  it('routes anew what the field finds to be something else, with the answers that both services ask', async () => {
    const { id } = await taken({ answers: { near_grate: 'yes', smell: 'none' } });
    await patched(id, { owner: { agency: 'electric', reason: 'their trench' } });
    const found = await patched(id, {
      rediagnosis: { service: 'sewer', reason: 'the pipe has collapsed' },
      actor: 'crew 4',
    });
    expect(found).toMatchObject({
      ...{ service: 'sewer', filedService: 'pothole', status: 'open', stage: 'diagnosed', rule: 'sewers' },
      ...{ owner: { agency: 'east-dpw' }, overrideReason: null, answers: { near_grate: 'yes' } },
    });
    expect(found.history.at(-1)).toMatchObject({
      ...{ kind: 'rediagnosed', actor: 'crew 4', reason: 'the pipe has collapsed' },
      changes: {
        service: { from: 'pothole', to: 'sewer' },
        answers: { from: { near_grate: 'yes', smell: 'none' }, to: { near_grate: 'yes' } },
        owner: { from: 'electric', to: 'east-dpw' },
      },
    });
    expect(holders(found)).toEqual(['west-dpw', 'electric', 'east-dpw']);
    const both = await refused(id, { rediagnosis: { service: 'tree', reason: 'r' }, status: 'closed' });
    expect([both[0], both[2].errors[0].pointer]).toEqual([422, '#/status']);
    expect((await refused(id, { rediagnosis: { service: 'sewer', reason: 'r' } }))[1]).toBe('already-so');
    expect((await refused(id, { rediagnosis: { service: 'dragon', reason: 'r' } }))[1]).toBe('unknown-service');
  });

  it('does not close what is somebody else’s, nor at diagnosis without saying what came of it', async () => {
    const { id } = await taken({ place: BY_THE_LINE });
    const [status, kind, problem] = await refused(id, {
      status: 'closed',
      outcome: 'not-ours',
      reason: 'not our street',
    });
    expect([status, kind]).toEqual([409, 'handover-needed']);
    expect(problem.alternatives.map(({ agency }: { agency: string }) => agency)).toEqual(['east-dpw', 'county']);
    expect(problem.alternatives[0].probability).toBeGreaterThan(0.1);
    await patched(id, { stage: 'diagnosed' });
    expect((await refused(id, { status: 'closed', reason: 'looked at it' })).slice(0, 2)).toEqual([
      409,
      'handover-needed',
    ]);
    expect((await refused(id, { status: 'closed', outcome: 'no-action' }))[0]).toBe(422);
    const closed = await patched(id, { status: 'closed', outcome: 'no-problem-found' });
    expect(closed).toMatchObject({ status: 'closed', stage: 'diagnosed', outcome: 'no-problem-found' });
    expect((await refused(id, { declined: { reason: 'late' } })).slice(0, 2)).toEqual([409, 'request-closed']);
    const reopened = await patched(id, { status: 'open', declined: { reason: 'late' } });
    expect(reopened).toMatchObject({ status: 'open', outcome: null, owner: { agency: 'east-dpw' }, stage: 'received' });
    expect((await refused((await taken()).id, { status: 'closed', stage: 'diagnosed' }))[1]).toBe('handover-needed');
  });

  it('closes as ever for a client that knows neither stages nor outcomes', async () => {
    const { id } = await taken();
    expect(await patched(id, { status: 'closed' })).toMatchObject({
      status: 'closed',
      stage: 'received',
      outcome: null,
    });
    await patched(id, { status: 'open' });
    const mended = await patched(id, { status: 'closed', outcome: 'completed' });
    expect(mended).toMatchObject({ stage: 'completed', outcome: 'completed' });
  });

  it('passes "not ours" on by probability, then to the fallback, then to a dispatcher, and never ends', async () => {
    const { id } = await taken({ place: BY_THE_LINE });
    const declines = ['over the line', 'other side', 'no county road'];
    const seen = [];
    for (const reason of declines) seen.push(await patched(id, { declined: { reason } }));
    expect(seen.map(({ owner, queue }) => [owner.agency, queue])).toEqual([
      ['east-dpw', null],
      ['county', null],
      ['county', 'disputed'],
    ]);
    const [, , disputed] = seen;
    expect(disputed.status).toBe('open');
    expect(disputed.declined.map(({ agency, reason }: Record<string, string>) => [agency, reason])).toEqual([
      ['west-dpw', 'over the line'],
      ['east-dpw', 'other side'],
      ['county', 'no county road'],
    ]);
    expect(holders(disputed)).toEqual(['west-dpw', 'east-dpw', 'county']);
    expect((await get('/v1/requests?queue=disputed')).requests.map((each: { id: string }) => each.id)).toEqual([id]);
    expect((await refused(id, { declined: { reason: 'once more' } }))[1]).toBe('already-so');
    // Better knowledge makes earlier words void: it is the rules' again.
    const moved = await patched(id, { place: EAST });
    expect(moved).toMatchObject({ owner: { agency: 'east-dpw' }, rule: 'ward-hole', queue: null, declined: [] });
    expect((await patched(id, { declined: { reason: 'neither' } })).owner.agency).toBe('county');
  });

  it('takes a dispute out of its queue when a dispatcher decides', async () => {
    const { id } = await taken({ place: OUTSIDE });
    expect((await patched(id, { declined: { reason: 'not in the county' } })).queue).toBe('disputed');
    expect(await patched(id, { stage: 'diagnosed' })).toMatchObject({ queue: 'disputed', owner: { agency: 'county' } });
    const decided = await patched(id, { owner: { agency: 'electric', reason: 'agreed' }, actor: 'dispatch desk 2' });
    expect(decided).toMatchObject({ queue: null, owner: { agency: 'electric' } });
  });

  it('undoes decision after decision, and keeps all of them', async () => {
    const first = await taken({ answers: { near_grate: 'no', smell: 'none' } });
    const { id } = first;
    await patched(id, { owner: { agency: 'electric', reason: 'a' }, actor: 'desk' });
    const before = await patched(id, { rediagnosis: { service: 'sewer', reason: 'b' } });
    await patched(id, { declined: { reason: 'c' } });
    const undone = await patched(id, { undo: true, reason: 'a mistake', actor: 'desk' });
    expect(undone).toMatchObject({
      ...{
        owner: before.owner,
        rule: 'sewers',
        overrideReason: null,
        service: 'sewer',
        stage: 'diagnosed',
        declined: [],
      },
      routing: before.routing,
    });
    expect(await patched(id, { undo: true })).toMatchObject({
      ...{ owner: { agency: 'electric' }, overrideReason: 'a', service: 'pothole' },
      ...{ answers: first.answers, filedService: 'pothole' },
    });
    const last = await patched(id, { undo: true });
    expect(last).toMatchObject({ owner: first.owner, rule: first.rule, overrideReason: null, stage: 'received' });
    expect(last.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['reported', 'owner_overridden', 'rediagnosed', 'declined', 'undone', 'undone', 'undone'],
    ]);
    expect((await refused(id, { undo: true })).slice(0, 2)).toEqual([409, 'nothing-to-undo']);
    const audit = await get(`/v1/audit?request=${id}`);
    expect(auditPage.parse(audit)).toEqual(audit);
    expect(audit.entries.map(({ kind, isUndoable }: Record<string, unknown>) => [kind, isUndoable])).toEqual([
      ...[
        ['undone', false],
        ['undone', false],
        ['undone', false],
      ],
      ...[
        ['declined', false],
        ['rediagnosed', false],
        ['owner_overridden', false],
      ],
    ]);
    expect(audit.entries[2]).toMatchObject({ undoes: audit.entries[3].id, actor: 'desk', reason: 'a mistake' });
    expect(audit.entries[3].undoneBy).toBe(audit.entries[2].id);
  });

  it('undoes nothing that rests on what was corrected since', async () => {
    const { id } = await taken();
    await patched(id, { handover: { to: 'electric', reason: 'r' } });
    await patched(id, { place: EAST });
    expect((await refused(id, { undo: true })).slice(0, 2)).toEqual([409, 'nothing-to-undo']);
    expect((await patched(id, { owner: null })).owner.agency).toBe('east-dpw');
  });

  it('lists decisions newest first, by time, kind, agency and request, a page at a time', async () => {
    const { id } = await taken();
    const decidedMs = NOW_MS + 3_600_000;
    test.set({ nowMs: decidedMs });
    await patched(id, { owner: { agency: 'electric', reason: 'q' }, actor: 'night desk' });
    test.set({ nowMs: NOW_MS });
    const newest = (await get('/v1/audit?limit=1')).entries[0];
    expect(newest).toMatchObject({
      ...{ kind: 'owner_overridden', actor: 'night desk', reason: 'q', request: id, from: 'west-dpw', to: 'electric' },
      ...{ at: new Date(decidedMs).toISOString(), isUndoable: true },
    });
    expect(newest).not.toHaveProperty('before');
    const handovers = (await get('/v1/audit?kind=handed_over')).entries;
    expect(handovers.length).toBeGreaterThan(1);
    expect(handovers.every(({ kind }: { kind: string }) => kind === 'handed_over')).toBe(true);
    const ofCounty = (await get('/v1/audit?agency=county')).entries;
    expect(ofCounty.every(({ from, to }: Record<string, string>) => [from, to].includes('county'))).toBe(true);
    expect((await get(`/v1/audit?from=${new Date(decidedMs).toISOString()}`)).entries).toEqual([newest]);
    const all = (await get('/v1/audit')).entries.map((each: { id: string }) => each.id);
    const paged: string[] = [];
    for (let next: string | null = '/v1/audit?limit=4'; next !== null; ) {
      const page: { entries: { id: string }[]; next: string | null } = await get(next);
      paged.push(...page.entries.map((each) => each.id));
      next = page.next;
    }
    expect(paged).toEqual(all);
    expect((await get('/v1/audit?kind=guessed')).type).toBe('/problems/invalid-input');
  });

  it('takes a role or desk for who decides, and refuses what looks like a contact', async () => {
    const { id } = await taken();
    const by = async (actor: string) => (await patch(id, { owner: { agency: 'electric', reason: 'r' }, actor })).status;
    expect(await by('mary@city.example')).toBe(422);
    expect(await by('Joe, +1 (555) 010-0199')).toBe(422);
    expect(await by('')).toBe(422);
    expect(await by('Ward 7 dispatch, 2nd shift')).toBe(200);
    expect((await patch(id, { actor: 'desk' })).status).toBe(422);
    expect((await patch(id, { undo: true, owner: null })).status).toBe(422);
    expect((await patch(id, { undo: false })).status).toBe(422);
  });

  it('tells who reports an emergency to call now, by the place, and lets nothing wait', async () => {
    const report = { service: 'pothole', answers: { smell: 'gas' } };
    const { status, body } = await post(report, 'emergency-1');
    expect(status).toBe(201);
    expect(requestSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      ...{ status: 'closed', queue: null, outcome: 'referred-to-emergency', closedAt: new Date(NOW_MS).toISOString() },
      emergency: { say: UPWIND, call: { agency: 'west-dpw', phone: '+1 555 8' }, nobodyComes: true },
    });
    expect(body.emergency.notice).toMatch(
      /^Nobody will come because of this report.*Call \+1 555 8 \(West Public Works\)\.$/,
    );
    expect(body.history.map(({ kind }: { kind: string }) => kind)).toEqual(['reported', 'referred_to_emergency']);
    expect(await get(`/v1/requests/${body.id}`)).toEqual(body);
    expect((await post(report, 'emergency-1')).body).toEqual(body);
    const [listed] = (await get('/v1/requests?limit=1')).requests;
    expect(listed).toMatchObject({
      id: body.id,
      status: 'closed',
      serviceNotice: expect.stringContaining('Nobody will come'),
    });
    // An agency without a phone, and no place at all: the city's number.
    const far = (await post({ service: 'gas', place: OUTSIDE })).body;
    expect(far.emergency).toMatchObject({ say: 'Get out', call: { phone: '911' } });
    const nowhere = (await post({ service: 'gas', place: null })).body;
    expect(nowhere).toMatchObject({
      queue: null,
      status: 'closed',
      emergency: { call: { agency: null, phone: '911' } },
    });
    expect((await get('/v1/requests?queue=unplaced')).requests).toEqual([]);
  });

  it('keeps an open request open whose answers become an emergency, and says so', async () => {
    const { id } = await taken();
    const answer = await patched(id, { answers: { smell: 'gas' } });
    expect(answer).toMatchObject({
      status: 'open',
      emergency: { say: UPWIND, nobodyComes: false },
      serviceNotice: null,
    });
    expect((await patched(id, { answers: { smell: 'none' } })).emergency).toBeNull();
  });

  it('keeps an emergency among what was known about the place', async () => {
    await post({ service: 'gas', place: EAST });
    test.set({ nowMs: NOW_MS + 1 });
    const known = await get('/v1/places/prior-knowledge?lon=0.015&lat=0.005&radius_meters=50&service=gas');
    test.set({ nowMs: NOW_MS });
    expect(known.evidence.map(({ summary }: { summary: string }) => summary).join('; ')).toMatch(
      /Gas reported.*nobody was sent/,
    );
  });
});
