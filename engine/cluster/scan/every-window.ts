import { CaseMargins } from './case-margins.ts';
import type { Likelihood } from './likelihood.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';
import { WindowMaxima } from './window-maxima.ts';

/**
 * Looks at every window of every circle, for any model and for rates high or low. O(pairs of center and place x windows of
 * time). Space-time permutation has faster ways: see `cased-windows.ts`, `scarce-windows.ts` and `recent-windows.ts`.
 */
export class EveryWindow {
  private readonly problem: ScanProblem;
  private readonly maxima: WindowMaxima;
  /** Sums over the circle up to an interval, at [interval + 1]; a prospective scan sums from its first window on only. */
  private readonly casesBefore: Int32Array;
  private readonly weightBefore: Float64Array;
  /** Space-time permutation only: its expectation is the same whatever is dealt. */
  private readonly margins: CaseMargins | null;
  private readonly firstOfAll: number;

  constructor(problem: ScanProblem, likelihood: Likelihood) {
    this.problem = problem;
    this.maxima = new WindowMaxima(likelihood, problem.casePlace.length);
    this.casesBefore = new Int32Array(problem.intervalCount + 1);
    this.weightBefore = new Float64Array(problem.intervalCount + 1);
    this.margins = problem.model === 'space-time-permutation' ? new CaseMargins(problem) : null;
    this.firstOfAll = problem.isProspective ? Math.max(0, problem.intervalCount - problem.maxIntervals) : 0;
  }

  /** The best window of every center that has one, by center. `counts` holds cases at [place * intervalCount + interval]. */
  bestOfEachCenter(counts: Int32Array): ScanWindow[] {
    const best: ScanWindow[] = [];
    for (let center = 0; center < this.problem.circleOffsets.length - 1; center++) {
      this.scan(center, counts);
      const span = this.maxima.takeBest(center);
      if (span !== null) best.push(span);
    }
    return best;
  }

  /** The highest log likelihood ratio of any window. */
  maximum(counts: Int32Array): number {
    for (let center = 0; center < this.problem.circleOffsets.length - 1; center++) this.scan(center, counts);
    return this.maxima.takeMaximum();
  }

  private scan(center: number, counts: Int32Array): void {
    if (this.problem.intervalCount === 1) this.scanInSpace(center, counts);
    else this.scanAround(center, counts);
  }

  private scanAround(center: number, counts: Int32Array): void {
    const { circleOffsets, circlePlaces } = this.problem;
    this.casesBefore.fill(0);
    this.weightBefore.fill(0);
    const from = circleOffsets[center]!;
    const end = circleOffsets[center + 1]!;
    for (let at = from; at < end; at++) {
      this.addCases(circlePlaces[at]!, counts);
      if (this.margins === null) this.addWeight(circlePlaces[at]!);
      else this.expect(circlePlaces[at]!, this.margins);
      if (this.problem.rates !== 'low') this.seeHigh(at - from + 1);
      if (this.problem.rates !== 'high') this.seeLow(at - from + 1);
    }
    this.margins?.clear();
  }

  /** The same where a circle has one window. */
  private scanInSpace(center: number, counts: Int32Array): void {
    const { circleOffsets, circlePlaces, weight, rates } = this.problem;
    const { maxima } = this;
    const from = circleOffsets[center]!;
    const end = circleOffsets[center + 1]!;
    let [cases, expected] = [0, 0];
    for (let at = from; at < end; at++) {
      const place = circlePlaces[at]!;
      cases += counts[place]!;
      expected += weight[place]!;
      if (rates !== 'low') maxima.seeHigh(cases, expected, at - from + 1, 0, 0);
      if (rates !== 'high') maxima.seeLow(cases, expected, at - from + 1, 0, 0);
    }
  }

  private addCases(place: number, counts: Int32Array): void {
    const { casesBefore } = this;
    const { intervalCount } = this.problem;
    const row = place * intervalCount;
    let cases = 0;
    for (let t = this.firstOfAll; t < intervalCount; t++) {
      cases += counts[row + t]!;
      casesBefore[t + 1]! += cases;
    }
  }

  private addWeight(place: number): void {
    const { weightBefore } = this;
    const { intervalCount, weight } = this.problem;
    const row = place * intervalCount;
    let sum = 0;
    for (let t = this.firstOfAll; t < intervalCount; t++) {
      sum += weight[row + t]!;
      weightBefore[t + 1]! += sum;
    }
  }

  private expect(place: number, margins: CaseMargins): void {
    margins.add(place);
    for (let t = this.firstOfAll; t <= this.problem.intervalCount; t++) this.weightBefore[t] = margins.before(t);
  }

  /** A window that begins without a case holds as many from the next interval on, with less expected: it is left out. */
  private seeHigh(size: number): void {
    const { intervalCount, maxIntervals, isProspective } = this.problem;
    const { casesBefore, weightBefore, maxima } = this;
    for (let first = this.firstOfAll; first < intervalCount; first++) {
      if (this.isBarren(first)) continue;
      const end = Math.min(intervalCount, first + maxIntervals);
      const cases = casesBefore[first]!;
      const weight = weightBefore[first]!;
      for (let last = isProspective ? intervalCount - 1 : first; last < end; last++)
        maxima.seeHigh(casesBefore[last + 1]! - cases, weightBefore[last + 1]! - weight, size, first, last);
    }
  }

  /** A window after an interval without a case expects more if it begins there: only the longest cannot. */
  private seeLow(size: number): void {
    const { intervalCount, maxIntervals, isProspective } = this.problem;
    const { casesBefore, weightBefore, maxima } = this;
    for (let first = this.firstOfAll; first < intervalCount; first++) {
      const end = Math.min(intervalCount, first + maxIntervals);
      const cases = casesBefore[first]!;
      const weight = weightBefore[first]!;
      const isLonger = first > this.firstOfAll && this.isBarren(first - 1);
      for (
        let last = isLonger ? first + maxIntervals - 1 : isProspective ? intervalCount - 1 : first;
        last < end;
        last++
      )
        maxima.seeLow(casesBefore[last + 1]! - cases, weightBefore[last + 1]! - weight, size, first, last);
    }
  }

  /** Whether the circle has no case in an interval, where it expects some. */
  private isBarren(interval: number): boolean {
    const { casesBefore, weightBefore } = this;
    return (
      casesBefore[interval + 1]! === casesBefore[interval]! && weightBefore[interval + 1]! > weightBefore[interval]!
    );
  }
}

/** Cases at [place * intervalCount + interval]. */
export function caseCounts(problem: ScanProblem, into = new Int32Array(problem.placeCount * problem.intervalCount)) {
  for (let i = 0; i < problem.casePlace.length; i++)
    into[problem.casePlace[i]! * problem.intervalCount + problem.caseInterval[i]!]!++;
  return into;
}
