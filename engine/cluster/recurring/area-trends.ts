import { finished } from '../../locate/books/steps.ts';
import { falseDiscovery } from '../local/false-discovery.ts';
import { changePoints, type Stretch } from './change-points.ts';
import { seasonalMannKendall } from './mann-kendall.ts';
import { changePenalty, seasonFactors } from './season-factors.ts';
import { type Tally, totalsOf } from './tally.ts';

/** The parts of a record that a trend is read from: months, mostly. */
export interface Calendar {
  readonly days: ArrayLike<number>;
  /** Which part of the year each is: 0 to `classes` - 1. */
  readonly classOf: ArrayLike<number>;
  readonly classes: number;
}

/** A level of a series with the seasons taken out. */
export interface Level {
  /** Positions of periods, `until` not in it. */
  readonly from: number;
  readonly until: number;
  /** Reports in a month of 30 days of average season. */
  readonly perMonth: number;
}

/** A stretch in which an area had a steady share of all reports. */
export interface Share {
  readonly from: number;
  readonly until: number;
  /** 0 to 1. */
  readonly share: number;
}

/** How the reports of an area went over the years. */
export interface AreaTrend extends SeriesTrend {
  readonly place: number;
  /** Its share of the reports of all areas: what changed here and not everywhere. One where nothing did. */
  readonly shares: readonly Share[];
  /** p of all areas at once. */
  readonly qValue: number;
}

/** How a series of reports went over the years, with the seasons taken out. */
export interface SeriesTrend {
  readonly count: number;
  /** One where nothing changed. */
  readonly levels: readonly Level[];
  /** Share by which a year is above the one before; NaN where it cannot be told. */
  readonly perYear: number;
  /** Two-sided, of the seasonal Mann-Kendall test; NaN where nothing can be tested. */
  readonly pValue: number;
}

export interface Trends {
  /** By place; those with `leastCount` reports. */
  readonly areas: readonly AreaTrend[];
  /** Of all areas together. */
  readonly whole: SeriesTrend;
  /** How many times the usual rate each part of the year has, of all areas together. */
  readonly factors: Float64Array;
}

// Below, a stretch is a handful of reports.
const LEAST_LENGTH = 3;
const YEAR_DAYS = 365.25;
const MONTH_DAYS = 30;

/**
 * The trend of each area with the seasons of the whole taken out: its levels and when they changed (`changePoints`, penalty of
 * `changePenalty`), the same of its share of the whole, whether it rises or falls at all (seasonal Mann-Kendall, false discovery
 * over the areas), and by how much a year (Poisson regression). Areas with fewer than `leastCount` reports are left out.
 * O(areas * periods^2).
 */
export const areaTrends = (tally: Tally, calendar: Calendar, leastCount: number): Trends =>
  finished(areaTrendSteps(tally, calendar, leastCount));

/** The same in steps of some milliseconds. */
export function* areaTrendSteps(tally: Tally, calendar: Calendar, leastCount: number): Generator<void, Trends> {
  const { places, periods, counts } = tally;
  const { days, classOf, classes } = calendar;
  const totals = totalsOf(tally);
  const factors = seasonFactors(totals, days, classOf, classes);
  const weights = Float64Array.from({ length: periods }, (_, p) => days[p]! * factors[classOf[p]!]!);
  // A month without any report says nothing of shares; a hair of one keeps it a weight.
  const ofWhole = totals.map((count) => Math.max(count, 1e-6));
  const areas: Omit<AreaTrend, 'qValue'>[] = [];
  for (let place = 0; place < places; place++) {
    const row = counts.subarray(place * periods, (place + 1) * periods);
    const trend = row.reduce((sum, one) => sum + one, 0) < leastCount ? null : seriesTrend(row, weights, calendar);
    if (trend === null) continue;
    yield;
    const shares = stretchesOf(row, ofWhole).map(({ from, until, rate }) => ({ from, until, share: rate }));
    areas.push({ place, ...trend, shares });
  }
  const qValues = falseDiscovery(Float64Array.from(areas, ({ pValue }) => pValue));
  return {
    ...{ factors, whole: seriesTrend(totals, weights, calendar) },
    areas: areas.map((area, i) => ({ ...area, qValue: qValues[i]! })),
  };
}

function seriesTrend(row: Float64Array, weights: Float64Array, { days, classOf }: Calendar): SeriesTrend {
  return {
    count: row.reduce((sum, one) => sum + one, 0),
    levels: stretchesOf(row, weights).map(({ from, until, rate }) => ({ from, until, perMonth: rate * MONTH_DAYS })),
    perYear: yearlyGrowth(row, weights, days),
    pValue: seasonalMannKendall(
      row.map((one, p) => one / days[p]!),
      classOf,
    ).pValue,
  };
}

const stretchesOf = (row: Float64Array, weights: Float64Array): readonly Stretch[] =>
  changePoints(row, weights, { penalty: changePenalty(row, weights), leastLength: LEAST_LENGTH });

/** e^b - 1 of a Poisson regression count ~ weight * e^(a + b * years), by Newton's steps. NaN without cases or with one period. */
function yearlyGrowth(counts: Float64Array, weights: Float64Array, days: ArrayLike<number>): number {
  const years = new Float64Array(counts.length);
  let at = 0;
  for (let i = 0; i < years.length; i++) {
    years[i] = (at + days[i]! / 2) / YEAR_DAYS;
    at += days[i]!;
  }
  if (counts.length < 2 || !counts.some((count) => count > 0)) return Number.NaN;
  let slope = 0;
  for (let step = 0; step < 50; step++) {
    const { off, curvature } = score(counts, weights, years, slope);
    // Half a year's worth at most: where all cases are at one end the slope runs away.
    const move = Math.max(-0.5, Math.min(0.5, off / curvature));
    slope += move;
    if (Math.abs(move) < 1e-10) break;
  }
  return Math.abs(slope) > 10 ? Number.NaN : Math.expm1(slope);
}

/** With the best level for a slope: the derivative of the log likelihood by the slope, and minus its second one. */
function score(counts: Float64Array, weights: Float64Array, years: Float64Array, slope: number) {
  let [mass, first, second, cases, moment] = [0, 0, 0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    const mean = weights[i]! * Math.exp(slope * (years[i]! - years[0]!));
    mass += mean;
    first += mean * years[i]!;
    second += mean * years[i]! ** 2;
    cases += counts[i]!;
    moment += counts[i]! * years[i]!;
  }
  return { off: moment - (cases * first) / mass, curvature: cases * (second / mass - (first / mass) ** 2) };
}
