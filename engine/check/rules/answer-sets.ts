import type { Service } from '../../route/city.ts';
import type { AnswerTest } from '../../route/rule.ts';

type Answers = Readonly<Record<string, string>>;

/** Answers that stand for all others: between them every outcome of the answer tests that the service's questions allow. */
export interface AnswerSets {
  /** The first is empty: nothing was answered, which is also every answer that no rule tests. */
  readonly sets: readonly Answers[];
  /** False where there were more than may be looked at; then each answer is there alone. */
  readonly isComplete: boolean;
}

const MAX_SETS = 512;

/** Only the service's own questions count, and of those with choices only the choices: nothing else can be answered. */
export const answerSetsOf = (tests: readonly AnswerTest[], service: Service): AnswerSets => {
  const asked = service.questions.flatMap((question) => {
    const own = tests.filter((test) => test.question === question.code);
    const values = valuesToldApart(
      own,
      question.choices.map(({ value }) => value),
    );
    return values.length === 0 ? [] : [{ code: question.code, values }];
  });
  const count = asked.reduce((product, { values }) => product * (values.length + 1), 1);
  if (count > MAX_SETS) {
    const alone = asked.flatMap(({ code, values }) => values.map((value) => ({ [code]: value })));
    return { sets: [{}, ...alone].slice(0, MAX_SETS), isComplete: false };
  }
  let sets: readonly Answers[] = [{}];
  for (const { code, values } of asked) {
    sets = sets.flatMap((answers) => [answers, ...values.map((value) => ({ ...answers, [code]: value }))]);
  }
  // Fewest answers first: what shows without an answer is said without one.
  const ordered = [...sets].sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  return { sets: ordered, isComplete: true };
};

/** One value of each group that no test tells apart; those that none tests are as good as no answer. */
const valuesToldApart = (tests: readonly AnswerTest[], choices: readonly string[]): readonly string[] => {
  const valueByOutcome = new Map<string, string>();
  for (const value of new Set(tests.flatMap(({ values }) => values))) {
    if (choices.length > 0 && !choices.includes(value)) continue;
    const outcome = tests.map(({ values }) => Number(values.includes(value))).join('');
    if (!valueByOutcome.has(outcome)) valueByOutcome.set(outcome, value);
  }
  return [...valueByOutcome.values()];
};
