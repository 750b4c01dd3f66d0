import { type ColumnProfile, isNested, isNumeric, isUnique } from './column-profile.ts';
import type { FileProfile } from './file-profile.ts';
import { personalReason } from './personal.ts';
import { hasWord, singular, squeezed, wordsOf } from './words.ts';

/** Which column names a file's rows. `column` null: none does, and the id is made from the row's content. */
export interface IdGuess {
  readonly column: string | null;
  /** Of no unique column: the one that nearly is, and how many of its rows repeat. */
  readonly nearly: { readonly column: string; readonly repeats: number } | null;
}

const ID_WORDS = [
  'id',
  'ids',
  'uid',
  'no',
  'nr',
  'num',
  'number',
  'code',
  'key',
  'ref',
  'tag',
  'geoid',
  'fips',
  'identifier',
];
// Numbers that the exporting program gives: another export numbers anew.
const OF_THE_EXPORT =
  /^(objectid\d*|fid|oid|gid|ogcfid|featureid|shapeid|rowid|row|index|cartodbid|idgeom|sno|serialno|globalid)$/;
const MEASURES =
  /^(shape.*|geom.*|thegeom|.*(area|length|leng|perimeter|acres|sqmi|lat|lon|lng|latitude|longitude|x|y))$/;
const MAX_ID_LENGTH = 60;

/** The best of the columns that have another value in every row. */
export const guessId = (profile: FileProfile, subject: readonly string[]): IdGuess => {
  const candidates = profile.columns.filter(isIdLike);
  const [best] = candidates.filter(isUnique).toSorted((a, b) => idScore(b, subject) - idScore(a, subject));
  if (best !== undefined) return { column: best.name, nearly: null };
  const [nearly] = candidates
    .filter(
      ({ rows, filled, repeats, name }) =>
        repeats !== null && repeats < 0.1 * rows && filled > 0.9 * rows && endsAsId(name),
    )
    .toSorted((a, b) => a.repeats! - b.repeats!);
  return { column: null, nearly: nearly === undefined ? null : { column: nearly.name, repeats: nearly.repeats! } };
};

const isIdLike = (column: ColumnProfile): boolean => {
  const { name, averageLength, numbers, filled } = column;
  if (isNested(column)) return false;
  if (averageLength > MAX_ID_LENGTH || MEASURES.test(squeezed(name)) || personalReason(column) !== null) return false;
  return numbers === null || numbers.areIntegers || numbers.rows < filled;
};

const endsAsId = (name: string): boolean => {
  const last = wordsOf(name).at(-1) ?? '';
  return ID_WORDS.includes(last) || /id$/.test(squeezed(name));
};

/** Every number from 0 or 1 on: the order in a file, more likely than an id of the city's. */
const isNumbering = ({ numbers, rows }: ColumnProfile): boolean =>
  rows > 1 &&
  numbers !== null &&
  numbers.areIntegers &&
  numbers.low >= 0 &&
  numbers.low <= 1 &&
  numbers.high <= 2 * rows + 1;

/** Higher is better: the subject's own id, then any id, then what reads like a name; an export's numbering last. */
export const idScore = (column: ColumnProfile, subject: readonly string[]): number => {
  const letters = squeezed(column.name);
  if (OF_THE_EXPORT.test(letters)) return letters === 'globalid' ? -1 : 0;
  if (letters === 'id' && isNumbering(column)) return 1;
  const topic = subject.map(singular);
  const isOfSubject =
    wordsOf(column.name).some((word) => topic.includes(singular(word))) ||
    topic.some((word) => letters.startsWith(word));
  let score = 2;
  if (endsAsId(column.name)) score += 4;
  if (letters === 'geoid' || letters === 'id') score += 2;
  if (isOfSubject) score += 3;
  if (hasWord(column.name, ['date*', 'time*', 'address', 'location', 'desc*', 'population', 'label'])) score -= 4;
  if (!isNumeric(column) && column.averageLength > 20) score -= 2;
  return score;
};
