import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, RequestId, RuleId, ServiceCode } from '../../engine/ids.ts';
import type { Store } from '../store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { writeChange } from './change.ts';
import { requestContext } from './context.ts';
import { findRequest, lockRequest } from './find.ts';
import { keepReport, type NewRequest } from './intake.ts';
import { listRequests, type RequestFilter } from './list.ts';

const REGION = 'here';
const NOW_MS = Date.UTC(2026, 10, 21, 12);
const ANY: RequestFilter = {
  box: null,
  service: null,
  agency: null,
  status: null,
  queue: null,
  fromMs: null,
  toMs: null,
};

const report = (over: Partial<NewRequest> = {}): NewRequest => ({
  region: REGION,
  id: uuidv7() as RequestId,
  status: 'open',
  closedAtMs: null,
  stage: 'received',
  outcome: null,
  service: 'pothole' as ServiceCode,
  queue: null,
  reportedAtMs: NOW_MS,
  nowMs: NOW_MS,
  place: { lon: -76.14741234567892, lat: 43.0481, accuracyMeters: 12.5 },
  address: "O'Hara St \\ 5",
  description: 'line\nline\t🌳 ',
  answers: { b: '1', a: '2' },
  routing: {
    owner: { agency: 'dpw' as AgencyId, name: 'DPW', phone: null, url: null },
    rule: 'r' as RuleId,
    asset: null,
    answer: { confidence: 1 },
    candidates: [],
    emergency: null,
  },
  events: [{ id: uuidv7(), kind: 'reported', reason: null, actor: null, changes: {} }],
  ...over,
});

const rowsIn = async (store: Store, table: 'request' | 'request_contact' | 'request_event' | 'idempotency_key') => {
  const text = { request: 0, request_contact: 1, request_event: 2, idempotency_key: 3 }[table];
  const [row] = await store.query<{ counts: number[] }>({
    name: 'counts',
    text: 'select array[(select count(*) from request), (select count(*) from request_contact), (select count(*) from request_event), (select count(*) from idempotency_key)]::int[] as counts',
  });
  return row!.counts[text]!;
};

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`requests on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let store: Store;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      store = scratch.store;
    });
    afterAll(() => scratch?.dispose());

    it('gives back what was kept, to the last digit', async () => {
      const kept = report();
      expect(await keepReport(store, kept, null, null)).toEqual({ kind: 'kept' });
      const { place, address, description, answers, reportedAtMs } = kept;
      const found = await findRequest(store, REGION, kept.id);
      expect(found).toMatchObject({
        id: kept.id,
        place,
        address,
        description,
        answers,
        reportedAtMs,
        routing: { confidence: 1 },
      });
      expect(found!.owner).toEqual({ agency: 'dpw', name: 'dpw', phone: null, url: null });
      expect(found!.history).toEqual([{ atMs: NOW_MS, kind: 'reported', reason: null, actor: null, changes: {} }]);
      expect(await findRequest(store, 'elsewhere', kept.id)).toBeNull();
    });

    it('writes request, contact, event and key together or not at all', async () => {
      const tables = ['request', 'request_contact', 'request_event', 'idempotency_key'] as const;
      const counts = async () => {
        const all: number[] = [];
        for (const table of tables) all.push(await rowsIn(store, table));
        return all;
      };
      const before = await counts();
      const contact = { name: 'N', email: null, phone: null, deviceId: null };
      const one = report();
      const key = { key: 'k', bodySha256: 'x' };
      await keepReport(store, one, contact, key);
      expect(await counts()).toEqual(before.map((count) => count + 1));
      // The same id once more: the last of the rows fails, so none stays, not even the new key.
      await expect(
        keepReport(store, { ...report(), id: one.id }, contact, { key: 'k2', bodySha256: 'x' }),
      ).rejects.toThrow();
      expect(await keepReport(store, report(), contact, key)).toEqual({ kind: 'repeated', id: one.id });
      expect(await keepReport(store, report(), contact, { ...key, bodySha256: 'y' })).toEqual({ kind: 'key-reused' });
      expect(await counts()).toEqual(before.map((count) => count + 1));
    });

    it('keeps one report per key, whoever comes at once', async () => {
      const all = Array.from({ length: 12 }, () => report());
      const outcomes = await Promise.all(
        all.map((each) => keepReport(store, each, null, { key: 'race', bodySha256: 'z' })),
      );
      const kept = all.filter((_, position) => outcomes[position]!.kind === 'kept');
      expect(kept).toHaveLength(1);
      const repeated = outcomes.filter((outcome) => outcome.kind === 'repeated');
      expect(repeated).toEqual(Array(11).fill({ kind: 'repeated', id: kept[0]!.id }));
    });

    it('makes the second of two changes wait for the first and see it', async () => {
      const { id } = report();
      await keepReport(store, report({ id }), null, null);
      const change = () =>
        store.transaction(async (session) => {
          const before = (await lockRequest(session, REGION, id))!;
          const event = { id: uuidv7(), kind: 'closed' as const, reason: null, actor: null, changes: {} };
          await writeChange(session, REGION, { ...before, updatedAtMs: before.updatedAtMs + 1 }, [event]);
          return before.history.length;
        });
      const seen = await Promise.all(Array.from({ length: 6 }, change));
      expect(seen.sort()).toEqual([1, 2, 3, 4, 5, 6]);
      expect((await findRequest(store, REGION, id))!.updatedAtMs).toBe(NOW_MS + 6);
    });

    it('remembers to whom it went first and as what it was filed, whatever becomes of it', async () => {
      const { id } = report();
      await keepReport(store, report({ id }), null, null);
      const change = async (service: string, agency: string) => {
        const before = (await findRequest(store, REGION, id))!;
        const owner = { agency: agency as AgencyId, name: agency, phone: null, url: null };
        const event = { id: uuidv7(), kind: 'rediagnosed' as const, reason: 'r', actor: 'crew 4', changes: {} };
        const after = { ...before, service: service as ServiceCode, owner, stage: 'diagnosed' as const };
        await writeChange(store, REGION, { ...after, outcome: 'duplicate', queue: 'disputed' }, [event]);
      };
      await change('pothole', 'dot');
      expect(await findRequest(store, REGION, id)).toMatchObject({ firstAgency: 'dpw', filedService: null });
      await change('sewer', 'water');
      await change('leak', 'gas');
      expect(await findRequest(store, REGION, id)).toMatchObject({
        ...{ firstAgency: 'dpw', filedService: 'pothole', service: 'leak', stage: 'diagnosed', outcome: 'duplicate' },
        ...{ queue: 'disputed', owner: { agency: 'gas' } },
      });
      expect((await findRequest(store, REGION, id))!.history.at(-1)).toMatchObject({ actor: 'crew 4', reason: 'r' });
    });

    it('pages past rows that differ by microseconds or by id alone', async () => {
      async function* rows() {
        for (let n = 0; n < 9; n++)
          yield [
            'micro',
            uuidv7(),
            's',
            'open',
            `2020-01-01T00:00:00.00000${Math.floor(n / 2)}Z`,
            '2020-01-01T00:00:00Z',
          ];
      }
      await store.copyIn('request', ['region', 'id', 'service_code', 'status', 'reported_at', 'updated_at'], rows());
      const seen: string[] = [];
      for (let after = null, more = true; more; ) {
        const page = await listRequests(store, 'micro', ANY, after, 2);
        seen.push(...page.requests.map(({ id }) => id));
        after = page.next as never;
        more = page.next !== null;
      }
      expect(new Set(seen).size).toBe(9);
      expect(seen).toHaveLength(9);
    });

    it('knows no region before a city is there', async () => {
      expect(await requestContext(store, 'pothole')).toBeNull();
    });
  });
}
