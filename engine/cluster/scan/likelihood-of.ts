import { Likelihood } from './likelihood.ts';
import type { ScanProblem } from './scan-problem.ts';

/**
 * The likelihood of a problem's windows. The total weight of space-time permutation is in the units of `CaseMargins`: n² of one
 * stratum, where a window's weight is a product, else n.
 */
export function likelihoodOf(problem: ScanProblem): Likelihood {
  const cases = problem.casePlace.length;
  const ofMargins = problem.strata.length === 2 ? cases * cases : cases;
  const total =
    problem.model === 'space-time-permutation' ? ofMargins : problem.weight.reduce((sum, value) => sum + value, 0);
  return new Likelihood(problem.model, problem.rates, cases, total);
}
