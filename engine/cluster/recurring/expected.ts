import { type Tally, totalsOf } from './tally.ts';

/** What each place would have in each period if its share of the reports were that of its exposure; cells as in `Tally`. */
export interface Expected {
  readonly means: Float64Array;
  /** How uncertain each mean is: its variance by its square. 0: exactly known. */
  readonly uncertainty: Float64Array;
}

/** Every place in proportion to a known exposure: people, kilometers, or 1 for each. RangeError where all are 0 or one is negative. */
export function expectedByExposure(tally: Tally, exposure: Float64Array): Expected {
  const bad = exposure.findIndex((one) => !(one >= 0 && one < Infinity));
  if (bad >= 0) throw new RangeError(`the exposure of place ${bad} must be 0 or more, got ${exposure[bad]}`);
  const sum = exposure.reduce((total, one) => total + one, 0);
  if (!(sum > 0)) throw new RangeError('no place has an exposure above 0');
  const totals = totalsOf(tally);
  const means = tally.counts.map(
    (_, cell) => (totals[cell % tally.periods]! * exposure[Math.floor(cell / tally.periods)]!) / sum,
  );
  return { means, uncertainty: new Float64Array(means.length) };
}

/**
 * Every place in proportion to the other reports there in the same period. Few say little, which is told as uncertainty: with
 * the mean (others + 1) * total / total of others and the uncertainty 1 / (others + 1) the chance of a count is that of the
 * binomial test of two Poisson counts given their sum (Przyborowski and Wilenski 1940), exact for whatever rate the place
 * has. Nothing is drawn towards a mean of all places, which would be too low for a busy place in every period alike. Each
 * period stands for itself, so that its p-values are independent of the others'.
 */
export function expectedByReports(tally: Tally, others: Tally): Expected {
  if (others.places !== tally.places || others.periods !== tally.periods)
    throw new RangeError('both tallies must have the same places and periods');
  const { places, periods, counts } = tally;
  const [totals, otherTotals] = [totalsOf(tally), totalsOf(others)];
  const ofPeriod = (cell: number): number => otherTotals[cell % periods]!;
  // A period without other reports says nothing: all places are alike.
  const means = counts.map((_, cell) =>
    ofPeriod(cell) > 0
      ? ((others.counts[cell]! + 1) * totals[cell % periods]!) / ofPeriod(cell)
      : totals[cell % periods]! / places,
  );
  return { means, uncertainty: counts.map((_, cell) => (ofPeriod(cell) > 0 ? 1 / (others.counts[cell]! + 1) : 0)) };
}

/**
 * How much more counts vary from one period to the next than Poisson counts would, as variance by the square of the mean: a
 * storm, a campaign, ten callers of one thing. What comes back in every period is not in it: it is told apart by the products of different
 * periods of one place. Places of `without` are left out. At least 0.
 */
export function clumpingOf(
  { places, periods, counts }: Tally,
  { means, uncertainty }: Expected,
  without: ReadonlySet<number> = new Set(),
): number {
  let [own, ownScale, across, acrossScale, unsure] = [0, 0, 0, 0, 0];
  for (let i = 0; i < places; i++) {
    if (without.has(i)) continue;
    let [sum, squares, meanSum, meanSquares] = [0, 0, 0, 0];
    for (let p = 0; p < periods; p++) {
      const cell = i * periods + p;
      const [mean, off] = [means[cell]!, counts[cell]! - means[cell]!];
      // Of a place with more than its share chance varies with what it has.
      own += off * off - counts[cell]!;
      unsure += mean * mean * uncertainty[cell]!;
      sum += off;
      squares += off * off;
      meanSum += mean;
      meanSquares += mean * mean;
    }
    ownScale += meanSquares;
    across += sum * sum - squares;
    acrossScale += meanSum * meanSum - meanSquares;
  }
  if (!(ownScale > 0 && acrossScale > 0)) return 0;
  return Math.max(0, (own - unsure) / ownScale - across / acrossScale);
}
