import { expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { type Leaves, scaledWeights } from './scaled-weights.ts';

/** Requests with three ways each, of feature 0, 1 and 2 with masses at random; the owner is that of one of them, drawn with odds 1 : 4 : 2. */
function drawn(count: number): Leaves {
  const random = seededRandom(7);
  const odds = [1, 4, 2];
  const mass = Float64Array.from({ length: 3 * count }, () => 0.1 + random());
  const isOwner = new Uint8Array(3 * count);
  for (let r = 0; r < count; r++) {
    const weights = odds.map((odd, k) => odd * mass[3 * r + k]!);
    let target = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const chosen = weights.findIndex((weight) => {
      target -= weight;
      return target < 0;
    });
    isOwner[3 * r + chosen] = 1;
  }
  return {
    starts: Uint32Array.from({ length: count + 1 }, (_, r) => 3 * r),
    ...{ mass, isOwner, counts: new Float64Array(count).fill(1) },
    features: [Int32Array.from({ length: 3 * count }, (_, i) => i % 3)],
  };
}

const fitted = (leaves: Leaves, precision: number) => {
  const work = scaledWeights(leaves, [{ size: 3, precision }], 60);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value[0]!;
};

/** Of the log-likelihood in the logarithms of the weights: observed less expected, by the definition. */
function slope({ starts, mass, isOwner }: Leaves, weights: Float64Array): readonly number[] {
  const slopes = [0, 0, 0];
  for (let r = 0; r + 1 < starts.length; r++) {
    const scores = [0, 1, 2].map((k) => mass[starts[r]! + k]! * weights[k]!);
    const all = scores.reduce((sum, score) => sum + score, 0);
    for (let k = 0; k < 3; k++) slopes[k]! += isOwner[starts[r]! + k]! - scores[k]! / all;
  }
  return slopes;
}

it('finds the odds that were planted, where the likelihood is greatest', () => {
  const leaves = drawn(4_000);
  const weights = fitted(leaves, 1e-6);
  for (const each of slope(leaves, weights)) expect(Math.abs(each)).toBeLessThan(0.5);
  expect(weights[1]! / weights[0]!).toBeGreaterThan(3.5);
  expect(weights[1]! / weights[0]!).toBeLessThan(4.5);
  expect(weights[2]! / weights[0]!).toBeGreaterThan(1.75);
  expect(weights[2]! / weights[0]!).toBeLessThan(2.25);
});

it('stays near 1 where there is little evidence', () => {
  for (const weight of fitted(drawn(3), 50)) expect(Math.abs(weight - 1)).toBeLessThan(0.1);
});
