import type { AddressLanguage } from './language.ts';
import { phraseAt } from './phrases.ts';
import { usEnglish } from './us/us-english.ts';

/** A house number as written: `1311-13A` is 1311 to 1313 with the letter A. */
export interface HouseNumber {
  readonly low: number;
  /** Equal to `low` for a single number. */
  readonly high: number;
  /** Letter or fraction, of a grid number what stands before its last digits (`n6w`); empty for none. */
  readonly rest: string;
  /** In one spelling: `1311-13a`. */
  readonly text: string;
  /** It was said as a word: `One`, which may as well begin a name. */
  readonly isSpelled?: true;
}

/** A house number and how many words say it. */
export interface ReadNumber {
  readonly number: HouseNumber;
  readonly length: number;
}

const NUMBER = /^(\d{1,7})(?:[-/](\d{1,7}))?([a-z]?)$/;
// `849-1/2`
const NUMBER_AND_FRACTION = /^(\d{1,7})-(\d\/\d)$/;
const FRACTION = /^\d\/\d$/;
// Wisconsin's and Illinois' grids: `n6w23001`, `28w651`, `n1234`, and each half of `w156 n9000`.
const GRID = /^([nsew]\d{1,3}[nsew]|\d{1,2}[nsew]|[nsew])(\d{1,5})$/;
const GRID_HALF = /^[nsew]\d{1,5}$/;
const NUMBER_SIGNS: ReadonlySet<string> = new Set(['#', 'no', 'number']);

/**
 * The house number at the head of the words and how many of them it takes; null if there is none. Also `#12`, numbers of a
 * grid (`N6W23001`, `W156 N9000`) and cardinal words (`One`).
 */
export function houseNumberOf(words: readonly string[], language: AddressLanguage = usEnglish): ReadNumber | null {
  if (!NUMBER_SIGNS.has(words[0] ?? ''))
    return plainNumber(words, language) ?? gridNumber(words) ?? spelledNumber(words, language);
  const signed = plainNumber(words.slice(1), language);
  return signed === null ? null : { number: signed.number, length: signed.length + 1 };
}

/**
 * The house number at the end of the words: `Hauptstrasse 12`, `Canal St 1283`, `Canal St 12 1/2`. Null if there is none or
 * nothing before it.
 */
export function houseNumberAtEnd(words: readonly string[]): ReadNumber | null {
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const read = plainNumber(words.slice(-length), usEnglish);
    if (read?.length !== length) continue;
    const isSigned = NUMBER_SIGNS.has(words.at(-length - 1)!);
    return words.length > length + (isSigned ? 1 : 0) ? { ...read, length: length + (isSigned ? 1 : 0) } : null;
  }
  return null;
}

function plainNumber(words: readonly string[], language: AddressLanguage): ReadNumber | null {
  const joined = NUMBER_AND_FRACTION.exec(words[0] ?? '');
  const parts = NUMBER.exec(joined?.[1] ?? words[0] ?? '');
  if (parts === null) return null;
  const [number, first, second, letter] = parts;
  const low = Number(first);
  const half = phraseAt(words, 1, language.halfPhrases);
  const fraction = joined?.[2] ?? (half !== null ? '1/2' : FRACTION.test(words[1] ?? '') ? words[1]! : '');
  const fractionWords = joined !== null || fraction === '' ? 0 : (half?.length ?? 1);
  const high = second === undefined ? low : highOf(first!, second);
  const text = number + (fraction && ` ${fraction}`);
  return { number: { low, high, rest: letter! + fraction, text }, length: 1 + fractionWords };
}

function gridNumber(words: readonly string[]): ReadNumber | null {
  const [first = '', second = ''] = words;
  const isTwo = GRID_HALF.test(first) && GRID_HALF.test(second);
  const text = isTwo ? first + second : first;
  const parts = GRID.exec(text);
  if (parts === null) return null;
  const low = Number(parts[2]);
  return { number: { low, high: low, rest: parts[1]!, text }, length: isTwo ? 2 : 1 };
}

/** `One Lincoln Center`, `Fifty N Front St`, `Twenty-Two Elm St`. */
function spelledNumber([first = '', second = '']: readonly string[], language: AddressLanguage): ReadNumber | null {
  const { cardinalOf, tensOf } = language;
  const tens = tensOf.get(first);
  const unit = cardinalOf.get(second);
  const hasUnit = tens !== undefined && unit !== undefined && unit <= 9;
  const low = tens === undefined ? cardinalOf.get(first) : tens + (hasUnit ? unit : 0);
  if (low === undefined) return null;
  const number = { low, high: low, rest: '', text: String(low), isSpelled: true } as const;
  return { number, length: hasUnit ? 2 : 1 };
}

/** The upper end of `1311-13`, which is 1313; of a hyphenated number such as 44-12 its lower end again. */
function highOf(first: string, second: string): number {
  const whole = second.length < first.length ? first.slice(0, first.length - second.length) + second : second;
  return Math.max(Number(first), Number(whole));
}

/** `44-12`, but not `44-50`, which may be all numbers from one to the other. */
const isHyphenated = ({ low, high, text }: HouseNumber): boolean => low === high && text.includes('-');

/** How well a number that was said goes with the one at a door, 0 to 1; 0: another door. */
export function numberAgreement(said: HouseNumber, door: HouseNumber): number {
  if (said.text === door.text) return 1;
  // Of two numbers as in Queens, `44-12`, none is within the other.
  if (isHyphenated(said) && isHyphenated(door)) return 0;
  const { low } = said;
  const isWithin = low >= door.low && low <= door.high && (door.low === door.high || (low - door.low) % 2 === 0);
  if (!isWithin) return 0;
  if (said.rest === door.rest) return 0.99;
  return said.rest === '' || door.rest === '' ? 0.95 : 0;
}
