import type { Curve } from '../model/curve.ts';

/** Finer than any curve's knots, so that the stretch is found at the first or second look. */
const BUCKETS = 256;
const STRETCH_NUMBERS = 4;

/**
 * A curve of the model, read without a walk along its knots and without a division: what `logOddsAt` of it is but for the last
 * digits. In plain arrays: V8 reads them with fewer checks than typed ones.
 */
export class CurveTable {
  /** By stretch four numbers: where it ends, where it begins, its log odds there, and what they rise by a unit. */
  readonly #stretches: readonly number[];
  readonly #begin: readonly number[];
  readonly #first: number;
  readonly #last: number;
  /** Before the first knot, and after the last. */
  readonly #before: number;
  readonly #after: number;
  readonly #bucketsAUnit: number;

  constructor({ at, logOdds }: Curve) {
    const stretches: number[] = [];
    const last = at.length - 1;
    for (let i = 1; i <= last; i++) {
      const rise = (logOdds[i]! - logOdds[i - 1]!) / (at[i]! - at[i - 1]!);
      stretches.push(at[i]!, at[i - 1]!, logOdds[i - 1]!, rise);
    }
    this.#first = at[0]!;
    this.#last = at[last]!;
    this.#before = logOdds[0]!;
    this.#after = logOdds[last]!;
    this.#bucketsAUnit = BUCKETS / (this.#last - this.#first);
    const begin: number[] = [];
    let stretch = 0;
    for (let bucket = 0; bucket <= BUCKETS; bucket++) {
      // From the bucket before: rounding may count a number to the next one.
      const from = this.#first + (bucket - 1) / this.#bucketsAUnit;
      while (stretch < STRETCH_NUMBERS * (last - 1) && stretches[stretch]! < from) stretch += STRETCH_NUMBERS;
      begin.push(stretch);
    }
    this.#stretches = stretches;
    this.#begin = begin;
  }

  /** 0 for NaN. Expected O(1). */
  logOddsAt(x: number): number {
    if (!(x > this.#first)) return Number.isNaN(x) ? 0 : this.#before;
    if (x >= this.#last) return this.#after;
    const stretches = this.#stretches;
    let i = this.#begin[((x - this.#first) * this.#bucketsAUnit) | 0]!;
    while (stretches[i]! < x) i += STRETCH_NUMBERS;
    return stretches[i + 2]! + stretches[i + 3]! * (x - stretches[i + 1]!);
  }
}

/** Of a curve that never falls: no number below this reaches `least`; -Infinity: all may, Infinity: none does. */
export function leastReaching({ at, logOdds }: Curve, least: number): number {
  const i = logOdds.findIndex((value) => value >= least);
  if (i <= 0) return i === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const share = (least - logOdds[i - 1]!) / (logOdds[i]! - logOdds[i - 1]!);
  return at[i - 1]! + (at[i]! - at[i - 1]!) * share - ROUNDING;
}

/** Far more than the sums' last digits, far less than any evidence. */
const ROUNDING = 1e-9;
