import type { PastReport } from './past-report.ts';

const DAY_MS = 86_400_000;
// Weeks whose same weekday says how many reports to expect of a day; fewer than so many say nothing.
const WEEKS = 6;
const LEAST_EXPECTED = 3;

/**
 * When reports came in, where the file tells the day only: their order within it says the time. The n-th of a day on which N
 * are expected (mean of the same weekday of the six weeks before) came at n/N of it, at most at its end. Reads nothing that
 * comes later. Where any report has a time of day, the times are what they are. `reports` in their order.
 */
export function momentsOf(reports: readonly PastReport[]): Float64Array {
  const moments = Float64Array.from(reports, ({ reportedAtMs }) => reportedAtMs);
  if (reports.some(({ reportedAtMs, dayStartMs }) => reportedAtMs !== dayStartMs)) return moments;
  const counts = new Map<number, number>();
  for (let i = 0; i < reports.length; i++) {
    const day = Math.round(reports[i]!.dayStartMs / DAY_MS);
    const before = counts.get(day) ?? 0;
    counts.set(day, before + 1);
    const share = (before + 0.5) / Math.max(expectedOf(counts, day), LEAST_EXPECTED);
    moments[i] = reports[i]!.dayStartMs + Math.min(share, 0.999) * DAY_MS;
  }
  return moments;
}

function expectedOf(counts: ReadonlyMap<number, number>, day: number): number {
  let sum = 0;
  for (let week = 1; week <= WEEKS; week++) sum += counts.get(day - 7 * week) ?? 0;
  return sum / WEEKS;
}
