import { type Alternative, normalP } from './normal.ts';
import { checkValues, deviationsOf } from './values.ts';
import { lagOf, type SpatialWeights, sumsOfWeights } from './weights.ts';

export interface GlobalMoran {
  /** About 1: like beside like; about 0: by chance; negative: unlike beside unlike. NaN if the values do not vary. */
  readonly index: number;
  readonly expected: number;
  readonly variance: number;
  readonly z: number;
  readonly p: number;
}

export interface GlobalMoranOptions {
  /** `randomization` (default): the values are what they are, their places are dealt. `normality`: they are draws from a normal. */
  readonly variance?: 'randomization' | 'normality';
  /** Default `greater`. */
  readonly alternative?: Alternative;
}

/**
 * Moran's I of all places and its moments (Cliff and Ord 1981, as spdep's moran.test): islands count in the mean and not in
 * the number of places. Throws RangeError on fewer than 4 places with neighbors or a value that is no number.
 */
export function globalMoran(
  values: Float64Array,
  weights: SpatialWeights,
  options: GlobalMoranOptions = {},
): GlobalMoran {
  checkValues(values, weights.count, 4);
  if (weights.selfIncluded) throw new RangeError('Moran wants weights without the place itself');
  const { s0, s1, s2, n } = momentsOf(weights);
  if (n < 4) throw new RangeError(`at least 4 places with neighbors are needed, got ${n}`);
  const { squares, fourths } = deviationsOf(values);
  const kurtosis = (values.length * fourths) / (squares * squares);
  const expected = -1 / (n - 1);
  const square =
    options.variance === 'normality'
      ? (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1))
      : (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
          kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
        ((n - 1) * (n - 2) * (n - 3) * s0 * s0);
  const variance = square - expected * expected;
  const index = moranIndex(values, weights, n);
  const z = (index - expected) / Math.sqrt(variance);
  return { index, expected, variance, z, p: normalP(z, options.alternative ?? 'greater') };
}

/** Moran's I alone. n: how many places count, all unless told. */
export function moranIndex(values: Float64Array, weights: SpatialWeights, n: number = weights.count): number {
  const { deviations, squares } = deviationsOf(values);
  const lag = lagOf(weights, deviations);
  let products = 0;
  let total = 0;
  for (const [i, z] of deviations.entries()) products += z * lag[i]!;
  for (const weight of weights.weights) total += weight;
  return (n / total) * (products / squares);
}

/** Cliff and Ord's sums: of weights, of squares of both directions, of squares of what a place gives and gets. */
function momentsOf(weights: SpatialWeights): {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly n: number;
} {
  const { count, starts, to, weights: weightOf } = weights;
  const { sums } = sumsOfWeights(weights);
  const received = new Float64Array(count);
  let [s0, s1, s2, n] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    if (starts[i + 1]! > starts[i]!) n++;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      const weight = weightOf[k]!;
      s0 += weight;
      // Half of (wij + wji) squared over all ordered pairs.
      s1 += weight * weight + weight * weightFrom(weights, to[k]!, i);
      received[to[k]!]! += weight;
    }
  }
  for (let i = 0; i < count; i++) s2 += (sums[i]! + received[i]!) ** 2;
  return { s0, s1, s2, n };
}

/** The weight that `from` gives to `place`, 0 if it is none of its neighbors. */
function weightFrom({ starts, to, weights }: SpatialWeights, from: number, place: number): number {
  let [low, high] = [starts[from]!, starts[from + 1]!];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (to[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low < starts[from + 1]! && to[low] === place ? weights[low]! : 0;
}
