import { describe, expect, it } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { gammaPrior, logLikelihood, shrunkRate } from './empirical-bayes.ts';

describe('the empirical-Bayes rate', () => {
  it('finds the mean and shape from which rates were drawn, and errs less than the raw rate and than the mean', () => {
    const random = seededRandom(12);
    const exposures = Array.from({ length: 20_000 }, () => 0.01 + 4 * random() ** 3);
    // Sums of two exponentials: gamma of shape 2, here of mean 0.6.
    const rates = exposures.map(() => -0.3 * (Math.log(1 - random()) + Math.log(1 - random())));
    const counts = exposures.map((exposure, i) => poisson(exposure * rates[i]!, random));
    const prior = gammaPrior(counts, exposures);
    expect(Math.abs(prior.mean - 0.6)).toBeLessThan(0.02);
    expect(Math.abs(prior.shape - 2)).toBeLessThan(0.3);
    const error = (estimate: (i: number) => number): number =>
      rates.reduce((sum, rate, i) => sum + (estimate(i) - rate) ** 2, 0);
    const shrunk = error((i) => shrunkRate(counts[i]!, exposures[i]!, prior));
    expect(shrunk).toBeLessThan(0.2 * error((i) => counts[i]! / exposures[i]!));
    expect(shrunk).toBeLessThan(0.9 * error(() => prior.mean));
  });

  it('has the shape under which the counts are likeliest', () => {
    const random = seededRandom(4);
    for (let round = 0; round < 20; round++) {
      const exposures = Array.from({ length: 40 }, () => 0.05 + random() * 3);
      const counts = exposures.map((exposure) => poisson(exposure * (random() < 0.2 ? 2 : 0.2), random));
      const { mean, shape } = gammaPrior(counts, exposures);
      if (shape === Infinity) continue;
      const best = logLikelihood(counts, exposures, mean, shape);
      for (let log = -9; log <= 9; log += 0.05)
        expect(logLikelihood(counts, exposures, mean, Math.exp(log))).toBeLessThanOrEqual(best + 1e-9);
    }
  });

  it('lies between the raw rate and the mean, nearer to the raw one the more exposure there is', () => {
    const prior = { mean: 0.1, shape: 1 };
    const drawn = [0.001, 0.1, 1, 10, 1000].map((exposure) => shrunkRate(2 * exposure, exposure, prior));
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(drawn[0]).toBeGreaterThan(0.1);
    expect(drawn[0]).toBeLessThan(0.11);
    expect(drawn[4]).toBeCloseTo(2, 1);
  });

  it('is the mean for everyone where counts differ no more than by chance, and 0 where nothing was counted', () => {
    const prior = gammaPrior([1, 1, 1], [2, 2, 2]);
    expect(prior).toEqual({ mean: 0.5, shape: Infinity });
    expect(shrunkRate(1, 2, prior)).toBe(0.5);
    expect(shrunkRate(0, 2, gammaPrior([0, 0], [1, 2]))).toBe(0);
    expect(gammaPrior([], [])).toEqual({ mean: 0, shape: Infinity });
  });
});

/** Knuth's: counts steps until their product falls below e^-mean. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
