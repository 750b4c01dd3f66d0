import { poissonAtLeast } from '../local/poisson.ts';

/**
 * The chance that a count with this mean and the variance mean + spread * mean^2 is at least `count` (negative binomial: a
 * Poisson count whose mean varies by a gamma law). Spread 0 is Poisson. O(count + root of the variance).
 */
export function countAtLeast(count: number, mean: number, spread: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`mean must be 0 or more, got ${mean}`);
  if (!(spread >= 0 && spread < Infinity)) throw new RangeError(`spread must be 0 or more, got ${spread}`);
  // Below, the two agree to 1e-9 and the recurrence would lose digits.
  if (spread * (mean + 1) < 1e-10) return poissonAtLeast(count, mean);
  if (count <= 0) return 1;
  if (mean === 0) return 0;
  const shape = 1 / spread;
  const odds = (mean * spread) / (1 + mean * spread);
  return count > mean ? sumUpFrom(count, shape, odds) : 1 - sumBelow(count, shape, odds);
}

const ratio = (k: number, shape: number, odds: number): number => ((k - 1 + shape) / k) * odds;

function sumUpFrom(count: number, shape: number, odds: number): number {
  let logTerm = shape * Math.log1p(-odds);
  for (let k = 1; k <= count; k++) logTerm += Math.log(ratio(k, shape, odds));
  let [term, sum] = [1, 1];
  for (let k = count + 1; term > sum * 1e-17; k++) {
    term *= ratio(k, shape, odds);
    sum += term;
  }
  return Math.min(1, sum * Math.exp(logTerm));
}

function sumBelow(count: number, shape: number, odds: number): number {
  let logTerm = shape * Math.log1p(-odds);
  let sum = Math.exp(logTerm);
  for (let k = 1; k < count; k++) {
    logTerm += Math.log(ratio(k, shape, odds));
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
