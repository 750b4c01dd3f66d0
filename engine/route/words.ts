import type { AgencyId } from '../ids.ts';
import type { Agency, Question, Service } from './city.ts';

/** What things are called where people read of them. */
export interface Words {
  /** The question of a code; undefined where the service does not ask it. */
  questionOf(code: string): Question | undefined;
  agencyName(id: string): string;
  /** Whether ids follow in parentheses: for who edits the rule file. */
  readonly hasIds: boolean;
}

/** As a service asks its questions and as the city calls its agencies. */
export const wordsOf = (
  { questions }: Pick<Service, 'questions'>,
  agencyById: ReadonlyMap<AgencyId, Agency>,
  hasIds = false,
): Words => ({
  questionOf: (wanted) => questions.find(({ code }) => code === wanted),
  agencyName: (id) => withId(agencyById.get(id as AgencyId)?.name ?? id, id, hasIds),
  hasIds,
});

/** Ids as they stand in the rule file. */
export const AS_WRITTEN: Words = { questionOf: () => undefined, agencyName: (id) => id, hasIds: false };

/** "'Where is it?'": what a caller is asked. */
export const questionTold = (code: string, words: Words): string =>
  withId(quoted(words.questionOf(code)?.text ?? code), code, words.hasIds);

/** "'Where is it?' is answered 'In a yard' or 'Indoors'"; '' is no answer. A question that nobody asks is named by its code. */
export const answersTold = (code: string, values: readonly string[], words: Words): string => {
  const question = words.questionOf(code);
  if (question === undefined) return `the answer to ${code} is ${values.map((value) => value || 'blank').join(' or ')}`;
  const subject = questionTold(code, words);
  const given = values.filter((value) => value !== '').map((value) => choiceTold(question, value, words));
  const isBlank = given.length < values.length;
  if (given.length === 0) return `${subject} is not answered`;
  return `${subject} is answered ${given.join(' or ')}${isBlank ? ' or not at all' : ''}`;
};

/** The opposite: "'Where is it?' is not answered 'In a yard'". */
export const answersNotTold = (code: string, values: readonly string[], words: Words): string => {
  const question = words.questionOf(code);
  if (question === undefined) return `not ${answersTold(code, values, words)}`;
  const given = values.filter((value) => value !== '').map((value) => choiceTold(question, value, words));
  const subject = questionTold(code, words);
  if (given.length === values.length) return `${subject} is not answered ${given.join(' or ')}`;
  return given.length === 0 ? `${subject} is answered` : `${subject} is answered, but not ${given.join(' or ')}`;
};

/** "'In a yard'": the words that go with a value. */
const choiceTold = ({ choices }: Question, value: string, { hasIds }: Words): string => {
  const label = choices.find((choice) => choice.value === value)?.label ?? value;
  return withId(quoted(label), value, hasIds);
};

/** An id as it is spoken: "catch basin" for catch_basin. */
export const spoken = (id: string): string => id.replaceAll('_', ' ');

const quoted = (text: string): string => `'${text}'`;

const withId = (name: string, id: string, hasIds: boolean): string =>
  !hasIds || name === id || name === quoted(id) ? name : `${name} (${id})`;
