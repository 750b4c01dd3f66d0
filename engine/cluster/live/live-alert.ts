import type { LonLat } from '../../geometry/lon-lat.ts';

/** Reports that came closer together than chance has it, as they stand now. JSON-able. */
export interface LiveAlert {
  /** Stays the same as long as the cluster lives: the id of the report that opened it. */
  readonly key: string;
  /** Ids of its reports, in order of time, ties by id. Reports that repeat a problem are among them. */
  readonly members: readonly string[];
  /** Circle and window of the strongest evidence so far. */
  readonly center: LonLat;
  readonly radiusMeters: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** Problems in it: reports, each counted by the probability that it repeats none before it. Not whole. */
  readonly cases: number;
  /** Problems that would have been there anyway. */
  readonly expected: number;
  readonly llr: number;
  /** Probability that chance alone makes an alert at least as strong on any one day, anywhere in the city. */
  readonly pValue: number;
  /** Days until chance alone makes one as strong, on average. */
  readonly recurrenceDays: number;
  /** When it was opened for the first time: the scan's clock at the deciding report. */
  readonly firstSeenMs: number;
  /** Over: nothing new came for some time, its reports were taken away, or it became part of another. */
  readonly state: 'open' | 'over';
  /** Key of the older alert that it became part of; null: none. */
  readonly mergedInto: string | null;
}

/**
 * What became of an alert. `opened` comes for a new one, and again for one that was over and goes on (same key); `grew` whenever
 * an open one has other members or another window, fewer members too.
 */
export interface AlertChange {
  readonly kind: 'opened' | 'grew' | 'over';
  readonly alert: LiveAlert;
}
