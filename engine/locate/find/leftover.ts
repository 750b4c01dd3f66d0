import type { Books } from '../books/books.ts';
import { isSameCity } from '../books/city-names.ts';
import type { Change } from '../candidate.ts';
import { FuzzyIndex } from '../names/fuzzy-index.ts';
import type { AddressLanguage } from '../text/language.ts';
import { phraseAt } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';

/** What an address says after its street. */
export interface Leftover {
  readonly unit: string;
  /** Five digits; empty: none. */
  readonly zip: string;
  /** A place that the gazetteer knows, in one spelling, and as it was said; empty: none. */
  readonly city: string;
  readonly citySaid: string;
  /** Words of the street across; empty: none was named. */
  readonly cross: readonly string[];
  /** Words that nothing explains. */
  readonly unexplained: readonly string[];
  /** How well all this is explained by itself, 0 to 1. */
  readonly score: number;
  readonly changes: readonly Change[];
}

const ZIP = /^\d{5}(-\d{4})?$/;
const UNEXPLAINED_WORD = 0.85;
// A whole sentence behind an address leaves half.
const MOST_UNEXPLAINED = 4;
const CITY_EDIT = 0.97;
const OTHER_ZIP = 0.8;
const OTHER_CITY = 0.8;

const NOTHING: Leftover = {
  ...{ unit: '', zip: '', city: '', citySaid: '', cross: [], unexplained: [], score: 1, changes: [] },
};

/** `readLeftover` of the words from one on; for the same words of a text only once. */
export function leftoverFrom(
  words: readonly string[],
  from: number,
  books: Pick<Books, 'cities' | 'work'>,
  mayMend: boolean,
): Leftover {
  const rest = words.slice(from);
  if (books.work === undefined || rest.length < 2) return readLeftover(rest, books, mayMend);
  const kind = mayMend ? 'mended leftovers' : 'leftovers';
  return books.work.remembered(kind, rest.join(' '), () => readLeftover(rest, books, mayMend));
}

/** Reads the words after a street's name. With `mayMend` also cities with typing errors. O(words). */
export function readLeftover(
  words: readonly string[],
  { cities, work }: Pick<Books, 'cities' | 'work'>,
  mayMend: boolean,
  language: AddressLanguage = usEnglish,
): Leftover {
  if (words.length === 0) return NOTHING;
  let [unit, zip, city, citySaid, edits] = ['', '', '', '', 0];
  let unitEdits = 0;
  let cross: readonly string[] = [];
  const unexplained: string[] = [];
  const changes: Change[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    // Behind so many words that nothing explains a slip in a city is the least of it.
    const isMending = mayMend && unexplained.length < MOST_UNEXPLAINED;
    if (ZIP.test(word) && zip === '') {
      zip = word.slice(0, 5);
      continue;
    }
    if (language.crossingWords.has(word)) {
      if (i + 1 < words.length) cross = words.slice(i + 1);
      break;
    }
    const place = city === '' ? cities.at(words, i) : null;
    const stateLength = place === null ? stateAt(words, i, language) : 0;
    // `Ne lson`: a word that is a state or a unit, if it were not the beginning of a place.
    const isShort = stateLength === 1 || (place === null && language.unitOf.has(word));
    const torn = isMending && city === '' && isShort ? cities.torn(words, i) : null;
    if (place !== null) {
      city = place.key;
      citySaid = words.slice(i, i + place.length).join(' ');
      i += place.length - 1;
    } else if (torn !== null) {
      city = torn.key;
      edits = Math.max(1, torn.edits);
      citySaid = words.slice(i, i + torn.length).join(' ');
      changes.push({ part: 'city', said: citySaid, used: city });
      i += torn.length - 1;
    } else if (stateLength > 0) {
      i += stateLength - 1;
    } else if (language.loneUnits.has(language.unitOf.get(word) ?? word)) {
      unit = word;
    } else if (language.unitOf.has(word) && i + 1 < words.length) {
      unit = words[++i]!;
    } else if (
      (phraseAt(words, i, language.leadingWords) !== null || language.betweenJoints.has(word)) &&
      i + 1 < words.length
    ) {
      // `by the old mill`, `to West St`: however long, it is one thing that was said beside the address.
      unexplained.push(words.slice(i).join(' '));
      break;
    } else {
      if (isMending && unit === '' && i + 1 < words.length && isLikeUnit(word, language)) {
        unit = words[++i]!;
        unitEdits = 1;
        continue;
      }
      const like = isMending && city === '' ? cities.like(words, i, work) : null;
      if (like === null) {
        unexplained.push(word);
        continue;
      }
      city = like.key;
      edits = like.edits;
      citySaid = words.slice(i, i + like.length).join(' ');
      if (edits > 0) changes.push({ part: 'city', said: citySaid, used: city });
      i += like.length - 1;
    }
  }
  for (const word of unexplained) changes.push({ part: 'word', said: word, used: '' });
  const score = UNEXPLAINED_WORD ** Math.min(unexplained.length, MOST_UNEXPLAINED) * CITY_EDIT ** (edits + unitEdits);
  return { unit, zip, city, citySaid, cross, unexplained, score, changes };
}

const LETTERS_OF_UNIT = 3;

/** `Uni B`, `Aptt 12`. Some microseconds. */
const isLikeUnit = (word: string, language: AddressLanguage): boolean =>
  word.length >= LETTERS_OF_UNIT && !/\d/.test(word) && unitWordsOf(language).within(word, 1).length > 0;

const unitWords = new WeakMap<AddressLanguage, FuzzyIndex>();

function unitWordsOf(language: AddressLanguage): FuzzyIndex {
  const known = unitWords.get(language);
  if (known !== undefined) return known;
  const built = FuzzyIndex.build([...language.unitOf.keys()].filter((unit) => unit.length >= LETTERS_OF_UNIT));
  unitWords.set(language, built);
  return built;
}

const LONGEST_STATE = 4;
const stateHeads = new WeakMap<AddressLanguage, ReadonlySet<string>>();

/** Words that a state's or a country's name of several words begins with. */
function stateHeadsOf(language: AddressLanguage): ReadonlySet<string> {
  const known = stateHeads.get(language);
  if (known !== undefined) return known;
  const names = [...language.stateOf.keys(), ...language.countries].filter((name) => name.includes(' '));
  const heads = new Set(names.map((name) => name.slice(0, name.indexOf(' '))));
  stateHeads.set(language, heads);
  return heads;
}

/** How many words from here on name a state or a country; 0: none. */
function stateAt(words: readonly string[], at: number, language: AddressLanguage): number {
  const word = words[at]!;
  const most = stateHeadsOf(language).has(word) ? Math.min(LONGEST_STATE, words.length - at) : 1;
  for (let length = most; length > 1; length--) {
    const said = words.slice(at, at + length).join(' ');
    if (language.stateOf.has(said) || language.countries.has(said)) return length;
  }
  return language.stateCodes.has(word) || language.stateOf.has(word) || language.countries.has(word) ? 1 : 0;
}

/** Where a place lies, of which `zips` and `cities` are known; empty ones are no difference. */
export interface Surroundings {
  readonly zips: readonly string[];
  readonly cities: readonly string[];
}

/** How well the rest of an address goes with where a place is, 0 to 1. O(zips + cities). */
export function leftoverScore(
  leftover: Leftover,
  { zips, cities }: Surroundings,
  books: Pick<Books, 'cities'>,
): number {
  return (
    leftover.score *
    (isOtherZip(leftover.zip, zips) ? OTHER_ZIP : 1) *
    (isOtherCity(leftover.city, cities, books) ? OTHER_CITY : 1)
  );
}

/** The same of a place with one post code and one city, without making lists. */
export const leftoverScoreAt = (
  leftover: Leftover,
  zip: string,
  city: string,
  { cities }: Pick<Books, 'cities'>,
): number =>
  leftover.score *
  (leftover.zip !== '' && zip !== '' && !zip.startsWith(leftover.zip) ? OTHER_ZIP : 1) *
  (leftover.city !== '' && city !== '' && !isSameCity(cities.keyOf(city), leftover.city) ? OTHER_CITY : 1);

function isOtherZip(said: string, zips: readonly string[]): boolean {
  if (said === '') return false;
  let isKnown = false;
  for (const zip of zips) {
    if (zip.startsWith(said)) return false;
    isKnown ||= zip !== '';
  }
  return isKnown;
}

function isOtherCity(said: string, names: readonly string[], { cities }: Pick<Books, 'cities'>): boolean {
  if (said === '') return false;
  let isKnown = false;
  for (const name of names) {
    if (name === '') continue;
    if (isSameCity(cities.keyOf(name), said)) return false;
    isKnown = true;
  }
  return isKnown;
}

/** What of the rest was read otherwise than said. */
export function leftoverChanges(
  leftover: Leftover,
  { zips, cities }: Surroundings,
  books: Pick<Books, 'cities'>,
): readonly Change[] {
  const changes = [...leftover.changes];
  if (isOtherCity(leftover.city, cities, books))
    changes.push({ part: 'city', said: leftover.citySaid, used: firstKnown(cities) });
  if (isOtherZip(leftover.zip, zips)) changes.push({ part: 'zip', said: leftover.zip, used: firstKnown(zips) });
  return changes;
}

const firstKnown = (texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';
