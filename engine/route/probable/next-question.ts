import type { AgencyId } from '../../ids.ts';
import type { Agency } from '../city.ts';
import { listOf } from '../describe-condition.ts';
import type { NextQuestion } from '../resolution.ts';
import type { Integration } from './integration.ts';
import { rounded, shareOf } from './posterior.ts';
import { type Branch, QuestionTree, type Row } from './question-tree.ts';

/**
 * A question is worth the asking if the first-named owner is right in so many more cases, and a second one after it again:
 * a caller's time against a wrong crew sent. README says what other values come to.
 */
export const LEAST_GAIN = 0.04;

// So many questions ahead; where more may be asked, two: the work grows with the power of their number.
const FULL_DEPTH = 3;

/** The best question to ask; null where none is worth the asking. */
export const nextQuestion = (
  integration: Integration,
  shares: Float64Array,
  agencyById: ReadonlyMap<AgencyId, Agency>,
): NextQuestion | null => {
  const { code: answerCode, subject } = integration;
  const { questions, meant } = subject.serviceCase;
  const askable = askableIn(integration);
  if (askable.length === 0) return null;
  const valueCounts = questions.map(({ values }) => values.length);
  // Where it is about something else no answer helps: what hypotheses gain is of the others only.
  const certain = 1 - shareOf(subject.serviceCase.somethingElse);
  const tree = new QuestionTree(answerCode, meant, valueCounts, LEAST_GAIN / certain);
  const rows = rowsOf(integration, shares);
  const now = tree.best(rows, [], 0).right;
  const best = tree.best(rows, askable, askable.length > FULL_DEPTH ? 2 : askable.length);
  if (best.question === null) return null;
  const { question, values } = questions[best.question]!;
  const { code, text, choices } = question!;
  const asked = choices.map(({ value, label }) => ({ value, label }));
  const labels = asked.length > 0 ? asked : values.slice(1).map((value) => ({ value: value!, label: value! }));
  const because = consequences(labels, values, best, agencyById);
  return { code, text, choices: asked, because, expectedGain: rounded(certain * (best.right - now)) };
};

/** Questions of the reported service that nobody answered and on whose answer some hypothesis hangs, in their order. */
const askableIn = ({ leaves, code, subject }: Integration): readonly number[] => {
  const { questions, meant } = subject.serviceCase;
  const askable: number[] = [];
  questions.forEach(({ code: name, question }, position) => {
    if (question === null || !meant[0]!.isAsked[position] || subject.given[0]!.has(name)) return;
    const tells = meant.some((service, i) => i > 0 && service.shares[position] !== null);
    if (tells || leaves.answers.some((answers) => code.valueAt(answers, position) >= 0)) askable.push(position);
  });
  return askable;
};

/** The hypotheses, those together that no question tells apart. */
const rowsOf = ({ leaves }: Integration, shares: Float64Array): readonly Row[] => {
  const rows: (Row & { mass: number })[] = [];
  for (let i = 0; i < shares.length; i++) {
    const [agency, service, answers] = [leaves.agencies[i]!, leaves.services[i]!, leaves.answers[i]!];
    // Some twenty rows: looking through them costs less than a key.
    const known = rows.find((row) => row.answers === answers && row.agency === agency && row.service === service);
    if (known === undefined) rows.push({ agency, service, answers, mass: shares[i]! });
    else known.mass += shares[i]!;
  }
  return rows;
};

/** "Yes: Harbor Light & Power", answers that lead to the same agency together. */
const consequences = (
  labels: readonly { readonly value: string; readonly label: string }[],
  values: readonly (string | undefined)[],
  { best }: Branch,
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
