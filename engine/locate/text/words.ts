import type { AddressLanguage } from './language.ts';
import { routeAt } from './routes.ts';
import { usEnglish } from './us/us-english.ts';

const MAX_WORDS = 60;

// What a character of plain ASCII is to a word, by its code.
const BREAK = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
const SLASH = 4;
const HYPHEN = 5;
const DOT = 6;
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  if (/[&@#+]/.test(char)) return SIGN;
  return char === '/' ? SLASH : char === '-' ? HYPHEN : char === '.' ? DOT : BREAK;
});

/**
 * The words of a text as written, in lower case: accents, apostrophes and punctuation gone, `N.E.` as `ne`; `&`, `@`, `#`, `+`
 * and a `/` between words stand alone, `1311-13` and `1/2` stay, `109-A` is `109a`, `½` is
 * `1/2`. The first 60 words count. O(length): one
 * pass over plain ASCII, three over anything else.
 */
export function wordsOf(text: string): readonly string[] {
  const joined = text.includes(' - ') ? text.replace(SPACED_RANGE, '$1-') : text;
  const plain = (isPlain(joined) ? joined : plainOf(joined)).toLowerCase();
  const words: string[] = [];
  // The part of the word before the last dot that was left out of it: `n` of `n.e`.
  let head = '';
  let start = -1;
  for (let i = 0; i <= plain.length && words.length < MAX_WORDS; i++) {
    const kind = i === plain.length ? BREAK : kindAt(plain, i);
    if (kind === LETTER || kind === DIGIT) {
      if (start < 0) start = i;
    } else if (kind === DOT && isInitial(plain, i)) {
      head += plain.slice(start, i);
      start = i + 1;
    } else if ((kind === HYPHEN || kind === SLASH) && isDigitAt(plain, i - 1) && isDigitAt(plain, i + 1)) {
      // Part of a number: `1311-13`, `1/2`.
    } else if (kind === HYPHEN && isDigitAt(plain, i - 1) && isLetterAt(plain, i + 1) && !isWordAt(plain, i + 2)) {
      // A number and its letter: `109-A` is `109a`.
      head += plain.slice(start, i);
      start = i + 1;
    } else {
      if (start >= 0) words.push(head + plain.slice(start, i));
      head = '';
      start = -1;
      if ((kind === SIGN || kind === SLASH) && words.length < MAX_WORDS) words.push(plain[i]!);
    }
  }
  return words;
}

// `332 - 336 Signal St`
const SPACED_RANGE = /(\d) - (?=\d{1,7} )/g;

const APOSTROPHE = 39;
const BACKTICK = 96;

/** Whether the text is ASCII without apostrophes: nothing of it vanishes from inside a word. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 || code === APOSTROPHE || code === BACKTICK) return false;
  }
  return true;
}

const VULGAR_FRACTION = /[¼-¾⅐-⅞]/g;
const FRACTION_SLASH = /⁄/g;

/** Accents and apostrophes gone. */
const plainOf = (text: string): string =>
  text
    .replace(VULGAR_FRACTION, ' $&')
    .normalize('NFKD')
    .replace(FRACTION_SLASH, '/')
    .replace(/[\p{M}'’‘`]/gu, '');

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function kindAt(plain: string, i: number): number {
  const code = plain.charCodeAt(i);
  if (code < 128) return KIND[code]!;
  // The second half of a character outside the basic plane is what its first half is.
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && i > 0;
  return WORD_CHARACTER.test(String.fromCodePoint(plain.codePointAt(isSecondHalf ? i - 1 : i)!)) ? LETTER : BREAK;
}

const isLetterAt = (plain: string, i: number): boolean => i >= 0 && KIND[plain.charCodeAt(i)] === LETTER;
const isDigitAt = (plain: string, i: number): boolean => i >= 0 && KIND[plain.charCodeAt(i)] === DIGIT;
const isWordAt = (plain: string, i: number): boolean => isLetterAt(plain, i) || isDigitAt(plain, i);

/** A dot between two single letters: both belong to one word. */
const isInitial = (plain: string, dot: number): boolean =>
  isLetterAt(plain, dot - 1) && !isWordAt(plain, dot - 2) && isLetterAt(plain, dot + 1) && !isWordAt(plain, dot + 2);

/** The digits of `4th`; null for any other word. */
export function ordinalDigits(word: string, { ordinalEndings }: AddressLanguage = usEnglish): string | null {
  if (!isDigitAt(word, 0)) return null;
  let digits = 1;
  while (isDigitAt(word, digits)) digits++;
  return digits < word.length && ordinalEndings.has(word.slice(digits)) ? word.slice(0, digits) : null;
}

/**
 * Words in one spelling: `Street` and `St.` as `st`, `North` as `n`, `Fourth` and `4th` as `4`, `State Route 5` and `NY-5`
 * as `sr 5`. The same on both sides of a comparison, so that it does not matter that `St John` and `John St` share a
 * spelling. O(words).
 */
export function canonical(words: readonly string[], language: AddressLanguage = usEnglish): readonly string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; ) i += pushCanonical(out, words, i, language);
  return out;
}

/** Adds the one spelling of what begins at a word, and gives the number of words that it took. */
function pushCanonical(out: string[], words: readonly string[], at: number, language: AddressLanguage): number {
  const word = words[at]!;
  if (language.phraseHeads.has(word) || isDigitAt(word, word.length - 1)) {
    const ordinal = spokenOrdinal(words, at, language);
    const route = ordinal === null ? routeAt(words, at, language) : null;
    if (ordinal !== null) out.push(ordinal.digits);
    if (route !== null) out.push(route.network, route.number);
    const taken = ordinal ?? route;
    if (taken !== null) return taken.length;
  }
  out.push(language.spellings.get(word) ?? ordinalDigits(word, language) ?? word);
  return 1;
}

/** `twenty fourth` and `twenty 4th` as 24, `one hundred tenth` as 110; null if no ordinal of several words begins here. */
function spokenOrdinal(
  words: readonly string[],
  at: number,
  language: AddressLanguage,
): { readonly digits: string; readonly length: number } | null {
  const { tensOf, cardinalOf, hundredWords } = language;
  const hundreds = cardinalOf.get(words[at]!);
  if (hundreds !== undefined && hundreds <= 9) {
    const isLast = hundredWords.get(words[at + 1] ?? '');
    if (isLast === undefined) return null;
    if (isLast) return { digits: String(100 * hundreds), length: 2 };
    const rest = belowHundred(words, at + 2, language);
    return rest === null ? null : { digits: String(100 * hundreds + rest.value), length: 2 + rest.length };
  }
  const rest = tensOf.has(words[at]!) ? belowHundred(words, at, language) : null;
  return rest === null ? null : { digits: String(rest.value), length: rest.length };
}

/** An ordinal below a hundred in one or two words. */
function belowHundred(words: readonly string[], at: number, language: AddressLanguage) {
  const tens = language.tensOf.get(words[at] ?? '');
  const two = tens === undefined ? 0 : ordinalOf(words[at + 1], language);
  if (tens !== undefined && two >= 1 && two <= 9) return { value: tens + two, length: 2 };
  const one = ordinalOf(words[at], language);
  return one >= 1 && one <= 99 ? { value: one, length: 1 } : null;
}

/** `fourth` and `4th` as 4; 0: no ordinal. */
const ordinalOf = (word: string | undefined, language: AddressLanguage): number =>
  word === undefined ? 0 : Number(language.ordinalOf.get(word) ?? ordinalDigits(word, language) ?? 0);
