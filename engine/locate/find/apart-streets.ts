import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { Candidate } from '../candidate.ts';
import { crossingsOf } from '../network/crossing.ts';
import { crossingReadings } from '../parse/crossing-words.ts';
import { streetHits } from './find-street.ts';
import type { Hit } from './hit.ts';
import { exactStreets, type SaidStreet } from './said-street.ts';

// Beside a street that is all that was said: of the two that were, only one is told.
const APART = 0.85;
// Both names are known as they were said: no other way to read the text is likelier.
const KNOWN = 0.75;
// Ways to read a text as two streets, names that each may be, and streets of those names in different towns.
const MOST_READINGS = 6;
const MOST_NAMES = 4;
const MOST_SHOWN = 5;

/**
 * `Cordage & Union`, of which both are known as they are spelled and no corner is: the two streets, and that they do not meet.
 * Only the first reading with two such streets counts. O(nodes of at most 16 pairs, and segments of eight names).
 */
export function apartStreets(words: readonly string[], books: Books): readonly Hit[] {
  for (const { first, second } of crossingReadings(words).slice(0, MOST_READINGS)) {
    const hits = apartHits(wholly(exactStreets(first, books)), wholly(exactStreets(second, books)), books);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Those of which every word is explained. */
const wholly = (streets: readonly SaidStreet[]): readonly SaidStreet[] =>
  streets.filter(({ leftover }) => leftover.unexplained.length === 0 && leftover.cross.length === 0);

/** Streets on both sides that meet none of those on the other, at most five on each; none where any two of them meet. */
export function apartHits(firsts: readonly SaidStreet[], seconds: readonly SaidStreet[], books: Books): readonly Hit[] {
  const [ones, others] = [bestNames(firsts), bestNames(seconds)];
  const isApart = ones.every((one) => others.every((other) => areApart(one, other, books)));
  if (ones.length === 0 || others.length === 0 || !isApart) return [];
  return [...besides(ones, others[0]!, books), ...besides(others, ones[0]!, books)];
}

interface SaidName extends NameMatch {
  readonly said: SaidStreet;
}

const scoreOf = ({ score, said }: SaidName): number => score * said.leftover.score;

/** Of names without a line nobody knows what they meet. */
const bestNames = (streets: readonly SaidStreet[]): readonly SaidName[] =>
  streets
    .flatMap((said) => said.matches.map((match) => ({ ...match, said })))
    .filter(({ name }) => name.street !== null)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || b.name.weight - a.name.weight)
    .slice(0, MOST_NAMES);

function areApart(one: SaidName, other: SaidName, books: Books): boolean {
  if (one.name === other.name) return false;
  return crossingsOf(books.network(), one.name.street!, other.name.street!).length === 0;
}

/** Streets, and that they do not meet the other one. */
function besides(names: readonly SaidName[], other: SaidName, books: Books): readonly Hit[] {
  const factor = APART * scoreOf(other);
  return names
    .flatMap((match) =>
      streetHits([{ ...match.said, matches: [match] }], null, books).map((hit) => apartHit(hit, match, other, factor)),
    )
    .slice(0, MOST_SHOWN);
}

function apartHit(hit: Hit, { name }: SaidName, other: SaidName, factor: number): Hit {
  const score = hit.score * factor;
  const wordsScore = hit.wordsScore * scoreOf(other);
  const make = (): Candidate | null => {
    const candidate = hit.make();
    const because = `${name.label} and ${other.name.label} do not meet`;
    return candidate && { ...candidate, score, because: [because, ...candidate.because] };
  };
  return { score, wordsScore, isPlaced: false, isBorneOut: wordsScore >= KNOWN, make };
}
