/** Reports by place and period: place i in period p is [i * periods + p]. */
export interface Tally {
  readonly places: number;
  readonly periods: number;
  readonly counts: Float64Array;
}

/** Counts points: place i of each and its period; those with a negative one are left out. RangeError on others that are none. */
export function tallyOf(
  placeOf: ArrayLike<number>,
  periodOf: ArrayLike<number>,
  places: number,
  periods: number,
): Tally {
  const counts = new Float64Array(places * periods);
  for (let i = 0; i < placeOf.length; i++) {
    const [place, period] = [placeOf[i]!, periodOf[i]!];
    if (place < 0 || period < 0) continue;
    if (!(place < places && period < periods))
      throw new RangeError(`point ${i} is at ${place}, ${period}: there is no such cell`);
    counts[place * periods + period]!++;
  }
  return { places, periods, counts };
}

/** The reports of each period. */
export function totalsOf({ places, periods, counts }: Tally): Float64Array {
  const totals = new Float64Array(periods);
  for (let i = 0; i < places; i++) for (let p = 0; p < periods; p++) totals[p]! += counts[i * periods + p]!;
  return totals;
}
