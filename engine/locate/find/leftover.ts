import { crossingWords, lotWords, stateWords, unitWords } from '../text/place-words.ts';
import { canonical } from '../text/words.ts';

/** What an address says after its street. */
export interface Leftover {
  readonly unit: string;
  readonly zip: string;
  /** Canonical words of a place that the gazetteer knows; empty: none was named. */
  readonly city: string;
  /** Words of the street across; empty: none was named. */
  readonly cross: readonly string[];
  /** Words that nothing explains. */
  readonly unexplained: readonly string[];
}

const ZIP = /^\d{5}(-\d{4})?$/;

/** Reads the words after a street's name. `knownCities`: canonical words of places, joined by blanks. O(words). */
export function readLeftover(words: readonly string[], knownCities: ReadonlySet<string>): Leftover {
  let [unit, zip, city] = ['', '', ''];
  let cross: readonly string[] = [];
  const unexplained: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const place = cityAt(words, i, knownCities);
    if (crossingWords.has(word) && i + 1 < words.length) {
      cross = words.slice(i + 1);
      break;
    }
    if (i >= words.length - 2 && ZIP.test(word)) zip = word.slice(0, 5);
    else if (place !== null) {
      city = place.name;
      i += place.length - 1;
    } else if (unitWords.has(word) && i + 1 < words.length) unit = words[++i]!;
    else if (lotWords.has(word)) unit = word;
    else if (!stateWords.has(word)) unexplained.push(word);
  }
  return { unit, zip, city, cross, unexplained };
}

const LONGEST_CITY = 4;

/** The longest known place that begins at a word. */
function cityAt(words: readonly string[], from: number, known: ReadonlySet<string>) {
  for (let length = Math.min(LONGEST_CITY, words.length - from); length > 0; length--) {
    const name = canonical(words.slice(from, from + length)).join(' ');
    if (known.has(name)) return { name, length };
  }
  return null;
}
