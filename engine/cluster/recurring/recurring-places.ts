import { finished } from '../../locate/books/steps.ts';
import { falseDiscovery } from '../local/false-discovery.ts';
import { clumpingOf, type Expected } from './expected.ts';
import { countAtLeast } from './negative-binomial.ts';
import { inAtLeast, sureOf } from './partial-conjunction.ts';
import type { Tally } from './tally.ts';

export interface RecurringOptions {
  /** Of the places called recurring at most this share is so by chance, on average; also the level of every other statement. */
  readonly falseDiscovery: number;
  /** A place comes back if it is hot in so many periods at least; 2 or more. */
  readonly leastPeriods: number;
  /** Hot is more than so many times its share. 1: more than its share. */
  readonly leastRatio: number;
  /** How much counts vary from period to period by chance, beyond Poisson; null: as much as the record shows (`clumpingOf`). */
  readonly clumping: number | null;
}

/** What a service's reports are held against if nobody says otherwise. */
export const DEFAULT_OPTIONS: RecurringOptions = {
  falseDiscovery: 0.05,
  leastPeriods: 2,
  leastRatio: 1,
  clumping: null,
};

/** A place that has more than its share in period after period. */
export interface RecurringPlace {
  /** Of the tally. */
  readonly place: number;
  readonly count: number;
  readonly expected: number;
  /** That it was hot in fewer than `leastPeriods` periods. */
  readonly pValue: number;
  /** The same for all places at once (Benjamini and Hochberg). */
  readonly qValue: number;
  /** Positions of the periods in which it is hot by itself, the false discovery rate held among the places of that period. */
  readonly hot: readonly number[];
  /** In so many periods at least it is hot, at the same level; which ones it does not say. */
  readonly atLeast: number;
  /** Count and expected reports of each period, and the chance of so many. */
  readonly periods: readonly { readonly count: number; readonly expected: number; readonly pValue: number }[];
}

export interface Recurring {
  /** The smallest q-value first, then the most above its share, then by place. */
  readonly places: readonly RecurringPlace[];
  /** How many places were tested: all that have a share. */
  readonly tested: number;
  /** Variance beyond chance from period to period, by the square of the mean, of the places that are not found: see `clumpingOf`. */
  readonly clumping: number;
}

/**
 * The places that exceed what chance gives in several periods. In each period a place's count is held against its expected
 * share (`Expected`), with the clumping that the record shows; the periods of a place are put together so that one outburst,
 * however large, is not enough (partial conjunction); and over places the false discovery rate is held. O(cells).
 * RangeError on options that are none.
 */
export const recurringPlaces = (tally: Tally, expected: Expected, options: RecurringOptions): Recurring =>
  finished(recurringPlaceSteps(tally, expected, options));

const CELLS_OF_STEP = 2_000;
// What is found settles within two or three rounds.
const MOST_ROUNDS = 5;

/** The same in steps of some milliseconds. */
export function* recurringPlaceSteps(
  tally: Tally,
  expected: Expected,
  options: RecurringOptions,
): Generator<void, Recurring> {
  checkOptions(options);
  let clumping = options.clumping ?? clumpingOf(tally, expected);
  let tested = yield* testedPlaces(tally, expected, clumping, options);
  // What is found is not chance: its ups and downs do not tell how much chance clumps.
  for (let round = 1; options.clumping === null && tested.found.length > 0 && round < MOST_ROUNDS; round++) {
    const next = clumpingOf(tally, expected, new Set(tested.found));
    if (next >= clumping) break;
    clumping = next;
    tested = yield* testedPlaces(tally, expected, clumping, options);
  }
  return {
    clumping,
    tested: tested.count,
    places: tested.found
      .map((place) => placeOf(place, tally, expected, tested, options))
      .sort(
        (a, b) =>
          a.qValue - b.qValue ||
          a.pValue - b.pValue ||
          b.count - b.expected - a.count + a.expected ||
          a.place - b.place,
      ),
  };
}

interface Tested {
  /** Of each cell: the chance of so many. */
  readonly chances: Float64Array;
  readonly pValues: Float64Array;
  readonly qValues: Float64Array;
  readonly qByPeriod: readonly Float64Array[];
  readonly count: number;
  /** Places, ascending. */
  readonly found: readonly number[];
}

function* testedPlaces(
  { places, periods, counts }: Tally,
  { means, uncertainty }: Expected,
  clumping: number,
  { leastRatio, leastPeriods, falseDiscovery: rate }: RecurringOptions,
): Generator<void, Tested> {
  const chances = new Float64Array(counts.length);
  for (let cell = 0; cell < chances.length; cell++) {
    chances[cell] = countAtLeast(counts[cell]!, leastRatio * means[cell]!, clumping + uncertainty[cell]!);
    if (cell % CELLS_OF_STEP === 0) yield;
  }
  // Places without a report count as well: that they have none is chance, too.
  const isTested = Array.from({ length: places }, (_, i) => sumOf(means, i, periods) > 0);
  const pValues = Float64Array.from({ length: places }, (_, i) =>
    isTested[i] ? inAtLeast(rowOf(chances, i, periods), leastPeriods) : Number.NaN,
  );
  const qValues = falseDiscovery(pValues);
  const qByPeriod = Array.from({ length: periods }, (_, p) =>
    falseDiscovery(
      Float64Array.from({ length: places }, (_, i) => (isTested[i] ? chances[i * periods + p]! : Number.NaN)),
    ),
  );
  const found = Array.from(qValues.keys()).filter((i) => qValues[i]! <= rate);
  return { chances, pValues, qValues, qByPeriod, count: isTested.filter(Boolean).length, found };
}

function placeOf(
  place: number,
  { periods, counts }: Tally,
  { means }: Expected,
  { chances, pValues, qValues, qByPeriod }: Tested,
  { falseDiscovery: rate }: RecurringOptions,
): RecurringPlace {
  const row = rowOf(chances, place, periods);
  return {
    ...{ place, pValue: pValues[place]!, qValue: qValues[place]! },
    ...{ count: sumOf(counts, place, periods), expected: sumOf(means, place, periods) },
    hot: Array.from(row.keys()).filter((p) => qByPeriod[p]![place]! <= rate),
    atLeast: sureOf(row, rate),
    periods: Array.from(row, (pValue, p) => ({
      ...{ count: counts[place * periods + p]!, expected: means[place * periods + p]!, pValue },
    })),
  };
}

const rowOf = (cells: Float64Array, place: number, periods: number): Float64Array =>
  cells.subarray(place * periods, (place + 1) * periods);
const sumOf = (cells: Float64Array, place: number, periods: number): number =>
  rowOf(cells, place, periods).reduce((sum, one) => sum + one, 0);

function checkOptions({ falseDiscovery: rate, leastPeriods, leastRatio, clumping }: RecurringOptions): void {
  if (clumping !== null && !(clumping >= 0 && clumping < Infinity))
    throw new RangeError(`clumping must be 0 or more, got ${clumping}`);
  if (!(rate > 0 && rate < 1)) throw new RangeError(`falseDiscovery must be above 0 and below 1, got ${rate}`);
  if (!(Number.isInteger(leastPeriods) && leastPeriods >= 1))
    throw new RangeError(`leastPeriods must be a whole number from 1, got ${leastPeriods}`);
  if (!(leastRatio > 0 && leastRatio < Infinity))
    throw new RangeError(`leastRatio must be positive, got ${leastRatio}`);
}
