import { poissonAtMost } from '../local/poisson.ts';

// Below, a float64 is 0 and has no logarithm.
const LEAST_P = 1e-300;

/**
 * The p-value of "fewer than `least` of these hold", from independent p-values (partial conjunction: Benjamini and Heller
 * 2008): the `least` - 1 smallest are left out, so that they may be as small as they like, and of the others Fisher's sum of
 * logarithms is held against chance. 1 where there are fewer than `least`. O(n log n).
 */
export function inAtLeast(pValues: ArrayLike<number>, least: number): number {
  if (!(Number.isInteger(least) && least >= 1))
    throw new RangeError(`least must be a whole number from 1, got ${least}`);
  const sorted = Float64Array.from(pValues).sort();
  const rest = sorted.length - least + 1;
  if (rest < 1) return 1;
  let sum = 0;
  for (let i = least - 1; i < sorted.length; i++) sum -= Math.log(Math.max(sorted[i]!, LEAST_P));
  // Chi-square with 2 * rest degrees of freedom, above 2 * sum: a Poisson count of mean `sum` below `rest`.
  return poissonAtMost(rest - 1, sum);
}

/** In how many of them something holds at least, each number from 1 up being sure to 1 - alpha. 0: in none for sure. */
export function sureOf(pValues: ArrayLike<number>, alpha: number): number {
  let least = 0;
  while (least < pValues.length && inAtLeast(pValues, least + 1) <= alpha) least++;
  return least;
}
