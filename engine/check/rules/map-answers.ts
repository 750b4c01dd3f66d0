import type { AgencyId, RuleId } from '../../ids.ts';
import type { Agency, Question, Service } from '../../route/city.ts';
import { describeCondition } from '../../route/describe-condition.ts';
import { parseMapAnswers } from '../../route/parse-map-answers.ts';
import type { MapAnswer } from '../../route/probable/given-answers.ts';
import { planRule, planService } from '../../route/service-plan.ts';
import { vocabularyOf } from '../../route/vocabulary.ts';
import { questionTold, wordsOf } from '../../route/words.ts';
import type { Finding } from '../finding.ts';
import { conditionFaults, faultTold } from './dead-tests.ts';
import { type RuleCheck, ruleFinding, serviceName } from './rule-check.ts';
import { ServiceView } from './service-view.ts';
import { Terrains } from './terrain.ts';
import { type Verdict, verdictOn } from './verdict.ts';
import { whyNever } from './why-never.ts';

/**
 * What is wrong with the answers that the map gives to questions: tests that nothing passes, answers that are never given since
 * their condition never holds, or only where one before them is given. A question's answers are judged as the rules of a
 * service are: in their order, the first that holds.
 */
export function* mapAnswers(check: RuleCheck): Generator<void, readonly Finding[]> {
  const { maps } = parseMapAnswers(check.city.services, vocabularyOf(check.city));
  const terrains = new Terrains(check.surroundings);
  const findings: Finding[] = [];
  for (const { service } of check.views) {
    for (const [code, answers] of maps.get(service.code) ?? []) {
      const question = service.questions.find((each) => each.code === code)!;
      findings.push(...(yield* new MapOfQuestion(service, question, answers, check).findings(terrains)));
    }
  }
  return findings;
}

class MapOfQuestion {
  readonly #service: Service;
  readonly #question: Question;
  readonly #answers: readonly MapAnswer[];
  readonly #check: RuleCheck;

  constructor(service: Service, question: Question, answers: readonly MapAnswer[], check: RuleCheck) {
    this.#service = service;
    this.#question = question;
    this.#answers = answers;
    this.#check = check;
  }

  *findings(terrains: Terrains): Generator<void, readonly Finding[]> {
    const findings: Finding[] = [];
    const explained = new Set<number>();
    for (const [position, { when }] of this.#answers.entries()) {
      for (const fault of conditionFaults(when, this.#check)) {
        const told = faultTold(fault, this.#nameOf(position));
        if (told.severity === 'error') explained.add(position);
        findings.push(ruleFinding({ ...told, service: this.#service.code }));
      }
    }
    const view = this.#viewOf(terrains);
    yield* view.prepare();
    for (const position of this.#answers.keys()) {
      if (explained.has(position)) continue;
      const verdict = yield* verdictOn(view, position);
      if (verdict.kind !== 'decides') findings.push(this.#findingOf(view, position, verdict));
    }
    return findings;
  }

  /** The answers as the rules of a service of its own, each with an owner of its own. */
  #viewOf(terrains: Terrains): ServiceView {
    const { agencyById, rules } = this.#asRules();
    const { timeZone } = this.#check.surroundings;
    const service = { ...this.#service, questions: [] };
    const plan = planService(
      service,
      rules.map((rule) => planRule(rule, timeZone)),
    );
    return new ServiceView(service, plan, terrains, agencyById, this.#check.atMs);
  }

  #asRules() {
    const agencies = this.#answers.map(
      (_, i): Agency => ({ id: `answer ${i}` as AgencyId, name: this.#nameOf(i), phone: null, url: null }),
    );
    const rules = this.#answers.map(({ when }, i) => ({
      ...{ id: `answer ${i}` as RuleId, title: this.#nameOf(i), services: [this.#service.code], when },
      ...{ owner: { kind: 'agency' as const, agency: agencies[i]!.id }, validFrom: null, validUntil: null },
      ...{ isFallback: false, emergency: null },
    }));
    return { agencyById: new Map(agencies.map((agency) => [agency.id, agency])), rules };
  }

  #findingOf(view: ServiceView, position: number, verdict: Exclude<Verdict, { readonly kind: 'decides' }>): Finding {
    const proof = 'proof' in verdict ? verdict.proof : { kind: 'proved' as const };
    const doubt = proof.kind === 'proved' ? '' : ` (not proved: found at none of ${proof.tried} places tried)`;
    const { kind, reason, witness } = this.#described(view, position, verdict);
    return ruleFinding({
      kind,
      severity: proof.kind === 'proved' ? 'error' : 'warning',
      message: `${this.#nameOf(position)} is never given: ${reason}${doubt}`,
      service: this.#service.code,
      place: witness?.place,
      situation: witness?.situation,
    });
  }

  #described(view: ServiceView, position: number, verdict: Exclude<Verdict, { readonly kind: 'decides' }>) {
    if (verdict.kind === 'shadowed') {
      const others = verdict.by.map((other) => `${this.#ordinalOf(other)} (${this.#valueOf(other)})`);
      const before = others.length === 1 ? `answer ${others[0]}` : `answers ${others.join(' and ')} together`;
      const reason = `wherever it holds that ${this.#conditionOf(position)}, ${before} before it ${others.length === 1 ? 'is' : 'are'} given`;
      return { kind: 'shadowed-map-answer', reason, witness: verdict.witness };
    }
    const { reason, witness } = whyNever(view, position, this.#check.agencyById);
    return {
      kind: verdict.kind === 'never' ? 'map-answer-never-holds' : 'unreachable-map-answer',
      reason,
      witness,
    };
  }

  /** "answer 2 of the map to 'Where is it?' (where) of service 'Tree' (tree), 'In a yard' (yard)". */
  #nameOf(position: number): string {
    const question = questionTold(this.#question.code, wordsOf(this.#service, this.#check.agencyById, true));
    const to = `${question} of service ${serviceName(this.#service)}`;
    return `answer ${this.#ordinalOf(position)} of the map to ${to}, ${this.#valueOf(position)},`;
  }

  #ordinalOf(position: number): number {
    return position + 1;
  }

  #valueOf(position: number): string {
    const { value } = this.#answers[position]!;
    const label = this.#question.choices.find((choice) => choice.value === value)?.label ?? value;
    return label === value ? `'${value}'` : `'${label}' (${value})`;
  }

  #conditionOf(position: number): string {
    return describeCondition(
      this.#answers[position]!.when,
      wordsOf(this.#service, this.#check.agencyById, true),
    ).replace(/^\((.*)\)$/, '$1');
  }
}
