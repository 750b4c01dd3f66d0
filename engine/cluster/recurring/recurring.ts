import type { TimeZone } from '../../time/time-zone.ts';
import { areaTrendSteps, type Calendar, type Trends } from './area-trends.ts';
import { expectedByExposure, expectedByReports } from './expected.ts';
import { type Period, type PeriodKind, periodAt, periodsOf } from './periods.ts';
import type { PlacedPoints } from './places.ts';
import { type Recurring, type RecurringOptions, recurringPlaceSteps } from './recurring-places.ts';
import { type Tally, tallyOf, totalsOf } from './tally.ts';

/** Reports in time and place. Position i is report i. */
export interface PlacedReports {
  /** Epoch milliseconds. */
  readonly atMs: Float64Array;
  readonly placed: PlacedPoints;
  /** 1: of the service in question; 0: of another, which tells where people report at all. */
  readonly isOwn: Uint8Array;
}

export interface RecurringQuestion {
  readonly record: PlacedReports;
  /** The stretch of time that the record covers. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly zone: TimeZone;
  readonly periods: PeriodKind;
  /** reports: a place's share is that of its other reports. even: every place has the same. auto: reports where there are as many of others as own. */
  readonly against: 'reports' | 'even' | 'auto';
  /** Of each place people, kilometers: its share goes by that, whatever `against` says. Null: not known. */
  readonly exposure: Float64Array | null;
  readonly options: RecurringOptions;
  /** Trends are told of places with so many reports at least. */
  readonly leastTrendCount: number;
}

export interface RecurringAnswer {
  /** Whole periods of the record; reports outside them count for nothing but trends. */
  readonly periods: readonly Period[];
  /** Reports of the service in each. */
  readonly totals: Float64Array;
  readonly against: 'reports' | 'even' | 'exposure';
  readonly recurring: Recurring;
  /** Whole months of the record, which trends are told by. */
  readonly months: readonly Period[];
  readonly trends: Trends;
  /** Reports of the service that lie in no place, and that lie in no whole period. */
  readonly placeless: number;
  readonly outsidePeriods: number;
}

/** Fewer cannot come back. */
const LEAST_PERIODS = 2;

/**
 * Places that come back and trends of all places. Yields between its steps. O(reports + places * periods). RangeError where the
 * record has fewer than two whole periods, and on options that are none.
 */
export function* recurringSteps(question: RecurringQuestion): Generator<string, RecurringAnswer> {
  const { record, fromMs, toMs, zone, options } = question;
  const periods = periodsOf(question.periods, fromMs, toMs, zone);
  if (periods.length < LEAST_PERIODS)
    throw new RangeError(`${periods.length} whole ${question.periods}s are in the record: 2 at least are needed`);
  yield 'counting';
  const periodOf = positionsIn(periods, record.atMs);
  const own = tallyBy(record, periodOf, periods.length, 1);
  const others = tallyBy(record, periodOf, periods.length, 0);
  yield 'comparing';
  const against = question.exposure === null ? againstOf(question.against, own, others) : 'exposure';
  const expected =
    against === 'reports'
      ? expectedByReports(own, others)
      : expectedByExposure(own, question.exposure ?? new Float64Array(own.places).fill(1));
  const recurring = yield* named('comparing', recurringPlaceSteps(own, expected, options));
  yield 'following';
  const months = periodsOf('month', fromMs, toMs, zone);
  const monthly = tallyBy(record, positionsIn(months, record.atMs), months.length, 1);
  const trends = yield* named('following', areaTrendSteps(monthly, calendarOf(months), question.leastTrendCount));
  return {
    ...{ periods, totals: totalsOf(own), against, recurring, months },
    trends,
    ...leftOut(record, periodOf),
  };
}

function* named<Result>(name: string, steps: Generator<void, Result>): Generator<string, Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield name;
  }
}

const againstOf = (said: RecurringQuestion['against'], own: Tally, others: Tally): 'reports' | 'even' => {
  if (said !== 'auto') return said;
  const sum = ({ counts }: Tally): number => counts.reduce((total, count) => total + count, 0);
  return sum(others) >= sum(own) ? 'reports' : 'even';
};

const positionsIn = (periods: readonly Period[], atMs: Float64Array): Int32Array =>
  Int32Array.from(atMs, (ms) => periodAt(periods, ms));

function tallyBy({ placed, isOwn }: PlacedReports, periodOf: Int32Array, periods: number, own: 0 | 1): Tally {
  const placeOf = placed.placeOf.map((place, i) => (isOwn[i] === own ? place : -1));
  return tallyOf(placeOf, periodOf, placed.places, periods);
}

const DAY_MS = 86_400_000;

function calendarOf(months: readonly Period[]): Calendar {
  const names = [...new Set(months.map(({ ofYear }) => ofYear))];
  return {
    days: months.map(({ fromMs, untilMs }) => (untilMs - fromMs) / DAY_MS),
    classOf: months.map(({ ofYear }) => names.indexOf(ofYear)),
    classes: names.length,
  };
}

function leftOut({ placed: { placeOf }, isOwn }: PlacedReports, periodOf: Int32Array) {
  let [placeless, outsidePeriods] = [0, 0];
  for (let i = 0; i < isOwn.length; i++) {
    if (isOwn[i] !== 1) continue;
    if (placeOf[i]! < 0) placeless++;
    if (periodOf[i]! < 0) outsidePeriods++;
  }
  return { placeless, outsidePeriods };
}
