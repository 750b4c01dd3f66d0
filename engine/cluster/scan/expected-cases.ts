/** People of one kind (age group, sex ...) at one place on one day. */
export interface PopulationCount {
  readonly place: number;
  readonly kind: string;
  readonly day: number;
  readonly count: number;
}

/** Cases of one kind in the whole study. */
export type CasesByKind = ReadonlyMap<string, number>;

/**
 * Expected cases at [place * intervalCount + interval] if everyone of a kind ran the same risk wherever and whenever
 * (indirect standardisation). Between two counts the population grows evenly by the day, before the first and after the last it stays.
 * Throws a RangeError that names a kind with cases and nobody.
 */
export function expectedCases(
  counts: readonly PopulationCount[],
  cases: CasesByKind,
  starts: Int32Array,
  placeCount: number,
): Float64Array {
  const intervalCount = starts.length - 1;
  const expected = new Float64Array(placeCount * intervalCount);
  for (const [kind, caseCount] of cases) {
    const days = personDays(counts, kind, starts, expected.length);
    const total = days.reduce((sum, value) => sum + value, 0);
    if (!(total > 0)) throw new RangeError(`there are ${caseCount} cases but no population of "${kind}"`);
    for (let i = 0; i < expected.length; i++) expected[i]! += (days[i]! * caseCount) / total;
  }
  return expected;
}

/** Days lived by everyone of a kind at [place * intervalCount + interval]. */
function personDays(
  counts: readonly PopulationCount[],
  kind: string,
  starts: Int32Array,
  length: number,
): Float64Array {
  const ofKind = counts.filter((count) => count.kind === kind);
  // A place without a count on a day that others have one for counts as empty then.
  const days = [...new Set(counts.map((count) => count.day))].sort((a, b) => a - b);
  const dayAt = new Map(days.map((day, at) => [day, at]));
  const byPlace = new Map<number, Float64Array>();
  for (const { place, day, count } of ofKind) {
    const sizes = byPlace.get(place) ?? new Float64Array(days.length);
    byPlace.set(place, sizes);
    sizes[dayAt.get(day)!]! += count;
  }
  const intervalCount = starts.length - 1;
  const result = new Float64Array(length);
  for (const [place, sizes] of byPlace)
    for (let t = 0; t < intervalCount; t++)
      result[place * intervalCount + t] = integral(days, sizes, starts[t]!, starts[t + 1]!);
  return result;
}

/** The area under the line through (days[i], sizes[i]), level outside them, from one day to another. */
function integral(days: readonly number[], sizes: Float64Array, from: number, to: number): number {
  let [area, at] = [0, from];
  for (const corner of [...days.filter((day) => day > from && day < to), to]) {
    area += ((sizeOn(days, sizes, at) + sizeOn(days, sizes, corner)) / 2) * (corner - at);
    at = corner;
  }
  return area;
}

function sizeOn(days: readonly number[], sizes: Float64Array, day: number): number {
  const next = days.findIndex((other) => other > day);
  if (next === 0) return sizes[0]!;
  if (next < 0) return sizes[sizes.length - 1]!;
  const share = (day - days[next - 1]!) / (days[next]! - days[next - 1]!);
  return sizes[next - 1]! + (sizes[next]! - sizes[next - 1]!) * share;
}
