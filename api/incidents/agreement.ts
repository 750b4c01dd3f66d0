import { findDuplicates } from '../../engine/dedupe/find-duplicates.ts';
import { decideIncident, type IncidentMatch } from '../../engine/dedupe/incidents/decide-incident.ts';
import { DEFAULT_RECURRENCE } from '../../engine/dedupe/incidents/recurrence.ts';
import type { DedupeModel } from '../../engine/dedupe/model/dedupe-model.ts';
import type { Earlier } from '../../engine/dedupe/report.ts';
import type { IncidentId } from '../../engine/ids.ts';
import { mirrored } from './same-problem.ts';

const ALL = { suggestThreshold: 0, linkThreshold: Number.POSITIVE_INFINITY };

/**
 * How likely an open report is one problem with others, among all that lie around, and why: in the words and the measure of intake,
 * whichever of them came first. Null: they are not compared.
 */
export function agreement(
  model: DedupeModel,
  self: Earlier,
  others: readonly Earlier[],
  around: readonly Earlier[],
): Pick<IncidentMatch, 'probability' | 'because'> | null {
  const candidates = around.filter(({ id }) => id !== self.id).map((one) => mirrored(one, self));
  const theirs = new Set(others.map(({ id }) => id));
  const positions = candidates.flatMap(({ id }, position) => (theirs.has(id) ? [position] : []));
  if (positions.length === 0) return null;
  const incidents = [{ id: 'theirs' as IncidentId, positions, closedAtMs: null }];
  const decision = decideIncident(self, findDuplicates(self, candidates, model), incidents, ALL, DEFAULT_RECURRENCE);
  return decision.kind === 'suggest' ? decision.incidents[0]! : null;
}
