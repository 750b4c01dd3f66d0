import { type Counts, overallRate } from './counts.ts';
import { poissonAtLeast, poissonAtMost } from './poisson.ts';

/** Position i is place i. */
export interface ProbabilityMap {
  readonly raw: Float64Array;
  /** Cases if every place had the rate of all. */
  readonly expected: Float64Array;
  /** Percent of the expected cases. NaN where none are expected. */
  readonly relativeRisk: Float64Array;
  /** The chance of so few cases, or fewer, and of so many, or more. */
  readonly atMost: Float64Array;
  readonly atLeast: Float64Array;
  /** The chance on the side on which the place lies: fewer than expected, or not (Choynowski 1959). */
  readonly folded: Float64Array;
}

/**
 * How odd each place's count is if all had one rate: Poisson, as spdep's probmap (`atMost` is its `less`, `atLeast` its `greater`)
 * and choynowski (`folded`). Cases must be whole numbers. Throws RangeError on counts that are none.
 */
export function probabilityMap(counts: Counts): ProbabilityMap {
  const { cases, population } = counts;
  const rate = overallRate(counts);
  const broken = cases.findIndex((count) => !Number.isInteger(count));
  if (broken >= 0) throw new RangeError(`cases of place ${broken} must be a whole number, got ${cases[broken]}`);
  const expected = population.map((people) => people * rate);
  const atMost = cases.map((count, i) => poissonAtMost(count, expected[i]!));
  const atLeast = cases.map((count, i) => poissonAtLeast(count, expected[i]!));
  return {
    raw: cases.map((count, i) => count / population[i]!),
    expected,
    relativeRisk: cases.map((count, i) => (100 * count) / expected[i]!),
    atMost,
    atLeast,
    folded: cases.map((count, i) => (count < expected[i]! ? atMost[i]! : atLeast[i]!)),
  };
}
