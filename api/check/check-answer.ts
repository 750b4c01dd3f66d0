import type { Finding } from '../../engine/check/finding.ts';
import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import type { CheckQuery } from '../schemas/check.ts';
import { checkOf, lastCheck } from './check-run.ts';

/** What is asked of a list of findings; absent: all. */
export interface FindingFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly severity?: readonly string[] | undefined;
  readonly service?: string | undefined;
  readonly layer?: string | undefined;
  readonly rule?: string | undefined;
}

/**
 * The findings about the city in use. While they are being made, those of the last check are told with `state: "running"`;
 * before the first, none.
 */
export function checkAnswer(deps: Deps, query: CheckQuery) {
  const snapshot = snapshotOf(deps);
  const run = checkOf(deps, snapshot);
  const last = run.result ?? lastCheck(deps);
  const findings = (last?.findings ?? []).filter(passes(query));
  return {
    state: run.state,
    generation: snapshot.generation,
    checkedGeneration: last?.generation ?? null,
    checkedAt: last === null ? null : new Date(last.checkedAtMs).toISOString().replace('.000Z', 'Z'),
    counts: countsOf(findings),
    findings: findings.map((finding) => told(finding, query.geometry)),
  };
}

/** Whether a finding is one that is asked for. */
export const passes =
  ({ kinds, severity, service, layer, rule }: FindingFilter) =>
  (finding: Finding): boolean =>
    (kinds === undefined || kinds.includes(finding.kind)) &&
    (severity === undefined || severity.includes(finding.severity)) &&
    (service === undefined || finding.service === service) &&
    (layer === undefined || finding.layer === layer || finding.otherLayer === layer) &&
    (rule === undefined || finding.rule === rule || finding.otherRule === rule);

export const countsOf = (findings: readonly Finding[]) => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

/** The public JSON of a finding: the keys that every one has first. Outlines only where they are wanted, for they are long. */
export const told = (finding: Finding, hasGeometry: boolean): Finding => {
  const { kind, severity, message, layer, rule, lon, lat, areaSquareMeters, geometry, ...more } = finding;
  const shape = hasGeometry && geometry !== undefined ? { geometry } : {};
  return { kind, severity, message, layer, rule, lon, lat, areaSquareMeters, ...more, ...shape };
};
