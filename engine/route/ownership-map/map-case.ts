import type { AgencyId, AssetClass, ServiceCode } from '../../ids.ts';
import type { Agency } from '../city.ts';
import { parseMapAnswers } from '../parse-map-answers.ts';
import { parseRules } from '../parse-rules.ts';
import { holdsAt } from '../periods.ts';
import type { MapAnswer } from '../probable/given-answers.ts';
import { testedValues } from '../probable/open-question.ts';
import type { RouteQuestion } from '../resolution.ts';
import type { Router } from '../router.ts';
import type { Condition, OwnerForm } from '../rule.ts';
import type { Surroundings } from '../scene.ts';
import { type PlannedRule, planRule, planService, visitCondition } from '../service-plan.ts';
import { vocabularyOf } from '../vocabulary.ts';

/** Of what a map is made: one service, one moment, and the answers that are taken for given. */
export interface OwnershipQuestion {
  readonly service: ServiceCode;
  readonly atMs: number;
  readonly answers: Readonly<Record<string, string>>;
}

/** A map's question with all that the place does not change. */
export interface MapCase {
  /** Its place is none in particular. */
  readonly question: RouteQuestion;
  readonly surroundings: Surroundings;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  /** Those that hold at the moment, in the order of asking. */
  readonly rules: readonly PlannedRule[];
  readonly reachMeters: ReadonlyMap<AssetClass, number>;
  /** Questions that nobody has answered yet -> what may be said; undefined: nothing that any rule tests. */
  readonly openValues: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** Open questions that the map may answer. */
  readonly maps: ReadonlyMap<string, readonly MapAnswer[]>;
}

/** RangeError for a service that the city does not have. About the cost of reading the rule file. */
export function mapCaseOf(router: Router, { service: code, atMs, answers }: OwnershipQuestion): MapCase {
  const { city, surroundings, agencyById } = router;
  const service = router.serviceByCode.get(code);
  if (service === undefined) throw new RangeError(`service must be one of the city's, got ${code}`);
  const vocabulary = vocabularyOf(city);
  const planned = parseRules(city.rules, vocabulary).rules.map((rule) => planRule(rule, surroundings.timeZone));
  const plan = planService(service, planned);
  const rules = plan.rules.filter(({ validity }) => holdsAt(validity, atMs));
  const isOpen = (question: string): boolean => !Object.hasOwn(answers, question);
  const tested = testedValues({ ...plan, rules });
  const openValues = new Map(
    service.questions.flatMap(({ code: question }) => {
      const values = tested.get(question);
      return values === undefined || !isOpen(question) ? [] : [[question, [undefined, ...values]] as const];
    }),
  );
  const known = parseMapAnswers(city.services, vocabulary).maps.get(code) ?? new Map<string, readonly MapAnswer[]>();
  const maps = new Map([...known].filter(([question]) => openValues.has(question)));
  const reachMeters = new Map(plan.reachMeters);
  for (const { when } of [...maps.values()].flat()) visitCondition(when, reachMeters, new Set());
  const place = { lonLat: [0, 0], accuracyMeters: 0, source: 'coordinates' } as const;
  const question = { place, service: code, answers, atMs };
  return { question, surroundings, agencyById, rules, reachMeters, openValues, maps };
}

/** Every condition that a place is asked: of the rules, and of the answers that the map gives. */
export const conditionsOf = ({ rules, maps }: MapCase): readonly Condition[] => [
  ...rules.flatMap(({ rule }) => (rule.when === null ? [] : [rule.when])),
  ...[...maps.values()].flat().map(({ when }) => when),
];

/** An owner form with those that it falls back on. */
export const formsIn = (form: OwnerForm): readonly OwnerForm[] => {
  const next =
    form.kind === 'attribute' ? [form.blank, form.otherwise] : form.kind === 'learned' ? [form.otherwise] : [];
  return [form, ...next.flatMap((each) => (each === null ? [] : formsIn(each)))];
};
