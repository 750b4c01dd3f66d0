import type { AgencyId } from '../../ids.ts';
import { type Decision, decide, evidenceTold } from '../decide.ts';
import { describeCondition, listOf, meters } from '../describe-condition.ts';
import type { Alternative, Resolution } from '../resolution.ts';
import type { Scene } from '../scene.ts';
import type { Telling } from '../sentence.ts';
import type { ServicePlan } from '../service-plan.ts';
import type { AnsweredByMap } from './given-answers.ts';
import type { Integration } from './integration.ts';
import type { Candidate } from './posterior.ts';

/** What has to be so for a hypothesis to be true, beside what is known. */
export interface Supposition {
  /** Names the service that is meant; null: the reported one. */
  readonly service: string | null;
  /** Answers that are supposed and that rules test. */
  readonly answers: readonly { readonly question: string; readonly value: string }[];
  /** Whether the place has to be another one than is said. */
  readonly isElsewhere: boolean;
}

/** One hypothesis, made again with everything that it rests on. */
export interface Recalled {
  readonly decision: Decision;
  readonly scene: Scene;
  readonly plan: ServicePlan;
  readonly supposed: Scene['supposed'];
  readonly supposition: Supposition;
}

/** Tells why hypotheses come to what they come to. */
export class Reasons {
  private readonly integration: Integration;
  private readonly agencyById: Telling['agencyById'];
  private readonly here: Scene;

  /** `here` is at the place as it is said to be. */
  constructor(integration: Integration, here: Scene) {
    this.integration = integration;
    this.here = here;
    this.agencyById = integration.subject.agencyById;
  }

  /** The likeliest hypothesis of a candidate: at the place itself if the same holds there too. */
  recall({ agency, likeliest }: Candidate): Recalled {
    const { leaves, nodes, subject } = this.integration;
    const position = leaves.services[likeliest]!;
    const { service, plan } = subject.serviceCase.meant[position]!;
    const { supposed, answers } = this.supposedBy(likeliest, position);
    const { here } = this;
    here.supposed = supposed;
    const decidedHere = decide(here, plan, this.agencyById);
    const isElsewhere = agencyOf(decidedHere) !== agency;
    const scene = isElsewhere ? nodes[leaves.nodes[likeliest]!]!.scene : here;
    scene.supposed = supposed;
    const decision = isElsewhere ? decide(scene, plan, this.agencyById) : decidedHere;
    const name = position === 0 ? null : service.name;
    return { decision, scene, plan, supposed, supposition: { service: name, answers, isElsewhere } };
  }

  /** An alternative with what would have to be so for it. */
  alternative({ agency, probability }: Candidate, recalled: Recalled): Alternative {
    const name = agency === null ? 'Nobody' : (this.agencyById.get(agency)?.name ?? agency);
    const because = [...this.suppositionTold(recalled), ...ruleTold(recalled.decision)];
    return { agency, name, probability, because };
  }

  /** "with 15 m accuracy the place may be where ..., if a sewer cave-in was meant": one sentence for each thing supposed. */
  suppositionTold({ decision, scene, supposed, supposition }: Recalled): readonly string[] {
    scene.supposed = supposed;
    const { service, answers, isElsewhere } = supposition;
    const told = [
      ...(service === null ? [] : [`if ${service} was meant`]),
      ...answers.map(({ question, value }) => `if the answer to ${question} is ${value}`),
    ];
    const evidence = evidenceTold(decision, { scene, agencyById: this.agencyById });
    // Answers are told above, as what is supposed.
    const seen = evidence.filter((sentence) => !answers.some(({ question }) => isAnswerTold(sentence, question)));
    if (!isElsewhere) return [...told, ...seen];
    const { accuracyMeters } = this.integration.subject.question.place;
    const where = seen.length > 0 ? listOf(seen, 'and') : 'another rule decides';
    return [...told, `with ${meters(accuracyMeters)} accuracy the place may be where it is so: ${where}`];
  }

  /** The answers of a hypothesis: those given and those supposed. */
  private supposedBy(leaf: number, position: number) {
    const { leaves, code, subject } = this.integration;
    const supposed = new Map(subject.given[position]!);
    const answers: { question: string; value: string }[] = [];
    subject.serviceCase.questions.forEach(({ code: question, values }, q) => {
      const at = code.valueAt(leaves.answers[leaf]!, q);
      if (at < 0) return;
      const value = values[at];
      supposed.set(question, value);
      if (value !== undefined) answers.push({ question, value });
    });
    return { supposed, answers };
  }
}

const isAnswerTold = (sentence: string, question: string): boolean =>
  sentence.startsWith(`the answer to ${question} is `);

const agencyOf = (decision: Decision): AgencyId | null => (decision.kind === 'owned' ? decision.agency.id : null);

const ruleTold = (decision: Decision): readonly string[] =>
  decision.kind === 'owned' ? [`rule '${decision.planned.rule.title}'`] : ['no rule names an owner then'];

/** A question that the map answered, and by what. */
export const mapTold = ({ question, value, when }: AnsweredByMap): string =>
  `the map says: the answer to ${question} is ${value}, for ${describeCondition(when)}`;

/** What makes an answer uncertain, in one sentence; null where it is certain to half a thousandth. */
export const uncertaintyTold = (
  confidence: Resolution['confidence'],
  suppositions: readonly Supposition[],
  accuracyMeters: number,
): string | null => {
  if (confidence >= 0.9995) return null;
  const services = new Set(suppositions.flatMap(({ service }) => (service === null ? [] : [service])));
  const questions = new Set(suppositions.flatMap(({ answers }) => answers.map(({ question }) => question)));
  const open = [
    ...(suppositions.some(({ isElsewhere }) => isElsewhere)
      ? [`the place is known to ${meters(accuracyMeters)} only`]
      : []),
    ...(questions.size > 0 ? [`nobody said what the answer to ${listOf([...questions], 'or')} is`] : []),
    ...(services.size > 0 ? [`${listOf([...services], 'or')} may be meant`] : []),
  ];
  const percent = Math.floor(confidence * 1000) / 10;
  return `${percent} % sure${open.length > 0 ? `: ${listOf(open, 'and')}` : ''}`;
};
