import type { TimeUnit } from './calendar.ts';
import type { ScanModel, ScanRates } from './scan-problem.ts';

/** What is asked of a scan. */
export interface ScanSettings {
  readonly model: ScanModel;
  readonly rates: ScanRates;
  readonly scope: 'space-time' | 'spatial' | 'temporal';
  readonly isProspective: boolean;
  /** Days since 1970-01-01, both in the study. */
  readonly startDay: number;
  readonly endDay: number;
  readonly unit: TimeUnit;
  readonly coordinates: 'latlon' | 'cartesian';
  /** Kilometers for latlon, else the units of the file; Infinity for none. */
  readonly maxDistance: number;
  /** Of the expected cases (Poisson), cases and controls (Bernoulli) or cases (space-time permutation). */
  readonly maxPopulationPercent: number;
  readonly maxTime: { readonly units: number } | { readonly percent: number };
  /** Space-time permutation by days: places may have a rhythm of the week each. */
  readonly adjustWeekday?: boolean;
  /** Space-time permutation: places may have seasons each, told by the calendar month or by quarters from December on. */
  readonly adjustSeason?: Season;
  /** Default `by-name`: the result does not depend on the order of the file. SaTScan takes strata as they come. */
  readonly strataOrder?: 'by-name' | 'as-in-file';
}

export type Season = 'month' | 'quarter';

/** Throws a RangeError that names what cannot be asked for. */
export function checkSettings(settings: ScanSettings): void {
  const { model, scope, isProspective, maxPopulationPercent, maxDistance } = settings;
  checkAdjustments(settings);
  if (model === 'space-time-permutation' && scope !== 'space-time')
    throw new RangeError(`the space-time-permutation model is for space and time together, not for a ${scope} scan`);
  if (isProspective && scope === 'spatial')
    throw new RangeError('a spatial scan has no time: it cannot be prospective');
  if (!(maxPopulationPercent > 0 && maxPopulationPercent <= 100))
    throw new RangeError(
      `the largest share of the population must be above 0 and at most 100 percent, got ${maxPopulationPercent}`,
    );
  if (!(maxDistance >= 0)) throw new RangeError(`the largest distance must be 0 or more, got ${maxDistance}`);
}

function checkAdjustments({ model, unit, adjustWeekday, adjustSeason }: ScanSettings): void {
  const asked = adjustWeekday ? 'the day of the week' : adjustSeason === undefined ? null : 'the season';
  if (asked === null) return;
  if (model !== 'space-time-permutation')
    throw new RangeError(`adjusting for ${asked} is for the space-time-permutation model, not for ${model}`);
  if (adjustWeekday && unit !== 'day')
    throw new RangeError(`adjusting for the day of the week needs time cut into days, not into ${unit}s`);
  if (adjustSeason !== undefined && unit === 'year')
    throw new RangeError('adjusting for the season needs time cut into days or months, not into years');
}

/** The longest window in intervals. A share is rounded down; throws a RangeError where nothing is left of it. */
export function longestWindow(maxTime: ScanSettings['maxTime'], intervalCount: number): number {
  const wanted = 'units' in maxTime ? maxTime.units : Math.floor((intervalCount * maxTime.percent) / 100 + 1e-9);
  if (wanted < 1) throw new RangeError(`the longest window is shorter than one of ${intervalCount} intervals`);
  return Math.min(Math.floor(wanted), intervalCount);
}
