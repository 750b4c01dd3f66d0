import type { Season } from '../../engine/cluster/scan/settings.ts';

/** What a scan of reports is asked. Days are counted since 1970-01-01, in the city's time zone. */
export interface ScanTask {
  readonly reports: readonly ScanReport[];
  readonly startDay: number;
  readonly endDay: number;
  readonly maxRadiusMeters: number;
  readonly maxDays: number;
  readonly isProspective: boolean;
  readonly adjustWeekday: boolean;
  readonly adjustSeason: Season | null;
  readonly replications: number;
  readonly seed: number;
}

export interface ScanReport {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly day: number;
}

/** A cluster with its reports in circle and window. */
export interface FoundCluster {
  readonly rank: number;
  readonly center: { readonly lon: number; readonly lat: number };
  readonly radiusMeters: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly cases: number;
  readonly expected: number;
  readonly relativeRisk: number | null;
  readonly llr: number;
  readonly pValue: number | null;
  readonly gumbelP: number | null;
  /** Days; null if retrospective. */
  readonly recurrenceInterval: number | null;
  readonly requests: readonly string[];
}

export interface FoundClusters {
  readonly clusters: readonly FoundCluster[];
  /** Why there is nothing, where nothing could be tested. */
  readonly untestable: string | null;
}

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

/** What the thread of a scan says. */
export type ScanMessage =
  | { readonly kind: 'progress'; readonly progress: ScanProgress }
  | { readonly kind: 'found'; readonly found: FoundClusters };
