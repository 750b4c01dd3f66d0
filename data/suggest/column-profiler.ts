import { numberOf } from '../import/values.ts';
import { type ColumnProfile, keyOf, MAX_VALUES, type ValueCount } from './column-profile.ts';

// Long free text is nobody's id or category: what is kept of it is cut, so that memory stays bounded.
const MAX_KEPT_LENGTH = 200;
// A column that repeats more than this in its first rows is no id, and its keys are let go.
const ENOUGH_ROWS = 1_000;
const MAX_REPEAT_SHARE = 0.5;

/** How many more keys the columns of a file may keep together: 2 million are some 80 MB. */
export class KeyBudget {
  left = 2_000_000;
}

/** Adds up one column, value by value. Memory: at most `MAX_VALUES` texts, and 8 bytes a row while its values rarely repeat. */
export class ColumnProfiler {
  readonly #name: string;
  #filled = 0;
  #letters = 0;
  #repeats = 0;
  #keys: Set<number> | null = new Set();
  readonly #values = new Map<string, number>();
  #hasAllValues = true;
  #numbers = 0;
  #low = Infinity;
  #high = -Infinity;
  #areIntegers = true;

  readonly #budget: KeyBudget;

  constructor(name: string, budget: KeyBudget) {
    this.#name = name;
    this.#budget = budget;
  }

  /** `text` is trimmed and not empty. */
  add(text: string): void {
    this.#filled += 1;
    this.#letters += text.length;
    this.#addKey(text);
    this.#addValue(text.length > MAX_KEPT_LENGTH ? text.slice(0, MAX_KEPT_LENGTH) : text);
    this.#addNumber(text);
  }

  finish(rows: number, sample: readonly string[]): ColumnProfile {
    return {
      name: this.#name,
      rows,
      filled: this.#filled,
      repeats: this.#keys === null ? null : this.#repeats,
      values: [...this.#values].map(([value, count]): ValueCount => ({ value, rows: count })).sort(mostFirst),
      hasAllValues: this.#hasAllValues,
      numbers:
        this.#numbers === 0
          ? null
          : { rows: this.#numbers, low: this.#low, high: this.#high, areIntegers: this.#areIntegers },
      averageLength: this.#filled === 0 ? 0 : this.#letters / this.#filled,
      sample,
      keys: this.#keys,
    };
  }

  #addKey(text: string): void {
    if (this.#keys === null) return;
    const key = keyOf(text);
    if (this.#keys.has(key)) this.#repeats += 1;
    else {
      this.#keys.add(key);
      this.#budget.left -= 1;
    }
    const repeatsOften = this.#filled >= ENOUGH_ROWS && this.#repeats > MAX_REPEAT_SHARE * this.#filled;
    if (!repeatsOften && this.#budget.left > 0) return;
    this.#budget.left += this.#keys.size;
    this.#keys = null;
  }

  #addValue(value: string): void {
    const count = this.#values.get(value);
    if (count !== undefined) this.#values.set(value, count + 1);
    else if (this.#values.size < MAX_VALUES) this.#values.set(detached(value), 1);
    else this.#hasAllValues = false;
  }

  #addNumber(text: string): void {
    const number = numberOf(text);
    if (number === null) return;
    this.#numbers += 1;
    if (number < this.#low) this.#low = number;
    if (number > this.#high) this.#high = number;
    if (!Number.isInteger(number)) this.#areIntegers = false;
  }
}

/** A copy with characters of its own: a piece of a string would keep the whole chunk of the file that it was cut from. */
export const detached = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const mostFirst = (a: ValueCount, b: ValueCount): number => b.rows - a.rows;
