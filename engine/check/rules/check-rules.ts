import type { Router } from '../../route/router.ts';
import type { Finding } from '../finding.ts';
import { deadTests } from './dead-tests.ts';
import { equalRank } from './equal-rank.ts';
import { judgedRules } from './judged-rules.ts';
import { mapAnswers } from './map-answers.ts';
import { ownerGaps } from './owner-gaps.ts';
import { type RuleCheck, type RuleCheckOptions, ruleCheckOf, ruleFinding, serviceName } from './rule-check.ts';
import { outOfValidity, rulesOf, unaskedQuestions } from './unasked.ts';
import { unownedAreas } from './unowned.ts';
import { unusedAgencies } from './unused-agencies.ts';

/**
 * What is wrong with a city's rules from a moment on: see README.md for the kinds. In the order of severity, then of the file.
 * Yields every few milliseconds. Cost: for each service about its situations times some hundred places; more for what has
 * to be searched for. RangeError where a geometry is none.
 */
export function* ruleChecks(router: Router, options: RuleCheckOptions): Generator<void, readonly Finding[]> {
  const check = ruleCheckOf(router, options);
  for (const view of check.views) yield* view.prepare();
  const dead = deadTests(check);
  yield;
  const findings = [...dead, ...unusedAgencies(check), ...unaskedQuestions(check), ...outOfValidity(check)];
  findings.push(...(yield* judgedRules(check, rulesOf(dead))));
  findings.push(...(yield* ownerGaps(check)));
  findings.push(...(yield* unownedAreas(check)));
  findings.push(...(yield* equalRank(check)));
  findings.push(...(yield* mapAnswers(check)));
  findings.push(...tooMuch(check));
  return inOrder(findings, check);
}

/** `ruleChecks` to the end. */
export const checkRules = (router: Router, options: RuleCheckOptions): readonly Finding[] => {
  const steps = ruleChecks(router, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** What was too much to be tried is said, not left out. */
const tooMuch = ({ views }: RuleCheck): readonly Finding[] =>
  views
    .filter(({ isComplete }) => !isComplete)
    .map(({ service }) =>
      ruleFinding({
        kind: 'not-decided',
        severity: 'note',
        message: `service ${serviceName(service)} has more combinations of answers and moments than are tried: its rules are checked with each answer alone and the first changes to come`,
        service: service.code,
      }),
    );

const inOrder = (findings: readonly Finding[], { rules }: RuleCheck): readonly Finding[] => {
  const positionById = new Map(rules.map(({ rule }, i) => [rule.id, i]));
  const positionOf = ({ rule }: Finding): number => (rule === null ? Infinity : (positionById.get(rule) ?? Infinity));
  const severities = ['error', 'warning', 'note'];
  return [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (positionOf(a) === positionOf(b) ? 0 : positionOf(a) - positionOf(b)),
  );
};
