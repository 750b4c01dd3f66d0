import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { StreetEntry } from '../books/street-book.ts';
import { editsBetween } from '../names/edit-distance.ts';
import { agreement, type NameReading, readingsOf } from '../names/street-name.ts';
import { crossStreetsOf } from '../network/crossing.ts';
import { crossingReadings } from '../parse/crossing-words.ts';
import { directionals } from '../text/us/directionals.ts';
import { canonical } from '../text/words.ts';
import { crossingHits } from './find-crossing.ts';
import type { Hit } from './hit.ts';
import { leftoverFrom } from './leftover.ts';
import { LONGEST_NAME, type SaidStreet } from './said-street.ts';
import { saidStreets } from './said-streets.ts';

// Ways to read a text as two streets, names that the first words may be, and corners of all of those.
const MOST_READINGS = 3;
const MOST_KNOWN = 8;
const MOST_NODES = 1_500;
// Of which so many cost as much as a look-up, see `Work`.
const NODES_OF_LOOKUP = 8;
// As in name-book.ts: what n edits leave of a name.
const EDIT_WEIGHT = 0.8;
const EDIT_POWER = 1.3;
// One slip in two to four letters, two in five and more; of fewer letters nothing is left.
const LEAST_LETTERS = 2;
const LETTERS_OF_TWO_EDITS = 5;
const LEAST_SCORE = 0.5;

/**
 * `James & ak St`: one street as it is known, and of the few that really meet it those whose names are like the other words.
 * Names may be shorter here than where all of a city's are possible. O(names that meet the known street).
 */
export function likeCrossings(words: readonly string[], books: Books): readonly Hit[] {
  if (books.work?.isPlain) return [];
  const hits: Hit[] = [];
  for (const { first, second } of crossingReadings(words).slice(0, MOST_READINGS)) {
    if (books.work?.isUsedUp) break;
    hits.push(...hitsOf(saidStreets(first, books), second, 'known first', books));
    hits.push(...hitsOf(saidStreets(second, books), first, 'known second', books));
  }
  return hits;
}

/** In the order in which the streets were said, so that a corner found from either side is found as one. */
function hitsOf(
  known: readonly SaidStreet[],
  words: readonly string[],
  order: 'known first' | 'known second',
  books: Books,
): readonly Hit[] {
  const hits: Hit[] = [];
  let [nodes, tried] = [0, 0];
  for (const said of known) {
    if (said.leftover.unexplained.length > 0) continue;
    for (const match of said.matches) {
      const { street } = match.name;
      if (street === null || tried++ >= MOST_KNOWN) continue;
      const own = books.network().nodesOf(street).length;
      nodes += own;
      if (nodes > MOST_NODES && tried > 1) return hits;
      if (!(books.work?.spend(Math.ceil(own / NODES_OF_LOOKUP)) ?? true)) return hits;
      const one = [{ ...said, matches: [match] }];
      const like = likeStreets(words, street, books);
      hits.push(...(order === 'known first' ? crossingHits(one, like, books) : crossingHits(like, one, books)));
    }
  }
  return hits;
}

/** The streets across a known one that some words may mean. */
function likeStreets(words: readonly string[], known: StreetEntry, books: Books): readonly SaidStreet[] {
  const others = crossStreetsOf(books.network(), known).map(({ entry }) => entry);
  const found: SaidStreet[] = [];
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    const leftover = leftoverFrom(words, length, books, true);
    if (leftover.unexplained.length > 0) break;
    const said = readingsOf(canonical(words.slice(0, length)));
    const matches = others.flatMap((other) => likeName(said, other, books) ?? []);
    if (matches.length > 0) found.push({ matches, leftover, length });
  }
  return found;
}

function likeName(said: readonly NameReading[], other: StreetEntry, books: Books): NameMatch | null {
  const name = books.names.withKey(other.key);
  let best: NameMatch | null = null;
  if (name === null) return null;
  for (const known of readingsOf(other.words)) {
    for (const reading of said) {
      // `South Gdedes` is not South Avenue in the town of Geddes.
      if (reading.type === '' && directionals.has(reading.base)) continue;
      const likeness = likenessOf(reading.base, known.base);
      if (likeness <= (best?.score ?? LEAST_SCORE)) continue;
      const agreed = agreement({ ...reading, base: known.base }, known);
      const score = likeness * agreed.score;
      if (score <= (best?.score ?? LEAST_SCORE)) continue;
      const change = { part: 'name' as const, said: reading.base, used: known.base };
      best = { name, score, changes: reading.base === known.base ? agreed.changes : [change, ...agreed.changes] };
    }
  }
  return best;
}

/** 1 for the same letters, less for every slip; 0: another name. Digits are never slips. */
function likenessOf(said: string, known: string): number {
  const letters = Math.max(said.length, known.length);
  if (said === known) return 1;
  if (Math.min(said.length, known.length) < LEAST_LETTERS || digitsOf(said) !== digitsOf(known)) return 0;
  const most = letters < LETTERS_OF_TWO_EDITS ? 1 : 2;
  const edits = editsBetween(said, known, most);
  return edits > most ? 0 : 1 - (EDIT_WEIGHT * edits ** EDIT_POWER) / letters;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
