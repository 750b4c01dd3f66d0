import { dayNumber, type TimeUnit } from '../../engine/cluster/scan/calendar.ts';

/** A date as precise as it was written: the days it may mean, both included. */
export interface ScanDate {
  readonly precision: TimeUnit;
  readonly firstDay: number;
  readonly lastDay: number;
}

const YEAR_FIRST = /^(?<year>\d{4}|\d{2})(?:[/.*-](?<month>\d{1,2})(?:[/.*-](?<day>\d{1,2})(?:[T ].*)?)?)?$/;
// The other form that SaTScan takes; the year has four digits, so that the two are never confused.
const YEAR_LAST = /^(?<month>\d{1,2})[/.*-](?:(?<day>\d{1,2})[/.*-])?(?<year>\d{4})(?: .*)?$/;

/**
 * Reads 1977, 1977/5, 1977/5/31, or 5/1977 and 5/31/1977 (the month first), with - . or * between them too, and a time of day after
 * it; null if it is no date. A year of two digits is taken in the century that brings it nearest to `nearYear`.
 */
export function readScanDate(text: string, nearYear: number): ScanDate | null {
  const parts = (YEAR_FIRST.exec(text.trim()) ?? YEAR_LAST.exec(text.trim()))?.groups;
  if (parts === undefined) return null;
  const year = parts.year!.length === 2 ? nearest(Number(parts.year), nearYear) : Number(parts.year);
  const [month, day] = [parts.month, parts.day].map((part) => (part === undefined ? null : Number(part)));
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  if (month === null) return { precision: 'year', firstDay: first, lastDay: dayNumber(year, 12, 31)! };
  if (day !== null && day !== undefined) return { precision: 'day', firstDay: first, lastDay: first };
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month! + 1, 1);
  return { precision: 'month', firstDay: first, lastDay: next! - 1 };
}

function nearest(twoDigits: number, nearYear: number): number {
  const century = Math.round((nearYear - twoDigits) / 100) * 100;
  return century + twoDigits;
}

/** The day for which a population of such a date is taken: 1 July of a year, the 15th of a month, as SaTScan does. */
export function middleDay({ precision, firstDay, lastDay }: ScanDate): number {
  if (precision === 'day') return firstDay;
  if (precision === 'month') return firstDay + 14;
  // 181 days before 1 July, 182 in a leap year.
  return firstDay + (lastDay - firstDay === 365 ? 182 : 181);
}
