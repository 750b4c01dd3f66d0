import type { AssetRef, Report } from './report.ts';
import type { DedupeWindow } from './windows.ts';

/**
 * One piece of evidence for or against "it is the same problem": the logarithm of how much likelier it is if it is than
 * if it is not. Positive speaks for it, negative against, 0 says nothing; they add up.
 */
export interface Evidence {
  readonly name: 'prior' | 'distance' | 'age' | 'asset' | 'closed';
  readonly logOdds: number;
}

// Of a report and one earlier report of its service within the window, before anything else is known: one pair in 20.
// In Chicago 4.8 % of 55,343 sanitation complaints were marked as repeating another (Status ends in "- Dup").
const PRIOR_SHARE = 1 / 20;
/** No accuracy is believed to be better: a phone that says 0 m stands beside the hole. */
const LEAST_ACCURACY_METERS = 3;
// Two problems at one asset do happen: three to one that they are the same.
const SAME_ASSET = Math.log(3);
// It was closed before this report: either it was not mended, or it is a new one; one to five.
const CLOSED_BEFORE = Math.log(1 / 5);

export const prior: Evidence = { name: 'prior', logOdds: Math.log(PRIOR_SHARE / (1 - PRIOR_SHARE)) };

/**
 * Distance of two reports of one problem: both positions err (standard radius = accuracy), and the problem has a size; so
 * it is Rayleigh with the sum of the mean squares. Of two problems: even over the disc of the window's radius. Per
 * distance d, with s2 the mean square: ln(R^2 / s2) - d^2 / s2. Falls with distance; the same for both directions.
 */
export function distanceEvidence(a: Report, b: Report, distanceMeters: number, limits: DedupeWindow): Evidence {
  const square = (accuracyMeters: number): number => Math.max(accuracyMeters, LEAST_ACCURACY_METERS) ** 2;
  const meanSquare = square(a.place.accuracyMeters) + square(b.place.accuracyMeters) + limits.spreadMeters ** 2;
  const nearness = Math.log(limits.radiusMeters ** 2 / meanSquare);
  // Positions less certain than the window is wide speak neither for nor, by being near, against.
  return { name: 'distance', logOdds: Math.max(nearness, 0) - distanceMeters ** 2 / meanSquare };
}

/**
 * Time between two reports of one problem: exponential with the service's mean delay, cut at the window. Of two problems:
 * even over the window. ln(T / m) - t / m - ln(1 - exp(-T / m)). Falls with age; the same for both orders.
 */
export function ageEvidence(ageMs: number, { meanDelayMs, maxAgeMs }: DedupeWindow): Evidence {
  const ratio = maxAgeMs / meanDelayMs;
  return { name: 'age', logOdds: Math.log(ratio) - ageMs / meanDelayMs - Math.log1p(-Math.exp(-ratio)) };
}

const isSameAsset = (a: AssetRef | null, b: AssetRef | null): boolean =>
  a !== null && b !== null && a.class === b.class && a.id === b.id;

/** The same asset speaks for it; another, or none, says nothing that distance has not said. */
export const assetEvidence = (a: Report, b: Report): Evidence => ({
  name: 'asset',
  logOdds: isSameAsset(a.asset, b.asset) ? SAME_ASSET : 0,
});

/** Whether the earlier one was closed before the report, as was known then. */
export const closedEvidence = (wasClosed: boolean): Evidence => ({
  name: 'closed',
  logOdds: wasClosed ? CLOSED_BEFORE : 0,
});

/** 0 to 1: the probability, if the evidence is independent and the constants are right for the city. */
export const probabilityOf = (evidence: readonly Evidence[]): number =>
  1 / (1 + Math.exp(-evidence.reduce((sum, { logOdds }) => sum + logOdds, 0)));
