/** How often a value stands in a column. */
export interface ValueCount {
  readonly value: string;
  readonly rows: number;
}

/** Numbers of a column; `low` and `high` are its smallest and greatest. */
export interface NumberRange {
  /** Rows whose value is a number. */
  readonly rows: number;
  readonly low: number;
  readonly high: number;
  readonly areIntegers: boolean;
}

/** What a pass over a file saw in one column. Texts are trimmed; a blank is no value. Everything is guessed from this. */
export interface ColumnProfile {
  readonly name: string;
  /** Rows of the file, and those of them that have a value here. */
  readonly rows: number;
  readonly filled: number;
  /** Rows whose value an earlier row had; null: many, no longer counted. 0 with `filled === rows`: an id. */
  readonly repeats: number | null;
  /** Up to `MAX_VALUES` different values, most frequent first (ties: as found); `hasAllValues` where there are no more. */
  readonly values: readonly ValueCount[];
  readonly hasAllValues: boolean;
  /** Null: no value is a number. */
  readonly numbers: NumberRange | null;
  readonly averageLength: number;
  /** Values of evenly spread rows, in their order. */
  readonly sample: readonly string[];
  /** Hashes (`keyOf`) of all values, where few repeat: for telling whether another file's column points here. */
  readonly keys: ReadonlySet<number> | null;
}

export const MAX_VALUES = 200;

/** Whether every row has a value of its own. */
export const isUnique = ({ rows, filled, repeats }: ColumnProfile): boolean =>
  rows > 0 && filled === rows && repeats === 0;

export const isNumeric = ({ numbers, filled }: ColumnProfile): boolean =>
  numbers !== null && numbers.rows >= 0.95 * filled;

/** JSON inside cells: lists and objects, no texts. */
export const isNested = ({ sample }: ColumnProfile): boolean =>
  sample.length > 0 && sample.every((text) => /^[[{]/.test(text));

/** 53 bits of a text, equal for equal texts; two of a million differ with a probability above 0.9999. */
export const keyOf = (text: string): number => {
  // cyrb53 (bryc, public domain): two 32-bit multiplicative hashes that cross at the end.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
};
