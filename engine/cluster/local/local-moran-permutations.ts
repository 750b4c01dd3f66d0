import { RandomStream } from '../scan/random.ts';
import type { Alternative } from './normal.ts';
import { checkValues, deviationsOf } from './values.ts';
import { lagOf, type SpatialWeights } from './weights.ts';

/** Position i is place i. NaN for an island. */
export interface PermutedMoran {
  readonly index: Float64Array;
  /** Mean and variance of the simulated indexes. */
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  /** (1 + simulations at least as extreme) / (1 + simulations); two-sided is twice the smaller side, at most 1. */
  readonly p: Float64Array;
}

export interface PermutationOptions {
  /** Default 999. */
  readonly permutations?: number;
  /** Whole number, 0 or more. The result depends on it and not on the order in which places are worked. */
  readonly seed: number;
  readonly alternative?: Alternative;
}

/**
 * Local Moran by conditional permutation: the place keeps its value, its neighbors draw theirs without return from the
 * other places. O(permutations x neighbors).
 */
export function permutedLocalMoran(
  values: Float64Array,
  weights: SpatialWeights,
  options: PermutationOptions,
): PermutedMoran {
  const { permutations = 999, seed, alternative = 'two.sided' } = options;
  checkValues(values, weights.count, 3);
  if (weights.selfIncluded) throw new RangeError('Moran wants weights without the place itself');
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new RangeError(`permutations must be a whole number from 1, got ${permutations}`);
  const { deviations, squares } = deviationsOf(values);
  const lag = lagOf(weights, deviations);
  const scale = squares / weights.count;
  const index = deviations.map((z, i) => (z / scale) * lag[i]!);
  const [expected, variance, p] = [nothing(index), nothing(index), nothing(index)];
  const pool = new OtherPlaces(deviations);
  for (let i = 0; i < weights.count; i++) {
    const own = weights.weights.subarray(weights.starts[i], weights.starts[i + 1]);
    if (own.length === 0 || !(squares > 0)) continue;
    const simulated = pool.draw(i, own, permutations, seed).map((drawn) => (deviations[i]! / scale) * drawn);
    [expected[i], variance[i]] = meanAndVariance(simulated);
    p[i] = rankedP(index[i]!, simulated, alternative);
  }
  return { index, expected, variance, p };
}

const nothing = (values: Float64Array): Float64Array => new Float64Array(values.length).fill(Number.NaN);

/** Draws from all places but one. */
class OtherPlaces {
  private readonly values: Float64Array;
  /** 0 .. n - 2 in order between draws; from `place` on a number stands for the place after it. */
  private readonly order: Uint32Array;

  constructor(values: Float64Array) {
    this.values = values;
    this.order = Uint32Array.from({ length: values.length - 1 }, (_, i) => i);
  }

  /** Weighted sums of values drawn without return, one for each permutation. */
  draw(place: number, weights: Float64Array, permutations: number, seed: number): Float64Array {
    const { order, values } = this;
    const random = new RandomStream(seed, place);
    const swapped = new Uint32Array(weights.length);
    const sums = new Float64Array(permutations);
    for (let r = 0; r < permutations; r++) {
      // The first steps of a Fisher-Yates shuffle, taken back afterwards: a draw costs its neighbors, not all places.
      for (let k = 0; k < weights.length; k++) {
        swapped[k] = k + random.below(order.length - k);
        const drawn = this.swap(k, swapped[k]!);
        sums[r]! += weights[k]! * values[drawn < place ? drawn : drawn + 1]!;
      }
      for (let k = weights.length - 1; k >= 0; k--) this.swap(k, swapped[k]!);
    }
    return sums;
  }

  /** What stands at a after the exchange. */
  private swap(a: number, b: number): number {
    const moved = this.order[b]!;
    this.order[b] = this.order[a]!;
    this.order[a] = moved;
    return moved;
  }
}

function meanAndVariance(values: Float64Array): readonly [number, number] {
  let [sum, squares] = [0, 0];
  for (const value of values) sum += value;
  const mean = sum / values.length;
  for (const value of values) squares += (value - mean) ** 2;
  return [mean, squares / (values.length - 1)];
}

/** The rank of an observed value among simulated ones as a p-value. Equal ones count as extreme. */
export function rankedP(observed: number, simulated: Float64Array, alternative: Alternative): number {
  let [above, below] = [1, 1];
  // The same sum in another order differs in its last digits only: it is a tie.
  const slack = 1e-12 * (1 + Math.abs(observed));
  for (const value of simulated) {
    if (value >= observed - slack) above++;
    if (value <= observed + slack) below++;
  }
  const all = simulated.length + 1;
  if (alternative === 'two.sided') return Math.min(1, (2 * Math.min(above, below)) / all);
  return (alternative === 'greater' ? above : below) / all;
}
