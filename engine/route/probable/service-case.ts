import type { AgencyId, AssetClass, ServiceCode } from '../../ids.ts';
import type { Agency, Question, Service } from '../city.ts';
import type { Experience, ServiceExperience } from '../experience/experience.ts';
import { type ServicePlan, visitCondition } from '../service-plan.ts';
import type { MapAnswer } from './given-answers.ts';
import {
  askedCount,
  defaultShares,
  isSameQuestion,
  learnedShares,
  type OpenQuestion,
  testedValues,
} from './open-question.ts';

/** A service that may be meant where another, or itself, is reported. */
export interface MeantService {
  readonly service: Service;
  readonly plan: ServicePlan;
  /** Share of it among the reports of the reported service. */
  readonly share: number;
  /** For each question of the case: the shares of its values here; null where this service knows nothing of it. */
  readonly shares: readonly (Float64Array | null)[];
  /** For each question of the case: whether an answer to it was given for this service too. */
  readonly isAsked: readonly boolean[];
  /** For each question of the case: whether its shares were learned, so that an answer tells which service is meant. */
  readonly isTelling: readonly boolean[];
  /** Position of the case's question by its code, for the rules of this service. */
  readonly positionByCode: ReadonlyMap<string, number>;
  /** For each rule of the plan, and at the end for nobody. */
  readonly ruleWeights: Float64Array;
  readonly agencyWeights: ReadonlyMap<AgencyId, number>;
  readonly assetWeights: ReadonlyMap<AssetClass, number>;
  readonly assetRuleWeights: ServiceExperience['assetRuleWeights'];
  readonly kindRuleWeights: ServiceExperience['kindRuleWeights'];
}

/** What may be behind the reports of one service: worked out once for a router. */
export interface ServiceCase {
  readonly reported: Service;
  /** Whether it, or an answer to one of its questions, is an emergency. */
  readonly mayBeEmergency: boolean;
  /** Every question whose answer may count, for the reported service or one that may be meant. */
  readonly questions: readonly OpenQuestion[];
  /** The reported service first, then by share, ties by code. */
  readonly meant: readonly MeantService[];
  /** Code of a question of the reported service -> the answers that the map may give to it. */
  readonly maps: ReadonlyMap<string, readonly MapAnswer[]>;
  /** Share of the reports that turn out to be something else entirely, by the agency that they end with; of the city's. */
  readonly somethingElse: ReadonlyMap<AgencyId, number>;
  /** Over the rules of all of them, and the conditions of `maps`. */
  readonly reachMeters: ReadonlyMap<AssetClass, number>;
}

/** What cases are made of. */
export interface CaseParts {
  readonly serviceByCode: ReadonlyMap<ServiceCode, Service>;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  readonly plans: ReadonlyMap<ServiceCode, ServicePlan>;
  readonly experience: Experience;
  /** Service -> code of its question -> the answers that the map may give to it. */
  readonly maps: ReadonlyMap<ServiceCode, ReadonlyMap<string, readonly MapAnswer[]>>;
}

// Their combinations have to fit one number (`AnswerCode`).
const MOST_QUESTIONS = 12;
const MOST_VALUES = 16;

// A service that is meant more seldom changes no answer that anybody reads.
const LEAST_MEANT_SHARE = 0.001;

/** The case of a service that the city has. Cost: the rules of the services that may be meant. */
export function caseOf(reported: Service, parts: CaseParts): ServiceCase {
  const services = meantShares(reported, parts);
  const questions = questionsOf(services, parts);
  const meant = services.map((entry) => meantService(reported, entry, questions, parts));
  const maps = parts.maps.get(reported.code) ?? new Map();
  const mayBeEmergency =
    reported.emergency !== undefined ||
    reported.questions.some((each) => each.choices.some(({ emergency }) => emergency !== undefined));
  const learned = parts.experience.services.get(reported.code)?.somethingElse ?? [];
  const somethingElse = new Map([...learned].filter(([agency]) => parts.agencyById.has(agency)));
  return { reported, mayBeEmergency, questions, meant, maps, somethingElse, reachMeters: reachOf(meant, maps) };
}

function reachOf(meant: readonly MeantService[], maps: ServiceCase['maps']): ReadonlyMap<AssetClass, number> {
  const reachMeters = new Map<AssetClass, number>();
  for (const { plan } of meant)
    for (const [assetClass, meters] of plan.reachMeters)
      reachMeters.set(assetClass, Math.max(meters, reachMeters.get(assetClass) ?? 0));
  for (const entries of maps.values()) for (const { when } of entries) visitCondition(when, reachMeters, new Set());
  return reachMeters;
}

type MeantShare = readonly [service: Service, share: number];

function meantShares(reported: Service, { serviceByCode, experience }: CaseParts): readonly MeantShare[] {
  const meant = [...(experience.services.get(reported.code)?.meant ?? [])].flatMap(([code, share]): MeantShare[] => {
    const service = serviceByCode.get(code);
    return service === undefined || service === reported || !(share >= LEAST_MEANT_SHARE) ? [] : [[service, share]];
  });
  meant.sort(([a, aShare], [b, bShare]) => bShare - aShare || (a.code < b.code ? -1 : 1));
  const others = meant.reduce((sum, [, share]) => sum + share, 0);
  return [[reported, Math.max(1 - others, 0)], ...meant];
}

/** By code; one that another service asks in other words is another question under the same code and stands by itself. */
interface CaseQuestion extends OpenQuestion {
  /** Whose it is: the services that know it. */
  readonly services: Set<Service>;
  readonly values: (string | undefined)[];
}

function questionsOf(
  services: readonly MeantShare[],
  parts: CaseParts,
): readonly (OpenQuestion & { readonly services: ReadonlySet<Service> })[] {
  const found: CaseQuestion[] = [];
  for (const [service] of services) {
    const tested = testedValues(parts.plans.get(service.code)!);
    const learned = parts.experience.services.get(service.code)?.answers;
    for (const code of new Set([...tested.keys(), ...(learned?.keys() ?? [])])) {
      const question = service.questions.find((each) => each.code === code) ?? null;
      // What nobody who reports this is ever asked, and of which nothing was learned, has no answer.
      if (question === null && !learned?.has(code)) continue;
      // Beyond, an answer that nobody gave counts for none: no service has so many questions.
      if (found.length >= MOST_QUESTIONS) break;
      const entry = entryFor(code, question, found, service);
      const values = [...(tested.get(code) ?? []), ...(learned?.get(code)?.keys() ?? [])];
      for (const value of values)
        if (value !== '' && entry.values.length < MOST_VALUES && !entry.values.includes(value))
          entry.values.push(value);
    }
  }
  return found;
}

function entryFor(code: string, question: Question | null, found: CaseQuestion[], service: Service): CaseQuestion {
  const known = found.find(
    (each) =>
      each.code === code && (question === null || each.question === null || isSameQuestion(each.question, question)),
  );
  const entry = known ?? { code, question, values: [undefined], services: new Set() };
  if (known === undefined) found.push(entry);
  entry.services.add(service);
  return entry;
}

function meantService(
  reported: Service,
  [service, share]: MeantShare,
  questions: ReturnType<typeof questionsOf>,
  { plans, experience }: CaseParts,
): MeantService {
  const plan = plans.get(service.code)!;
  const known: ServiceExperience | undefined = experience.services.get(service.code);
  const tested = testedValues(plan);
  const count = askedCount(service, tested);
  const isOurs = questions.map((question) => question.services.has(service));
  const shares = questions.map(({ code, values }, i) => {
    const learned = known?.answers.get(code);
    if (!isOurs[i]) return null;
    return learned === undefined
      ? defaultShares(values, tested.get(code) ?? [], count)
      : learnedShares(values, learned);
  });
  return {
    service,
    plan,
    share,
    shares,
    isAsked: questions.map((question, i) => question.services.has(reported) && isOurs[i]!),
    isTelling: questions.map(({ code }, i) => isOurs[i]! && known?.answers.has(code) === true),
    positionByCode: new Map(questions.flatMap(({ code }, i) => (isOurs[i] ? [[code, i] as const] : []))),
    ruleWeights: Float64Array.from(
      [...plan.rules.map(({ rule }) => known?.ruleWeights.get(rule.id) ?? 1), 1],
      (weight) => weight,
    ),
    agencyWeights: known?.agencyWeights ?? new Map(),
    assetWeights: known?.assetWeights ?? new Map(),
    assetRuleWeights: known?.assetRuleWeights ?? new Map(),
    kindRuleWeights: known?.kindRuleWeights ?? new Map(),
  };
}
