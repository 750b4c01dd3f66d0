import type { Likelihood } from './likelihood.ts';
import type { ScanWindow } from './scan-problem.ts';

/**
 * The best windows seen, by their number of cases: among windows with as many cases the least weight makes the highest
 * ratio above expectation, the greatest the highest below, so that logarithms are taken once a count and not once a
 * window. Of windows alike the first seen stays.
 */
export class WindowMaxima {
  private readonly likelihood: Likelihood;
  private readonly least: Float64Array;
  private readonly greatest: Float64Array;
  /** Of the window behind `least` at [3c .. 3c+2], behind `greatest` from 3 * (totalCases + 1) on: size, first, last. */
  private readonly windows: Int32Array;
  private mostCases = 0;

  constructor(likelihood: Likelihood, totalCases: number) {
    this.likelihood = likelihood;
    this.least = new Float64Array(totalCases + 1).fill(Number.POSITIVE_INFINITY);
    this.greatest = new Float64Array(totalCases + 1).fill(-1);
    this.windows = new Int32Array(6 * (totalCases + 1));
  }

  /** A window that holds `cases` and `weight`, where high rates are looked for. */
  seeHigh(cases: number, weight: number, size: number, first: number, last: number): void {
    if (weight >= this.least[cases]!) return;
    this.least[cases] = weight;
    this.keep(3 * cases, size, first, last);
    if (cases > this.mostCases) this.mostCases = cases;
  }

  /** The same where low rates are looked for. */
  seeLow(cases: number, weight: number, size: number, first: number, last: number): void {
    if (weight <= this.greatest[cases]!) return;
    this.greatest[cases] = weight;
    this.keep(3 * (this.greatest.length + cases), size, first, last);
    if (cases > this.mostCases) this.mostCases = cases;
  }

  private keep(at: number, size: number, first: number, last: number): void {
    this.windows[at] = size;
    this.windows[at + 1] = first;
    this.windows[at + 2] = last;
  }

  /** The highest ratio seen since the last call, 0 if there is none; forgets everything seen. */
  takeMaximum(): number {
    let best = 0;
    for (let cases = 0; cases <= this.mostCases; cases++) {
      best = Math.max(best, this.highRatio(cases), this.lowRatio(cases));
    }
    this.forget();
    return best;
  }

  /** The window with that ratio, null if there is none; ties: the smaller circle, then the earlier start and end. */
  takeBest(center: number): ScanWindow | null {
    let best: ScanWindow | null = null;
    for (let cases = 0; cases <= this.mostCases; cases++) {
      best = this.better(best, center, this.highRatio(cases), 3 * cases);
      best = this.better(best, center, this.lowRatio(cases), 3 * (this.greatest.length + cases));
    }
    this.forget();
    return best;
  }

  /** Of the least weight: what was seen for its high rate says nothing about low ones, and may be a part of a window. */
  private highRatio(cases: number): number {
    const weight = this.least[cases]!;
    return this.likelihood.expected(weight) < cases ? this.likelihood.of(cases, weight) : 0;
  }

  private lowRatio(cases: number): number {
    const weight = this.greatest[cases]!;
    return this.likelihood.expected(weight) > cases ? this.likelihood.of(cases, weight) : 0;
  }

  private better(best: ScanWindow | null, center: number, llr: number, at: number): ScanWindow | null {
    if (!(llr > 0) || (best !== null && llr < best.llr)) return best;
    const [size, first, last] = [this.windows[at]!, this.windows[at + 1]!, this.windows[at + 2]!];
    const isTie = best !== null && llr === best.llr;
    if (isTie && (best!.size - size || best!.first - first || best!.last - last) <= 0) return best;
    return { center, size, first, last, llr };
  }

  private forget(): void {
    this.least.fill(Number.POSITIVE_INFINITY, 0, this.mostCases + 1);
    this.greatest.fill(-1, 0, this.mostCases + 1);
    this.mostCases = 0;
  }
}
