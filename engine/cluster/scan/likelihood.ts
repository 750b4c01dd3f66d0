import type { ScanModel, ScanRates } from './scan-problem.ts';

/**
 * The log likelihood ratio of a window that holds `cases` of `totalCases` and `weight` of `totalWeight`, where the weight is
 * what the cases would follow if there were no cluster: expected cases (Poisson, space-time permutation), or cases and
 * controls together (Bernoulli). 0 if the window is on the side that `rates` does not ask for, or has too few cases.
 */
export class Likelihood {
  private readonly bernoulli: boolean;
  private readonly totalCases: number;
  private readonly totalWeight: number;
  private readonly high: boolean;
  private readonly low: boolean;
  private readonly nothing: number;

  constructor(model: ScanModel, rates: ScanRates, totalCases: number, totalWeight: number) {
    this.bernoulli = model === 'bernoulli';
    this.totalCases = totalCases;
    this.totalWeight = totalWeight;
    this.high = rates !== 'low';
    this.low = rates !== 'high';
    this.nothing = xLogXOverY(totalCases, totalWeight) + xLogXOverY(totalWeight - totalCases, totalWeight);
  }

  expected(weight: number): number {
    return (weight * this.totalCases) / this.totalWeight;
  }

  of(cases: number, weight: number): number {
    const expected = this.expected(weight);
    if (cases > expected ? !this.high || cases < LEAST_CASES : cases >= expected || !this.low) return 0;
    const [restCases, restWeight] = [this.totalCases - cases, this.totalWeight - weight];
    // A window with all of the weight leaves nothing to compare with.
    if (!(restWeight > this.totalWeight * 1e-12)) return 0;
    if (this.bernoulli) return this.ofBernoulli(cases, weight, restCases, restWeight);
    return xLogXOverY(cases, expected) + xLogXOverY(restCases, this.totalCases - expected);
  }

  /** Kulldorff 1997, section 3.1: the same, less the likelihood without a cluster. */
  private ofBernoulli(cases: number, weight: number, restCases: number, restWeight: number): number {
    const inside = xLogXOverY(cases, weight) + xLogXOverY(weight - cases, weight);
    const outside = xLogXOverY(restCases, restWeight) + xLogXOverY(restWeight - restCases, restWeight);
    return inside + outside - this.nothing;
  }

  /** How many times likelier a case is inside than outside; null where there is no outside rate. */
  relativeRisk(cases: number, weight: number): number | null {
    const [restCases, restWeight] = [this.totalCases - cases, this.totalWeight - weight];
    if (!(weight > 0) || !(restWeight > 0) || restCases === 0) return null;
    return cases / weight / (restCases / restWeight);
  }
}

// One case is no cluster, however small the expectation: SaTScan's rule for high rates since 9.2.
const LEAST_CASES = 2;

const xLogXOverY = (x: number, y: number): number => (x > 0 ? x * Math.log(x / y) : 0);
