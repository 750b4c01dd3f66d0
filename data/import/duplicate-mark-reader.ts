import { type Fields, Problem, type Reader, textReader } from './column-reader.ts';
import type { DuplicateMark, RequestDataset } from './dataset.ts';
import type { RequestValues } from './entity.ts';

/** What a source says of a past request: whether it repeats another, and which. */
export type DuplicateMarkValues = Pick<RequestValues, 'isDuplicate' | 'duplicateOf'>;

/** Reads it of a row; undefined where the dataset maps neither. One that names another repeats it. */
export const duplicateMarkReader = (
  { duplicate, duplicateOf }: Pick<RequestDataset, 'duplicate' | 'duplicateOf'>,
  used: Set<string>,
): Reader<DuplicateMarkValues> => {
  const mark = duplicate === undefined ? null : markReader(duplicate, used);
  const parent = duplicateOf === undefined ? null : textReader(duplicateOf, used);
  return (fields: Fields) => {
    const [isMarked, of] = [mark?.(fields), parent?.(fields)];
    if (isMarked instanceof Problem) return isMarked;
    if (of instanceof Problem) return of;
    const isDuplicate = mark === null && parent === null ? undefined : isMarked === true || typeof of === 'string';
    return { isDuplicate, duplicateOf: of };
  };
};

const YES = new Set(['true', 'yes', 'y', '1', 't']);
const NO = new Set(['false', 'no', 'n', '0', 'f']);

/** A blank is no mark. */
const markReader = (mark: DuplicateMark, used: Set<string>): Reader<boolean> => {
  if ('matching' in mark) {
    const pattern = new RegExp(mark.matching, 'u');
    const read = textReader({ from: mark.from }, used);
    return (fields) => {
      const text = read(fields);
      return text instanceof Problem ? text : text !== null && pattern.test(text);
    };
  }
  const read = textReader(mark, used);
  return (fields) => {
    const text = read(fields);
    if (text instanceof Problem) return text;
    const said = text?.toLowerCase();
    if (said === undefined || NO.has(said)) return false;
    return YES.has(said) || new Problem(`duplicate '${text}': map it to yes or no, or say \`matching\``);
  };
};
