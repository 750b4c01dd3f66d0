import { type ColumnProfile, isNested, isNumeric } from './column-profile.ts';
import type { FileProfile } from './file-profile.ts';
import { hasWord, singular, squeezed, wordsOf } from './words.ts';

const NAME_WORDS = ['name', 'title', 'label', 'nom', 'nombre', 'bezeichnung', 'desc*'];
const MAX_NAME_LENGTH = 120;
// Shorter, longer or legal forms of a name: used where there is no other.
const VARIANTS = /^(namelsad|fullname|altname|shortname|description)$/;

/** The column that people would call a jurisdiction by; null if none has text in most rows. `id`: the id column, if any. */
export const guessName = (
  { columns }: FileProfile,
  subject: readonly string[],
  id: string | null,
): ColumnProfile | null => {
  const candidates = columns.filter(
    (column) =>
      column.filled > 0.5 * column.rows &&
      !isNested(column) &&
      column.averageLength <= MAX_NAME_LENGTH &&
      score(column, subject) > 0,
  );
  const [best] = candidates.toSorted((a, b) => score(b, subject) - score(a, subject));
  return best ?? columns.find(({ name }) => name === id) ?? null;
};

const score = (column: ColumnProfile, subject: readonly string[]): number => {
  const letters = squeezed(column.name);
  const words = wordsOf(column.name);
  const topic = subject.map(singular);
  let points = 0;
  if (letters === 'name') points += 8;
  else if (hasWord(column.name, NAME_WORDS) || /name$/.test(letters)) points += VARIANTS.test(letters) ? 3 : 5;
  if (words.some((word) => topic.includes(singular(word)))) points += 3;
  if (isNumeric(column)) points -= 2;
  // What all rows share names none of them.
  if (column.rows > 1 && column.values.length === 1) points -= 8;
  if ((column.repeats ?? Infinity) > 0.2 * column.filled) points -= 3;
  return points;
};
