/**
 * What is measured of a pair of reports, in plain numbers, so that a live index can fill one and the same object for
 * every pair it looks at. NaN in a number, 0 in a comparison: not known, which says nothing.
 */
export interface PairNumbers {
  distanceMeters: number;
  /** Of the two places, standard radius. */
  accuracyMetersA: number;
  accuracyMetersB: number;
  ageMs: number;
  /** How long before the report the earlier one was closed; negative: it was open then. */
  closedAgoMs: number;
  /** 1: it was closed because the work was done; -1: for another reason; 0: not known, or it was open then. */
  closedAs: Compared;
  /** Chance that an open one was closed today, before the report, where that cannot be seen; NaN where it can. */
  unseenClosing: number;
  /** How many other earlier reports that are compared are at least as near, or as near as `CROWD_METERS`. */
  crowd: number;
  /** How many other earlier reports that are compared are no older than the service's mean delay. */
  burst: number;
  /** 0 to 1. */
  textSimilarity: number;
  asset: Compared;
  segment: Compared;
  address: Compared;
  reporter: Compared;
  /** What the two services being different adds; 0 for one service. */
  confusionLogOdds: number;
}

/** 1: both are known and equal; -1: both are known and differ; 0: at least one is not known. */
export type Compared = 1 | 0 | -1;

/** With nothing known but that there are two reports: for a caller that fills in the rest. */
export const pairNumbers = (): PairNumbers => ({
  distanceMeters: Number.NaN,
  accuracyMetersA: 0,
  accuracyMetersB: 0,
  ageMs: Number.NaN,
  closedAgoMs: -1,
  closedAs: 0,
  unseenClosing: Number.NaN,
  crowd: Number.NaN,
  burst: Number.NaN,
  textSimilarity: Number.NaN,
  asset: 0,
  segment: 0,
  address: 0,
  reporter: 0,
  confusionLogOdds: 0,
});
