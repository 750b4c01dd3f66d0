import type { AgencyId, AssetClass, RuleId, ServiceCode } from '../../ids.ts';

/**
 * What past requests say about those who report: which service they mean, what they would answer, which rules decide more
 * often than the map alone says, how far off their places are. Every share is of reports, 0 to 1.
 */
export interface Experience {
  /** null: the stated defaults, learned from nothing. */
  readonly learnedFrom: { readonly requests: number; readonly untilMs: number } | null;
  /** A service that is missing has the defaults. */
  readonly services: ReadonlyMap<ServiceCode, ServiceExperience>;
  readonly placeErrors: PlaceErrors;
}

/** What is known about the reports of one service. */
export interface ServiceExperience {
  /** Share of each service that was truly meant when this one is reported; sums to 1. Empty: this one itself. */
  readonly meant: ReadonlyMap<ServiceCode, number>;
  /**
   * Question code -> value -> share among those who would know, where this service is truly meant; '' is all that no rule
   * tests. Sums to 1 for each question. A question that is missing has the default shares.
   */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How much more often than area alone says a rule decides where it may; 1, as area says, for those that are missing. */
  readonly ruleWeights: ReadonlyMap<RuleId, number>;
  /**
   * How much more often than so much ground as `probable/` counts for an asset it is about an asset of the class itself; 0
   * for classes that are missing: then only ground counts.
   */
  readonly assetWeights: ReadonlyMap<AssetClass, number>;
  /** How much more often than ground says it is an agency's (main roads wear more than lanes); 1 for those that are missing. */
  readonly agencyWeights: ReadonlyMap<AgencyId, number>;
}

/** How wrong stated places are. */
export interface PlaceErrors {
  /** True standard radius over the stated `accuracyMeters`. */
  readonly scale: number;
  /** Share of places that are off by a block or so whatever their accuracy says. */
  readonly grossShare: number;
  /** How far off those are, in meters. */
  readonly grossMeters: number;
}

/** Of those who did not answer, so many have nothing to say that a rule asks for; the rest is spread evenly. */
export const DEFAULT_NOTHING_SHARE = 0.8;

/** Nobody is mistaken about the service, and places are as good as they say. */
export const DEFAULT_EXPERIENCE: Experience = {
  learnedFrom: null,
  services: new Map(),
  placeErrors: { scale: 1, grossShare: 0, grossMeters: 0 },
};

/** The shares of a question's answers where nothing was learned: '' 0.8, each value that a rule tests the same of the rest. */
export function defaultAnswerShares(testedValues: readonly string[]): ReadonlyMap<string, number> {
  if (testedValues.length === 0) return new Map([['', 1]]);
  const each = (1 - DEFAULT_NOTHING_SHARE) / testedValues.length;
  return new Map([['', DEFAULT_NOTHING_SHARE], ...testedValues.map((value): [string, number] => [value, each])]);
}
