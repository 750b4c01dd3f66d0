/**
 * Log odds over one measured number: straight between knots, level before the first and after the last. A piece of evidence
 * that a person can read off: at so many meters, so much.
 */
export interface Curve {
  /** Strictly rising, at least one. */
  readonly at: readonly number[];
  /** As many. */
  readonly logOdds: readonly number[];
}

/** 0 for a number that is not known (NaN). O(knots), which are few: no allocation. */
export function logOddsAt(curve: Curve, x: number): number {
  const { at, logOdds } = curve;
  if (Number.isNaN(x)) return 0;
  const last = at.length - 1;
  if (x <= at[0]!) return logOdds[0]!;
  if (x >= at[last]!) return logOdds[last]!;
  let i = 1;
  while (at[i]! < x) i++;
  const from = at[i - 1]!;
  const share = (x - from) / (at[i]! - from);
  // In this form equal neighbors give exactly their value: what is level stays level.
  return logOdds[i - 1]! + (logOdds[i]! - logOdds[i - 1]!) * share;
}
