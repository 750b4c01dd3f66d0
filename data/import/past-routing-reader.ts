import { STAGES, type Stage } from '../requests/stored-request.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { type Fields, Problem, type Reader, textReader } from './column-reader.ts';
import type { RequestDataset } from './dataset.ts';
import type { Attributes, RequestValues } from './entity.ts';

/** How a past request came to its owner: its answers, its first agency, its stage. */
export type PastRoutingValues = Pick<RequestValues, 'answers' | 'firstAgency' | 'stage'>;

/** Reads them of a row; what the dataset does not map is undefined. */
export const pastRoutingReader = (
  source: Pick<RequestDataset, 'answers' | 'firstAgency' | 'stage'>,
  used: Set<string>,
): Reader<PastRoutingValues> => {
  const answers = source.answers === undefined ? () => undefined : answersReader(source.answers, used);
  const firstAgency = source.firstAgency === undefined ? () => undefined : textReader(source.firstAgency, used);
  const stage = source.stage === undefined ? () => undefined : stageReader(source.stage, used);
  return (fields) => {
    const values = { answers: answers(fields), firstAgency: firstAgency(fields), stage: stage(fields) };
    if (values.answers instanceof Problem) return values.answers;
    if (values.firstAgency instanceof Problem) return values.firstAgency;
    if (values.stage instanceof Problem) return values.stage;
    return values as PastRoutingValues;
  };
};

/** Answers in the order of their codes, so that equal ones have equal JSON. */
const answersReader = (mappings: Readonly<Record<string, ColumnMapping>>, used: Set<string>): Reader<Attributes> => {
  const readers = Object.entries(mappings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, mapping]) => [code, textReader(mapping, used)] as const);
  return (fields: Fields) => {
    const answers: Record<string, string> = {};
    for (const [code, read] of readers) {
      const answer = read(fields);
      if (answer instanceof Problem) return answer;
      if (answer !== null) answers[code] = answer;
    }
    return answers;
  };
};

const stageReader = (mapping: ColumnMapping, used: Set<string>): Reader<Stage | null> => {
  const read = textReader(mapping, used);
  return (fields) => {
    const text = read(fields);
    if (text === null || text instanceof Problem) return text;
    const stage = STAGES.find((known) => known === text.toLowerCase());
    return stage ?? new Problem(`stage '${text}': map it to ${STAGES.join(', ')}`);
  };
};
