import { CasedWindows } from './cased-windows.ts';
import { caseCounts, EveryWindow } from './every-window.ts';
import { likelihoodOf } from './likelihood-of.ts';
import { RecentWindows } from './recent-windows.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';

/** The best window of every center that has one, in the order of centers. */
export function bestOfEachCenter(problem: ScanProblem): ScanWindow[] {
  const likelihood = likelihoodOf(problem);
  if (problem.model !== 'space-time-permutation' || problem.rates !== 'high')
    return new EveryWindow(problem, likelihood).bestOfEachCenter(caseCounts(problem));
  const Windows = problem.isProspective ? RecentWindows : CasedWindows;
  return new Windows(problem, likelihood).bestOfEachCenter();
}
