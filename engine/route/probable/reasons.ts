import { type Decision, decide, evidenceTold } from '../decide.ts';
import { describeCondition, listOf, meters, percentOf } from '../describe-condition.ts';
import type { Alternative, Resolution } from '../resolution.ts';
import type { Scene } from '../scene.ts';
import type { ServicePlan } from '../service-plan.ts';
import { answersTold, questionTold, type Words, wordsOf } from '../words.ts';
import type { AnsweredByMap } from './given-answers.ts';
import type { Integration, Subject } from './integration.ts';
import type { OpenQuestion } from './open-question.ts';
import type { Candidate } from './posterior.ts';

/** What has to be so for a hypothesis to be true, beside what is known. */
export interface Supposition {
  /** Names the service that is meant; null: the reported one. */
  readonly service: string | null;
  /** Answers that are supposed and that rules test. */
  readonly answers: readonly { readonly question: OpenQuestion; readonly value: string }[];
  /** Whether the place has to be another one than is said. */
  readonly isElsewhere: boolean;
}

/** One hypothesis, made again with everything that it rests on. */
export interface Recalled {
  readonly decision: Decision;
  readonly scene: Scene;
  readonly plan: ServicePlan;
  readonly supposition: Supposition;
}

/** Tells why hypotheses come to what they come to. */
export class Reasons {
  private readonly integration: Integration;
  private readonly agencyById: Subject['agencyById'];
  private readonly here: Scene;

  /** `here` is at the place as it is said to be. */
  constructor(integration: Integration, here: Scene) {
    this.integration = integration;
    this.here = here;
    this.agencyById = integration.subject.agencyById;
  }

  /** What a hypothesis supposes. */
  supposition(likeliest: number): Supposition {
    const { leaves, code, subject } = this.integration;
    const { meant, questions } = subject.serviceCase;
    const position = leaves.services[likeliest]!;
    const answers: Supposition['answers'][number][] = [];
    for (let q = 0; q < questions.length; q++) {
      const value = code.valueAt(leaves.answers[likeliest]!, q);
      if (value > 0) answers.push({ question: questions[q]!, value: questions[q]!.values[value]! });
    }
    const service = position === 0 ? null : meant[position]!.service.name;
    return { service, answers, isElsewhere: this.integration.isElsewhere(likeliest) };
  }

  /** A hypothesis, decided again: at the place itself if the same holds there too. */
  recall(likeliest: number): Recalled {
    const supposition = this.supposition(likeliest);
    const { leaves, nodes, subject } = this.integration;
    const position = leaves.services[likeliest]!;
    const { plan } = subject.serviceCase.meant[position]!;
    const supposed = this.supposedBy(likeliest, position);
    const scene = supposition.isElsewhere ? nodes[leaves.nodes[likeliest]!]!.scene : this.here;
    scene.supposed = supposed;
    scene.supposedOwner = leaves.agencies[likeliest]!;
    return { decision: decide(scene, plan, this.agencyById), scene, plan, supposition };
  }

  /** An alternative with what would have to be so for it. */
  alternative({ agency, probability, likeliest }: Candidate): Alternative {
    const name = agency === null ? 'Nobody' : (this.agencyById.get(agency)?.name ?? agency);
    if (likeliest === null) return { agency, name, probability, because: [SOMETHING_ELSE] };
    const recalled = this.recall(likeliest);
    const because = [...this.suppositionTold(recalled), ...ruleTold(recalled.decision)];
    return { agency, name, probability, because };
  }

  /** "with 15 m accuracy the place may be where ..., if a sewer cave-in was meant": one sentence for each thing supposed. */
  suppositionTold({ decision, scene, plan, supposition }: Recalled): readonly string[] {
    const { service, answers, isElsewhere } = supposition;
    const told = [
      ...(service === null ? [] : [`if '${service}' was meant`]),
      ...answers.map(({ question, value }) => `if ${answersTold(question.code, [value], asked(question))}`),
    ];
    // Answers are told above, as what is supposed.
    const isTold = (code: string): boolean => answers.some(({ question }) => question.code === code);
    const rest = decision.evidence.filter(
      (piece) => piece.kind !== 'test' || piece.test.kind !== 'answer' || !isTold(piece.test.question),
    );
    const seen = evidenceTold({ ...decision, evidence: rest }, { scene, words: wordsOf(plan.asked, this.agencyById) });
    if (!isElsewhere) return [...told, ...seen];
    const { accuracyMeters } = this.integration.subject.question.place;
    const known = `the place is known to ${meters(accuracyMeters)} only and may be where`;
    return [...told, seen.length > 0 ? `${known} this is so: ${listOf(seen, 'and')}` : `${known} another rule decides`];
  }

  /** The answers of a hypothesis: those given and those supposed. */
  private supposedBy(leaf: number, position: number): Scene['supposed'] {
    const { leaves, code, subject } = this.integration;
    const supposed = new Map(subject.given[position]!);
    const { questions } = subject.serviceCase;
    for (let q = 0; q < questions.length; q++) {
      const value = code.valueAt(leaves.answers[leaf]!, q);
      if (value >= 0) supposed.set(questions[q]!.code, questions[q]!.values[value]);
    }
    return supposed;
  }
}

const SOMETHING_ELSE = 'if it turns out to be something else';

/** An open question as its service asks it. */
const asked = ({ question }: OpenQuestion): Words =>
  wordsOf({ questions: question === null ? [] : [question] }, new Map());

const ruleTold = (decision: Decision): readonly string[] =>
  decision.kind === 'owned' ? [`rule '${decision.planned.rule.title}'`] : ['no rule names an owner then'];

/** A question that the map answered, and by what. */
export const mapTold = ({ question, value, when }: AnsweredByMap, words: Words): string =>
  `by the map ${answersTold(question, [value], words)}: ${describeCondition(when, words)}`;

/** What makes an answer uncertain. */
interface Doubt {
  /** Of every owner that a hypothesis leads to. */
  readonly suppositions: readonly Supposition[];
  readonly accuracyMeters: number;
  /** Whether past requests decide, and leave more than one owner. */
  readonly isByPast: boolean;
  /** Share of such reports that turn out to be something else. */
  readonly elseShare: number;
}

/** What makes an answer uncertain, in one sentence; null where it is certain to half a thousandth. */
export const uncertaintyTold = (
  confidence: Resolution['confidence'],
  { suppositions, accuracyMeters, isByPast, elseShare }: Doubt,
): string | null => {
  if (confidence >= 0.9995) return null;
  const services = new Set(suppositions.flatMap(({ service }) => (service === null ? [] : [`'${service}'`])));
  const questions = new Set(
    suppositions.flatMap(({ answers }) => answers.map(({ question }) => questionTold(question.code, asked(question)))),
  );
  const open = [
    ...(suppositions.some(({ isElsewhere }) => isElsewhere)
      ? [`the place is known to ${meters(accuracyMeters)} only`]
      : []),
    ...(questions.size > 0 ? [`${listOf([...questions], 'and')} ${questions.size > 1 ? 'are' : 'is'} unanswered`] : []),
    ...(isByPast ? ['past requests here did not all go to one owner'] : []),
    ...(services.size > 0 ? [`${listOf([...services], 'or')} may be meant`] : []),
    ...(elseShare > 0 ? [`about ${timesInHundred(elseShare)} such reports turn out to be something else`] : []),
  ];
  return `${percentOf(confidence)} sure${open.length > 0 ? `: ${listOf(open, 'and')}` : ''}`;
};

const timesInHundred = (share: number): string =>
  share < 0.0095 ? `${Math.max(1, Math.round(1000 * share))} in 1,000` : `${Math.round(100 * share)} in 100`;
