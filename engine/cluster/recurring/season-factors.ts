import { changePoints } from './change-points.ts';

// Rates and factors settle within a few rounds: each is a weighted mean given the other.
const ROUNDS = 20;
const LEAST_YEARS = 2;

/**
 * How many times its usual rate each part of the year has (month, season), from a series of counts of the whole city: factor of
 * each class, their mean 1 over the positions. Changes of level are taken out, in turns with the factors, so that a service
 * that doubled in July does not make July a busy month. All 1 where no class has two years. `classOf` position i: 0 to
 * classes - 1.
 */
export function seasonFactors(
  counts: ArrayLike<number>,
  days: ArrayLike<number>,
  classOf: ArrayLike<number>,
  classes: number,
): Float64Array {
  const factors = new Float64Array(classes).fill(1);
  const years = new Float64Array(classes);
  for (let i = 0; i < counts.length; i++) years[classOf[i]!]!++;
  if (!years.some((count) => count >= LEAST_YEARS)) return factors;
  for (let round = 0; round < ROUNDS; round++) {
    const weights = Float64Array.from({ length: counts.length }, (_, i) => days[i]! * factors[classOf[i]!]!);
    const stretches = changePoints(counts, weights, { penalty: changePenalty(counts, weights), leastLength: classes });
    const [cases, expected] = [new Float64Array(classes), new Float64Array(classes)];
    for (const { from, until, rate } of stretches)
      for (let i = from; i < until; i++) {
        cases[classOf[i]!]! += counts[i]!;
        expected[classOf[i]!]! += rate * days[i]!;
      }
    for (let c = 0; c < classes; c++) factors[c] = factorOf(cases[c]!, expected[c]!);
    normalize(factors, classOf);
  }
  return factors;
}

// Half a case more on both sides: a month without cases in some years is not one that can have none.
const factorOf = (cases: number, expected: number): number => (cases + 0.5) / (expected + 0.5);

function normalize(factors: Float64Array, classOf: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < classOf.length; i++) sum += factors[classOf[i]!]!;
  for (let c = 0; c < factors.length; c++) factors[c]! *= classOf.length / sum;
}

/**
 * The penalty of a change of level: 3 ln n for the level and its place (modified BIC: Zhang and Siegmund 2007), times
 * how much more the counts vary from one position to the next than Poisson counts do (at least 1).
 */
export function changePenalty(counts: ArrayLike<number>, weights: ArrayLike<number>): number {
  return 3 * Math.log(Math.max(2, counts.length)) * overdispersion(counts, weights);
}

/** Mean squared difference of neighbors in units of a Poisson count's own, at least 1: a change of level alters one difference alone. */
export function overdispersion(counts: ArrayLike<number>, weights: ArrayLike<number>): number {
  let [sum, pairs] = [0, 0];
  for (let i = 1; i < counts.length; i++) {
    const [a, b, w, v] = [counts[i - 1]!, counts[i]!, weights[i - 1]!, weights[i]!];
    const rate = (a + b) / (w + v);
    // The variance of a/w - b/v at the rate of both. Without cases nothing is seen.
    if (rate === 0) continue;
    sum += (a / w - b / v) ** 2 / (rate * (1 / w + 1 / v));
    pairs++;
  }
  return pairs === 0 ? 1 : Math.max(1, sum / pairs);
}
