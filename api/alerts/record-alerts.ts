import type { Alert } from '../../data/alerts/alert.ts';
import {
  alertsById,
  alertsOfClusters,
  alertsSharing,
  lockAlerts,
  unwatchedAlerts,
  writeAlert,
} from '../../data/alerts/alert-store.ts';
import type { Session, Store } from '../../data/store/store.ts';
import type { LiveAlert } from '../../engine/cluster/live/live-alert.ts';
import { type NextContext, nextAlert, type Seen, type Written } from './next-alert.ts';

const HOUR_MS = 3_600_000;
// Of the reports of a cluster that is new to the scan, so many in an alert of before make it the same one.
const SAME_SHARE = 1 / 2;

/** Another server watches now. */
export class NoLongerWatching extends Error {}

export interface Recording {
  readonly store: Store;
  readonly region: string;
  readonly holder: string;
  readonly watch: string;
  /** How long an alert that is over may still be the same as one that begins. */
  readonly mostHours: number;
  readonly nowMs: number;
  readonly newId: () => string;
  /** What is made out about an open cluster. */
  readonly seen: (live: LiveAlert) => Seen;
}

/**
 * Brings the alerts of a watch into step with clusters of the scan, each as it is now, in one transaction. `isAll`: these are all that
 * are open, and the alerts of others are over. How many things were told. Throws NoLongerWatching, StoreError.
 */
export async function recordAlerts(recording: Recording, lives: readonly LiveAlert[], isAll: boolean): Promise<number> {
  if (lives.length === 0 && !isAll) return 0;
  const { store, region, holder, watch } = recording;
  // Before the transaction, in which others wait.
  const seen = new Map(lives.filter(({ state }) => state === 'open').map((live) => [live.key, recording.seen(live)]));
  return store.transaction(async (session) => {
    if ((await lockAlerts(session, region)).holder !== holder) throw new NoLongerWatching('another server watches');
    const keys = [
      ...new Set(lives.flatMap(({ key, mergedInto }) => [key, ...(mergedInto === null ? [] : [mergedInto])])),
    ];
    const known = new Map(
      (await alertsOfClusters(session, region, watch, keys)).map((alert) => [alert.liveKey, alert]),
    );
    const written: Written[] = [];
    for (const live of lives) {
      const before = known.get(live.key) ?? (await sameAs(session, recording, live, lives));
      const mergedInto = live.mergedInto === null ? null : (known.get(live.mergedInto)?.id ?? null);
      const context = contextOf(recording, () => seen.get(live.key)!, mergedInto);
      const next = nextAlert(before, live, context);
      if (next.length > 0) known.set(live.key, next.at(-1)!.alert);
      written.push(...next);
    }
    if (isAll) written.push(...(await gone(session, recording, lives)));
    for (const { alert, events } of written) await writeAlert(session, region, alert, events);
    return written.reduce((sum, { events }) => sum + events.length, 0);
  });
}

/** Ends the alerts that no watch follows any more. How many. */
export async function endUnwatched(
  { store, region, holder, nowMs }: Pick<Recording, 'store' | 'region' | 'holder' | 'nowMs'>,
  watches: readonly string[],
): Promise<number> {
  return store.transaction(async (session) => {
    if ((await lockAlerts(session, region)).holder !== holder) throw new NoLongerWatching('another server watches');
    const alerts = await alertsById(session, region, await unwatchedAlerts(session, region, watches));
    for (const alert of alerts) await writeOver(session, region, alert, nowMs, 'its services are no longer watched');
    return alerts.length;
  });
}

async function writeOver(session: Session, region: string, alert: Alert, nowMs: number, reason: string): Promise<void> {
  const isDismissed = alert.state === 'dismissed';
  const after: Alert = {
    ...alert,
    state: isDismissed ? 'dismissed' : 'over',
    ...{ overAtMs: nowMs, updatedAtMs: nowMs, version: alert.version + 1 },
  };
  await writeAlert(session, region, after, isDismissed ? [] : [{ kind: 'over', atMs: nowMs, reason, actor: null }]);
}

const contextOf = (
  { watch, nowMs, newId }: Recording,
  seen: () => Seen,
  mergedInto: NextContext['mergedInto'],
): NextContext => ({ watch, nowMs, newId, seen, mergedInto });

/** A cluster that the scan sees anew: the alert of late that it shares most reports with, if that is most of its own. */
async function sameAs(
  session: Session,
  { region, watch, mostHours, nowMs }: Recording,
  live: LiveAlert,
  lives: readonly LiveAlert[],
): Promise<Alert | null> {
  if (live.state === 'over') return null;
  const followed = new Set(lives.filter(({ state }) => state === 'open').map(({ key }) => key));
  const shared = ({ requests }: Alert): number => {
    const theirs = new Set<string>(requests);
    return live.members.filter((id) => theirs.has(id)).length;
  };
  const others = await alertsSharing(session, region, watch, live.members, nowMs - mostHours * HOUR_MS);
  const [best] = others
    .filter((alert) => !followed.has(alert.liveKey) && (alert.overAtMs !== null || alert.state === 'dismissed'))
    .map((alert) => ({ alert, count: shared(alert) }))
    .filter(({ count }) => count >= live.members.length * SAME_SHARE)
    .sort((a, b) => b.count - a.count || (a.alert.id > b.alert.id ? -1 : 1));
  return best?.alert ?? null;
}

/** The alerts whose clusters the scan does not know any more. */
async function gone(session: Session, recording: Recording, lives: readonly LiveAlert[]): Promise<readonly Written[]> {
  const open = new Set(lives.filter(({ state }) => state === 'open').map(({ key }) => key));
  const left = await alertsOfClusters(session, recording.region, recording.watch, null);
  return left
    .filter(({ liveKey }) => !open.has(liveKey))
    .flatMap((alert) => nextAlert(alert, asOver(alert), contextOf(recording, neverSeen, null)));
}

const neverSeen = (): never => {
  throw new Error('a cluster that is over is not looked at');
};

const asOver = (alert: Alert): LiveAlert => ({
  key: alert.liveKey,
  members: alert.requests,
  center: [alert.lon, alert.lat],
  firstSeenMs: alert.openedAtMs,
  state: 'over',
  mergedInto: null,
  radiusMeters: alert.radiusMeters,
  ...{ fromMs: alert.fromMs, toMs: alert.toMs, cases: alert.cases, expected: alert.expected },
  ...{ llr: alert.llr, pValue: alert.pValue, recurrenceDays: alert.recurrenceDays },
});
