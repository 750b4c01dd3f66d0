import { distanceMeters } from '../../geometry/meters.ts';
import { confusionLogOdds, type DedupeModel, serviceModelOf } from '../model/dedupe-model.ts';
import { type ComparedFacts, factsOf } from '../pair/compare.ts';
import type { Earlier } from '../report.ts';
import { averageLink } from './average-link.ts';
import { SETTLE_MS } from './settle-ms.ts';
import { SettlingNode } from './settling-node.ts';
import { settlingProbability } from './settling-pairs.ts';

/** A report whose place among incidents may be made anew, or stands. */
export interface SettlingReport {
  readonly report: Earlier;
  /** What stands (it came in long ago, or a person decided) has the number of its incident, from 0 on; null: it is free. */
  readonly standing: number | null;
}

/**
 * Groups a neighborhood anew: the same groups in whatever order the reports are given and, within `settleMs`, came in. What
 * stands together stays together, and no two that stand are joined; free ones join them, each other, or nothing. Returns the
 * position of the first of its group for each report. For a few hundred: O(n^2) comparisons, O(n^3) at worst to join.
 */
export function settleReports(
  reports: readonly SettlingReport[],
  model: DedupeModel,
  settleMs: number = SETTLE_MS,
): readonly number[] {
  const facts = reports.map(({ report }) => factsOf(report));
  const nodes = reports
    .map(({ report }, i) => nodeOf(i, facts, report, model, settleMs))
    .sort((a, b) => a.compareContents(b));
  const firsts = averageLink({
    size: nodes.length,
    standing: nodes.map((node) => reports[node.report]!.standing ?? -1),
    probability: (a, b) => settlingProbability(nodes[a]!, nodes[b]!, model, settleMs),
    threshold: (a) => serviceModelOf(model, nodes[a]!.facts.report.service).linkThreshold,
  });
  return firstPositions(
    nodes.map(({ report }) => report),
    firsts,
  );
}

function nodeOf(
  position: number,
  facts: readonly ComparedFacts[],
  closing: Pick<Earlier, 'closedAtMs' | 'closedAs'>,
  model: DedupeModel,
  settleMs: number,
): SettlingNode {
  const own = facts[position]!;
  const { service, place, reportedAtMs } = own.report;
  const { radiusMeters, meanDelayMs } = serviceModelOf(model, service);
  const near = facts.flatMap(({ report: other }, i) => {
    const meters = distanceMeters(place.lonLat, other.place.lonLat);
    if (i === position || meters > radiusMeters || confusionLogOdds(model, service, other.service) === null) return [];
    return [{ report: i, distanceMeters: meters, ageMs: reportedAtMs - other.reportedAtMs }];
  });
  near.sort((a, b) => a.distanceMeters - b.distanceMeters);
  return new SettlingNode(position, own, closing, near, meanDelayMs, settleMs);
}

/** From the order of the contents back to the caller's, and to the first of each group there. */
function firstPositions(positions: readonly number[], firsts: readonly number[]): readonly number[] {
  const lowest = new Map<number, number>();
  firsts.forEach((first, i) => {
    lowest.set(first, Math.min(lowest.get(first) ?? Infinity, positions[i]!));
  });
  const found = new Array<number>(positions.length);
  firsts.forEach((first, i) => {
    found[positions[i]!] = lowest.get(first)!;
  });
  return found;
}
