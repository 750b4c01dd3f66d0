import type { Curve } from '../model/curve.ts';
import { fitAdditive, makeMonotone } from './fit-additive.ts';

/** Far beyond any score: a curve that goes on to there is straight for all that matters. */
const FAR = 60;
const MOST_KNOTS = 9;
/** Rows that speak for leaving the score as it is, at each knot. */
const RIDGE = 25;

/**
 * A curve from scores (log odds) to log odds that are right of the outcomes, 0 to 1 each; never falls, and goes on with slope 1
 * beyond what was seen. Few outcomes leave the scores nearly as they are.
 */
export function calibrationCurve(scores: Float64Array, outcomes: Float64Array): Curve {
  const inner = knotsOf(scores);
  if (inner.length < 2) return { at: [-FAR, FAR], logOdds: [-FAR, FAR] };
  const term = { kind: 'curve', values: scores, knots: inner, shape: 'any', level: 'free' } as const;
  const fit = fitAdditive([term], outcomes, { rounds: 40, ridge: RIDGE, smooth: RIDGE, offset: scores });
  const off = fit.weights[0]!.map((weight) => weight + fit.intercept);
  const at = [-FAR, ...inner, FAR];
  const shifts = [off[0]!, ...off, off.at(-1)!];
  const logOdds = Float64Array.from(at, (score, i) => score + shifts[i]!);
  makeMonotone(logOdds, new Float64Array(at.length).fill(1), 1);
  return { at, logOdds: Array.from(logOdds, (value) => Math.round(value * 1e4) / 1e4) };
}

/** Evenly between the scores at 2 and 98 of a hundred, so that rare high scores have knots too. */
function knotsOf(scores: Float64Array): readonly number[] {
  const sorted = scores.slice().sort();
  if (sorted.length < 20) return [];
  const [low, high] = [sorted[Math.floor(sorted.length * 0.02)]!, sorted[Math.ceil(sorted.length * 0.995) - 1]!];
  const [from, to] = [Math.max(Math.round(low), -8), Math.min(Math.round(high), 8)];
  if (!(to > from)) return [];
  return Array.from({ length: MOST_KNOTS }, (_, i) => from + ((to - from) * i) / (MOST_KNOTS - 1));
}
