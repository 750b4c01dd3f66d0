/** House numbers of one side of a segment, `from` at the line's first vertex. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  /** 'both' where one end is odd and the other even. */
  readonly parity: 'odd' | 'even' | 'both';
  /** Written as in Queens, `44-01` to `44-99`: the cross street's number and two digits. 44-01 is 4401 here. */
  readonly isHyphenated?: true;
}

const HYPHENATED = /^(\d{1,4})-(\d{2})$/;

/** `44-01` as 4401; null: it is not written so. */
export function hyphenatedNumber(text: string): number | null {
  const parts = HYPHENATED.exec(text.trim());
  return parts === null ? null : Number(parts[1]) * 100 + Number(parts[2]);
}

/** A number of the range as its source writes them. */
export const numberText = ({ isHyphenated }: NumberRange, number: number): string =>
  isHyphenated ? `${Math.floor(number / 100)}-${String(number % 100).padStart(2, '0')}` : String(number);

/** Of a whole number. */
export const parityOf = (number: number): 'odd' | 'even' => (number % 2 === 0 ? 'even' : 'odd');

/** The range between two ends as a source writes them; null where it has none: blank, 0, or no whole number. */
export function rangeOf(from: string | undefined, to: string | undefined): NumberRange | null {
  const [a, b] = [Number(from?.trim() || 0), Number(to?.trim() || 0)];
  if (!Number.isNaN(a + b)) return rangeOfNumbers(a, b);
  const [first, last] = [hyphenatedNumber(from ?? '') ?? a, hyphenatedNumber(to ?? '') ?? b];
  const range = rangeOfNumbers(first, last);
  return range && { ...range, isHyphenated: true };
}

function rangeOfNumbers(a: number, b: number): NumberRange | null {
  if (Number.isNaN(a + b)) return null;
  // A 0 at one end only is an end that nobody filled in: the range is the other end alone.
  const [start, end] = [a || b, b || a];
  if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start > 0 && end > 0)) return null;
  return { from: start, to: end, parity: parityOf(start) === parityOf(end) ? parityOf(start) : 'both' };
}

/** Whether the number lies in the range, by parity as well. */
export const holds = (range: NumberRange, number: number): boolean =>
  number >= Math.min(range.from, range.to) &&
  number <= Math.max(range.from, range.to) &&
  (range.parity === 'both' || range.parity === parityOf(number));

/** How many numbers the range ends short of the number; 0 inside, whatever the parity. */
export const numbersAway = ({ from, to }: NumberRange, number: number): number =>
  Math.max(Math.min(from, to) - number, number - Math.max(from, to), 0);

const stepOf = ({ parity }: NumberRange): number => (parity === 'both' ? 1 : 2);
const directionOf = ({ from, to }: NumberRange): number => (to < from ? -1 : 1);
/** How many numbers the range has. */
const placesOf = (range: NumberRange): number => Math.abs(range.to - range.from) / stepOf(range) + 1;

/**
 * Where along the line a number stands, 0 to 1: each number has the same length of it and stands in its middle. So no
 * house stands on a corner, and the only number of a range stands in the middle. Numbers beyond the range: its end.
 */
export function fractionOf(range: NumberRange, number: number): number {
  const places = placesOf(range);
  const place = ((number - range.from) * directionOf(range)) / stepOf(range);
  return (Math.min(Math.max(place, 0), places - 1) + 0.5) / places;
}

/** The number that stands at a fraction of the line: the inverse of `fractionOf`. */
export function numberAt(range: NumberRange, fraction: number): number {
  const place = Math.min(Math.max(Math.floor(fraction * placesOf(range)), 0), placesOf(range) - 1);
  return range.from + place * stepOf(range) * directionOf(range);
}
