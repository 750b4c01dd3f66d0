import { CaseMargins } from './case-margins.ts';
import { CasesAtPlaces, CasesInTime } from './cases-at-places.ts';
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
  private readonly cases: CasesAtPlaces;
  private readonly inTime: CasesInTime;
  private readonly margins: CaseMargins;
  private readonly isStratified: boolean;
  /** With one stratum, all cases before an interval: its products need no margins. */
  private readonly casesBefore: Float64Array;
  /** Expected in the circle before the k-th interval found near, and up to its end. */
  private readonly beforeNear: Float64Array;
  private readonly upToNear: Float64Array;

  constructor(problem: ScanProblem, likelihood: Likelihood) {
    this.problem = problem;
    this.maxima = new WindowMaxima(likelihood, problem.casePlace.length);
    this.cases = new CasesAtPlaces(problem);
    this.inTime = new CasesInTime(problem);
    this.margins = new CaseMargins(problem);
    this.isStratified = problem.strata.length > 2;
    this.casesBefore = this.margins.casesBefore;
    this.beforeNear = new Float64Array(problem.intervalCount);
    this.upToNear = new Float64Array(problem.intervalCount);
  }

  /** The best window of every center that has one, by center. */
  bestOfEachCenter(): ScanWindow[] {
    this.cases.deal(this.problem.caseInterval);
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
    this.cases.deal(intervalOfCase);
    for (let center = 0; center < this.problem.circleOffsets.length - 1; center++) this.scanAround(center);
    return this.maxima.takeMaximum();
  }

  private scanAround(center: number): void {
    const { circleOffsets, circlePlaces } = this.problem;
    const { inTime, margins } = this;
    const { slots, intervalAt } = this.cases;
    const from = circleOffsets[center]!;
    const to = circleOffsets[center + 1]!;
    let cases = 0;
    for (let at = from; at < to; at++) {
      const place = circlePlaces[at]!;
      const end = slots[place + 1]!;
      const all = cases + end - slots[place]!;
      if (this.isStratified) margins.add(place);
      for (let slot = slots[place]!; slot < end; slot++) {
        // A place with several cases is paired with a part of them at first: such a window has fewer cases than the whole
        // one of as much weight, and never wins.
        inTime.add(intervalAt[slot]!);
        if (++cases > 1) this.seeWindowsWith(intervalAt[slot]!, all, at - from + 1);
      }
    }
    inTime.clear();
    margins.clear();
  }

  /** Windows that hold `interval`, from the earliest start on, each from its earliest end on. */
  private seeWindowsWith(interval: number, casesOfCircle: number, size: number): void {
    const { isStratified, casesBefore, maxima, beforeNear, upToNear } = this;
    const { counts, found } = this.inTime;
    const { maxIntervals, intervalCount } = this.problem;
    const low = Math.max(0, interval - maxIntervals + 1);
    const count = this.inTime.findBetween(low, Math.min(intervalCount, interval + maxIntervals) - 1);
    let from = 0;
    let casesToHere = 0;
    for (; found[from]! <= interval && from < count; from++) casesToHere += counts[found[from]!]!;
    if (count === 1 && casesToHere === 1) return;
    const own = from - 1;
    if (isStratified) this.expectNear(count, own);
    for (let k = 0; k <= own; k++) {
      const first = found[k]!;
      let cases = casesToHere - counts[interval]!;
      for (let n = own; n < count; n++) {
        const last = found[n]!;
        if (last - first >= maxIntervals) break;
        cases += counts[last]!;
        const expected = isStratified
          ? upToNear[n]! - beforeNear[k]!
          : casesOfCircle * (casesBefore[last + 1]! - casesBefore[first]!);
        maxima.seeHigh(cases, expected, size, first, last);
      }
      casesToHere -= counts[first]!;
    }
  }

  private expectNear(count: number, own: number): void {
    const { margins, beforeNear, upToNear } = this;
    const { found } = this.inTime;
    for (let k = 0; k <= own; k++) beforeNear[k] = margins.before(found[k]!);
    for (let k = own; k < count; k++) upToNear[k] = margins.before(found[k]! + 1);
  }
}
