import type { Neighbors } from './neighbors.ts';

/** `row`: the weights of a place sum to 1 (spdep's W). `binary`: each neighbor weighs 1 (its B). */
export type WeightStyle = 'row' | 'binary';

/** Neighbors with a weight each, in the layout of `to`. */
export interface SpatialWeights extends Neighbors {
  readonly weights: Float64Array;
}

/** Weighs neighbors by a style. Islands have no weights at all. */
export function weigh(neighbors: Neighbors, style: WeightStyle): SpatialWeights {
  const { count, starts, to } = neighbors;
  const weights = new Float64Array(to.length).fill(1);
  if (style === 'row')
    for (let i = 0; i < count; i++) weights.fill(1 / (starts[i + 1]! - starts[i]!), starts[i], starts[i + 1]);
  return { ...neighbors, weights };
}

/** Neighbors with weights of one's own, in the order of `to`. Throws RangeError on a weight that is negative or no number. */
export function withWeights(neighbors: Neighbors, weights: Float64Array): SpatialWeights {
  if (weights.length !== neighbors.to.length)
    throw new RangeError(`${neighbors.to.length} neighbors have ${weights.length} weights`);
  const bad = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (bad >= 0) throw new RangeError(`weight ${bad} must be 0 or more, got ${weights[bad]}`);
  return { ...neighbors, weights };
}

/** The weighted sum of the neighbors' values for each place (the spatial lag); 0 for an island. */
export function lagOf({ count, starts, to, weights }: SpatialWeights, values: Float64Array): Float64Array {
  const lag = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) sum += weights[k]! * values[to[k]!]!;
    lag[i] = sum;
  }
  return lag;
}

/** Sum of the weights of each place, and of their squares. */
export function sumsOfWeights({ count, starts, weights }: SpatialWeights): {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
} {
  const [sums, squares] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++)
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      sums[i]! += weights[k]!;
      squares[i]! += weights[k]! * weights[k]!;
    }
  return { sums, squares };
}
