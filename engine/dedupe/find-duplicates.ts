import { distanceMeters as metersBetween } from '../geometry/meters.ts';
import { confusionLogOdds, type DedupeModel, type ServiceModel, serviceModelOf } from './model/dedupe-model.ts';
import { burstsOf, type ComparedFacts, closedAsCompared, compareFacts, crowdsOf, factsOf } from './pair/compare.ts';
import { type Evidence, evidenceOf } from './pair/evidence.ts';
import type { PairNumbers } from './pair/pair-numbers.ts';
import { probabilityOf, scorePair } from './pair/score-pair.ts';
import type { Earlier, Report } from './report.ts';

/** An earlier request that may be about the same problem. */
export interface Duplicate {
  /** Position in the caller's candidates. */
  readonly position: number;
  readonly distanceMeters: number;
  /** How much earlier it was reported. */
  readonly ageMs: number;
  /** Probability that the two are one problem, 0 to 1: the logistic of the evidence's sum. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** What the evidence says, without the pieces that say nothing. */
  readonly because: readonly string[];
}

/**
 * The candidates that may be about the same problem as the report, best first, then nearest, then newest, then by
 * position. Only those of its service or of one that is taken for it, reported before it, within the service's window; the
 * report itself, a later one and a closing after it are as if they were not there. O(n log n). Throws RangeError on a place
 * or time that is none.
 */
export function findDuplicates(
  report: Report,
  candidates: readonly Earlier[],
  model: DedupeModel,
): readonly Duplicate[] {
  if (!Number.isFinite(report.reportedAtMs))
    throw new RangeError(`report.reportedAtMs must be finite, got ${report.reportedAtMs}`);
  const limits = serviceModelOf(model, report.service);
  // Most candidates lie outside the windows: nothing is prepared for them.
  let prepared: ComparedFacts | null = null;
  const facts = (): ComparedFacts => (prepared ??= factsOf(report));
  const compared = candidates.flatMap((earlier, position) => {
    const pair = measure(report, earlier, model, limits, facts);
    return pair === null ? [] : [{ earlier, position, pair }];
  });
  const crowds = crowdsOf(compared.map(({ pair }) => pair.distanceMeters));
  const bursts = burstsOf(
    compared.map(({ pair }) => pair.ageMs),
    limits.meanDelayMs,
  );
  return compared
    .map(({ earlier, position, pair }, i): Duplicate => {
      pair.crowd = crowds[i]!;
      pair.burst = bursts[i]!;
      const { distanceMeters, ageMs } = pair;
      const evidence = evidenceOf(model, limits, report, earlier, pair);
      const because = evidence.flatMap((piece) => piece.because || []);
      return {
        position,
        distanceMeters,
        ageMs,
        score: probabilityOf(scorePair(model, limits, pair)),
        evidence,
        because,
      };
    })
    .sort(
      (a, b) =>
        b.score - a.score || a.distanceMeters - b.distanceMeters || a.ageMs - b.ageMs || a.position - b.position,
    );
}

/** Whether a duplicate is worth showing, and whether it is linked without asking. */
export const isSuggested = ({ score }: Duplicate, { suggestThreshold }: ServiceModel): boolean =>
  score >= suggestThreshold;
export const isLinkable = ({ score }: Duplicate, { linkThreshold }: ServiceModel): boolean => score >= linkThreshold;

/** One pair, but for its crowd; null if the two are not compared at all. */
function measure(
  report: Report,
  earlier: Earlier,
  model: DedupeModel,
  limits: ServiceModel,
  facts: () => ComparedFacts,
): PairNumbers | null {
  if (!isEarlier(earlier, report)) return null;
  const confusion = confusionLogOdds(model, report.service, earlier.service);
  if (confusion === null) return null;
  const ageMs = report.reportedAtMs - earlier.reportedAtMs;
  if (ageMs > limits.maxAgeMs) return null;
  const distanceMeters = metersBetween(report.place.lonLat, earlier.place.lonLat);
  if (distanceMeters > limits.radiusMeters) return null;
  const closedAgoMs = closedBefore(report, earlier);
  if (closedAgoMs > limits.closedMs) return null;
  return {
    ...compareFacts(facts(), factsOf(earlier)),
    ...{ distanceMeters, ageMs, closedAgoMs, confusionLogOdds: confusion },
    closedAs: closedAsCompared(closedAgoMs, earlier.closedAs),
    ...{ unseenClosing: Number.NaN, crowd: Number.NaN, burst: Number.NaN },
    accuracyMetersA: report.place.accuracyMeters,
    accuracyMetersB: earlier.place.accuracyMeters,
  };
}

/** Two of the same moment stand in the order of their ids; one that is not kept yet comes last. */
const isEarlier = (earlier: Earlier, report: Report): boolean =>
  earlier.reportedAtMs < report.reportedAtMs ||
  (earlier.reportedAtMs === report.reportedAtMs && (report.id === null || earlier.id < report.id));

/** How long before the report the earlier one was closed; -1: it was open then. */
const closedBefore = (report: Report, { closedAtMs }: Earlier): number =>
  closedAtMs === null || closedAtMs >= report.reportedAtMs ? -1 : report.reportedAtMs - closedAtMs;
