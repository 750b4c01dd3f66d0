import type { Curve } from '../model/curve.ts';

/** Finer than any curve's knots, so that the stretch is found at the first or second look. */
const BUCKETS = 256;

/** A curve of the model, read without a walk along its knots: the same to the last bit as `logOddsAt`. */
export class CurveTable {
  readonly #at: Float64Array;
  readonly #logOdds: Float64Array;
  /** By equal parts of the curve's length: the first knot that can end the stretch of a number there. */
  readonly #begin = new Uint16Array(BUCKETS + 1);
  readonly #first: number;
  readonly #last: number;
  readonly #bucketsAUnit: number;

  constructor({ at, logOdds }: Curve) {
    this.#at = Float64Array.from(at);
    this.#logOdds = Float64Array.from(logOdds);
    this.#first = at[0]!;
    this.#last = at[at.length - 1]!;
    this.#bucketsAUnit = BUCKETS / (this.#last - this.#first);
    let knot = 1;
    for (let bucket = 0; bucket <= BUCKETS; bucket++) {
      // From the bucket before: rounding may count a number to the next one.
      const from = this.#first + (bucket - 1) / this.#bucketsAUnit;
      while (knot < at.length - 1 && at[knot]! < from) knot++;
      this.#begin[bucket] = knot;
    }
  }

  /** 0 for NaN. Expected O(1). */
  logOddsAt(x: number): number {
    if (!(x > this.#first)) return Number.isNaN(x) ? 0 : this.#logOdds[0]!;
    if (x >= this.#last) return this.#logOdds[this.#logOdds.length - 1]!;
    let i = this.#begin[((x - this.#first) * this.#bucketsAUnit) | 0]!;
    while (this.#at[i]! < x) i++;
    const from = this.#at[i - 1]!;
    const before = this.#logOdds[i - 1]!;
    return before + (this.#logOdds[i]! - before) * ((x - from) / (this.#at[i]! - from));
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
