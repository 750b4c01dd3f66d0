/** Cases and the people (or meters, or days) they come from; position i is place i. */
export interface Counts {
  readonly cases: Float64Array;
  readonly population: Float64Array;
}

/** What all places have together: cases by population. Throws RangeError on counts that are none. */
export function overallRate(counts: Counts): number {
  checkCounts(counts);
  return sumOf(counts.cases) / sumOf(counts.population);
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Throws RangeError, naming the place, on negative cases and on a population that is not above 0. */
export function checkCounts({ cases, population }: Counts): void {
  if (cases.length !== population.length)
    throw new RangeError(`${cases.length} places have cases, ${population.length} a population`);
  if (cases.length === 0) throw new RangeError('at least 1 place is needed, got 0');
  for (const [i, value] of cases.entries())
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`cases of place ${i} must be 0 or more, got ${value}`);
  for (const [i, value] of population.entries())
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`the population of place ${i} must be more than 0, got ${value}`);
}
