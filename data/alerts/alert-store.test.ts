import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlertId, RequestId, ServiceCode } from '../../engine/ids.ts';
import type { CopyValue } from '../store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import type { Alert } from './alert.ts';
import {
  alertEventsAfter,
  alertHistory,
  alertsOfClusters,
  alertsSharing,
  findAlert,
  lastAlertPosition,
  listAlerts,
  lockAlerts,
  unwatchedAlerts,
  writeAlert,
} from './alert-store.ts';
import { holdWatch, letWatchGo } from './watch-lease.ts';
import { type ChangedReport, changedReports, momentNow, watchedReports } from './watched-reports.ts';

const REGION = 'testville';
const NOW_MS = Date.UTC(2026, 10, 22, 12);
const HOUR_MS = 3_600_000;

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const alertOf = (n: number, change: Partial<Alert> = {}): Alert => ({
  ...{ id: uuid(n) as AlertId, watch: 'leak', liveKey: `key-${n}`, state: 'open' },
  ...{ services: ['leak' as ServiceCode, 'flooding' as ServiceCode], agency: null },
  ...{ openedAtMs: NOW_MS + n, updatedAtMs: NOW_MS + n, overAtMs: null, lon: 10, lat: 50, radiusMeters: 100 },
  ...{ fromMs: NOW_MS - HOUR_MS, toMs: NOW_MS, cases: 6.5, expected: 0.25, llr: 17.125, pValue: 1e-7 },
  ...{ recurrenceDays: 1e7, requests: [uuid(900) as RequestId, uuid(900 + n) as RequestId] },
  explained: {
    ...{ candidates: [], severalMains: 0.25, noMain: null, suspectedMain: null },
    ...{ noMainBecause: "it's far", streets: ['High St'] },
  },
  ...{ dismissed: null, follows: null, mergedInto: null, version: 1 },
  ...change,
});

async function* rowsOf(rows: readonly (readonly CopyValue[])[]): AsyncGenerator<readonly CopyValue[]> {
  yield* rows;
}

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`alerts on the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
    });
    afterAll(() => scratch?.dispose());

    const write = (alert: Alert, ...kinds: ('opened' | 'grew' | 'dismissed')[]) =>
      scratch.store.transaction(async (session) => {
        await lockAlerts(session, REGION);
        const events = kinds.map((each) => ({ kind: each, atMs: alert.updatedAtMs, reason: null, actor: 'desk' }));
        await writeAlert(session, REGION, alert, events);
      });

    it('are read as they were written, new and changed, each event after those before it', async () => {
      const alert = alertOf(1);
      await write(alert, 'opened');
      expect(await findAlert(scratch.store, REGION, alert.id)).toEqual(alert);
      const grown = alertOf(1, {
        ...{ state: 'dismissed', overAtMs: NOW_MS + 5, dismissed: { reports: 2, llr: 17.125 }, version: 2 },
        ...{ agency: 'water' as Alert['agency'], liveKey: 'key-9', mergedInto: uuid(7) as AlertId, lon: -179.9995 },
      });
      await write(grown, 'grew', 'dismissed');
      expect(await findAlert(scratch.store, REGION, alert.id)).toEqual(grown);
      expect(await findAlert(scratch.store, 'elsewhere', alert.id)).toBeNull();
      const history = (await alertHistory(scratch.store, REGION, [alert.id])).get(alert.id)!;
      expect(history.map(({ position, kind: what }) => [position, what])).toEqual([
        [1, 'opened'],
        [2, 'grew'],
        [3, 'dismissed'],
      ]);
      expect(history[0]).toEqual({
        ...{ alert: alert.id, position: 1, atMs: alert.updatedAtMs, kind: 'opened', reason: null, actor: 'desk' },
        ...{ reports: 2, pValue: 1e-7, recurrenceDays: 1e7 },
      });
      expect(await alertEventsAfter(scratch.store, REGION, 1, 1)).toEqual([history[1]]);
      expect([await lastAlertPosition(scratch.store, REGION), await lastAlertPosition(scratch.store, 'none')]).toEqual([
        3, 0,
      ]);
    });

    it('are found by what they are, and by what their circle touches, over the antimeridian too', async () => {
      await write(alertOf(2, { agency: 'water' as Alert['agency'] }), 'opened');
      await scratch.store.copyIn('layer', ['id', 'title'], rowsOf([['ward', 'Wards']]));
      const columns = ['layer_id', 'id', 'name', 'geometry', 'dataset', 'content_hash'];
      // Its edge is 72 m east of the center of the second alert.
      const box = 'SRID=4326;POLYGON((10.001 49,11 49,11 51,10.001 51,10.001 49))';
      await scratch.store.copyIn('jurisdiction', columns, rowsOf([['ward', 'a/1', 'A', box, 'd', 'h']]));
      const found = async (filter: Parameters<typeof listAlerts>[2]) =>
        (await listAlerts(scratch.store, REGION, filter, null, 9)).alerts.map(({ id }) => Number(id.slice(-3)));
      expect(await found({})).toEqual([2, 1]);
      expect(await found({ states: ['open', 'over'] })).toEqual([2]);
      expect([await found({ service: 'flooding' }), await found({ service: 'tree' })]).toEqual([[2, 1], []]);
      expect(await found({ agency: 'water', ids: [uuid(1) as AlertId] })).toEqual([1]);
      expect(await found({ area: { layer: 'ward', id: 'a/1' } })).toEqual([2]);
      expect(await found({ area: { layer: 'zone', id: 'a/1' } })).toEqual([]);
      expect(await found({ box: { west: 10.001, south: 50, east: 11, north: 51 } })).toEqual([2]);
      expect(await found({ box: { west: 10.0015, south: 50, east: 11, north: 51 } })).toEqual([]);
      expect(await found({ box: { west: 10, south: 50.0008, east: 11, north: 51 } })).toEqual([2]);
      expect(await found({ box: { west: 179, south: 49, east: -179.99, north: 51 } })).toEqual([1]);
      const page = await listAlerts(scratch.store, REGION, {}, null, 1);
      const next = await listAlerts(scratch.store, REGION, {}, page.next, 1);
      expect([page.alerts[0]!.id, next.alerts[0]!.id, next.next]).toEqual([uuid(2), uuid(1), null]);
    });

    it('are found by what the scan calls their cluster, and by the reports that they share', async () => {
      const idsOf = (alerts: readonly Alert[]) => alerts.map(({ id }) => Number(id.slice(-3))).sort();
      await write(alertOf(3, { liveKey: 'key-2' }), 'opened');
      const of = (keys: readonly string[] | null, watch = 'leak') =>
        alertsOfClusters(scratch.store, REGION, watch, keys);
      expect([idsOf(await of(['key-2', 'key-9'])), idsOf(await of(null)), idsOf(await of(null, 'tree'))]).toEqual([
        [1, 3],
        [3],
        [],
      ]);
      const sharing = (n: number, sinceMs: number) => alertsSharing(scratch.store, REGION, 'leak', [uuid(n)], sinceMs);
      expect([
        idsOf(await sharing(900, 0)),
        idsOf(await sharing(902, 0)),
        idsOf(await sharing(902, NOW_MS + 3)),
      ]).toEqual([[1, 2, 3], [2], []]);
      expect(await unwatchedAlerts(scratch.store, REGION, ['tree'])).toHaveLength(2);
      expect(await unwatchedAlerts(scratch.store, REGION, ['leak'])).toEqual([]);
    });

    it('are watched by one holder, until it lets go or its time is over', async () => {
      const [a, b] = [uuid(41), uuid(42)];
      const hold = (holder: string, ms: number) => holdWatch(scratch.store, REGION, holder, ms);
      expect([await hold(a, 60_000), await hold(b, 60_000), await hold(a, 60_000)]).toEqual([true, false, true]);
      await letWatchGo(scratch.store, REGION, b);
      expect(await hold(b, 60_000)).toBe(false);
      await letWatchGo(scratch.store, REGION, a);
      expect([await hold(b, 60_000), await hold(a, 60_000)]).toEqual([true, false]);
      // Until a moment that is past: it did not renew.
      expect(await hold(b, -1)).toBe(true);
      expect([await hold(a, 60_000), await hold(b, 60_000)]).toEqual([true, false]);
      expect(await holdWatch(scratch.store, 'elsewhere', b, 60_000)).toBe(true);
      await scratch.store.transaction(async (session) => expect((await lockAlerts(session, REGION)).holder).toBe(a));
    });

    it('rest on placed reports of their services, in pages, and on what was written since', async () => {
      const columns = [
        'region',
        'id',
        'service_code',
        'status',
        'reported_at',
        'updated_at',
        'location',
        'accuracy_meters',
        'answers',
      ];
      const row = (n: number, service: string, hours: number, place: string | null): CopyValue[] => {
        const at = new Date(NOW_MS - hours * HOUR_MS).toISOString();
        return [REGION, uuid(n), service, 'open', at, at, place, 12.5, '{}'];
      };
      const here = 'SRID=4326;POINT(10 50)';
      await scratch.store.copyIn(
        'request',
        columns,
        rowsOf([
          ...[
            row(51, 'leak', 5, here),
            row(52, 'flooding', 4, here),
            row(53, 'leak', 4, here),
            row(54, 'leak', 3, null),
          ],
          ...[row(55, 'tree', 3, here), row(56, 'leak', 99, here)],
        ]),
      );
      const pages: number[][] = [];
      for await (const page of watchedReports(scratch.store, REGION, ['leak', 'flooding'], NOW_MS - 10 * HOUR_MS, 2))
        pages.push(page.map(({ id }) => Number(id.slice(-2))));
      expect(pages).toEqual([[51, 52], [53]]);
      const moment = await momentNow(scratch.store);
      await scratch.store.copyIn(
        'request',
        columns,
        rowsOf([row(58, 'tree', 1, here), row(57, 'leak', 2, here), row(59, 'leak', 1, null)]),
      );
      const since = (limit: number) => changedReports(scratch.store, REGION, moment, NOW_MS - 10 * HOUR_MS, limit);
      const named = (each: ChangedReport) =>
        each.kind === 'shown' ? [Number(each.report.id.slice(-2)), each.report.service] : Number(each.id.slice(-2));
      const { changed, moment: after } = await since(9);
      expect(changed.map(named)).toEqual([[57, 'leak'], [58, 'tree'], 59]);
      expect(changed[0]).toEqual({
        kind: 'shown',
        report: {
          id: uuid(57),
          service: 'leak',
          lonLat: [10, 50],
          accuracyMeters: 12.5,
          atMs: NOW_MS - 2 * HOUR_MS,
          problem: null,
        },
      });
      expect((await since(1)).changed).toHaveLength(1);
      expect((await changedReports(scratch.store, REGION, after, 0, 9)).changed).toEqual([]);
    });
  });
}
