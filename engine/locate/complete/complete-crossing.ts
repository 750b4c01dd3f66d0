import type { Books } from '../books/books.ts';
import type { StreetName } from '../books/name-book.ts';
import { apartHits } from '../find/apart-streets.ts';
import { crossingHits } from '../find/find-crossing.ts';
import type { Hit } from '../find/hit.ts';
import { readLeftover } from '../find/leftover.ts';
import type { SaidStreet } from '../find/said-street.ts';
import { crossStreetsOf } from '../network/crossing.ts';
import { crossingReadings } from '../parse/crossing-words.ts';
import { readLead } from '../parse/lead.ts';
import { usEnglish } from '../text/us/us-english.ts';
import type { CityLabels, LabelQuestion } from './city-labels.ts';
import { LabelIndex } from './label-index.ts';
import { type TypedText, typedReadings } from './typed-words.ts';

// Ways to read a text as two streets, streets that the first may be, and corners of those: more are no help.
const MOST_READINGS = 2;
const MOST_FIRSTS = 4;
const MOST_NODES = 1_500;
const MISTYPED = 0.85;
const LETTERS_OF_AN_EDIT = 4;

export interface CompletedCrossing {
  readonly corners: readonly Hit[];
  /** Only where there are no corners. */
  readonly apart: readonly Hit[];
}

/**
 * `fulton & 5`, `corner of fulton and`: crossings of streets that the first words may be with those that really meet them and
 * begin as the rest, which may be nothing yet; of two that are known and do not meet, the streets themselves. O(nodes of the first streets, 1,500 at most beyond the first of them).
 */
export function completeCrossing(
  typed: TypedText,
  question: LabelQuestion,
  labels: CityLabels,
  books: Books,
): CompletedCrossing {
  const words = readLead(typed.words).rest;
  const hits: Hit[] = [];
  for (const { first, second } of readingsOf(words)) {
    let nodes = 0;
    // The first street was typed to its end.
    const firsts = labels.matches(
      { words: first, isLastWhole: true },
      { ...question, streetsOnly: true, limit: MOST_FIRSTS },
    );
    for (const match of firsts) {
      if (match.kind !== 'street' || match.name.street === null) continue;
      nodes += books.network().nodesOf(match.name.street).length;
      if (nodes > MOST_NODES && hits.length > 0) break;
      hits.push(...crossingsWith(match.name, match.score, { ...typed, words: second }, question.limit, books));
    }
  }
  return { corners: hits, apart: hits.length > 0 ? [] : streetsApart(words, typed, question, labels, books) };
}

/** `cordage & uni`: two streets that are known as they were typed, and do not meet. */
function streetsApart(
  words: readonly string[],
  typed: TypedText,
  question: LabelQuestion,
  labels: CityLabels,
  books: Books,
): readonly Hit[] {
  const known = (part: TypedText): readonly SaidStreet[] =>
    labels
      .matches(part, { ...question, streetsOnly: true, mend: false, limit: MOST_FIRSTS })
      .flatMap((match) => (match.kind === 'street' ? saidStreet(match.name, match.score, books) : []));
  for (const { first, second } of crossingReadings(words).slice(0, MOST_READINGS)) {
    const hits = apartHits(known({ words: first, isLastWhole: true }), known({ ...typed, words: second }), books);
    if (hits.length > 0) return hits;
  }
  return [];
}

function readingsOf(words: readonly string[]) {
  const readings = crossingReadings(words).slice(0, MOST_READINGS);
  const isOpen = words.length > 1 && usEnglish.crossingWords.has(words.at(-1)!);
  return isOpen ? [...readings, { first: words.slice(0, -1), second: [] }] : readings;
}

function crossingsWith(
  first: StreetName,
  score: number,
  second: TypedText,
  limit: number,
  books: Books,
): readonly Hit[] {
  const seconds = crossStreetsOf(books.network(), first.street!).map(({ entry }) => books.names.withKey(entry.key)!);
  const begun = begunBy(second, seconds, limit);
  const one = [saidStreet(first, score, books)];
  return begun.flatMap(({ name, fit }) => crossingHits(one, [saidStreet(name, fit, books)], books));
}

const saidStreet = (name: StreetName, score: number, books: Books): SaidStreet => ({
  matches: [{ name, score, changes: [] }],
  leftover: readLeftover([], books, false),
  length: 0,
});

/** Of some streets those that the typed words may become, the weightiest first. */
function begunBy(typed: TypedText, names: readonly StreetName[], limit: number) {
  const byWeight = names.toSorted((a, b) => b.weight - a.weight);
  if (typed.words.length === 0) return byWeight.slice(0, limit).map((name) => ({ name, fit: 1 }));
  const readings = typedReadings(typed);
  const begun = byWeight.filter(({ key }) => readings.some((reading) => ` ${key} `.includes(` ${reading}`)));
  if (begun.length > 0) return begun.slice(0, limit).map((name) => ({ name, fit: 1 }));
  const [direct = ''] = readings;
  if (direct.length < LETTERS_OF_AN_EDIT) return [];
  const index = LabelIndex.build(byWeight.map(({ key, weight }) => ({ words: key.split(' '), weight })));
  return index.beginning(direct, limit, 1).map(({ label }) => ({ name: byWeight[label]!, fit: MISTYPED }));
}
