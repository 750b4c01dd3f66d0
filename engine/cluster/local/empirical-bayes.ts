import { type Counts, checkCounts, overallRate, sumOf } from './counts.ts';
import { type Neighbors, neighborsOf, withSelf } from './neighbors.ts';

/** Rates drawn towards a mean, the more the smaller the population. Position i is place i. */
export interface GlobalRates {
  readonly raw: Float64Array;
  readonly estimates: Float64Array;
  /** The variance of the true rates by moments, 0 at least; for `binomial` that of the raw ones. */
  readonly variance: number;
  readonly mean: number;
}

/**
 * Empirical-Bayes rates drawn towards the mean of all places (Marshall 1991; for rates that are not rare `binomial`, Martuzzi
 * and Elliott 1996), as spdep's EBest. Throws RangeError on counts that are none.
 */
export function globalRates(counts: Counts, family: 'poisson' | 'binomial' = 'poisson'): GlobalRates {
  const { population } = counts;
  const mean = overallRate(counts);
  const raw = rawRates(counts);
  const people = sumOf(population);
  const meanPeople = people / population.length;
  let spread = 0;
  for (const [i, rate] of raw.entries()) spread += (population[i]! * (rate - mean) ** 2) / people;
  if (family === 'binomial') {
    const byChance = mean * (1 - mean);
    const estimates = raw.map((rate, i) => {
      const own = population[i]!;
      const numerator = own * spread - (own / meanPeople) * byChance;
      const denominator = (own - 1) * spread + ((meanPeople - own) / meanPeople) * byChance;
      return mean + (denominator === 0 ? 0 : numerator / denominator) * (rate - mean);
    });
    return { raw, estimates, variance: spread, mean };
  }
  const variance = Math.max(0, spread - mean / meanPeople);
  const estimates = raw.map((rate, i) => drawn(rate, mean, variance, population[i]!));
  return { raw, estimates, variance, mean };
}

/** Rates drawn towards the mean of the neighborhood, with that mean and variance for each place. */
export interface LocalRates {
  readonly raw: Float64Array;
  readonly estimates: Float64Array;
  readonly variances: Float64Array;
  readonly means: Float64Array;
}

/**
 * Empirical-Bayes rates drawn towards the mean of a place and its neighbors (Marshall 1991), as spdep's EBlocal. A
 * neighbor's rate is held against the mean of its own neighborhood (`own`, the default; Bailey and Gatrell 1995), or of the
 * place's (`center`; GeoDa). An island is its own neighborhood. Where a neighborhood has no cases the estimate is 0.
 */
export function localRates(counts: Counts, neighbors: Neighbors, against: 'own' | 'center' = 'own'): LocalRates {
  checkCounts(counts);
  const { cases, population } = counts;
  if (neighbors.count !== cases.length)
    throw new RangeError(`${cases.length} places have cases, ${neighbors.count} neighbors`);
  const near = withSelf(neighbors);
  const raw = rawRates(counts);
  const people = raw.map((_, i) => sumAt(population, neighborsOf(near, i)));
  const means = people.map((sum, i) => sumAt(cases, neighborsOf(near, i)) / sum);
  const variances = means.map((mean, i) => {
    const members = neighborsOf(near, i);
    let spread = 0;
    for (const j of members) spread += population[j]! * (raw[j]! - (against === 'own' ? means[j]! : mean)) ** 2;
    return Math.max(0, spread / people[i]! - mean / (people[i]! / members.length));
  });
  const estimates = raw.map((rate, i) => drawn(rate, means[i]!, variances[i]!, population[i]!));
  return { raw, estimates, variances, means };
}

const rawRates = ({ cases, population }: Counts): Float64Array => cases.map((count, i) => count / population[i]!);

function sumAt(values: Float64Array, places: Uint32Array): number {
  let sum = 0;
  for (const place of places) sum += values[place]!;
  return sum;
}

const drawn = (rate: number, mean: number, variance: number, population: number): number =>
  variance === 0 ? mean : mean + (variance * (rate - mean)) / (variance + mean / population);
