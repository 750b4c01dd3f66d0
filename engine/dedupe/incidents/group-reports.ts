import type { DedupeModel } from '../model/dedupe-model.ts';
import type { Earlier } from '../report.ts';
import { IncidentStream } from './incident-stream.ts';

/**
 * Groups reports that came in at once, in whatever order they are given: for each the position of the first of its incident.
 * O(n * neighbors).
 */
export function groupReports(reports: readonly Earlier[], model: DedupeModel): readonly number[] {
  const stream = new IncidentStream(model);
  const nowMs = reports.reduce((latest, { reportedAtMs }) => Math.max(latest, reportedAtMs), -Infinity);
  for (const report of reports) stream.arrive(report, nowMs);
  const first = new Map<number, number>();
  return reports.map((_, position) => {
    const incident = stream.incidentOf(position);
    if (!first.has(incident)) first.set(incident, position);
    return first.get(incident)!;
  });
}
