import type { Dedupe } from '../../data/incidents/dedupe-settings.ts';
import { type NearbyReport, nearbyReports, reportsOfIncidents } from '../../data/incidents/nearby-reports.ts';
import type { Session } from '../../data/store/store.ts';
import { type Duplicate, findDuplicates } from '../../engine/dedupe/find-duplicates.ts';
import { decideIncident, type IncidentDecision } from '../../engine/dedupe/incidents/decide-incident.ts';
import { type KnownIncident, MOST_MEMBERS_COMPARED } from '../../engine/dedupe/incidents/known-incident.ts';
import { comparedServices, serviceModelOf } from '../../engine/dedupe/model/dedupe-model.ts';
import type { Earlier, Report } from '../../engine/dedupe/report.ts';
import type { IncidentId } from '../../engine/ids.ts';

// More requests of a service within its window are a storm, whose nearest ones say enough.
const MOST_NEARBY = 500;

/** What is near a report: earlier ones to compare it with, and the incidents that they belong to. */
export interface Nearby {
  readonly reports: readonly NearbyReport[];
  /** Positions in `reports`. One that stands by itself is an incident of its own, under its own id. */
  readonly incidents: readonly KnownIncident[];
}

/**
 * One or two round trips; bounded. With `untilMs` also what was kept before and tells of a later moment, until then: a call that was
 * written down later, or another server's clock. Without it the report sees only what was before it.
 */
export async function reportsNear(
  session: Session,
  region: string,
  { model }: Dedupe,
  report: Report,
  untilMs: number | null = null,
): Promise<Nearby> {
  const { radiusMeters, maxAgeMs, closedMs } = serviceModelOf(model, report.service);
  const latestMs = untilMs ?? report.reportedAtMs;
  const near = await nearbyReports(session, region, {
    services: comparedServices(model, report.service),
    lonLat: report.place.lonLat,
    radiusMeters,
    reportedFromMs: report.reportedAtMs - maxAgeMs,
    reportedUntilMs: latestMs,
    closedFromMs: report.reportedAtMs - closedMs,
    except: report.id,
    limit: MOST_NEARBY,
  });
  const ids = new Set(near.flatMap(({ incident }) => incident ?? []));
  const all = await reportsOfIncidents(session, region, [...ids], MOST_MEMBERS_COMPARED, report.id);
  const theirs = all.filter(({ reportedAtMs }) => reportedAtMs <= latestMs);
  const seen = new Set(near.map(({ id }) => id));
  const found = [...near, ...theirs.filter(({ id }) => !seen.has(id))];
  const reports = untilMs === null ? found : found.map((each) => mirrored(each, report));
  return { reports, incidents: incidentsAmong(reports, theirs) };
}

/**
 * A report that came in before this one and tells of a later moment (two servers at once, or a call that was written down later)
 * is compared as if it were as much earlier: which of the two is looked at last changes nothing.
 */
export const mirrored = <Other extends Earlier>(other: Other, { reportedAtMs }: Pick<Report, 'reportedAtMs'>): Other =>
  other.reportedAtMs < reportedAtMs || isClosed(other)
    ? other
    : { ...other, reportedAtMs: Math.min(2 * reportedAtMs - other.reportedAtMs, reportedAtMs - 1) };

const isClosed = (other: Earlier & { readonly isClosed?: boolean }): boolean => other.isClosed === true;

function incidentsAmong(reports: readonly NearbyReport[], theirs: readonly NearbyReport[]): readonly KnownIncident[] {
  const compared = new Set(theirs.map(({ id }) => id));
  const byIncident = new Map<IncidentId, Pick<KnownIncident, 'closedAtMs' | 'closedAs'> & { positions: number[] }>();
  for (const [position, { id, incident, closedAtMs, closedAs = null }] of reports.entries()) {
    if (incident !== null && !compared.has(id)) continue;
    const key = incident ?? (id as string as IncidentId);
    const known = byIncident.get(key);
    if (known === undefined) byIncident.set(key, { positions: [position], closedAtMs, closedAs });
    else known.positions.push(position);
  }
  return [...byIncident].map(([id, one]) => ({ id, ...one }));
}

/** What a report repeats, and what becomes of it. Pure. */
export function sameProblem(
  { model, recurrence }: Dedupe,
  report: Report,
  { reports, incidents }: Nearby,
): { readonly decision: IncidentDecision; readonly duplicates: readonly Duplicate[] } {
  const duplicates = findDuplicates(report, reports, model);
  const thresholds = serviceModelOf(model, report.service);
  return { decision: decideIncident(report, duplicates, incidents, thresholds, recurrence), duplicates };
}
