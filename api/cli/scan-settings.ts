import { readScanDate } from '../../data/scan/scan-date.ts';
import type { TimeUnit } from '../../engine/cluster/scan/calendar.ts';
import type { ScanModel, ScanRates } from '../../engine/cluster/scan/scan-problem.ts';
import { checkSettings, type ScanSettings, type Season } from '../../engine/cluster/scan/settings.ts';

/** The options of `bailiwick scan`, as read. */
export interface ScanFlags {
  readonly model: ScanModel;
  readonly cases: string;
  readonly geo: string;
  readonly population?: string;
  readonly controls?: string;
  readonly coordinates: 'latlon' | 'cartesian';
  readonly start: string;
  readonly end: string;
  readonly unit: TimeUnit;
  readonly maxDistance?: number;
  readonly maxPopulationPercent: number;
  readonly maxTime: { readonly units: number } | { readonly percent: number };
  readonly spatialOnly?: boolean;
  readonly temporalOnly?: boolean;
  readonly prospective?: boolean;
  readonly rates: ScanRates;
  readonly covariates?: readonly string[];
  readonly adjustWeekday?: boolean;
  readonly adjustSeason?: Season;
  readonly replications: number;
  readonly stopAfter?: number;
  readonly seed: number;
  readonly satscanRandom?: boolean;
  readonly threads: number;
  readonly geojson?: string;
  readonly report?: string;
  readonly columns?: string;
  /** Or the file that it goes to. */
  readonly json?: boolean | string;
}

/** Checked settings; throws an Error that names the option. */
export function settingsOf(flags: ScanFlags): ScanSettings {
  refuseTogether(flags);
  const { model, rates, unit, coordinates, maxPopulationPercent, maxTime } = flags;
  const startDay = studyDay('--start', flags.start).firstDay;
  const endDay = studyDay('--end', flags.end).lastDay;
  if (endDay < startDay) throw new Error(`--end ${flags.end} is before --start ${flags.start}`);
  const settings: ScanSettings = {
    model,
    rates,
    unit,
    coordinates,
    maxPopulationPercent,
    maxTime,
    startDay,
    endDay,
    scope: flags.spatialOnly ? 'spatial' : flags.temporalOnly ? 'temporal' : 'space-time',
    isProspective: flags.prospective ?? false,
    maxDistance: flags.maxDistance ?? Number.POSITIVE_INFINITY,
    adjustWeekday: flags.adjustWeekday ?? false,
    strataOrder: flags.satscanRandom ? 'as-in-file' : 'by-name',
    ...(flags.adjustSeason === undefined ? {} : { adjustSeason: flags.adjustSeason }),
  };
  checkSettings(settings);
  return settings;
}

function refuseTogether(flags: ScanFlags): void {
  if (flags.spatialOnly && flags.temporalOnly) throw new Error('--spatial-only and --temporal-only exclude each other');
  if (flags.satscanRandom && flags.model !== 'space-time-permutation')
    throw new Error(`--satscan-random is for --model space-time-permutation, not ${flags.model}`);
  if (flags.geojson !== undefined && flags.coordinates === 'cartesian')
    throw new Error('--geojson needs longitude and latitude (--coordinates latlon)');
}

function studyDay(option: string, text: string) {
  const date = readScanDate(text, 2000);
  if (date === null) throw new Error(`${option} ${text}: not a date such as 2024-01-31`);
  return date;
}
