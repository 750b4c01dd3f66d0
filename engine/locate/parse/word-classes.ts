import type { AddressLanguage } from '../text/language.ts';
import { ordinalDigits } from '../text/words.ts';

const DIGITS = /^\d+$/;
const FRACTION = /^\d\/\d$/;
const NUMBER_RANGE = /^\d+[a-z]?[-/]\d+[a-z]?$/;
const NUMBER_AND_LETTERS = /^\d+-?[a-z]{1,3}$/;
const LETTERS_AND_NUMBER = /^[a-z]{1,4}-?\d+[a-z]?$/;
const GRID = /^[nsew]\d+[nsew]\d+$/;
const LETTER = /^\p{L}$/u;

/** The longest number of digits that is told apart. */
const MANY_DIGITS = 6;

/**
 * What a word may be, from what it looks like and from the tables of the language: the evidence that `Grammar` weighs. The
 * first one is its main class. Never empty. O(1).
 */
export function wordClasses(key: string, language: AddressLanguage): readonly string[] {
  const classes = [...listed(key, language), ...shapes(key, language)];
  return classes.length === 0 ? [WORD] : classes;
}

const WORD = 'word';

function listed(key: string, language: AddressLanguage): readonly string[] {
  const { suffixOf, directionalOf, unitOf, stateCodes, stateOf, countries, wordLists } = language;
  const classes: string[] = [];
  const direction = directionalOf.get(key);
  if (direction !== undefined) classes.push(key.length <= 2 ? 'direction' : 'Direction');
  const suffix = suffixOf.get(key);
  if (suffix !== undefined) classes.push(language.commonSuffixes.has(suffix) ? 'type' : 'type?');
  else if (isMisspelledType(key, language)) classes.push('type', 'type~');
  const unit = unitOf.get(key);
  if (unit !== undefined) classes.push('unit', `unit:${unit}`);
  if (stateCodes.has(key)) classes.push('state');
  else if (stateOf.has(key)) classes.push('State');
  if (countries.has(key)) classes.push('country');
  if (language.crossingWords.has(key)) classes.push('cross');
  if (language.ordinalOf.has(key)) classes.push('ordinal');
  if (language.cardinalOf.has(key) || language.tensOf.has(key)) classes.push('cardinal');
  classes.push(...(wordLists.get(key) ?? []));
  // A word of its own in the tables may mean something of its own: `park` is no `st`.
  if (suffix !== undefined) classes.push(`type:${suffix}`);
  return classes;
}

function shapes(key: string, language: AddressLanguage): readonly string[] {
  if (language.zip.test(key)) return ['zip', ...(DIGITS.test(key) ? ['digits5'] : [])];
  if (DIGITS.test(key)) return [`digits${Math.min(key.length, MANY_DIGITS)}`];
  if (FRACTION.test(key)) return ['fraction'];
  if (ordinalDigits(key, language) !== null) return ['ordinal'];
  if (NUMBER_RANGE.test(key)) return ['range'];
  if (GRID.test(key)) return ['grid'];
  if (NUMBER_AND_LETTERS.test(key)) return ['12a'];
  if (LETTERS_AND_NUMBER.test(key)) return ['a12'];
  if (LETTER.test(key)) return ['letter'];
  return /\d/.test(key) ? ['mixed'] : [];
}

const COARSE: Readonly<Record<string, string>> = {
  'type?': 'type',
  Direction: 'direction',
  zip: 'digits',
  range: 'digits',
  mixed: '12a',
};

/** A main class without its finer shades. */
export const coarse = (main: string): string => (main.startsWith('digits') ? 'digits' : (COARSE[main] ?? main));

/** Whether a class says that a word is a number that a house may have. */
export const isHouseNumberClass = (main: string): boolean =>
  main.startsWith('digits') || main === 'zip' || main === 'range' || main === '12a' || main === 'grid';

const SHORTEST_MISSPELLED = 4;

/** One letter too many, too few, another or swapped with the next, in a street type that is written in full. */
const isMisspelledType = (key: string, { commonSuffixes, suffixInFull }: AddressLanguage): boolean => {
  if (key.length < SHORTEST_MISSPELLED) return false;
  for (const short of commonSuffixes) {
    const full = suffixInFull.get(short)!;
    if (full.length > SHORTEST_MISSPELLED && Math.abs(full.length - key.length) <= 1 && isOneEdit(key, full))
      return true;
  }
  return false;
};

/** Whether two words of nearly the same length differ by one edit; equal beginnings and ends are skipped. */
function isOneEdit(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let [i, j] = [a.length, b.length];
  while (i > head && j > head && a[i - 1] === b[j - 1]) {
    i--;
    j--;
  }
  if (i - head <= 1 && j - head <= 1) return true;
  return i - head === 2 && j - head === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}
