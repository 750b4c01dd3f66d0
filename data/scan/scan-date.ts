import { dayNumber, type TimeUnit } from '../../engine/cluster/scan/calendar.ts';

/** A date as precise as it was written: the days it may mean, both included. */
export interface ScanDate {
  readonly precision: TimeUnit;
  readonly firstDay: number;
  readonly lastDay: number;
}

const WRITTEN = /^(\d{4}|\d{2})(?:[/-](\d{1,2})(?:[/-](\d{1,2})(?:[T ].*)?)?)?$/;

/**
 * Reads 1977, 1977/5, 1977/5/31, with hyphens too, and a time of day after it; null if it is no date. A year of two digits is taken
 * in the century that brings it nearest to `nearYear`.
 */
export function readScanDate(text: string, nearYear: number): ScanDate | null {
  const match = WRITTEN.exec(text.trim());
  if (match === null) return null;
  const year = match[1]!.length === 2 ? nearest(Number(match[1]), nearYear) : Number(match[1]);
  const [month, day] = [match[2], match[3]].map((part) => (part === undefined ? null : Number(part)));
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  if (month === null) return { precision: 'year', firstDay: first, lastDay: dayNumber(year, 12, 31)! };
  if (day !== null) return { precision: 'day', firstDay: first, lastDay: first };
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
