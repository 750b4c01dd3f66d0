import type { RepeatPieces } from '../model/dedupe-model.ts';
import { repeatLogOdds, twoBest } from '../model/repeat.ts';
import { probabilityOf } from '../pair/score-pair.ts';
import { bestThreshold } from './best-threshold.ts';
import { calibrationCurve } from './calibrate.ts';
import { type CurveTerm, curveOf, fitAdditive } from './fit-additive.ts';

const NEXT_KNOTS = [-8, -6, -4, -3, -2, -1, 0, 1, 2, 4];

/**
 * How the pairs of a report, by their log odds, say whether it repeats an earlier one; and the threshold with the best
 * expected F1. One entry a report: its pairs' log odds, and whether it does.
 */
export function learnRepeat(
  reports: readonly { readonly pairLogOdds: readonly number[]; readonly isRepeat: boolean }[],
): RepeatPieces {
  const paired = reports.filter(({ pairLogOdds }) => pairLogOdds.length > 0);
  const outcomes = Float64Array.from(paired, ({ isRepeat }) => (isRepeat ? 1 : 0));
  const bests = paired.map(({ pairLogOdds }) => twoBest(pairLogOdds));
  const best = calibrationCurve(
    Float64Array.from(bests, ({ first }) => first),
    outcomes,
  );
  const next: CurveTerm = {
    kind: 'curve',
    shape: 'any',
    level: 'free',
    knots: NEXT_KNOTS,
    values: Float64Array.from(bests, ({ second }) => second),
  };
  const without = { ...{ best, next: { at: [0], logOdds: [0] } }, alone: aloneLogOdds(reports), threshold: 0.5 };
  const offset = Float64Array.from(paired, ({ pairLogOdds }) => repeatLogOdds(without, pairLogOdds));
  const fit = fitAdditive([next], outcomes, { offset, ridge: 25, smooth: 25 });
  // Its intercept belongs to the best pair, of which every report with candidates has one.
  const shifted = { at: best.at, logOdds: best.logOdds.map((value) => rounded(value + fit.intercept)) };
  const pieces = { ...without, best: shifted, next: curveOf(next, fit.weights[0]!) };
  const probabilities = Float64Array.from(reports, ({ pairLogOdds }) =>
    probabilityOf(repeatLogOdds(pieces, pairLogOdds)),
  );
  return { ...pieces, threshold: rounded(bestThreshold(probabilities)) };
}

/** Of reports without any candidate, with one repeat in a hundred reports' worth of doubt. */
function aloneLogOdds(
  reports: readonly { readonly pairLogOdds: readonly number[]; readonly isRepeat: boolean }[],
): number {
  const alone = reports.filter(({ pairLogOdds }) => pairLogOdds.length === 0);
  const repeats = alone.filter(({ isRepeat }) => isRepeat).length + 0.1;
  return rounded(Math.log(repeats / (alone.length - repeats + 10)));
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
