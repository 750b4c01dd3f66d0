import { holds } from '../holds.ts';
import type { Condition } from '../rule.ts';
import type { Scene } from '../scene.ts';
import type { ServicePlan } from '../service-plan.ts';
import { answerTestsOf } from './partly-holds.ts';
import type { MeantService, ServiceCase } from './service-case.ts';

/** What is known of the answers to a question before anybody is asked. */
export type Known = ReadonlyMap<string, string | undefined>;

/** An answer that the map gives: the first entry whose condition holds. */
export interface MapAnswer {
  readonly value: string;
  readonly when: Condition;
}

/** A question that the map has answered. */
export interface AnsweredByMap extends MapAnswer {
  readonly question: string;
}

/** Of the area in which the place may be, so much must agree for the map to answer. */
export const MAP_ANSWER_SHARE = 0.95;

/**
 * The questions that the map answers here: not those that somebody answered. `scenes` are places where the truth may be, all
 * as likely.
 */
export const answeredByMap = (
  maps: ReadonlyMap<string, readonly MapAnswer[]>,
  given: Readonly<Record<string, string>>,
  scenes: readonly Scene[],
): readonly AnsweredByMap[] => {
  const answered: AnsweredByMap[] = [];
  for (const [question, entries] of maps) {
    if (Object.hasOwn(given, question)) continue;
    const counts = entries.map(() => 0);
    for (const scene of scenes) {
      const position = entries.findIndex(({ when }) => holds(when, scene));
      if (position >= 0) counts[position]! += 1;
    }
    const position = counts.findIndex((count) => count >= MAP_ANSWER_SHARE * scenes.length);
    if (position >= 0) answered.push({ question, ...entries[position]! });
  }
  return answered;
};

/** The answers that count for each service that may be meant: its own, as far as it asks what was answered. */
export const givenFor = (
  { meant, questions }: ServiceCase,
  answers: Readonly<Record<string, string>>,
  byMap: readonly AnsweredByMap[],
): readonly Known[] => {
  const all = new Map<string, string | undefined>(Object.entries(answers));
  for (const { question, value } of byMap) all.set(question, value);
  return meant.map(({ isAsked }, m) =>
    m === 0
      ? all
      : new Map(questions.flatMap(({ code }, q) => (isAsked[q] && all.has(code) ? [[code, all.get(code)]] : []))),
  );
};

/**
 * For each service that may be meant, how much more likely those who mean it give the answers that were given. A service of
 * whose answers nothing was learned is taken to be as likely as the others are on the whole. All 1 where nothing tells.
 */
export const likelihoodsOf = (serviceCase: ServiceCase, given: Known): readonly number[] => {
  const { meant, questions } = serviceCase;
  const likelihoods = meant.map(() => 1);
  if (meant.length === 1) return likelihoods;
  questions.forEach(({ code, values }, q) => {
    if (!given.has(code) || !meant[0]!.isAsked[q]) return;
    const value = Math.max(values.indexOf(given.get(code)), 0);
    const shares = meant.map((service) => (service.isTelling[q] ? service.shares[q]![value]! : null));
    const known = shares.filter((share) => share !== null);
    if (known.length === 0) return;
    const usual = known.reduce((sum, share) => sum + share, 0) / known.length;
    for (let m = 0; m < meant.length; m++) likelihoods[m]! *= shares[m] ?? usual;
  });
  return likelihoods.some((likelihood, m) => likelihood * (meant[m] as MeantService).share > 0)
    ? likelihoods
    : meant.map(() => 1);
};

/** Positions of the rules of a plan that test a given answer for the value that was given. */
export const rulesOnAnswers = (
  plan: ServicePlan,
  given: Iterable<readonly [question: string, value: string | undefined]>,
): ReadonlySet<number> => {
  const answers = new Map(given);
  const found = new Set<number>();
  if (answers.size === 0) return found;
  plan.rules.forEach(({ rule }, position) => {
    const tests = rule.when === null ? [] : answerTestsOf(rule.when);
    const isOn = tests.some(({ question, values }) => values.includes(answers.get(question) ?? ''));
    if (isOn) found.add(position);
  });
  return found;
};
