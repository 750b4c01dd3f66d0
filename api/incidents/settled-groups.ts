import type { Member } from '../../data/incidents/incident.ts';
import type { NearbyReport } from '../../data/incidents/nearby-reports.ts';
import { settleReports } from '../../engine/dedupe/incidents/settle-reports.ts';
import type { DedupeModel } from '../../engine/dedupe/model/dedupe-model.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import type { Wish } from './arrange.ts';
import { groupedBy } from './grouped-by.ts';

/** Reports that are one problem, by what they say now. */
export interface SettledGroup {
  readonly reports: readonly NearbyReport[];
  /** The report whose problem it is, because that stands; null: all are free. */
  readonly standing: NearbyReport | null;
}

/** The problem that a report belongs to: its incident, or, by itself, its own. */
const problemOf = ({ incident, id }: NearbyReport): string => incident ?? id;

/**
 * Groups a neighborhood anew: those that are free join each other, what stands, or nothing. Only the groups that differ from what
 * is; none: all is as it should be. Pure; as `settleReports`.
 */
export function settledGroups(
  reports: readonly NearbyReport[],
  free: ReadonlySet<RequestId>,
  model: DedupeModel,
): readonly SettledGroup[] {
  const numbers = new Map([...new Set(reports.map(problemOf))].map((problem, number) => [problem, number]));
  const firsts = settleReports(
    reports.map((report) => ({ report, standing: free.has(report.id) ? null : numbers.get(problemOf(report))! })),
    model,
  );
  const groups = groupedBy(reports, (_, i) => firsts[i]!);
  const together = groupedBy(reports, problemOf);
  return [...groups.values()]
    .filter(
      (group) => new Set(group.map(problemOf)).size > 1 || together.get(problemOf(group[0]!))!.length !== group.length,
    )
    .map((group) => ({ reports: group, standing: group.find(({ id }) => !free.has(id)) ?? null }));
}

/**
 * Where each of the groups is to belong: to what stands, else to the incident that one of them leads (of several the first
 * reported), so that the crew's request goes on being it; a new one where nobody leads, and nowhere who is alone. `members`
 * are theirs as they are held, oldest report first, then by id.
 */
export function settledWish(
  groups: readonly SettledGroup[],
  members: readonly Member[],
  newId: () => string,
): Pick<Wish, 'moves' | 'leads'> {
  const moves = new Map<RequestId, IncidentId | null>();
  const leads = new Map<IncidentId, RequestId>();
  const incidentOf = new Map(members.map(({ id, incident }) => [id, incident]));
  const standing = new Set(groups.flatMap(({ standing: stands }) => stands?.incident ?? []));
  for (const { reports, standing: stands } of groups) {
    const ids = new Set(reports.map(({ id }) => id));
    const leading = members.find(
      ({ id, incident, isLinked }) => ids.has(id) && incident !== null && !isLinked && !standing.has(incident),
    );
    const known = stands === null ? leading?.incident : stands.incident;
    const target = ids.size === 1 && stands === null ? null : (known ?? (newId() as IncidentId));
    for (const id of ids) if (incidentOf.get(id) !== target) moves.set(id, target);
    // What stood by itself is what people may have looked at: it leads.
    if (target !== null && stands !== null && stands.incident === null) leads.set(target, stands.id);
  }
  return { moves, leads };
}
