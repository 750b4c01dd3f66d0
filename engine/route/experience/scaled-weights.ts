/**
 * A log-linear model of who owns a request: each way in which it may have come about (a leaf) has a mass and one feature of
 * each family; its weight is the mass times the features' weights, and the probability of an owner the share of the leaves
 * that lead to it. Fitted by iterative scaling (Darroch and Ratcliff 1972), one family at a time: each step makes what is
 * expected of a feature what was observed, and never lowers the likelihood.
 */

/** All leaves of all requests; those of request r are `starts[r]` up to `starts[r + 1]`. */
export interface Leaves {
  readonly starts: Uint32Array;
  readonly mass: Float64Array;
  readonly isOwner: Uint8Array;
  /** By family: the feature of each leaf, -1 where it has none (weight 1). */
  readonly features: readonly Int32Array[];
  /** What each request counts for. */
  readonly counts: Float64Array;
}

export interface Family {
  readonly size: number;
  /** What a weight is where there is no evidence, and how many observations that is worth. */
  readonly usual: Float64Array;
  readonly strength: number;
}

// A feature that no observation needs would go to 0, and what it would have decided could never be.
const LEAST_WEIGHT = 1e-4;
const MOST_WEIGHT = 1e4;
// Of a request whose owner nothing explains nothing can be learned.
const LEAST_SHARE = 1e-6;

/** The weights of all features by family. O(cycles * families * leaves); yields after each family of each cycle. */
export function* scaledWeights(
  leaves: Leaves,
  families: readonly Family[],
  cycles: number,
): Generator<void, readonly Float64Array[]> {
  const weights = families.map(({ usual }) => usual.slice());
  const score = new Float64Array(leaves.mass.length);
  for (let cycle = 0; cycle < cycles; cycle++)
    for (const [f, family] of families.entries()) {
      scores(leaves, weights, score);
      rescale(leaves, leaves.features[f]!, score, family, weights[f]!);
      yield;
    }
  return weights;
}

function scores({ mass, features }: Leaves, weights: readonly Float64Array[], score: Float64Array): void {
  score.set(mass);
  for (const [f, feature] of features.entries()) {
    const weight = weights[f]!;
    for (let i = 0; i < score.length; i++) if (feature[i]! >= 0) score[i]! *= weight[feature[i]!]!;
  }
}

function rescale(
  { starts, isOwner, counts }: Leaves,
  feature: Int32Array,
  score: Float64Array,
  { size, usual, strength }: Family,
  weight: Float64Array,
): void {
  const [observed, expected] = [new Float64Array(size), new Float64Array(size)];
  for (let r = 0; r < counts.length; r++) {
    const [from, until] = [starts[r]!, starts[r + 1]!];
    let [all, owners] = [0, 0];
    for (let i = from; i < until; i++) {
      all += score[i]!;
      if (isOwner[i] === 1) owners += score[i]!;
    }
    if (!(owners > LEAST_SHARE * all)) continue;
    for (let i = from; i < until; i++) {
      if (feature[i]! < 0) continue;
      expected[feature[i]!]! += (counts[r]! * score[i]!) / all;
      if (isOwner[i] === 1) observed[feature[i]!]! += (counts[r]! * score[i]!) / owners;
    }
  }
  for (let k = 0; k < size; k++) {
    const factor = (observed[k]! + strength) / (expected[k]! + (strength * weight[k]!) / usual[k]!);
    weight[k] = Math.min(Math.max(weight[k]! * factor, LEAST_WEIGHT), MOST_WEIGHT);
  }
}
