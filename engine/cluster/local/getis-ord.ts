import { type Alternative, normalP } from './normal.ts';
import { checkValues, deviationsOf, meanOf } from './values.ts';
import { lagOf, type SpatialWeights, sumsOfWeights } from './weights.ts';

/** Position i is place i. NaN for an island, and where the values do not vary. */
export interface GetisOrd {
  /** Standardized: positive where high values lie together, negative where low ones do. */
  readonly z: Float64Array;
  readonly p: Float64Array;
}

/**
 * Getis-Ord hot and cold spots (Ord and Getis 1995, as spdep's localG): Gi, which leaves the place itself out, or Gi* if the
 * weights include it (`withSelf`). Throws RangeError on fewer than 3 places or a value that is no number. O(neighbors).
 */
export function getisOrd(
  values: Float64Array,
  weights: SpatialWeights,
  alternative: Alternative = 'two.sided',
): GetisOrd {
  checkValues(values, weights.count, 3);
  const n = weights.count;
  // Gi* draws from all places, Gi from those but the place itself.
  const others = weights.selfIncluded ? n : n - 1;
  const { deviations, squares } = deviationsOf(values);
  const lag = lagOf(weights, deviations);
  const { sums, squares: weightSquares } = sumsOfWeights(weights);
  const total = meanOf(deviations) * n;
  const z = deviations.map((own, i) => {
    const left = weights.selfIncluded ? 0 : own;
    const mean = (total - left) / others;
    const variance = (squares - left * left) / others - mean * mean;
    const spread = (others * weightSquares[i]! - sums[i]! ** 2) / (others - 1);
    return (lag[i]! - sums[i]! * mean) / Math.sqrt(noise(variance, squares) * spread);
  });
  return { z, p: z.map((value) => normalP(value, alternative)) };
}

/** A variance that is rounding only is none: without the place all others are equal. */
const noise = (variance: number, squares: number): number => (variance > squares * 1e-15 ? variance : Number.NaN);
