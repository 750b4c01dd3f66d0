import { logOddsAt } from './curve.ts';
import type { RepeatPieces } from './dedupe-model.ts';

/** Log odds that a report repeats an earlier one, of the calibrated log odds of its pairs, in any order. O(n). */
export function repeatLogOdds({ best, next, alone }: RepeatPieces, pairLogOdds: readonly number[]): number {
  const { first, second } = twoBest(pairLogOdds);
  return Number.isNaN(first) ? alone : logOddsAt(best, first) + logOddsAt(next, second);
}

/** The greatest two; NaN where there are no so many. */
export function twoBest(values: readonly number[]): { readonly first: number; readonly second: number } {
  let first = Number.NaN;
  let second = Number.NaN;
  for (const value of values) {
    if (!(value <= first)) {
      second = first;
      first = value;
    } else if (!(value <= second)) second = value;
  }
  return { first, second };
}
