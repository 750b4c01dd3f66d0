import type { Condition } from '../../route/rule.ts';

/** A condition that is no group of others. */
export type SingleTest = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>;

/** Every single test in a condition, in the order of reading, those under `not` too. */
export const testsOf = (condition: Condition | null): readonly SingleTest[] => {
  if (condition === null) return [];
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(testsOf);
  return condition.kind === 'not' ? testsOf(condition.of) : [condition];
};
