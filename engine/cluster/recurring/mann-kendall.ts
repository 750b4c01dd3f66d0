import { normalAbove } from '../local/normal.ts';

/** A trend that may have any form: whether later values are mostly larger. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall, within each class. */
  readonly s: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided; NaN where nothing can be told: no class has two values that differ. */
  readonly pValue: number;
  /** Rising less falling by all pairs, -1 to 1. */
  readonly tau: number;
}

/**
 * The Mann-Kendall test within each class of the year (Hirsch and Slack 1982): March is held against March alone, so that seasons
 * are no trend. Ties are corrected for. Values of one class ascend in time. O(n^2 / classes).
 */
export function seasonalMannKendall(values: ArrayLike<number>, classOf: ArrayLike<number>): MannKendall {
  const groups = new Map<number, number[]>();
  for (let i = 0; i < values.length; i++) {
    const group = groups.get(classOf[i]!);
    if (group === undefined) groups.set(classOf[i]!, [values[i]!]);
    else group.push(values[i]!);
  }
  let [s, variance, pairs] = [0, 0, 0];
  for (const group of groups.values()) {
    for (const [i, value] of group.entries()) for (let j = 0; j < i; j++) s += Math.sign(value - group[j]!);
    variance += varianceOf(group);
    pairs += (group.length * (group.length - 1)) / 2;
  }
  const z = variance === 0 ? Number.NaN : Math.sign(s) * (Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance));
  return { s, variance, z, pValue: Math.min(1, 2 * normalAbove(Math.abs(z))), tau: pairs === 0 ? 0 : s / pairs };
}

function varianceOf(values: readonly number[]): number {
  const n = values.length;
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const term = (m: number): number => m * (m - 1) * (2 * m + 5);
  return [...ties.values()].reduce((rest, count) => rest - term(count), term(n)) / 18;
}
