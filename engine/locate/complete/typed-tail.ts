import type { CityNames } from '../books/city-names.ts';
import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';
import type { TypedText } from './typed-words.ts';

const LONGEST_TAIL = 6;
const LEAST_LETTERS = 2;
// `Route 5` is no address with a post code.
const ZIP = /^\d{3,5}(-\d{0,4})?$/;

/** A typed text in two: a street or landmark, and what people write behind it. */
export interface TypedHead {
  readonly head: TypedText;
  readonly tail: readonly string[];
}

/**
 * A typed text without what people write behind a street: a unit, a place that is known here, a state, a post code, the last
 * of them perhaps cut short. Shortest tails first; none for a text without such a tail. O(places) at most six times.
 */
export function withoutTail(
  { words }: TypedText,
  cities: CityNames,
  language: AddressLanguage = usEnglish,
): readonly TypedHead[] {
  const found: TypedHead[] = [];
  for (let from = words.length - 1; from >= Math.max(1, words.length - LONGEST_TAIL); from--)
    if (isTail(words.slice(from), cities, language))
      found.push({ head: { words: words.slice(0, from), isLastWhole: true }, tail: words.slice(from) });
  return found;
}

function isTail(words: readonly string[], cities: CityNames, language: AddressLanguage): boolean {
  if (words.length === 0) return true;
  const [word] = words as readonly [string];
  if (language.unitOf.has(word) || word === '#') return isTail(words.slice(2), cities, language);
  const city = cities.at(words, 0);
  if (city !== null && isTail(words.slice(city.length), cities, language)) return true;
  if (language.stateCodes.has(word) || language.stateOf.has(word)) return isTail(words.slice(1), cities, language);
  if (words.length === 1 && ZIP.test(word)) return true;
  return words.join('').length >= LEAST_LETTERS && cities.isBeginning(words);
}
