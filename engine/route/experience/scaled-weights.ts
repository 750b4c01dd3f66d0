/**
 * A log-linear model of who owns a request: each way in which it may have come about (a leaf) has a mass and one feature of
 * each family; its weight is the mass times the features' weights, and the probability of an owner the share of the leaves
 * that lead to it. Fitted by iterative scaling (after Darroch and Ratcliff 1972), one family at a time: each step brings what is
 * expected of a feature nearer to what was observed. A normal prior on the logarithm of each weight keeps those near 1 of which
 * little is known.
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
  /** 1 / variance of the prior of a weight's natural logarithm: at 0.16 a weight of 10 or 1/10 costs a third of an observation. */
  readonly precision: number;
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
  const weights = families.map(({ size }) => new Float64Array(size).fill(1));
  const score = Float64Array.from(leaves.mass);
  for (let cycle = 0; cycle < cycles; cycle++)
    for (const [f, family] of families.entries()) {
      const feature = leaves.features[f]!;
      const factors = rescale(leaves, feature, score, family, weights[f]!);
      for (let i = 0; i < score.length; i++) if (feature[i]! >= 0) score[i]! *= factors[feature[i]!]!;
      yield;
    }
  return weights;
}

/** Brings each weight nearer to what was observed; by which factor. */
function rescale(
  { starts, isOwner, counts }: Leaves,
  feature: Int32Array,
  score: Float64Array,
  { size, precision }: Family,
  weight: Float64Array,
): Float64Array {
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
  const factors = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const [seen, due, log] = [observed[k]!, expected[k]!, Math.log(weight[k]!)];
    // Newton's step, with the greater of both for the curvature: at most 1 in the logarithm, and it never goes too far.
    const step = (seen - due - precision * log) / (Math.max(seen, due) + precision);
    const before = weight[k]!;
    weight[k] = Math.min(Math.max(before * Math.exp(step), LEAST_WEIGHT), MOST_WEIGHT);
    factors[k] = weight[k]! / before;
  }
  return factors;
}
