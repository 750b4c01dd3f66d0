import { distanceMeters } from '../../geometry/meters.ts';
import { confusionLogOdds, type DedupeModel, type ServiceModel, serviceModelOf } from '../model/dedupe-model.ts';
import { type ComparedFacts, closedAsCompared, compareFacts } from '../pair/compare.ts';
import { type PairNumbers, pairNumbers } from '../pair/pair-numbers.ts';
import { probabilityOf, scorePair } from '../pair/score-pair.ts';
import type { ClosedAs } from '../report.ts';

/** A report that is compared with others whichever of them came first. */
export interface Settling {
  readonly facts: ComparedFacts;
  /** As far as is known. */
  readonly closedAtMs: number | null;
  readonly closedAs: ClosedAs | null;
  /** How many others are about as near to it as one at this distance; see `pair/compare.ts`. */
  crowd(distanceMeters: number): number;
  /** How many others came within its service's mean delay, without one of this age. */
  burst(ageMs: number): number;
}

/**
 * Probability that two reports are one problem, the same whichever came first as long as they came within `settleMs` of each
 * other: then their age is 0, neither was closed before the other, and it is the mean, in log odds, of how each looks from
 * the other. Of two farther apart in time the later one looks at the earlier, as `findDuplicates` does. 0: not compared.
 */
export function settlingProbability(a: Settling, b: Settling, model: DedupeModel, settleMs: number): number {
  const [of, other] = [a.facts.report, b.facts.report];
  const confusion = confusionLogOdds(model, of.service, other.service);
  if (confusion === null) return 0;
  const pair = pairNumbers();
  pair.confusionLogOdds = confusion;
  pair.distanceMeters = distanceMeters(of.place.lonLat, other.place.lonLat);
  const isSettling = Math.abs(of.reportedAtMs - other.reportedAtMs) <= settleMs;
  if (!isSettling)
    return probabilityOf(of.reportedAtMs > other.reportedAtMs ? look(a, b, model, pair) : look(b, a, model, pair));
  return probabilityOf((look(a, b, model, pair, isSettling) + look(b, a, model, pair, isSettling)) / 2);
}

/**
 * Log odds that a report is one problem with an earlier one, or with one of its own moment; -Infinity: they are not compared.
 * Fills in what is missing of the pair.
 */
function look(
  report: Settling,
  earlier: Settling,
  model: DedupeModel,
  pair: PairNumbers,
  isSameMoment = false,
): number {
  const [of, other] = [report.facts.report, earlier.facts.report];
  const limits = serviceModelOf(model, of.service);
  pair.ageMs = isSameMoment ? 0 : of.reportedAtMs - other.reportedAtMs;
  pair.closedAgoMs = isSameMoment ? -1 : closedBefore(of.reportedAtMs, earlier.closedAtMs);
  if (!isCompared(limits, pair)) return -Infinity;
  pair.closedAs = closedAsCompared(pair.closedAgoMs, earlier.closedAs);
  Object.assign(pair, compareFacts(report.facts, earlier.facts));
  pair.crowd = report.crowd(pair.distanceMeters);
  pair.burst = report.burst(pair.ageMs);
  pair.accuracyMetersA = of.place.accuracyMeters;
  pair.accuracyMetersB = other.place.accuracyMeters;
  return scorePair(model, limits, pair);
}

const isCompared = (limits: ServiceModel, { distanceMeters: meters, ageMs, closedAgoMs }: PairNumbers): boolean =>
  meters <= limits.radiusMeters && ageMs <= limits.maxAgeMs && closedAgoMs <= limits.closedMs;

const closedBefore = (atMs: number, closedAtMs: number | null): number =>
  closedAtMs === null || closedAtMs >= atMs ? -1 : atMs - closedAtMs;
