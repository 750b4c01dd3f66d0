import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session, Store } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

const NEWEST = 1_000;
// Of fewer nobody can say what is usual.
const LEAST_CLOSED = 20;
// Closings come in over days; what is usual does not change by the minute.
const FRESH_MS = 10 * 60_000;

interface Known {
  readonly atMs: number;
  readonly medianMs: number | null;
}
const known = new WeakMap<Store, Map<string, Known>>();

/**
 * How long a service usually takes: half of its newest 1,000 closed requests were closed within it. Null where fewer than 20 were.
 * Known for ten minutes; else one round trip.
 */
export async function usualTimeMs(
  store: Store,
  region: string,
  service: ServiceCode,
  nowMs: number,
): Promise<number | null> {
  const ofStore = known.get(store) ?? new Map<string, Known>();
  known.set(store, ofStore);
  const key = `${region} ${service}`;
  const before = ofStore.get(key);
  if (before !== undefined && Math.abs(nowMs - before.atMs) < FRESH_MS) return before.medianMs;
  const [row] = await store.query<{ readonly closed: number; readonly medianMs: number | null }>(sql('usual_days'), [
    region,
    service,
    NEWEST,
    new Date(nowMs).toISOString(),
  ]);
  const medianMs = row !== undefined && row.closed >= LEAST_CLOSED ? row.medianMs : null;
  ofStore.set(key, { atMs: nowMs, medianMs });
  return medianMs;
}

/** What the reporter of a kept request is compared by; null: not said. Goes into no answer. One round trip. */
export async function reporterKey(session: Session, region: string, request: RequestId): Promise<string | null> {
  const [row] = await session.query<{ readonly key: string }>(sql('reporter_key'), [region, request]);
  return row?.key ?? null;
}
