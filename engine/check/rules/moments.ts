import type { Validity } from '../../route/city.ts';
import type { Condition } from '../../route/rule.ts';
import type { LocalTime, TimeZone } from '../../time/time-zone.ts';
import type { SingleTest } from './tests-of.ts';

/** Moments that stand for all others of their period: between them every outcome of the time tests that can be. */
export interface Moments {
  readonly moments: readonly { readonly atMs: number; readonly period: Validity }[];
  /** False where there were more than may be looked at; the first ones are there. */
  readonly isComplete: boolean;
}

type TimeTest = Extract<SingleTest, { readonly kind: 'season' | 'hours' | 'weekdays' }>;

export const isTimeTest = (test: Condition): test is TimeTest =>
  test.kind === 'season' || test.kind === 'hours' || test.kind === 'weekdays';

/** Whether a time test holds at a local time. */
export const holdsInTime = (test: TimeTest, { month, day, weekday, minuteOfDay }: LocalTime): boolean => {
  if (test.kind === 'weekdays') return test.days.includes(weekday);
  if (test.kind === 'season') return isInCycle(month * 100 + day, test.from, test.to + 1);
  return isInCycle(minuteOfDay, test.fromMinute, test.toMinute);
};

const isInCycle = (value: number, from: number, until: number): boolean =>
  from < until ? from <= value && value < until : from <= value || value < until;

const MAX_PERIODS = 16;
// After 28 years every date has been on every day of the week (Gregorian, no century year between).
const CYCLE_DAYS = 28 * 366;

/**
 * From `fromMs` on. `changesMs`: when a rule, jurisdiction or asset begins or ends to hold. Days are walked one by one
 * until nothing new can come: a year or two where all goes together, 28 years where something does not.
 */
export const momentsOf = (
  tests: readonly TimeTest[],
  changesMs: readonly number[],
  fromMs: number,
  timeZone: TimeZone,
): Moments => {
  const later = [...new Set(changesMs)].filter((ms) => ms > fromMs && Number.isFinite(ms)).sort((a, b) => a - b);
  const starts = [fromMs, ...later].slice(0, MAX_PERIODS);
  const moments = starts.flatMap((start, i) => {
    const period = { fromMs: start, untilMs: later[i] ?? Infinity };
    return momentsIn(period, tests, timeZone).map((atMs) => ({ atMs, period }));
  });
  return { moments, isComplete: starts.length === later.length + 1 };
};

/** The period's first moment is always among them. */
const momentsIn = (period: Validity, tests: readonly TimeTest[], timeZone: TimeZone): readonly number[] => {
  const found = new Map<string, number>();
  const signatureAt = (ms: number): string => {
    const local = timeZone.localTimeAt(ms);
    return tests.map((test) => (holdsInTime(test, local) ? '1' : '0')).join('');
  };
  found.set(signatureAt(period.fromMs), period.fromMs);
  if (tests.length === 0) return [period.fromMs];
  const minutes = minutesOf(tests);
  const most =
    classesOf(tests) *
    new Set(minutes.map((minute) => outcomesOf(tests, 'hours', { ...ANY_DAY, minuteOfDay: minute }))).size;
  const first = timeZone.localTimeAt(period.fromMs);
  for (let day = 0; day < CYCLE_DAYS && found.size < most; day++) {
    const startMs = timeZone.firstMsOf(first.year, first.month, first.day + day);
    if (startMs >= period.untilMs) break;
    for (const minute of minutes) {
      const ms = timeZone.firstMsOf(first.year, first.month, first.day + day, minute);
      if (ms < period.fromMs || ms >= period.untilMs) continue;
      const signature = signatureAt(ms);
      if (!found.has(signature)) found.set(signature, ms);
    }
  }
  return [...found.values()];
};

/** A minute in each stretch of the day in which no hours test changes. */
const minutesOf = (tests: readonly TimeTest[]): readonly number[] => {
  const edges = tests.flatMap((test) => (test.kind === 'hours' ? [test.fromMinute, test.toMinute] : []));
  const starts = [...new Set([0, ...edges])].filter((minute) => minute < 1_440).sort((a, b) => a - b);
  // Noon where nothing depends on the hour: a moment that reads well.
  return starts.length === 1 ? [720] : starts;
};

const ANY_DAY: LocalTime = { year: 2000, month: 1, day: 1, weekday: 0, minuteOfDay: 0 };

/** How the tests of one kind come out. */
const outcomesOf = (tests: readonly TimeTest[], kind: TimeTest['kind'], local: LocalTime): string =>
  tests.map((test) => (test.kind === kind ? Number(holdsInTime(test, local)) : '')).join();

/** How many outcomes days can have at most: those of the seasons times those of the weekdays. */
const classesOf = (tests: readonly TimeTest[]): number => {
  const seasons = new Set<string>();
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= 31; day++) seasons.add(outcomesOf(tests, 'season', { ...ANY_DAY, month, day }));
  }
  const weekdays = new Set<string>();
  for (let weekday = 0; weekday < 7; weekday++) weekdays.add(outcomesOf(tests, 'weekdays', { ...ANY_DAY, weekday }));
  return seasons.size * weekdays.size;
};
