/** What the rates of all have in common: gamma distributed, with this mean and shape. */
export interface Prior {
  readonly mean: number;
  /** Mean squared over variance. Infinity: the counts differ no more than chance makes them, and every estimate is the mean. */
  readonly shape: number;
}

// Beyond these the rates of all are as good as unrelated, and as good as equal.
const LEAST_SHAPE = 1e-4;
const MOST_SHAPE = 1e4;
const STEPS = 60;

/**
 * The prior of Poisson counts over exposures: mean = all events / all exposure, shape by maximum likelihood of the negative
 * binomial counts that follow from it (Robbins' empirical Bayes in its parametric form: Clayton and Kaldor 1987,
 * "Empirical Bayes estimates of age-standardized relative risks"). Exposures are positive. Golden-section search over
 * the logarithm of the shape; O(60 (n + events)).
 */
export function gammaPrior(counts: readonly number[], exposures: readonly number[]): Prior {
  const exposure = exposures.reduce((sum, value) => sum + value, 0);
  const mean = exposure === 0 ? 0 : counts.reduce((sum, value) => sum + value, 0) / exposure;
  if (mean === 0) return { mean: 0, shape: Infinity };
  const golden = (Math.sqrt(5) - 1) / 2;
  const likelihoodAt = (logShape: number): number => logLikelihood(counts, exposures, mean, Math.exp(logShape));
  let low = Math.log(LEAST_SHAPE);
  let high = Math.log(MOST_SHAPE);
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [fitA, fitB] = [likelihoodAt(a), likelihoodAt(b)];
  for (let step = 0; step < STEPS; step++) {
    if (fitA >= fitB) {
      [high, b, fitB] = [b, a, fitA];
      a = high - golden * (high - low);
      fitA = likelihoodAt(a);
    } else {
      [low, a, fitA] = [a, b, fitB];
      b = low + golden * (high - low);
      fitB = likelihoodAt(b);
    }
  }
  const shape = Math.exp((low + high) / 2);
  return { mean, shape: shape > 0.99 * MOST_SHAPE ? Infinity : shape };
}

/** Of the counts, up to what does not depend on the shape. Exported for its test. */
export function logLikelihood(
  counts: readonly number[],
  exposures: readonly number[],
  mean: number,
  shape: number,
): number {
  const scale = mean / shape;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const spread = 1 + scale * exposures[i]!;
    // gamma(count + shape) / gamma(shape), factor by factor; (scale / spread) ^ count; (1 / spread) ^ shape.
    for (let k = 0; k < counts[i]!; k++) sum += Math.log((shape + k) * (scale / spread));
    sum -= shape * Math.log1p(scale * exposures[i]!);
  }
  return sum;
}

/**
 * The rate of one, its raw rate drawn toward the mean the more the less exposure speaks for it: (count + shape) / (exposure
 * + shape / mean), the mean of the gamma that is left after seeing the count.
 */
export function shrunkRate(count: number, exposure: number, { mean, shape }: Prior): number {
  if (mean === 0 || shape === Infinity) return mean;
  return (count + shape) / (exposure + shape / mean);
}
