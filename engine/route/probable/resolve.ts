import type { AgencyId } from '../../ids.ts';
import type { Agency, City } from '../city.ts';
import { boundaryDistanceMeters, type Decision, decide, decideUnlessOpen, resolutionOf } from '../decide.ts';
import type { Experience, PlaceErrors } from '../experience/experience.ts';
import type { Emergency, Resolution, RouteQuestion } from '../resolution.ts';
import { Scene, type Surroundings } from '../scene.ts';
import { wordsOf } from '../words.ts';
import { emergencyOf } from './emergency.ts';
import { type AnsweredByMap, answeredByMap, givenFor, likelihoodsOf } from './given-answers.ts';
import { Integration, type Subject } from './integration.ts';
import { nextQuestion } from './next-question.ts';
import type { OpenAnswers } from './partly-holds.ts';
import { posteriorOf, shareOf } from './posterior.ts';
import { mapTold, Reasons, type Supposition, uncertaintyTold } from './reasons.ts';
import type { ServiceCase } from './service-case.ts';

/** What a router knows that every question is asked of. */
export interface Known {
  readonly surroundings: Surroundings;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  readonly placeErrors: PlaceErrors;
  readonly tellingAttributes: Experience['tellingAttributes'];
  readonly emergencyPhone: City['emergencyPhone'];
}

/**
 * Who owns it with which probability, why, and what to ask. Where neither the place nor an answer nor the service can change
 * the owner it costs one decision. `isBrief`: without `alternatives` and `question`, which cost as much again.
 */
export const resolve = (
  question: RouteQuestion,
  serviceCase: ServiceCase,
  known: Known,
  isBrief = false,
): Resolution => {
  const { surroundings, agencyById } = known;
  const scene = new Scene(question, surroundings, serviceCase.reachMeters);
  const { plan } = serviceCase.meant[0]!;
  if (isExact(question, serviceCase, known)) {
    const open = serviceCase.questions.length === 0 ? null : new OpenIn(question, serviceCase);
    const decision = decideUnlessOpen(scene, plan, agencyById, open);
    if (decision !== null && !isByPast(decision)) {
      const resolution = resolutionOf(decision, scene, plan, agencyById);
      const emergency = emergencyFor(resolution, decision, question, serviceCase, known);
      return emergency === null ? resolution : { ...resolution, emergency };
    }
  }
  const { integration, byMap } = integrate(question, serviceCase, known, scene);
  return concluded(integration, byMap, known, scene, isBrief);
};

/** Whether past requests decided, and leave more than one owner. */
const isByPast = (decision: Decision): boolean => decision.kind === 'owned' && (decision.found.shares?.length ?? 0) > 1;

/** Nothing but a question that the rules turn on can be uncertain. */
const isExact = (
  { place }: RouteQuestion,
  { meant, maps, somethingElse }: ServiceCase,
  { placeErrors }: Known,
): boolean =>
  place.accuracyMeters * placeErrors.scale === 0 && meant.length === 1 && maps.size === 0 && somethingElse.size === 0;

class OpenIn implements OpenAnswers {
  private readonly question: RouteQuestion;
  private readonly codes: ReadonlyMap<string, number>;

  constructor(question: RouteQuestion, { meant }: ServiceCase) {
    this.question = question;
    this.codes = meant[0]!.positionByCode;
  }

  isOpen(code: string): boolean {
    return this.codes.has(code) && !Object.hasOwn(this.question.answers, code);
  }
}

/** All hypotheses about a question. `scene` is at its place. */
export const integrate = (
  question: RouteQuestion,
  serviceCase: ServiceCase,
  { surroundings, agencyById, placeErrors, tellingAttributes }: Known,
  scene: Scene,
  isThorough = false,
): { readonly integration: Integration; readonly byMap: readonly AnsweredByMap[] } => {
  const isPoint = question.place.accuracyMeters * placeErrors.scale === 0;
  const base = { question, serviceCase, surroundings, agencyById, placeErrors, tellingAttributes };
  const coarse = isPoint || serviceCase.maps.size === 0 ? null : Integration.coarseScenes(base);
  const byMap = answeredByMap(serviceCase.maps, question.answers, coarse ?? [scene]);
  const given = givenFor(serviceCase, question.answers, byMap);
  const subject: Subject = { ...base, given, likelihoods: likelihoodsOf(serviceCase, given[0]!) };
  const integration = new Integration(subject);
  if (isPoint) integration.exactly(scene);
  else if (isThorough) integration.everywhere(scene);
  else integration.around(scene, coarse);
  return { integration, byMap };
};

/** What the hypotheses come to. */
const concluded = (
  integration: Integration,
  byMap: readonly AnsweredByMap[],
  known: Known,
  here: Scene,
  isBrief: boolean,
): Resolution => {
  const { question, serviceCase, given } = integration.subject;
  const { agencyById } = known;
  const shares = integration.shares();
  const candidates = posteriorOf(integration.leaves, shares, serviceCase.somethingElse);
  const reasons = new Reasons(integration, here);
  const [first] = candidates;
  if (first === undefined || first.likeliest === null) return undoubted(here, given[0]!, byMap, known, serviceCase);
  const recalled = reasons.recall(first.likeliest);
  const { decision, scene, plan } = recalled;
  const base = resolutionOf(decision, scene, plan, agencyById);
  const suppositions = candidates.flatMap(({ likeliest }) =>
    likeliest === null ? [] : [reasons.supposition(likeliest)],
  );
  const doubt = uncertaintyTold(first.probability, {
    suppositions,
    accuracyMeters: question.place.accuracyMeters,
    isByPast: isByPast(decision),
    elseShare: shareOf(serviceCase.somethingElse),
  });
  const because = isSupposed(recalled.supposition)
    ? [...reasons.suppositionTold(recalled), ...base.because.slice(decision.evidence.length)]
    : [...base.because];
  const words = wordsOf(serviceCase.reported, agencyById);
  because.push(...byMap.map((each) => mapTold(each, words)));
  if (doubt !== null) because.push(doubt);
  return {
    ownership: base.ownership,
    confidence: first.probability,
    because,
    alternatives: isBrief ? [] : candidates.slice(1).map((candidate) => reasons.alternative(candidate)),
    question: isBrief ? null : nextQuestion(integration, shares, agencyById),
    emergency: emergencyFor(base, decision, question, serviceCase, known),
    asset: base.asset,
    boundaryDistanceMeters: scene === here ? base.boundaryDistanceMeters : boundaryDistanceMeters(here, plan),
    atMs: base.atMs,
  };
};

const isSupposed = ({ service, answers, isElsewhere }: Supposition): boolean =>
  service !== null || answers.length > 0 || isElsewhere;

/** The weights that were learned leave no hypothesis at all: then they say nothing, and the rules decide as they stand. */
const undoubted = (
  here: Scene,
  given: Scene['supposed'],
  byMap: readonly AnsweredByMap[],
  known: Known,
  serviceCase: ServiceCase,
): Resolution => {
  here.supposed = given;
  here.supposedOwner = null;
  const { plan } = serviceCase.meant[0]!;
  const decision = decide(here, plan, known.agencyById);
  const resolution = resolutionOf(decision, here, plan, known.agencyById);
  const emergency = emergencyFor(resolution, decision, here.question, serviceCase, known);
  const words = wordsOf(plan.asked, known.agencyById);
  return { ...resolution, because: [...resolution.because, ...byMap.map((each) => mapTold(each, words))], emergency };
};

const emergencyFor = (
  { ownership }: Resolution,
  decision: Decision,
  { answers }: RouteQuestion,
  { reported, mayBeEmergency }: ServiceCase,
  { emergencyPhone }: Known,
): Emergency | null => {
  const rule = decision.kind === 'owned' ? decision.planned.rule : null;
  if (!mayBeEmergency && !rule?.emergency) return null;
  const owner = ownership.kind === 'owned' ? ownership.owner : null;
  return emergencyOf({ service: reported, answers, rule, owner }, emergencyPhone);
};
