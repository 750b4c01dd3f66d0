import type { Books } from '../books/books.ts';
import { MendedStreets } from './mended-streets.ts';
import { exactStreets, type SaidStreet } from './said-street.ts';

// As in find-address.ts: no further effort finds better words.
const ENOUGH = 0.8;
const ENOUGH_MENDED = 0.7;

/** How good the best of them is that leaves no word open: `South Gedess` is not South Avenue and a Gedess. */
const bestOf = (streets: readonly SaidStreet[]): number =>
  streets.reduce(
    (most, { matches, leftover }) =>
      leftover.unexplained.length > 0
        ? most
        : matches.reduce((best, { score }) => Math.max(best, score * leftover.score), most),
    0,
  );

/** The streets that the words may name, with as much effort as it takes. */
export function saidStreets(words: readonly string[], books: Books): readonly SaidStreet[] {
  if (books.work?.isPlain) return exactStreets(words, books);
  // Crossings and blocks ask for the same words again and again.
  return books.work === undefined
    ? streetsOf(words, books)
    : books.work.remembered('streets', words.join(' '), () => streetsOf(words, books));
}

function streetsOf(words: readonly string[], books: Books): readonly SaidStreet[] {
  const exact = exactStreets(words, books);
  if (words.length === 0 || bestOf(exact) >= ENOUGH) return exact;
  const mended = new MendedStreets(words, books);
  let found = exact;
  for (const effort of ['mended', 'one-edit', 'two-edits'] as const) {
    found = [...found, ...mended.find(effort)];
    if (bestOf(found) >= ENOUGH_MENDED) break;
  }
  return found;
}
