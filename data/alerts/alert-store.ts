import type { AlertId } from '../../engine/ids.ts';
import { type Box, halvesOf } from '../requests/list.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { Alert, AlertEvent, AlertState, NewAlertEvent } from './alert.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Absent: any. A box and a jurisdiction take in every alert whose circle touches them. */
export interface AlertFilter {
  readonly ids?: readonly AlertId[] | undefined;
  readonly states?: readonly AlertState[] | undefined;
  readonly service?: string | undefined;
  readonly agency?: string | undefined;
  readonly box?: Box | undefined;
  readonly area?: { readonly layer: string; readonly id: string } | undefined;
}

export interface AlertCursor {
  readonly openedAtMicros: string;
  readonly id: string;
}

export interface AlertPage {
  readonly alerts: readonly Alert[];
  /** Null on the last page. */
  readonly next: AlertCursor | null;
}

/** One page of alerts, the last opened first, then by id descending. One round trip. */
export async function listAlerts(
  session: Session,
  region: string,
  filter: AlertFilter,
  after: AlertCursor | null,
  limit: number,
): Promise<AlertPage> {
  const rows = await session.query<Alert & { readonly openedAtMicros: string }>(sql('list_alerts'), [
    ...[region, filter.ids ?? null, filter.states ?? null, filter.service ?? null, filter.agency ?? null],
    ...halvesOf(filter.box ?? null),
    ...[filter.area?.layer ?? null, filter.area?.id ?? null],
    ...[after?.openedAtMicros ?? null, after?.id ?? null, limit + 1],
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { openedAtMicros: last.openedAtMicros, id: last.id } : null;
  return { alerts: page.map(({ openedAtMicros: _micros, ...alert }) => alert), next };
}

/** The alerts of these ids, in no order; unknown ones are passed over. One round trip, none for no ids. */
export const alertsById = async (
  session: Session,
  region: string,
  ids: readonly AlertId[],
): Promise<readonly Alert[]> =>
  ids.length === 0 ? [] : (await listAlerts(session, region, { ids }, null, ids.length)).alerts;

export async function findAlert(session: Session, region: string, id: AlertId): Promise<Alert | null> {
  const [alert] = await alertsById(session, region, [id]);
  return alert ?? null;
}

/** What became of alerts, oldest first. */
export async function alertHistory(
  session: Session,
  region: string,
  ids: readonly AlertId[],
): Promise<ReadonlyMap<AlertId, readonly AlertEvent[]>> {
  const events = ids.length === 0 ? [] : await session.query<AlertEvent>(sql('alert_history'), [region, ids]);
  const histories = new Map<AlertId, AlertEvent[]>(ids.map((id) => [id, []]));
  for (const event of events) histories.get(event.alert)!.push(event);
  return histories;
}

/** What became of alerts after a position, oldest first, at most `limit`. */
export const alertEventsAfter = (
  session: Session,
  region: string,
  position: number,
  limit: number,
): Promise<readonly AlertEvent[]> => session.query(sql('alert_events_after'), [region, position, limit]);

/** The position of the last event; 0 before the first. */
export async function lastAlertPosition(session: Session, region: string): Promise<number> {
  const [row] = await session.query<{ readonly lastPosition: number }>(sql('last_alert_position'), [region]);
  return row?.lastPosition ?? 0;
}

/** Holds the alerts of a region until the transaction ends. Who watches, if anybody does. */
export async function lockAlerts(session: Session, region: string): Promise<{ readonly holder: string | null }> {
  const [row] = await session.query<{ readonly holder: string | null }>(sql('lock_alerts'), [region]);
  return row!;
}

/** The last alert of every cluster of these keys; null: the alerts of the watch that are not over. */
export async function alertsOfClusters(
  session: Session,
  region: string,
  watch: string,
  keys: readonly string[] | null,
): Promise<readonly Alert[]> {
  const rows = await session.query<{ readonly id: AlertId }>(sql('alerts_of_clusters'), [region, watch, keys]);
  return alertsById(
    session,
    region,
    rows.map(({ id }) => id),
  );
}

/** Alerts of a watch updated since then that hold one of the requests, in no order. */
export async function alertsSharing(
  session: Session,
  region: string,
  watch: string,
  requests: readonly string[],
  sinceMs: number,
): Promise<readonly Alert[]> {
  const since = new Date(sinceMs).toISOString();
  const rows = await session.query<{ readonly id: AlertId }>(sql('alerts_sharing'), [region, watch, requests, since]);
  return alertsById(
    session,
    region,
    rows.map(({ id }) => id),
  );
}

/** Ids of alerts that are not over and that none of the watches follows any more. */
export async function unwatchedAlerts(
  session: Session,
  region: string,
  watches: readonly string[],
): Promise<readonly AlertId[]> {
  const rows = await session.query<{ readonly id: AlertId }>(sql('unwatched_alerts'), [region, watches]);
  return rows.map(({ id }) => id);
}

/** Keeps an alert as it is from now on, with what became of it. Belongs into the transaction of `lockAlerts`. */
export async function writeAlert(
  session: Session,
  region: string,
  alert: Alert,
  events: readonly NewAlertEvent[],
): Promise<void> {
  await session.query(sql('write_alert'), [region, JSON.stringify(alert)]);
  for (const { kind, atMs, reason, actor } of events)
    await session.query(sql('write_alert_event'), [
      ...[region, alert.id, new Date(atMs).toISOString(), kind, reason, actor],
      ...[alert.requests.length, alert.pValue, alert.recurrenceDays],
    ]);
}
