import type { Likelihood } from './likelihood.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';
import { WindowMaxima } from './window-maxima.ts';

/**
 * High rates of the space-time permutation model, retrospective. Two facts leave few windows to look at: the best window of a
 * circle begins and ends on days with cases in it (else it holds as many with less expected), and a place that joins a
 * circle betters only windows that hold a case of its own. So every case that joins is paired with those of the circle
 * less than a window's length away. O(pairs of center and case x cases near in time squared).
 */
export class CasedWindows {
  private readonly problem: ScanProblem;
  private readonly maxima: WindowMaxima;
  /** Cases of place p are at [slots[p] .. slots[p + 1]) of `intervalAt`. */
  private readonly slots: Int32Array;
  private readonly slotOfCase: Int32Array;
  private readonly intervalAt: Int32Array;
  private readonly allBefore: Float64Array;
  private readonly inCircle: Int32Array;
  private readonly touched: Int32Array;
  /** Bit i & 31 of word i >> 5 is set if the circle has cases in interval i: most are empty, and skipped 32 at a time. */
  private readonly bits: Int32Array;
  private readonly near: Int32Array;

  constructor(problem: ScanProblem, likelihood: Likelihood) {
    const caseCount = problem.casePlace.length;
    this.problem = problem;
    this.maxima = new WindowMaxima(likelihood, caseCount);
    this.slots = new Int32Array(problem.placeCount + 1);
    for (const place of problem.casePlace) this.slots[place + 1]!++;
    for (let place = 0; place < problem.placeCount; place++) this.slots[place + 1]! += this.slots[place]!;
    const next = this.slots.slice();
    this.slotOfCase = problem.casePlace.map((place) => next[place]!++);
    this.intervalAt = new Int32Array(caseCount);
    this.allBefore = new Float64Array(problem.intervalCount + 1);
    for (const interval of problem.caseInterval) this.allBefore[interval + 1]!++;
    for (let t = 0; t < problem.intervalCount; t++) this.allBefore[t + 1]! += this.allBefore[t]!;
    this.inCircle = new Int32Array(problem.intervalCount);
    this.touched = new Int32Array(caseCount);
    this.bits = new Int32Array((problem.intervalCount >> 5) + 1);
    this.near = new Int32Array(problem.intervalCount);
  }

  /** The best window of every center that has one, by center. */
  bestOfEachCenter(): ScanWindow[] {
    this.deal(this.problem.caseInterval);
    const best: ScanWindow[] = [];
    for (let center = 0; center < this.problem.circleOffsets.length - 1; center++) {
      this.scanAround(center);
      const span = this.maxima.takeBest(center);
      if (span !== null) best.push(span);
    }
    return best;
  }

  /** The highest log likelihood ratio if case i were in `intervalOfCase[i]`. */
  maximum(intervalOfCase: Int32Array): number {
    this.deal(intervalOfCase);
    for (let center = 0; center < this.problem.circleOffsets.length - 1; center++) this.scanAround(center);
    return this.maxima.takeMaximum();
  }

  private deal(intervalOfCase: Int32Array): void {
    for (let i = 0; i < intervalOfCase.length; i++) this.intervalAt[this.slotOfCase[i]!] = intervalOfCase[i]!;
  }

  private scanAround(center: number): void {
    const { circleOffsets, circlePlaces } = this.problem;
    const { slots, intervalAt, inCircle, touched, bits } = this;
    let cases = 0;
    for (let at = circleOffsets[center]!; at < circleOffsets[center + 1]!; at++) {
      const place = circlePlaces[at]!;
      const end = slots[place + 1]!;
      const all = cases + end - slots[place]!;
      for (let slot = slots[place]!; slot < end; slot++) {
        // A place with several cases is paired with a part of them at first: such a window has fewer cases than the whole
        // one of as much weight, and never wins.
        const interval = intervalAt[slot]!;
        inCircle[interval]!++;
        bits[interval >> 5]! |= 1 << (interval & 31);
        touched[cases++] = interval;
        if (cases > 1) this.seeWindowsWith(interval, all, at - circleOffsets[center]! + 1);
      }
    }
    for (let i = 0; i < cases; i++) {
      inCircle[touched[i]!] = 0;
      bits[touched[i]! >> 5] = 0;
    }
  }

  /** Windows that hold `interval`, from the earliest start on, each from its earliest end on. */
  private seeWindowsWith(interval: number, casesOfCircle: number, size: number): void {
    const { inCircle, allBefore, maxima, near } = this;
    const { maxIntervals } = this.problem;
    const count = this.findNear(interval);
    let from = 0;
    let casesToHere = 0;
    for (; near[from]! <= interval && from < count; from++) casesToHere += inCircle[near[from]!]!;
    if (count === 1 && casesToHere === 1) return;
    const own = from - 1;
    for (let k = 0; k <= own; k++) {
      const first = near[k]!;
      let cases = casesToHere;
      maxima.seeHigh(cases, casesOfCircle * (allBefore[interval + 1]! - allBefore[first]!), size, first, interval);
      for (let n = from; n < count && near[n]! - first < maxIntervals; n++) {
        const last = near[n]!;
        cases += inCircle[last]!;
        maxima.seeHigh(cases, casesOfCircle * (allBefore[last + 1]! - allBefore[first]!), size, first, last);
      }
      casesToHere -= inCircle[first]!;
    }
  }

  /** Writes the intervals with cases of the circle less than a window away to `near`, ascending; how many. */
  private findNear(interval: number): number {
    const { bits, near } = this;
    const low = Math.max(0, interval - this.problem.maxIntervals + 1);
    const high = Math.min(this.problem.intervalCount, interval + this.problem.maxIntervals) - 1;
    let count = 0;
    for (let word = low >> 5; word <= high >> 5; word++) {
      let rest = bits[word]!;
      // Shifts count modulo 32: the bits below `low` and above `high` go.
      if (word === low >> 5) rest &= -1 << (low & 31);
      if (word === high >> 5) rest &= -1 >>> (31 - (high & 31));
      while (rest !== 0) {
        const bit = rest & -rest;
        near[count++] = (word << 5) + 31 - Math.clz32(bit);
        rest ^= bit;
      }
    }
    return count;
  }
}
