import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import { canonical } from '../text/words.ts';
import { type Leftover, leftoverFrom, readLeftover } from './leftover.ts';

/** The beginning of some words as a street's name, and what the rest of them says. */
export interface SaidStreet {
  readonly matches: readonly NameMatch[];
  readonly leftover: Leftover;
  /** How many words the name took. */
  readonly length: number;
}

// No street has a longer name.
export const LONGEST_NAME = 8;
// What the beginnings of a text cost, see `Work`.
const LOOKUPS = 2;
// A reading this good ends the search: shorter beginnings are other streets.
const GOOD_NAME = 0.8;

/**
 * The name of exactly this spelling that the words begin with, where the rest of them is all explained; null if there is
 * none. For most texts it is all that is needed. O(words).
 */
export function plainStreet(words: readonly string[], books: Books): SaidStreet | null {
  const spelled = canonical(words);
  // A number of several words, `twenty first`: the lengths are no longer those of the text.
  if (spelled.length !== words.length) return null;
  const best = books.names.longestAtHead(spelled);
  if (best === null) return null;
  const { name, length } = best;
  const leftover = readLeftover(words.slice(length), books, false);
  return leftover.score < 1 ? null : { matches: [{ name, score: 1, changes: [] }], leftover, length };
}

/** A number without an ending, a direction or a type: `12` is hardly 12th St where more words follow, or a house number stands before it. */
export const isBareNumber = (words: readonly string[], length: number): boolean =>
  length === 1 && /^\d+$/.test(words[0]!);

/** Names as they are spelled, longest beginning first, until one names a street well. O(names of those bases). */
export function exactStreets(words: readonly string[], books: Books): readonly SaidStreet[] {
  const { work } = books;
  if (work === undefined) return streetsAsSpelled(words, books);
  return work.remembered('exact streets', words.join(' '), () => {
    work.charge(LOOKUPS);
    return streetsAsSpelled(words, books);
  });
}

function streetsAsSpelled(words: readonly string[], books: Books): readonly SaidStreet[] {
  const said: SaidStreet[] = [];
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    const matches = books.names.find(canonical(words.slice(0, length)));
    if (matches.length === 0) continue;
    const leftover = leftoverFrom(words, length, books, false);
    if (isBareNumber(words, length) && leftover.unexplained.length > 0) continue;
    said.push({ matches, leftover, length });
    if (matches.some(({ score }) => score >= GOOD_NAME)) break;
  }
  return said;
}
