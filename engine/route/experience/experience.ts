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
  /** Attributes of assets that tell what is wrong with them, or whose it is; none for classes that are missing. */
  readonly tellingAttributes: ReadonlyMap<AssetClass, readonly string[]>;
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
  /**
   * How much more often than that a rule decides about such an asset: near a bus stop graffiti is on the shelter. 1 for those
   * that are missing.
   */
  readonly assetRuleWeights: ReadonlyMap<AssetClass, ReadonlyMap<RuleId, number>>;
  /**
   * How much more often than that if the asset has these values of the telling attributes (`kindOf`): a tree under wires touches
   * them. Under '' where no weight of the deciding rule is known; 1 for what is missing.
   */
  readonly kindRuleWeights: ReadonlyMap<AssetClass, ReadonlyMap<string, ReadonlyMap<RuleId | '', number>>>;
  /** How much more often than ground says it is an agency's (main roads wear more than lanes); 1 for those that are missing. */
  readonly agencyWeights: ReadonlyMap<AgencyId, number>;
  /** Share of its reports that turn out to be something else entirely, by the agency that they end with; empty: none do. */
  readonly somethingElse: ReadonlyMap<AgencyId, number>;
}

/** What kind of asset of its class it is: "ground: yard, under_wires: no". Blank values count as such; '' without attributes. */
export const kindOf = (attributes: Readonly<Record<string, string>>, telling: readonly string[] | undefined): string =>
  telling === undefined ? '' : telling.map((name) => `${name}: ${attributes[name] ?? ''}`).join(', ');

/** How wrong stated places are. */
export interface PlaceErrors {
  /** True standard radius over the stated `accuracyMeters`. */
  readonly scale: number;
  /** Share of places that are off by a block or so whatever their accuracy says. */
  readonly grossShare: number;
  /** How far off those are, in meters. */
  readonly grossMeters: number;
  /**
   * Stated places are often exactly those of assets of this class, such as addresses: then the asset is named, and what lies nearer
   * to another of them was hardly meant. null: of none.
   */
  readonly namedClass: AssetClass | null;
  /** The class of lines along which those stand: who names an address means its street. null: of none. */
  readonly streetClass: AssetClass | null;
  /** How errors of a stated accuracy are spread; a normal distribution where none is near it. */
  readonly profiles: readonly ErrorProfile[];
}

/** How errors are spread that go under one stated accuracy: a web pin is mostly near and sometimes far, a GPS is normal. */
export interface ErrorProfile {
  readonly accuracyMeters: number;
  /**
   * For each ring of `RING_EDGES` and what lies beyond: how much more often than in a normal distribution the truth is there. Then
   * the same rings again for what callers might call by the named asset, and for what they would call by another: `RINGS` numbers.
   */
  readonly rings: readonly number[];
}

/** Where one ring around a stated place ends and the next begins, in standard radii. Of a normal distribution they hold 12, 27, 32, 22 and 8 %. */
export const RING_EDGES: readonly number[] = [0.35, 0.7, 1.1, 1.6];

/** Rings around a place, three times: see `ErrorProfile`. */
export const RINGS = 3 * (RING_EDGES.length + 1);

/** A place is that of an asset if it is no farther from it: coordinates of files are rounded to a centimeter or so. */
export const SAME_PLACE_METERS = 0.1;

/** Farther from every street nothing belongs to one. */
export const STREET_WITHIN_METERS = 60;

/** The ring, from 0, of a place so far from the stated one. */
export function ringOf(distanceMeters: number, radiusMeters: number): number {
  const radii = distanceMeters / radiusMeters;
  let ring = 0;
  while (ring < RING_EDGES.length && radii > RING_EDGES[ring]!) ring++;
  return ring;
}

// Accuracies of one kind of intake differ by less, those of two kinds by more.
const SAME_PROFILE_RATIO = 1.25;

/** The weights of the rings for a stated accuracy: of the profile whose accuracy is nearest by ratio; null: none is near. */
export function ringWeightsFor({ profiles }: PlaceErrors, accuracyMeters: number): readonly number[] | null {
  let nearest: ErrorProfile | null = null;
  let least = SAME_PROFILE_RATIO;
  for (const profile of profiles) {
    const ratio = Math.max(profile.accuracyMeters / accuracyMeters, accuracyMeters / profile.accuracyMeters);
    if (ratio <= least) [nearest, least] = [profile, ratio];
  }
  return nearest?.rings ?? null;
}

/** Of those who did not answer, so many have nothing to say that a rule asks for; the rest is spread evenly. */
export const DEFAULT_NOTHING_SHARE = 0.8;

/** Nobody is mistaken about the service, and places are as good as they say. */
export const DEFAULT_EXPERIENCE: Experience = {
  learnedFrom: null,
  services: new Map(),
  placeErrors: { scale: 1, grossShare: 0, grossMeters: 0, namedClass: null, streetClass: null, profiles: [] },
  tellingAttributes: new Map(),
};

/** The shares of a question's answers where nothing was learned: '' 0.8, each value that a rule tests the same of the rest. */
export function defaultAnswerShares(testedValues: readonly string[]): ReadonlyMap<string, number> {
  if (testedValues.length === 0) return new Map([['', 1]]);
  const each = (1 - DEFAULT_NOTHING_SHARE) / testedValues.length;
  return new Map([['', DEFAULT_NOTHING_SHARE], ...testedValues.map((value): [string, number] => [value, each])]);
}
