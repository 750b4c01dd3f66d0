import type { PlannedRule } from '../../route/service-plan.ts';
import { type SingleTest, testsOf } from './tests-of.ts';

/** How alike two rules are in what they look at. */
export type Likeness = 'same things' | 'same kind' | 'different';

/** 'same kind': only layers and answers, the one as the other, though other layers or questions. Fallbacks are like nothing. */
export const likenessOf = (a: PlannedRule, b: PlannedRule): Likeness => {
  if (a.rule.isFallback || b.rule.isFallback) return 'different';
  const [testsA, testsB] = [testsOf(a.rule.when), testsOf(b.rule.when)];
  if (testsA.length === 0 || testsB.length === 0) return 'different';
  if (namesOf(testsA, thingOf) === namesOf(testsB, thingOf)) return 'same things';
  const isComparable = [...testsA, ...testsB].every(({ kind }) => kind === 'answer' || kind === 'inside');
  return isComparable && namesOf(testsA, kindOf) === namesOf(testsB, kindOf) ? 'same kind' : 'different';
};

const namesOf = (tests: readonly SingleTest[], name: (test: SingleTest) => string): string =>
  [...new Set(tests.map(name))].sort().join('\n');

const kindOf = ({ kind }: SingleTest): string => kind;

const thingOf = (test: SingleTest): string => {
  switch (test.kind) {
    case 'answer':
      return `answer ${test.question}`;
    case 'season':
    case 'hours':
    case 'weekdays':
      return test.kind;
    case 'inside':
    case 'outside':
    case 'nearEdge':
      return `layer ${test.layer}`;
    case 'nearest':
    case 'near':
      return `class ${test.class}`;
  }
};
