/** A house number as written: `1311-13A` is 1311 to 1313 with the letter A. */
export interface HouseNumber {
  readonly low: number;
  /** Equal to `low` for a single number. */
  readonly high: number;
  /** Letter or fraction, empty for none. */
  readonly rest: string;
  /** In one spelling: `1311-13a`. */
  readonly text: string;
}

const NUMBER = /^(\d{1,7})(?:-(\d{1,7}))?([a-z]?)$/;
const FRACTION = /^\d\/\d$/;

/** The house number at the head of the words and how many of them it takes; null if there is none. */
export function houseNumberOf(
  words: readonly string[],
): { readonly number: HouseNumber; readonly length: number } | null {
  const parts = NUMBER.exec(words[0] ?? '');
  if (parts === null) return null;
  const [, first, second, letter] = parts;
  const low = Number(first);
  const fraction = FRACTION.test(words[1] ?? '') ? words[1]! : '';
  const high = second === undefined ? low : highOf(first!, second);
  const number = { low, high, rest: letter! + fraction, text: words[0]! + (fraction && ` ${fraction}`) };
  return { number, length: fraction === '' ? 1 : 2 };
}

/** The upper end of `1311-13`, which is 1313; of a hyphenated number such as 44-12 its lower end again. */
function highOf(first: string, second: string): number {
  const whole = second.length < first.length ? first.slice(0, first.length - second.length) + second : second;
  return Math.max(Number(first), Number(whole));
}

/** How well a number that was said goes with the one at a door, 0 to 1; 0: another door. */
export function numberAgreement(said: HouseNumber, door: HouseNumber): number {
  if (said.text === door.text) return 1;
  const { low } = said;
  const isWithin = low >= door.low && low <= door.high && (door.low === door.high || (low - door.low) % 2 === 0);
  if (!isWithin) return 0;
  if (said.rest === door.rest) return 0.99;
  return said.rest === '' || door.rest === '' ? 0.95 : 0;
}
