import type { AgencyId } from '../../ids.ts';
import type { Agency } from '../city.ts';
import { listOf } from '../describe-condition.ts';
import type { NextQuestion } from '../resolution.ts';
import type { Integration } from './integration.ts';

/**
 * A question is asked from so much expected gain on. Measured on three seeds of the demo city (README): below, a fifth more
 * questions are asked for a tenth of a point more right owners.
 */
export const LEAST_GAIN = 0.03;

/** What asking one question is worth. */
export interface QuestionValue {
  /** Into the case's questions. */
  readonly position: number;
  /** By how much the probability of the most probable agency is expected to rise. */
  readonly gain: number;
  /** For each value of the question: the most probable agency once it is answered; undefined: nobody can answer that. */
  readonly best: readonly (AgencyId | null | undefined)[];
}

/**
 * The value of each question that the reported service may still ask, best first, ties in the order of the questions. The
 * gain is that of the probability that the first-named owner is right: sum over the answers of the greatest joint
 * probability, less the greatest now. O(hypotheses * values).
 */
export const questionValues = (integration: Integration, shares: Float64Array): readonly QuestionValue[] => {
  const { serviceCase, given } = integration.subject;
  const values: QuestionValue[] = [];
  serviceCase.questions.forEach(({ code, question }, position) => {
    const isOurs = serviceCase.meant[0]!.isAsked[position]! && question !== null;
    if (isOurs && !given[0]!.has(code)) values.push(worthOf(position, integration, shares));
  });
  return values.sort((a, b) => b.gain - a.gain || a.position - b.position);
};

const worthOf = (position: number, integration: Integration, shares: Float64Array): QuestionValue => {
  const { leaves, code, subject } = integration;
  const { meant, questions } = subject.serviceCase;
  const count = questions[position]!.values.length;
  const joint = Array.from({ length: count }, () => new Map<AgencyId | null, number>());
  for (let i = 0; i < shares.length; i++) {
    const supposed = code.valueAt(leaves.answers[i]!, position);
    if (supposed >= 0) {
      add(joint[supposed]!, leaves.agencies[i]!, shares[i]!);
      continue;
    }
    // A service that knows nothing of the question is no likelier by its answer.
    const spread = meant[leaves.services[i]!]!.shares[position] ?? meant[0]!.shares[position]!;
    for (let v = 0; v < count; v++) if (spread[v]! > 0) add(joint[v]!, leaves.agencies[i]!, shares[i]! * spread[v]!);
  }
  const all = new Map<AgencyId | null, number>();
  for (const sums of joint) for (const [agency, share] of sums) add(all, agency, share);
  const after = joint.reduce((sum, sums) => sum + (greatest(sums)?.[1] ?? 0), 0);
  return { position, gain: after - (greatest(all)?.[1] ?? 0), best: joint.map((sums) => greatest(sums)?.[0]) };
};

const add = (sums: Map<AgencyId | null, number>, agency: AgencyId | null, share: number): void => {
  sums.set(agency, (sums.get(agency) ?? 0) + share);
};

/** Ties: the first that came up. */
const greatest = (sums: ReadonlyMap<AgencyId | null, number>): readonly [AgencyId | null, number] | null => {
  let best: readonly [AgencyId | null, number] | null = null;
  for (const entry of sums) if (best === null || entry[1] > best[1]) best = entry;
  return best;
};

/** The question that is worth most; null where none is worth the asking. */
export const nextQuestion = (
  integration: Integration,
  shares: Float64Array,
  agencyById: ReadonlyMap<AgencyId, Agency>,
): NextQuestion | null => {
  const [best] = questionValues(integration, shares);
  if (best === undefined || best.gain < LEAST_GAIN) return null;
  const { question, values } = integration.subject.serviceCase.questions[best.position]!;
  const { code, text, choices } = question!;
  const asked = choices.map(({ value, label }) => ({ value, label }));
  const labels = asked.length > 0 ? asked : values.slice(1).map((value) => ({ value: value!, label: value! }));
  return {
    code,
    text,
    choices: asked,
    because: consequences(labels, values, best, agencyById),
    expectedGain: best.gain,
  };
};

/** "Yes: Harbor Light & Power", answers that lead to the same agency together. */
const consequences = (
  labels: readonly { readonly value: string; readonly label: string }[],
  values: readonly (string | undefined)[],
  { best }: QuestionValue,
  agencyById: ReadonlyMap<AgencyId, Agency>,
): readonly string[] => {
  const byAgency = new Map<AgencyId | null, string[]>();
  for (const { value, label } of labels) {
    const agency = best[Math.max(values.indexOf(value), 0)];
    if (agency === undefined) continue;
    const known = byAgency.get(agency);
    if (known === undefined) byAgency.set(agency, [label]);
    else known.push(label);
  }
  return [...byAgency].map(
    ([agency, answers]) =>
      `"${listOf(answers, 'or')}": ${agency === null ? 'nobody' : (agencyById.get(agency)?.name ?? agency)}`,
  );
};
