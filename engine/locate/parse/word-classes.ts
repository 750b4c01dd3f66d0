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

/** Whether a class says that a word is a number that a house may have. */
export const isHouseNumberClass = (main: string): boolean =>
  main.startsWith('digits') || main === 'zip' || main === 'range' || main === '12a' || main === 'grid';
