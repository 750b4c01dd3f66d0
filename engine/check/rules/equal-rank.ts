import type { AgencyId } from '../../ids.ts';
import { listOf } from '../../route/describe-condition.ts';
import type { PlannedRule } from '../../route/service-plan.ts';
import type { Finding } from '../finding.ts';
import { and, type Formula, not, valueOf } from './formula.ts';
import { possibility } from './possible.ts';
import { agencyName, type RuleCheck, ruleFinding, ruleName, situationWords } from './rule-check.ts';
import type { ServiceView } from './service-view.ts';
import { type SingleTest, testsOf } from './tests-of.ts';
import { unknown, type Witness } from './verdict.ts';

/** How alike two rules are in what they look at. */
type Likeness = 'same things' | 'same kind' | 'different';

/**
 * Pairs of rules whose order alone decides between two owners: both hold over more than a line, neither is the more specific
 * (holds only where the other does), and they look at the same things (a warning), or at different layers or questions in
 * the same way (a note). Rules about different kinds of things are in an order that says something, and are no finding.
 */
export function* equalRank(check: RuleCheck): Generator<void, readonly Finding[]> {
  const byPair = new Map<string, { readonly finding: Finding; readonly services: string[] }>();
  for (const view of check.views) {
    const { rules } = view.plan;
    for (let i = 0; i < rules.length; i++) {
      for (let j = i + 1; j < rules.length; j++) {
        const likeness = likenessOf(rules[i]!, rules[j]!);
        if (likeness === 'different') continue;
        const clash = clashOf(view, i, j);
        yield;
        if (clash === null) continue;
        const key = `${rules[i]!.rule.id}\n${rules[j]!.rule.id}`;
        const known = byPair.get(key);
        if (known !== undefined) known.services.push(view.service.code);
        else byPair.set(key, { finding: clashFinding(view, [i, j], likeness, clash, check), services: [view.service.code] });
      }
    }
  }
  return [...byPair.values()].map(({ finding, services }) =>
    services.length === 1 ? finding : { ...finding, message: `${finding.message} (also for ${listOf(services.slice(1), 'and')})` },
  );
}

interface Clash extends Witness {
  readonly first: AgencyId;
  readonly second: AgencyId;
}

const clashFinding = (
  view: ServiceView,
  [i, j]: readonly [number, number],
  likeness: Likeness,
  { situation, place, first, second }: Clash,
  check: RuleCheck,
): Finding => {
  const [earlier, later] = [view.plan.rules[i]!, view.plan.rules[j]!];
  const words = situationWords(situation, check.city.timeZone);
  return ruleFinding({
    kind: 'rules-of-equal-rank',
    severity: likeness === 'same things' ? 'warning' : 'note',
    message: `${ruleName(earlier)} and ${ruleName(later)} both hold here${words}, neither is the more specific, and they name different owners: only because it stands first, ${agencyName(first, check)} owns ${view.service.code} and not ${agencyName(second, check)}`,
    rule: later.rule.id,
    otherRule: earlier.rule.id,
    service: view.service.code,
    place,
  });
};

// A place counts where both rules hold for so far around: more than the line between two polygons.
const AROUND_METERS = 0.5;

/** Where both hold, the earlier one decides, and the later one names another owner; null if nowhere met or one is the more specific. */
const clashOf = (view: ServiceView, i: number, j: number): Clash | null => {
  const both = view.situations.filter((situation) => {
    const parts = view.partsIn(situation);
    return parts[i]!.when !== false && parts[j]!.when !== false;
  });
  if (both.length === 0 || implies(view, both, i, j) || implies(view, both, j, i)) return null;
  for (const situation of both) {
    const parts = view.partsIn(situation);
    const goal = and([parts[i]!.when, parts[j]!.when]);
    const { samples, terrain, atoms } = view.periodOf(situation);
    for (const { place, truth } of samples) {
      if (valueOf(goal, truth) !== 1) continue;
      if (valueOf(goal, terrain.probe.over(place, AROUND_METERS, atoms)) !== 1) continue;
      const { holding, deciding } = view.traceAt(situation, place);
      const second = holding.find(({ position }) => position === j)?.agency ?? null;
      if (deciding?.position !== i || second === null || second === deciding.agency) continue;
      return { situation, place, first: deciding.agency, second };
    }
  }
  return null;
};

/** Whether rule i holds only where rule j does, at places and in what is answered. */
const implies = (view: ServiceView, both: readonly ServiceView['situations'][number][], i: number, j: number): boolean => {
  const whenOf = (position: number, situation: (typeof both)[number]): Formula => view.partsIn(situation)[position]!.when;
  const isOnlyWithOther = view.situations.every(
    (situation) => whenOf(i, situation) === false || whenOf(j, situation) !== false,
  );
  if (!isOnlyWithOther) return false;
  return both.every((situation) => {
    const goal = and([whenOf(i, situation), not(whenOf(j, situation))]);
    return possibility(goal, view.periodOf(situation).tables, unknown(view, situation)) === 'never';
  });
};

const likenessOf = (a: PlannedRule, b: PlannedRule): Likeness => {
  if (a.rule.isFallback || b.rule.isFallback) return 'different';
  const [testsA, testsB] = [testsOf(a.rule.when), testsOf(b.rule.when)];
  if (testsA.length === 0 || testsB.length === 0) return 'different';
  if (namesOf(testsA, thingOf) === namesOf(testsB, thingOf)) return 'same things';
  const isComparable = [...testsA, ...testsB].every(({ kind }) => kind === 'answer' || kind === 'inside');
  return isComparable && namesOf(testsA, kindOf) === namesOf(testsB, kindOf) ? 'same kind' : 'different';
};

const namesOf = (tests: readonly SingleTest[], name: (test: SingleTest) => string): string =>
  [...new Set(tests.map(name))].sort().join('\n');

const kindOf = ({ kind }: SingleTest): string => kind;

const thingOf = (test: SingleTest): string => {
  switch (test.kind) {
    case 'answer':
      return `answer ${test.question}`;
    case 'season':
    case 'hours':
    case 'weekdays':
      return test.kind;
    case 'inside':
    case 'outside':
    case 'nearEdge':
      return `layer ${test.layer}`;
    case 'nearest':
    case 'near':
      return `class ${test.class}`;
  }
};
