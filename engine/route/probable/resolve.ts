import type { AgencyId } from '../../ids.ts';
import type { Agency, City } from '../city.ts';
import { type Decision, decide, decideUnlessOpen, resolutionOf } from '../decide.ts';
import type { PlaceErrors } from '../experience/experience.ts';
import type { Resolution, RouteQuestion } from '../resolution.ts';
import { Scene, type Surroundings } from '../scene.ts';
import { emergencyOf } from './emergency.ts';
import { type AnsweredByMap, answeredByMap, givenFor, likelihoodsOf } from './given-answers.ts';
import { Integration, type Subject } from './integration.ts';
import { nextQuestion } from './next-question.ts';
import type { OpenAnswers } from './partly-holds.ts';
import { posteriorOf } from './posterior.ts';
import { mapTold, Reasons, uncertaintyTold } from './reasons.ts';
import type { ServiceCase } from './service-case.ts';

/** What a router knows that every question is asked of. */
export interface Known {
  readonly surroundings: Surroundings;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  readonly placeErrors: PlaceErrors;
  readonly emergencyPhone: City['emergencyPhone'];
}

/**
 * Who owns it with which probability, why, and what to ask. Where neither the place nor an answer nor the service can change
 * the owner it costs one decision.
 */
export const resolve = (question: RouteQuestion, serviceCase: ServiceCase, known: Known): Resolution => {
  const { surroundings, agencyById } = known;
  const scene = new Scene(question, surroundings, serviceCase.reachMeters);
  const { plan } = serviceCase.meant[0]!;
  if (isExact(question, serviceCase, known)) {
    const open = serviceCase.questions.length === 0 ? null : new OpenIn(question, serviceCase);
    const decision = decideUnlessOpen(scene, plan, agencyById, open);
    if (decision !== null)
      return withEmergency(resolutionOf(decision, scene, plan, agencyById), decision, question, serviceCase, known);
  }
  const { integration, byMap } = integrate(question, serviceCase, known, scene);
  return concluded(integration, byMap, known, scene);
};

/** Nothing but a question that the rules turn on can be uncertain. */
const isExact = ({ place }: RouteQuestion, { meant, maps }: ServiceCase, { placeErrors }: Known): boolean =>
  place.accuracyMeters * placeErrors.scale === 0 && meant.length === 1 && maps.size === 0;

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
  { surroundings, agencyById, placeErrors }: Known,
  scene: Scene,
  isThorough = false,
): { readonly integration: Integration; readonly byMap: readonly AnsweredByMap[] } => {
  const isPoint = question.place.accuracyMeters * placeErrors.scale === 0;
  const base = { question, serviceCase, surroundings, agencyById, placeErrors };
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
): Resolution => {
  const { subject } = integration;
  const { question, serviceCase } = subject;
  const shares = integration.shares();
  const reasons = new Reasons(integration, here);
  const [first, ...others] = posteriorOf(integration.leaves, shares);
  if (first === undefined) return undoubted(subject, byMap, known);
  const recalled = reasons.recall(first);
  const { decision, scene, plan, supposed, supposition } = recalled;
  scene.supposed = supposed;
  const base = resolutionOf(decision, scene, plan, known.agencyById);
  const recalledOthers = others.map((candidate) => reasons.recall(candidate));
  const suppositions = [supposition, ...recalledOthers.map((each) => each.supposition)];
  const doubt = uncertaintyTold(first.probability, suppositions, question.place.accuracyMeters);
  scene.supposed = supposed;
  const isSupposed = supposition.service !== null || supposition.answers.length > 0 || supposition.isElsewhere;
  const told = isSupposed
    ? [...reasons.suppositionTold(recalled), ...base.because.slice(decision.evidence.length)]
    : base.because;
  const resolution: Resolution = {
    ...base,
    confidence: first.probability,
    because: [...told, ...byMap.map(mapTold), ...(doubt === null ? [] : [doubt])],
    alternatives: others.map((candidate, i) => reasons.alternative(candidate, recalledOthers[i]!)),
    question: nextQuestion(integration, shares, known.agencyById),
  };
  return withEmergency(resolution, decision, question, serviceCase, known);
};

/** The weights that were learned leave no hypothesis at all: then they say nothing, and the rules decide as they stand. */
const undoubted = (
  { question, serviceCase, given }: Subject,
  byMap: readonly AnsweredByMap[],
  known: Known,
): Resolution => {
  const scene = new Scene(question, known.surroundings, serviceCase.reachMeters);
  scene.supposed = given[0]!;
  const { plan } = serviceCase.meant[0]!;
  const decision = decide(scene, plan, known.agencyById);
  const resolution = resolutionOf(decision, scene, plan, known.agencyById);
  const because = [...resolution.because, ...byMap.map(mapTold)];
  return withEmergency({ ...resolution, because }, decision, question, serviceCase, known);
};

const withEmergency = (
  resolution: Resolution,
  decision: Decision,
  { answers }: RouteQuestion,
  { reported, mayBeEmergency }: ServiceCase,
  { emergencyPhone }: Known,
): Resolution => {
  const rule = decision.kind === 'owned' ? decision.planned.rule : null;
  if (!mayBeEmergency && !rule?.emergency) return resolution;
  const owner = resolution.ownership.kind === 'owned' ? resolution.ownership.owner : null;
  const emergency = emergencyOf({ service: reported, answers, rule, owner }, emergencyPhone);
  return emergency === null ? resolution : { ...resolution, emergency };
};
