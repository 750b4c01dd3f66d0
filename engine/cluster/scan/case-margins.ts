import type { ScanProblem } from './scan-problem.ts';

/**
 * What the space-time permutation model expects in a circle, from its margins: cases of the circle at any time, times the share
 * of all cases that a span of time holds, summed over strata. They stay as they are when days are dealt anew. With one stratum
 * in units of 1 / cases, so that all are integers; else in cases.
 */
export class CaseMargins {
  /** Cases of stratum s before interval t at [s * (intervalCount + 1) + t]; with several strata their share. */
  readonly casesBefore: Float64Array;
  private readonly stratumCount: number;
  private readonly intervalCount: number;
  /** Place p has cases in strata at [offsets[p] .. offsets[p + 1]). */
  private readonly offsets: Int32Array;
  private readonly stratumAt: Int32Array;
  private readonly casesAt: Float64Array;
  /** Of the circle, by stratum; `present` lists those that it has cases of. */
  private readonly inCircle: Float64Array;
  private readonly present: Int32Array;
  private presentCount = 0;

  constructor({ strata, casePlace, caseInterval, placeCount, intervalCount }: ScanProblem) {
    this.stratumCount = strata.length - 1;
    this.intervalCount = intervalCount;
    this.casesBefore = new Float64Array(this.stratumCount * (intervalCount + 1));
    this.inCircle = new Float64Array(this.stratumCount);
    this.present = new Int32Array(this.stratumCount);
    this.sumIntervals(strata, caseInterval);
    const { offsets, stratumAt, casesAt } = casesByPlace(strata, casePlace, placeCount);
    this.offsets = offsets;
    this.stratumAt = stratumAt;
    this.casesAt = casesAt;
  }

  private sumIntervals(strata: Int32Array, caseInterval: Int32Array): void {
    const { casesBefore, intervalCount, stratumCount } = this;
    for (let s = 0; s < stratumCount; s++) {
      const row = s * (intervalCount + 1);
      for (let i = strata[s]!; i < strata[s + 1]!; i++) casesBefore[row + caseInterval[i]! + 1]!++;
      for (let t = 0; t < intervalCount; t++) casesBefore[row + t + 1]! += casesBefore[row + t]!;
      const cases = strata[s + 1]! - strata[s]!;
      if (stratumCount > 1) for (let t = 0; t <= intervalCount; t++) casesBefore[row + t]! /= cases;
    }
  }

  /** Takes a place into the circle. */
  add(place: number): void {
    const { stratumAt, inCircle } = this;
    const end = this.offsets[place + 1]!;
    for (let at = this.offsets[place]!; at < end; at++) {
      const s = stratumAt[at]!;
      if (inCircle[s] === 0) this.present[this.presentCount++] = s;
      inCircle[s]! += this.casesAt[at]!;
    }
  }

  /** Empties the circle. */
  clear(): void {
    for (let i = 0; i < this.presentCount; i++) this.inCircle[this.present[i]!] = 0;
    this.presentCount = 0;
  }

  /** Expected in the circle before an interval; the expectation of a span is a difference of two. */
  before(interval: number): number {
    if (this.stratumCount === 1) return this.inCircle[0]! * this.casesBefore[interval]!;
    let sum = 0;
    for (let i = 0; i < this.presentCount; i++) {
      const s = this.present[i]!;
      sum += this.inCircle[s]! * this.casesBefore[s * (this.intervalCount + 1) + interval]!;
    }
    return sum;
  }
}

/** How many cases each place has in each stratum, by runs of a sorted list. */
function casesByPlace(strata: Int32Array, casePlace: Int32Array, placeCount: number) {
  const stratumCount = strata.length - 1;
  const keys = new Float64Array(casePlace.length);
  for (let s = 0; s < stratumCount; s++)
    for (let i = strata[s]!; i < strata[s + 1]!; i++) keys[i] = casePlace[i]! * stratumCount + s;
  keys.sort();
  const offsets = new Int32Array(placeCount + 1);
  const [stratumAt, casesAt] = [new Int32Array(keys.length), new Float64Array(keys.length)];
  let runs = 0;
  for (let i = 0; i < keys.length; i++) {
    if (i === 0 || keys[i] !== keys[i - 1]) {
      const place = Math.floor(keys[i]! / stratumCount);
      offsets[place + 1]!++;
      stratumAt[runs++] = keys[i]! - place * stratumCount;
    }
    casesAt[runs - 1]!++;
  }
  for (let place = 0; place < placeCount; place++) offsets[place + 1]! += offsets[place]!;
  return { offsets, stratumAt: stratumAt.slice(0, runs), casesAt: casesAt.slice(0, runs) };
}
