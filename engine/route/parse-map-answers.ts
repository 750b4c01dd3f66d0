import type { AssetClass, ServiceCode } from '../ids.ts';
import type { Question, Service } from './city.ts';
import { Field, type RuleProblem } from './field.ts';
import { parseCondition } from './parse-condition.ts';
import type { MapAnswer } from './probable/given-answers.ts';
import { visitCondition } from './service-plan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Service -> code of its question -> the answers that the map may give, in their order. Only questions that have some. */
export type MapAnswers = ReadonlyMap<ServiceCode, ReadonlyMap<string, readonly MapAnswer[]>>;

/**
 * Checks the `map` of every question: a list of `{ value, when }`, `value` one of the question's choices, `when` a condition of
 * rules that asks no question. Paths of problems are those of the
 * city YAML. Usable only where there is no problem. O(size).
 */
export const parseMapAnswers = (
  services: readonly Service[],
  vocabulary: Vocabulary,
): { readonly maps: MapAnswers; readonly problems: readonly RuleProblem[] } => {
  const problems: RuleProblem[] = [];
  const maps = new Map<ServiceCode, ReadonlyMap<string, readonly MapAnswer[]>>();
  for (const [s, { code, questions }] of services.entries()) {
    const parsed = questions.flatMap((question, q): [string, readonly MapAnswer[]][] => {
      if (question.map === undefined || question.map === null) return [];
      const field = new Field(question.map, problems, ['services', s, 'questions', q, 'map']);
      return [
        [question.code, (field.list('map') ?? []).flatMap((entry) => parseEntry(entry, question, vocabulary) ?? [])],
      ];
    });
    if (parsed.length > 0) maps.set(code, new Map(parsed));
  }
  return { maps, problems };
};

const parseEntry = (field: Field, { code, choices }: Question, vocabulary: Vocabulary): MapAnswer | null => {
  if (field.keys(['value', 'when'], 'an answer by the map') === null) return null;
  const values = choices.map(({ value }) => value);
  const given = field.child('value');
  const value = values.length === 0 ? given.filledText('value') : given.name(`answer to ${code}`, 'answers', values);
  // No questions: an answer that hangs on another answer is a rule's work.
  const when = parseCondition(field.child('when'), { vocabulary, questions: new Map() });
  return value === null || when === null ? null : { value, when };
};

/** Classes of assets that the map is looked up for. */
export const mappedClasses = (maps: MapAnswers): readonly AssetClass[] => {
  const reachMeters = new Map<AssetClass, number>();
  for (const questions of maps.values())
    for (const entries of questions.values())
      for (const { when } of entries) visitCondition(when, reachMeters, new Set());
  return [...reachMeters.keys()];
};
