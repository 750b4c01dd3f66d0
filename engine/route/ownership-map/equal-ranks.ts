import { equalRank } from '../../check/rules/equal-rank.ts';
import { likenessOf } from '../../check/rules/likeness.ts';
import { ruleCheckOf } from '../../check/rules/rule-check.ts';
import type { Router } from '../router.ts';
import type { MapCase } from './map-case.ts';
import type { EqualRanks } from './owner-finder.ts';

/** Pairs of the service's rules of equal rank, as the check of the rules finds them. Costs that check only where two are alike. */
export function* equalRanks(router: Router, { rules, question }: MapCase): Generator<void, EqualRanks> {
  const areAlike = rules.some((later, j) =>
    rules.slice(0, j).some((earlier) => likenessOf(earlier, later) === 'same things'),
  );
  const ranks = new Map<string, Set<string>>();
  if (!areAlike) return ranks;
  const check = ruleCheckOf(router, { atMs: question.atMs, services: [question.service] });
  for (const view of check.views) yield* view.prepare();
  for (const { kind, severity, rule, otherRule } of yield* equalRank(check)) {
    // A note is about rules that look at different things: their order says something.
    if (kind !== 'rules-of-equal-rank' || severity !== 'warning' || !rule || !otherRule) continue;
    ranks.set(otherRule, (ranks.get(otherRule) ?? new Set()).add(rule));
  }
  return ranks;
}
