import type { RuleId } from '../../ids.ts';
import type { Service } from '../../route/city.ts';
import type { AnswerTest } from '../../route/rule.ts';
import type { PlannedRule } from '../../route/service-plan.ts';
import { questionTold, wordsOf } from '../../route/words.ts';
import type { Finding } from '../finding.ts';
import { quoted, type RuleCheck, ruleFinding, ruleName, serviceName } from './rule-check.ts';
import { testsOf } from './tests-of.ts';

const answersOf = ({ rule }: PlannedRule): readonly AnswerTest[] =>
  testsOf(rule.when).filter((test) => test.kind === 'answer');

/**
 * Questions whose answer no rule of the service looks at, and rules that wait for an answer which a service of theirs does not
 * offer (allowed in a rule for several services, where another one offers it).
 */
export const unaskedQuestions = (check: RuleCheck): readonly Finding[] =>
  check.views.flatMap(({ service, plan }) => {
    const tested = new Set(plan.rules.flatMap((planned) => answersOf(planned).map(({ question }) => question)));
    const unasked = service.questions.filter(({ code }) => !tested.has(code));
    return [
      ...unasked.map((question) =>
        ruleFinding({
          kind: 'unasked-question',
          severity: 'note',
          message: `question ${questionTold(question.code, wordsOf(service, new Map(), true))} of service ${serviceName(service)} changes no owner: no rule looks at its answer`,
          service: service.code,
        }),
      ),
      ...plan.rules.flatMap((planned) => foreignAnswers(planned, service)),
    ];
  });

const foreignAnswers = (planned: PlannedRule, service: Service): readonly Finding[] =>
  answersOf(planned).flatMap(({ question, values }) => {
    const known = service.questions.find(({ code }) => code === question);
    const choices = known?.choices.map(({ value }) => value) ?? [];
    const foreign =
      known !== undefined && choices.length === 0 ? [] : values.filter((value) => !choices.includes(value));
    if (foreign.length === 0) return [];
    const wrong =
      known === undefined
        ? `which has no question '${question}'`
        : `where ${questionTold(question, wordsOf(service, new Map(), true))} is never answered ${quoted(foreign)}`;
    return [
      ruleFinding({
        kind: 'answer-not-a-choice',
        severity: 'warning',
        message: `${ruleName(planned)} is also for service ${serviceName(service)}, ${wrong}`,
        rule: planned.rule.id,
        service: service.code,
      }),
    ];
  });

/** Rules that hold no longer, and those that do not hold yet. */
export const outOfValidity = (check: RuleCheck): readonly Finding[] =>
  check.rules.flatMap((planned) => {
    const { rule, validity } = planned;
    const isOver = validity.untilMs <= check.atMs;
    if (!isOver && validity.fromMs <= check.atMs) return [];
    const when = isOver ? `holds no longer since ${rule.validUntil}` : `does not hold before ${rule.validFrom}`;
    return [
      ruleFinding({
        kind: isOver ? 'expired-rule' : 'future-rule',
        severity: 'note',
        message: `${ruleName(planned)} ${when}`,
        rule: rule.id,
        ...(rule.services !== 'every' && rule.services.length === 1 ? { service: rule.services[0]! } : {}),
      }),
    ];
  });

/** For `judgedRules`: rules of which a finding already says that a test of theirs is dead. */
export const rulesOf = (findings: readonly Finding[]): ReadonlySet<RuleId> =>
  new Set(findings.flatMap(({ rule, severity }) => (rule !== null && severity === 'error' ? [rule] : [])));
