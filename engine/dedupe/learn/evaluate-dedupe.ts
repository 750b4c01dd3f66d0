import type { DedupeModel } from '../model/dedupe-model.ts';
import { repeatLogOdds } from '../model/repeat.ts';
import { probabilityOf } from '../pair/score-pair.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { baselines } from './baselines.ts';
import { momentsOf } from './clock-by-order.ts';
import { pastPairs } from './past-pairs.ts';
import { inOrder, type PastReport } from './past-report.ts';
import { byReport, pairLogOdds } from './past-scores.ts';

/** How well "repeats an earlier one" is told of the reports of some days. */
export interface DedupeEvaluation extends Agreement {
  readonly n: number;
  readonly positives: number;
  readonly threshold: number;
  /** Mean difference of probability and share, over ten classes of probability (expected calibration error). */
  readonly calibrationError: number;
  readonly baselines: readonly (Agreement & { readonly name: string })[];
}

/**
 * Scores every report with what was known when it came in, and judges those whose day begins from `fromMs` on and before
 * `untilMs`; those before are only what may be repeated. Throws RangeError where none is to be judged.
 */
export function evaluateDedupe(
  reports: readonly PastReport[],
  model: DedupeModel,
  fromMs: number,
  untilMs: number,
): DedupeEvaluation {
  const ordered = inOrder(reports);
  const isJudged = ordered.map(({ reportedAtMs }) => reportedAtMs >= fromMs && reportedAtMs < untilMs);
  const truth = judged(
    isJudged,
    ordered.map(({ isRepeat }) => (isRepeat ? 1 : 0)),
  );
  if (truth.length === 0) throw new RangeError('no report is to be judged: none lies in the days');
  const probabilities = judged(isJudged, repeatProbabilities(ordered, model));
  const { threshold } = model.repeat;
  return {
    n: truth.length,
    positives: truth.reduce((sum, value) => sum + value, 0),
    ...agreementOf(probabilities, truth, threshold),
    threshold,
    calibrationError: calibrationError(probabilities, truth),
    baselines: baselines(ordered).map(({ name, scores, threshold: least }) => ({
      name,
      ...agreementOf(judged(isJudged, scores), truth, least),
    })),
  };
}

/** Of reports in their order, the probability that each repeats an earlier one. */
export function repeatProbabilities(ordered: readonly PastReport[], model: DedupeModel): Float64Array {
  const pairs = pastPairs(ordered, momentsOf(ordered), model);
  const lists = byReport(pairs, pairLogOdds(model, ordered, pairs), 0, ordered.length);
  return Float64Array.from(lists, (list) => probabilityOf(repeatLogOdds(model.repeat, list)));
}

const judged = (isJudged: readonly boolean[], values: ArrayLike<number>): Float64Array =>
  Float64Array.from(isJudged.flatMap((is, i) => (is ? [values[i]!] : [])));

const CLASSES = 10;

/** Ten classes of equal width; each counts by its members. 0 to 1. */
export function calibrationError(probabilities: Float64Array, truth: Float64Array): number {
  const said = new Float64Array(CLASSES);
  const were = new Float64Array(CLASSES);
  probabilities.forEach((p, i) => {
    const one = Math.min(Math.floor(p * CLASSES), CLASSES - 1);
    said[one]! += p;
    were[one]! += truth[i]!;
  });
  return said.reduce((sum, value, i) => sum + Math.abs(value - were[i]!), 0) / Math.max(truth.length, 1);
}
