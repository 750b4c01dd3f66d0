import type { Question, Service } from '../city.ts';
import { DEFAULT_NOTHING_SHARE } from '../experience/experience.ts';
import type { ServicePlan } from '../service-plan.ts';
import { answerTestsOf } from './partly-holds.ts';

/** A question whose answer may count, with every value that makes a difference. Values beside them count alike. */
export interface OpenQuestion {
  readonly code: string;
  /** How the services know it that may be meant: the first of them that asks it. null: only rules speak of it. */
  readonly question: Question | null;
  /** First `undefined`: none of the others. */
  readonly values: readonly (string | undefined)[];
}

/** Question code -> values that the rules of a service test, in the order of the rules. A test for '' is for no answer. */
export const testedValues = (plan: ServicePlan): ReadonlyMap<string, readonly string[]> => {
  const values = new Map<string, Set<string>>();
  for (const { rule } of plan.rules) {
    for (const test of rule.when === null ? [] : answerTestsOf(rule.when)) {
      const known = values.get(test.question) ?? new Set();
      for (const value of test.values) if (value !== '') known.add(value);
      values.set(test.question, known);
    }
  }
  return new Map([...values].map(([code, known]) => [code, [...known]]));
};

/**
 * The question under which a service asks what another service asks: its own of that code, where the words or the choices are
 * the same. `where` of a tree is not `where` of snow.
 */
export const isSameQuestion = (a: Question, b: Question): boolean =>
  a === b ||
  (a.code === b.code &&
    (a.text === b.text ||
      (a.choices.length > 0 &&
        a.choices.length === b.choices.length &&
        a.choices.every(({ value }, i) => value === b.choices[i]!.value))));

/** How many of its questions the rules of a service test: what the default shares are spread over. */
export const askedCount = (service: Service, tested: ReadonlyMap<string, readonly string[]>): number =>
  service.questions.filter(({ code }) => tested.has(code)).length;

/**
 * Shares of the values of a question where nothing was learned, in their order. Who answers none of a service's `count`
 * questions has, with share 0.8, nothing to say to any: so the rules decide for the owner that they name without answers.
 */
export const defaultShares = (
  values: OpenQuestion['values'],
  tested: readonly string[],
  count: number,
): Float64Array => {
  const nothing = tested.length === 0 ? 1 : DEFAULT_NOTHING_SHARE ** (1 / Math.max(count, 1));
  const each = (1 - nothing) / Math.max(tested.length, 1);
  return Float64Array.from(values, (value) => (value === undefined ? nothing : tested.includes(value) ? each : 0));
};

/** Shares that were learned, in the order of the values; what is left over is none of them. */
export const learnedShares = (values: OpenQuestion['values'], shares: ReadonlyMap<string, number>): Float64Array => {
  const found = Float64Array.from(values, (value) => (value === undefined ? 0 : Math.max(shares.get(value) ?? 0, 0)));
  const sum = found.reduce((total, share) => total + share, 0);
  const scale = sum > 1 ? 1 / sum : 1;
  for (let i = 1; i < found.length; i++) found[i]! *= scale;
  found[0] = Math.max(1 - sum, 0);
  return found;
};
