import type { RuleId } from '../../ids.ts';
import { listOf } from '../../route/describe-condition.ts';
import type { PlannedRule } from '../../route/service-plan.ts';
import type { Finding, Severity } from '../finding.ts';
import { and, not } from './formula.ts';
import { possibility } from './possible.ts';
import {
  agencyName,
  quoted,
  type RuleCheck,
  ruleFinding,
  ruleName,
  serviceName,
  situationWords,
} from './rule-check.ts';
import type { ServiceView } from './service-view.ts';
import { unknown, type Verdict, verdictOn, type Witness } from './verdict.ts';
import { whyNever } from './why-never.ts';

/** The verdict on a rule in one service. */
interface Judged {
  readonly view: ServiceView;
  readonly position: number;
  readonly verdict: Verdict;
}

/**
 * Rules that never decide: shadowed, impossible, or naming nobody. One finding a rule, whatever the number of its services: an
 * error where it decides in none, a note where it does in some. `explained`: rules that another check calls dead.
 */
export function* judgedRules(check: RuleCheck, explained: ReadonlySet<RuleId>): Generator<void, readonly Finding[]> {
  const judgedByRule = new Map<PlannedRule, Judged[]>();
  for (const view of check.views) {
    for (const [position, planned] of view.plan.rules.entries()) {
      if (planned.validity.untilMs <= check.atMs || explained.has(planned.rule.id)) continue;
      const verdict = yield* verdictOn(view, position);
      const judged = judgedByRule.get(planned) ?? [];
      judged.push({ view, position, verdict });
      judgedByRule.set(planned, judged);
    }
  }
  return check.rules.flatMap((planned) => {
    const judged = judgedByRule.get(planned) ?? [];
    const idle = judged.filter(({ verdict }) => verdict.kind !== 'decides');
    if (idle.length === 0) return [];
    return [findingOf(planned, idle, idle.length === judged.length, check)];
  });
}

const findingOf = (planned: PlannedRule, idle: readonly Judged[], isIdleInAll: boolean, check: RuleCheck): Finding => {
  // What shows at a place says more than what shows nowhere.
  const [worst] = [...idle].sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
  const { kind, reason, other, witness } = describedVerdict(worst!, check);
  const { view, verdict } = worst!;
  const proof = 'proof' in verdict ? verdict.proof : { kind: 'proved' as const };
  const services = idle.map((judged) => serviceName(judged.view.service));
  const scope = isIdleInAll ? '' : ` for ${listOf(services, 'and')}`;
  const doubt = proof.kind === 'proved' ? '' : ` (not proved: found at none of ${proof.tried} places tried)`;
  return ruleFinding({
    kind,
    severity: severityOf(kind, isIdleInAll, proof.kind === 'proved', planned.rule.isFallback),
    message: `${ruleName(planned)} never decides${scope}: ${reason}${doubt}`,
    rule: planned.rule.id,
    ...(isIdleInAll && services.length > 1 ? {} : { service: view.service.code }),
    ...(other === null ? {} : { otherRule: other }),
    place: witness?.place,
    situation: witness?.situation,
  });
};

const rankOf = ({ kind }: Verdict): number => ['shadowed', 'names-nobody', 'nowhere', 'never', 'decides'].indexOf(kind);

const severityOf = (kind: string, isIdleInAll: boolean, isProved: boolean, isFallback: boolean): Severity => {
  // A rule for several services that only some need is common, and a fallback that nothing falls to is no fault.
  if (!isIdleInAll || isFallback) return 'note';
  return isProved && kind !== 'repeated-rule' ? 'error' : 'warning';
};

interface Described {
  readonly kind: string;
  readonly reason: string;
  readonly other: RuleId | null;
  readonly witness: Witness | null;
}

const describedVerdict = ({ view, position, verdict }: Judged, check: RuleCheck): Described => {
  switch (verdict.kind) {
    case 'shadowed':
      return shadow(view, position, verdict, check);
    case 'names-nobody': {
      const { witness } = verdict;
      const words = situationWords(witness.situation, view.service, check);
      const reason = `where it holds${words} it names no owner, and the rules after it go on`;
      return { kind: 'rule-names-nobody', reason, other: null, witness };
    }
    case 'nowhere':
    case 'never':
    case 'decides': {
      const { reason, witness } = whyNever(view, position, check.agencyById);
      return { kind: verdict.kind === 'never' ? 'rule-never-holds' : 'unreachable-rule', reason, other: null, witness };
    }
  }
};

const shadow = (
  view: ServiceView,
  position: number,
  { by, witness, agency }: Extract<Verdict, { readonly kind: 'shadowed' }>,
  check: RuleCheck,
): Described => {
  const others = by.map((other) => view.plan.rules[other]!);
  const [first] = others;
  const owner = agencyName(agency, check);
  const words = situationWords(witness.situation, view.service, check);
  if (others.length === 1 && isSame(view, position, by[0]!)) {
    const own = ownerHere(view, position, witness);
    const isRepeated = own === agency || own === null;
    const reason = isRepeated
      ? `${ruleName(first!)} before it says the same`
      : `${ruleName(first!)} before it has the same conditions and names another owner: here ${owner} instead of ${agencyName(own, check)}`;
    return { kind: isRepeated ? 'repeated-rule' : 'contradicting-rules', reason, other: first!.rule.id, witness };
  }
  const wherever =
    others.length === 1 ? ruleName(first!) : `rules ${quoted(others.map(({ rule }) => rule.id))} together`;
  const verb = others.length === 1 ? 'has' : 'have';
  const reason = `wherever it holds, ${wherever} before it ${verb} named an owner, here${words} ${owner}`;
  return { kind: 'shadowed-rule', reason, other: first!.rule.id, witness };
};

/** Whether two rules hold in the same situations at the same places. */
const isSame = (view: ServiceView, position: number, other: number): boolean =>
  view.situations.every((situation) => {
    const parts = view.partsIn(situation);
    const goal = and([parts[other]!.when, not(parts[position]!.when)]);
    return possibility(goal, view.periodOf(situation).tables, unknown(view, situation)) === 'never';
  });

const ownerHere = (view: ServiceView, position: number, { situation, place }: Witness) =>
  view.traceAt(situation, place).holding.find((held) => held.position === position)?.agency ?? null;
