/** What a study period is cut into. */
export type TimeUnit = 'day' | 'month' | 'year';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a day of the Gregorian calendar; null where there is no such day (30 February). */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? Math.round(date.getTime() / DAY_MS) : null;
}

/** 0 (Monday) to 6 (Sunday). */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** 1 (January) to 12. */
export const calendarMonth = (day: number): number => new Date(day * DAY_MS).getUTCMonth() + 1;

/** A day number as YYYY-MM-DD. */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day `count` units before a day; where that month has no such day, the first of the next (31 March less a month: 1 March), as in SaTScan. */
export function unitsBefore(day: number, count: number, unit: TimeUnit): number {
  if (unit === 'day') return day - count;
  const date = new Date(day * DAY_MS);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - count * (unit === 'year' ? 12 : 1);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dayNumber(year, month, date.getUTCDate()) ?? firstOfNextMonth(year, month);
}

const firstOfNextMonth = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1)!;

/**
 * The first day of every interval of the study period, and the day after its end last. Intervals are cut from the end
 * backwards, so that the latest is whole and the first may be shorter. Throws a RangeError if the end is before the start.
 */
export function intervalStarts(startDay: number, endDay: number, unit: TimeUnit): Int32Array {
  if (endDay < startDay)
    throw new RangeError(`the study period ends ${isoDay(endDay)}, before its start ${isoDay(startDay)}`);
  const starts = [endDay + 1];
  // From the end each time, not from the interval before: 31 March less two months is 31 January.
  for (let back = 1; ; back++) {
    const start = unitsBefore(endDay + 1, back, unit);
    if (start <= startDay) break;
    starts.push(start);
  }
  starts.push(startDay);
  return Int32Array.from(starts.reverse());
}

/** The interval that holds a day of the study period. O(log n). */
export function intervalOf(day: number, starts: Int32Array): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= day) low = middle;
    else high = middle;
  }
  return low;
}
