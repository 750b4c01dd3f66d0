import { RATIO_TOLERANCE } from './apart.ts';

/** How unlikely a cluster is by chance. */
export interface Significance {
  /** Its rank among the replications' maxima, over their number and itself (see `significanceOf`); null without replications. */
  readonly pValue: number | null;
  /** From Gumbel's distribution with the mean and deviation of the maxima; null with fewer than ten, or all alike. */
  readonly gumbelP: number | null;
}

const EULER_GAMMA = 0.577215664901532;
// The deviation of fewer says little.
const LEAST_FOR_GUMBEL = 10;

/**
 * Standard Monte Carlo, and Abrams, Kleinman and Kulldorff 2010 for p-values below 1 / (replications + 1). Of maxima that were
 * stopped early the share that reach the ratio: the last of them is known to, so that the cluster itself is not counted.
 */
export function significanceOf(llr: number, maxima: readonly number[], isStoppedEarly = false): Significance {
  if (maxima.length === 0) return { pValue: null, gumbelP: null };
  const reached = maxima.filter((maximum) => maximum >= llr - RATIO_TOLERANCE).length;
  const pValue = isStoppedEarly ? reached / maxima.length : (reached + 1) / (maxima.length + 1);
  return { pValue, gumbelP: gumbelP(llr, maxima) };
}

function gumbelP(llr: number, maxima: readonly number[]): number | null {
  if (maxima.length < LEAST_FOR_GUMBEL) return null;
  const mean = maxima.reduce((sum, value) => sum + value, 0) / maxima.length;
  const variance = maxima.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (maxima.length - 1);
  if (!(variance > 0)) return null;
  const scale = Math.sqrt(6 * variance) / Math.PI;
  // -expm1(-x) keeps its digits where 1 - exp(-x) would be 0.
  return -Math.expm1(-Math.exp(-(llr - mean + EULER_GAMMA * scale) / scale));
}

/**
 * How many maxima are needed if replications stop once `exceedances` of them reach the observed ratio (Besag and Clifford
 * 1991): the number of maxima to keep, or null if that has not happened yet. The order counts, not who computed them.
 */
export function stopAfter(llr: number, maxima: readonly number[], exceedances: number): number | null {
  let seen = 0;
  for (let i = 0; i < maxima.length; i++)
    if (maxima[i]! >= llr - RATIO_TOLERANCE && ++seen >= exceedances) return i + 1;
  return null;
}
