import { Circles } from './circles.ts';
import type { Likelihood } from './likelihood.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';
import { WindowMaxima } from './window-maxima.ts';

/**
 * Looks at every window of every circle, for any model and for rates high or low. O(pairs of center and place x windows of
 * time). Space-time permutation has faster ways for high rates: see `cased-windows.ts` and `recent-windows.ts`.
 */
export class EveryWindow {
  private readonly problem: ScanProblem;
  private readonly circles: Circles;
  private readonly maxima: WindowMaxima;
  /** Sums over the circle up to an interval, at [interval + 1]. */
  private readonly casesBefore: Float64Array;
  private readonly weightBefore: Float64Array;
  /** Cases of all places up to an interval: the same whatever is permuted. */
  private readonly allBefore: Float64Array;

  constructor(problem: ScanProblem, likelihood: Likelihood) {
    this.problem = problem;
    this.circles = Circles.of(problem.circleOffsets, problem.circlePlaces);
    this.maxima = new WindowMaxima(likelihood, problem.casePlace.length);
    this.casesBefore = new Float64Array(problem.intervalCount + 1);
    this.weightBefore = new Float64Array(problem.intervalCount + 1);
    this.allBefore = new Float64Array(problem.intervalCount + 1);
    for (const interval of problem.caseInterval) this.allBefore[interval + 1]!++;
    for (let t = 0; t < problem.intervalCount; t++) this.allBefore[t + 1]! += this.allBefore[t]!;
  }

  /** The best window of every center that has one, by center. `counts` holds cases at [place * intervalCount + interval]. */
  bestOfEachCenter(counts: Int32Array): ScanWindow[] {
    const best: ScanWindow[] = [];
    for (let center = 0; center < this.circles.centerCount; center++) {
      this.scanAround(center, counts);
      const span = this.maxima.takeBest(center);
      if (span !== null) best.push(span);
    }
    return best;
  }

  /** The highest log likelihood ratio of any window. */
  maximum(counts: Int32Array): number {
    for (let center = 0; center < this.circles.centerCount; center++) this.scanAround(center, counts);
    return this.maxima.takeMaximum();
  }

  private scanAround(center: number, counts: Int32Array): void {
    const { offsets, places } = this.circles;
    this.casesBefore.fill(0);
    this.weightBefore.fill(0);
    const from = offsets[center]!;
    for (let at = from; at < offsets[center + 1]!; at++) {
      this.add(places[at]!, counts);
      if (this.problem.model === 'space-time-permutation') this.seeProducts(at - from + 1);
      else this.seeSums(at - from + 1);
    }
  }

  private add(place: number, counts: Int32Array): void {
    const { intervalCount, weight } = this.problem;
    const isWeighted = weight.length > 0;
    let [cases, sum] = [0, 0];
    for (let t = 0; t < intervalCount; t++) {
      cases += counts[place * intervalCount + t]!;
      this.casesBefore[t + 1]! += cases;
      if (isWeighted) sum += weight[place * intervalCount + t]!;
      if (isWeighted) this.weightBefore[t + 1]! += sum;
    }
  }

  private seeSums(size: number): void {
    const { intervalCount, maxIntervals, isProspective } = this.problem;
    const { casesBefore, weightBefore, maxima } = this;
    const firstOfAll = isProspective ? Math.max(0, intervalCount - maxIntervals) : 0;
    for (let first = firstOfAll; first < intervalCount; first++) {
      const end = Math.min(intervalCount, first + maxIntervals);
      for (let last = isProspective ? intervalCount - 1 : first; last < end; last++)
        maxima.see(
          casesBefore[last + 1]! - casesBefore[first]!,
          weightBefore[last + 1]! - weightBefore[first]!,
          size,
          first,
          last,
        );
    }
  }

  /** The weight of space-time permutation: cases in the circle at any time, times cases anywhere in the window's time. */
  private seeProducts(size: number): void {
    const { intervalCount, maxIntervals, isProspective } = this.problem;
    const { casesBefore, allBefore, maxima } = this;
    const inCircle = casesBefore[intervalCount]!;
    const firstOfAll = isProspective ? Math.max(0, intervalCount - maxIntervals) : 0;
    for (let first = firstOfAll; first < intervalCount; first++) {
      const end = Math.min(intervalCount, first + maxIntervals);
      for (let last = isProspective ? intervalCount - 1 : first; last < end; last++)
        maxima.see(
          casesBefore[last + 1]! - casesBefore[first]!,
          inCircle * (allBefore[last + 1]! - allBefore[first]!),
          size,
          first,
          last,
        );
    }
  }
}

/** Cases at [place * intervalCount + interval]. */
export function caseCounts(problem: ScanProblem, into = new Int32Array(problem.placeCount * problem.intervalCount)) {
  for (let i = 0; i < problem.casePlace.length; i++)
    into[problem.casePlace[i]! * problem.intervalCount + problem.caseInterval[i]!]!++;
  return into;
}
