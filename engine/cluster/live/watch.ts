import type { LonLat } from '../../geometry/lon-lat.ts';

/** A report as the live scan sees it. */
export interface WatchedReport {
  readonly id: string;
  readonly service: string;
  readonly lonLat: LonLat;
  /** How far off the place may be: the standard radius (root mean square) of its error. */
  readonly accuracyMeters: number;
  /** When it was reported, epoch milliseconds. */
  readonly atMs: number;
  /** The incident that it is linked to, null: none. Reports of one incident are one problem. */
  readonly problem: string | null;
}

/** What is watched, in which windows, and how often chance alone may raise an alert. JSON-able. */
export interface Watch {
  /** Services that are counted together, since callers take one for the other. */
  readonly services: readonly string[];
  /** Circles are no larger. */
  readonly mostRadiusMeters: number;
  /** Windows are no longer; all end now. */
  readonly mostHours: number;
  /** From how much of the past it is learned where and how often reports come anyway. */
  readonly baselineDays: number;
  /** Alerts a month (30 days) that chance alone may raise, all over the city. */
  readonly falseAlarmsPerMonth: number;
}

/** Main breaks: leaks and what is taken for them; three days and a quarter of a kilometer at most, one false alarm a month. */
export const DEFAULT_WATCH: Watch = {
  services: ['water_leak', 'flooding'],
  mostRadiusMeters: 250,
  mostHours: 72,
  baselineDays: 730,
  falseAlarmsPerMonth: 1,
};

/** RangeError that names the member of a watch that cannot be. */
export function checkWatch(watch: Watch): void {
  if (watch.services.length === 0) throw new RangeError('watch.services is empty: there is nothing to watch');
  checkRange('mostRadiusMeters', watch.mostRadiusMeters, 50, 5_000);
  checkRange('mostHours', watch.mostHours, 1, 24 * 60);
  checkRange('baselineDays', watch.baselineDays, 28, 3_660);
  checkRange('falseAlarmsPerMonth', watch.falseAlarmsPerMonth, 0.001, 1_000);
}

function checkRange(name: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most))
    throw new RangeError(`watch.${name} must be ${least} to ${most}, got ${value}`);
}
