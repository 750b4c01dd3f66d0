import { RandomStream } from '../scan/random.ts';
import { type Counts, overallRate, sumOf } from './counts.ts';
import { globalRates } from './empirical-bayes.ts';
import { moranIndex } from './global-moran.ts';
import { rankedP } from './local-moran-permutations.ts';
import type { Alternative } from './normal.ts';
import type { SpatialWeights } from './weights.ts';

/**
 * Rates in units of their own standard deviation (Assunção and Reis 1999): a small place's rate must be farther from the mean
 * to count as much. With no cases at all every place is 0.
 */
export function standardizedRates(counts: Counts): Float64Array {
  const mean = overallRate(counts);
  const { raw, variance } = globalRates(counts);
  if (sumOf(counts.cases) === 0) return raw;
  return raw.map((rate, i) => (rate - mean) / Math.sqrt(variance + mean / counts.population[i]!));
}

export interface EbMoran {
  readonly index: number;
  /** By permutation of the standardized rates. */
  readonly p: number;
}

/**
 * The empirical-Bayes index of spatial autocorrelation (Assunção and Reis 1999, the mean subtracted, as spdep's
 * EBImoran.mc). `greater` unless told. NaN where the rates do not vary or nobody has neighbors. O(permutations x neighbors).
 */
export function ebMoran(
  counts: Counts,
  weights: SpatialWeights,
  options: { readonly permutations?: number; readonly seed: number; readonly alternative?: Alternative },
): EbMoran {
  const { permutations = 999, seed, alternative = 'greater' } = options;
  const rates = standardizedRates(counts);
  const index = moranIndex(rates, weights);
  if (Number.isNaN(index)) return { index, p: Number.NaN };
  const simulated = new Float64Array(permutations);
  for (let r = 0; r < permutations; r++) simulated[r] = moranIndex(shuffled(rates, seed, r), weights);
  return { index, p: rankedP(index, simulated, alternative) };
}

function shuffled(values: Float64Array, seed: number, replication: number): Float64Array {
  const random = new RandomStream(seed, replication);
  const dealt = values.slice();
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [dealt[i], dealt[j]] = [dealt[j]!, dealt[i]!];
  }
  return dealt;
}
