import { type Alternative, normalP } from './normal.ts';
import { checkValues, deviationsOf } from './values.ts';
import { lagOf, type SpatialWeights, sumsOfWeights } from './weights.ts';

/** Where a place stands: its own value, then its neighbors' weighted one, each against the mean (not below: high). */
export type Quadrant = 'high-high' | 'low-low' | 'high-low' | 'low-high';

/** Position i is place i. For an island index, expectation and variance are 0, z and p NaN. */
export interface LocalMoran {
  readonly index: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  readonly p: Float64Array;
}

export interface LocalMoranOptions {
  /** Default `two.sided`. */
  readonly alternative?: Alternative;
  /** `conditional` (default): the place keeps its value, the others are dealt. `total`: all are dealt. */
  readonly chance?: 'conditional' | 'total';
  /** What the sum of squares is divided by for the index: n (default) or n - 1 (spdep's mlvar = FALSE). */
  readonly divisor?: 'n' | 'n-1';
}

/**
 * Local Moran (Anselin 1995) with the moments of Sokal, Oden and Thomson (1998; A7 and A8, or A3 and A4 for `total`), as
 * spdep's localmoran. Throws RangeError on fewer than 3 places or a value that is no number. O(neighbors).
 */
export function localMoran(values: Float64Array, weights: SpatialWeights, options: LocalMoranOptions = {}): LocalMoran {
  checkValues(values, weights.count, 3);
  if (weights.selfIncluded) throw new RangeError('Moran wants weights without the place itself');
  const { alternative = 'two.sided', chance = 'conditional', divisor = 'n' } = options;
  const n = weights.count;
  const shape = deviationsOf(values);
  const { deviations } = shape;
  const scale = shape.squares / (divisor === 'n' ? n : n - 1);
  const lag = lagOf(weights, deviations);
  const index = deviations.map((z, i) => (z / scale) * lag[i]!);
  const { expected, variance } =
    chance === 'conditional' ? conditionalMoments(weights, shape) : totalMoments(weights, shape, divisor, scale);
  const z = index.map((value, i) => (value - expected[i]!) / Math.sqrt(variance[i]!));
  return { index, expected, variance, z, p: z.map((value) => normalP(value, alternative)) };
}

type Shape = ReturnType<typeof deviationsOf>;
type Moments = Pick<LocalMoran, 'expected' | 'variance'>;

function conditionalMoments(weights: SpatialWeights, { deviations, squares }: Shape): Moments {
  const n = weights.count;
  const m2 = squares / n;
  const { sums, squares: weightSquares } = sumsOfWeights(weights);
  return {
    expected: deviations.map((z, i) => -(z * z * sums[i]!) / ((n - 1) * m2)),
    variance: deviations.map(
      (z, i) =>
        (z / m2) ** 2 * (n / (n - 2)) * (weightSquares[i]! - sums[i]! ** 2 / (n - 1)) * (m2 - (z * z) / (n - 1)),
    ),
  };
}

function totalMoments(weights: SpatialWeights, shape: Shape, divisor: 'n' | 'n-1', scale: number): Moments {
  const n = weights.count;
  const b2 = shape.fourths / (divisor === 'n' ? n : n - 1) / scale ** 2;
  const { sums, squares } = sumsOfWeights(weights);
  const expected = sums.map((sum) => -sum / (n - 1));
  const a = (n - b2) / (n - 1);
  const b = (2 * b2 - n) / ((n - 1) * (n - 2));
  const variance = expected.map((e, i) => a * squares[i]! + b * (sums[i]! ** 2 - squares[i]!) - e * e);
  return { expected, variance };
}

/** The quadrant of each place; null for an island. */
export function quadrantsOf(values: Float64Array, weights: SpatialWeights): readonly (Quadrant | null)[] {
  const { deviations } = deviationsOf(values);
  const lag = lagOf(weights, deviations);
  return Array.from(deviations, (z, i) => {
    if (weights.starts[i] === weights.starts[i + 1]) return null;
    return `${z >= 0 ? 'high' : 'low'}-${lag[i]! >= 0 ? 'high' : 'low'}` as Quadrant;
  });
}
