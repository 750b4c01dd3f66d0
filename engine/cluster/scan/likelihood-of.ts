import { Likelihood } from './likelihood.ts';
import type { ScanProblem } from './scan-problem.ts';

/** The likelihood of a problem's windows; its total weight is n² for space-time permutation, where a window's is a product. */
export function likelihoodOf(problem: ScanProblem): Likelihood {
  const cases = problem.casePlace.length;
  const total =
    problem.model === 'space-time-permutation' ? cases * cases : problem.weight.reduce((sum, value) => sum + value, 0);
  return new Likelihood(problem.model, problem.rates, cases, total);
}
