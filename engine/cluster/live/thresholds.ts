/** How strong chance alone gets: what a simulation under the null left. JSON-able. */
export interface Thresholds {
  /** Log likelihood ratio at which an alert opens. */
  readonly openLlr: number;
  readonly falseAlarmsPerMonth: number;
  /** Greatest ratio of each alert that chance made, greatest first; the weakest are left out. */
  readonly peaks: readonly number[];
  readonly simulatedDays: number;
  /** Reports that it was made from. */
  readonly reports: number;
}

const DAYS_PER_MONTH = 30;
// Beyond the strongest that was simulated the rest falls as an exponential; its mean excess is taken from so many.
const TAIL = 50;
// What is kept clear of the budget: two standard errors of counting so many alerts, and of what is left a fifth, since the past
// is itself one draw of many (from a single year of Calder Harbor thresholds let through 0.8 to 1.4 times what was simulated).
const SAFETY_ERRORS = 2;
const USED_SHARE = 0.8;

/** Thresholds from simulated peaks, in any order: the least ratio at which chance stays within the budget. */
export function thresholdsOf(
  peaks: readonly number[],
  simulatedDays: number,
  falseAlarmsPerMonth: number,
  reports: number,
): Thresholds {
  const sorted = peaks.toSorted((a, b) => b - a).map((peak) => Math.round(peak * 1e6) / 1e6);
  const budget = (falseAlarmsPerMonth * simulatedDays) / DAYS_PER_MONTH;
  const allowed = USED_SHARE * Math.max(0, budget - SAFETY_ERRORS * Math.sqrt(budget));
  const kept = sorted.slice(0, Math.max(4 * TAIL, Math.ceil(2 * budget)));
  const known = { falseAlarmsPerMonth, peaks: kept, simulatedDays, reports };
  return { ...known, openLlr: llrExceededBy(kept, allowed) };
}

/** The ratio that so many of the simulated alerts exceed, by the tail where fewer than five do. */
function llrExceededBy(peaks: readonly number[], count: number): number {
  const { at, from, excess } = tailOf(peaks);
  if (count >= at) return peaks[Math.min(peaks.length, Math.floor(count)) - 1] ?? 0;
  return from + excess * Math.log(at / Math.max(count, 1e-6));
}

/** How many alerts at least as strong chance makes in as many days as were simulated. Not 0, however strong. */
function countAbove(peaks: readonly number[], llr: number): number {
  const { at, from, excess } = tailOf(peaks);
  if (llr >= from) return at * Math.exp(-(llr - from) / excess);
  let [low, high] = [0, peaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (peaks[middle]! >= llr) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

/** Peaks beyond the fifth strongest are taken for exponential, with the mean excess of the strongest fifty. */
function tailOf(peaks: readonly number[]): { readonly at: number; readonly from: number; readonly excess: number } {
  const n = Math.min(TAIL, peaks.length);
  const least = peaks[n - 1] ?? 0;
  const excess = n < 2 ? 1 : peaks.slice(0, n).reduce((sum, peak) => sum + peak - least, 0) / (n - 1);
  const at = Math.max(1, Math.min(5, peaks.length));
  return { at, from: peaks[at - 1] ?? 0, excess: Math.max(excess, 0.1) };
}

/** Days until chance alone makes an alert at least as strong, on average, and the probability of one in a day. */
export function surprise(
  { peaks, simulatedDays }: Thresholds,
  llr: number,
): { readonly recurrenceDays: number; readonly pValue: number } {
  const recurrenceDays = simulatedDays / countAbove(peaks, llr);
  return { recurrenceDays, pValue: -Math.expm1(-1 / recurrenceDays) };
}
