import type { Dedupe } from '../../data/incidents/dedupe-settings.ts';
import { usualTimeMs } from '../../data/incidents/usual-time.ts';
import { isoOrNull } from '../../data/requests/list.ts';
import type { Store } from '../../data/store/store.ts';
import type { IncidentMatch } from '../../engine/dedupe/incidents/decide-incident.ts';
import { serviceModelOf } from '../../engine/dedupe/model/dedupe-model.ts';
import type { IncidentId, RequestId, ServiceCode } from '../../engine/ids.ts';
import type { Nearby } from './same-problem.ts';

const DAY_MS = 86_400_000;

/** A problem that is known already, as who is about to report is told: nothing that another reporter said. */
export interface KnownAlready {
  /** What `sameAs` of a report names: an incident, or a request that stands by itself. */
  readonly id: IncidentId | RequestId;
  readonly service: ServiceCode;
  readonly probability: number;
  readonly distanceMeters: number;
  readonly knownSince: string;
  readonly reportCount: number;
  /** When half of its kind are closed; null: not known, or that is over. */
  readonly expectedBy: string | null;
  readonly isOverdue: boolean;
  readonly text: string;
}

/** The open problems that a report may repeat, likeliest first. At most one round trip more for each service among them. */
export async function knownAlready(
  store: Store,
  region: string,
  { model }: Dedupe,
  matches: readonly IncidentMatch[],
  nearby: Nearby,
  nowMs: number,
  timeZone: string,
): Promise<readonly KnownAlready[]> {
  const known: KnownAlready[] = [];
  for (const { incident, probability, best } of matches) {
    const positions = nearby.incidents.find(({ id }) => id === incident)?.positions ?? [];
    const reports = positions.map((position) => nearby.reports[position]!);
    const first = reports.reduce((a, b) => (b.reportedAtMs < a.reportedAtMs ? b : a), reports[0]!);
    const isSuggested = probability >= serviceModelOf(model, first.service).suggestThreshold;
    if (!isSuggested || reports.some(({ isClosed }) => isClosed)) continue;
    const usualMs = await usualTimeMs(store, region, first.service, nowMs);
    const expectedMs = usualMs === null ? null : first.reportedAtMs + usualMs;
    const isOverdue = expectedMs !== null && expectedMs < nowMs;
    const expectedByMs = isOverdue ? null : expectedMs;
    known.push({
      ...{ id: incident, service: first.service, probability },
      distanceMeters: best.distanceMeters,
      knownSince: new Date(first.reportedAtMs).toISOString(),
      reportCount: reports.length,
      expectedBy: isoOrNull(expectedByMs),
      isOverdue,
      text: textOf(first.reportedAtMs, expectedByMs, usualMs, isOverdue, timeZone),
    });
  }
  return known;
}

function textOf(
  sinceMs: number,
  expectedByMs: number | null,
  usualMs: number | null,
  isOverdue: boolean,
  timeZone: string,
): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const since = `already known since ${day.format(sinceMs)}`;
  if (expectedByMs !== null) return `${since}, expected by ${day.format(expectedByMs)}`;
  return isOverdue ? `${since}; it takes longer than the usual ${daysText(usualMs!)}` : since;
}

function daysText(ms: number): string {
  const days = Math.max(1, Math.ceil(ms / DAY_MS));
  return `${days} day${days === 1 ? '' : 's'}`;
}
