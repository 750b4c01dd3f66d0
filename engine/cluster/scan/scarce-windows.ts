import { CaseMargins } from './case-margins.ts';
import { CasesAtPlaces, CasesInTime } from './cases-at-places.ts';
import type { Likelihood } from './likelihood.ts';
import type { ScanProblem } from './scan-problem.ts';
import { WindowMaxima } from './window-maxima.ts';

/**
 * Low rates of the space-time permutation model, retrospective: the greatest expectation with as many cases wins. So a window
 * counts only if it cannot be widened without taking in a case: it is of the largest length or lies between days with cases (or
 * the ends of the study), and the next place that would join its circle has a case in it. O(pairs of center and case x
 * the longest window), and the days of the study a center.
 */
export class ScarceWindows {
  private readonly problem: ScanProblem;
  private readonly maxima: WindowMaxima;
  private readonly cases: CasesAtPlaces;
  private readonly inTime: CasesInTime;
  private readonly margins: CaseMargins;

  constructor(problem: ScanProblem, likelihood: Likelihood) {
    this.problem = problem;
    this.maxima = new WindowMaxima(likelihood, problem.casePlace.length);
    this.cases = new CasesAtPlaces(problem);
    this.inTime = new CasesInTime(problem);
    this.margins = new CaseMargins(problem);
  }

  /** The highest log likelihood ratio if case i were in `intervalOfCase[i]`. */
  maximum(intervalOfCase: Int32Array): number {
    this.cases.deal(intervalOfCase);
    for (let center = 0; center < this.problem.circleOffsets.length - 1; center++) this.scanAround(center);
    return this.maxima.takeMaximum();
  }

  private scanAround(center: number): void {
    const { circleOffsets, circlePlaces, intervalCount } = this.problem;
    const { inTime, margins } = this;
    const { slots, intervalAt } = this.cases;
    const from = circleOffsets[center]!;
    const to = circleOffsets[center + 1]!;
    for (let at = from; at < to; at++) {
      const place = circlePlaces[at]!;
      const end = slots[place + 1]!;
      // Before the place joins: what holds a case of its is lost to the larger circle.
      if (at > from)
        for (let slot = slots[place]!; slot < end; slot++)
          this.seeWindowsOver(intervalAt[slot]!, intervalAt[slot]!, at - from);
      for (let slot = slots[place]!; slot < end; slot++) inTime.add(intervalAt[slot]!);
      margins.add(place);
    }
    if (to > from) this.seeWindowsOver(0, intervalCount - 1, to - from);
    inTime.clear();
    margins.clear();
  }

  /** The windows that hold an interval from `low` to `high` and cannot be longer. */
  private seeWindowsOver(low: number, high: number, size: number): void {
    this.seeLongest(low, high, size);
    this.seeBetweenCases(low, high, size);
  }

  private seeLongest(low: number, high: number, size: number): void {
    const { margins, maxima } = this;
    const { counts } = this.inTime;
    const { maxIntervals, intervalCount } = this.problem;
    const start = Math.max(0, low - maxIntervals + 1);
    const end = Math.min(high, intervalCount - maxIntervals);
    let cases = 0;
    for (let t = start; t < start + maxIntervals - 1; t++) cases += counts[t]!;
    for (let first = start; first <= end; first++) {
      const last = first + maxIntervals - 1;
      cases += counts[last]!;
      maxima.seeLow(cases, margins.before(last + 1) - margins.before(first), size, first, last);
      cases -= counts[first]!;
    }
  }

  /** Shorter ones, from the day after a case (or the first of all) to the day before one (or the last of all). */
  private seeBetweenCases(low: number, high: number, size: number): void {
    const { margins, maxima } = this;
    const { counts, found } = this.inTime;
    const { maxIntervals, intervalCount } = this.problem;
    const count = this.inTime.findBetween(
      Math.max(0, low - maxIntervals),
      Math.min(intervalCount - 1, high + maxIntervals),
    );
    for (let k = low < maxIntervals ? -1 : 0; k < count; k++) {
      const first = k < 0 ? 0 : found[k]! + 1;
      if (first > high) break;
      const before = margins.before(first);
      let cases = 0;
      for (let n = k + 1; n <= count; n++) {
        const last = n < count ? found[n]! - 1 : intervalCount - 1;
        if (last - first >= maxIntervals - 1) break;
        if (last >= low && last >= first) maxima.seeLow(cases, margins.before(last + 1) - before, size, first, last);
        if (n < count) cases += counts[found[n]!]!;
      }
    }
  }
}
