import type { PastPair } from './past-pairs.ts';
import type { PastReport } from './past-report.ts';

/** What the pieces are to foretell of each pair: the probability, 0 to 1, that it is one problem, as far as is known. */
export interface PairTarget {
  /** How often it is asked: once, or until its guesses have settled. */
  readonly passes: number;
  /** `logOdds` of the pairs as learned so far; null at first. Pairs stand by report. */
  of(pairs: readonly PastPair[], logOdds: Float64Array | null): Float64Array;
}

/** Of reports whose incident is named: one incident or not. */
export const incidentTarget = (reports: readonly PastReport[]): PairTarget => ({
  passes: 1,
  of: (pairs) =>
    Float64Array.from(pairs, ({ report, earlier }) => {
      const { incident } = reports[report]!;
      return incident !== null && incident === reports[earlier]!.incident ? 1 : 0;
    }),
});

const PASSES = 6;
const USUAL_METERS = 50;
const USUAL_MS = 3 * 86_400_000;

/**
 * Of reports of which only is known that they repeat some earlier one: of one that does, each pair's share is p / (1 - product of
 * all (1 - p)), the probability of the pair given that at least one is; of one that does not, 0. At first the nearest and
 * soonest is taken for it.
 */
export const flagTarget = (reports: readonly PastReport[]): PairTarget => ({
  passes: PASSES,
  of(pairs, logOdds) {
    const target = new Float64Array(pairs.length);
    for (let from = 0, to = 0; from < pairs.length; from = to) {
      const { report } = pairs[from]!;
      while (to < pairs.length && pairs[to]!.report === report) to++;
      if (!reports[report]!.isRepeat) continue;
      if (logOdds === null) target[nearest(pairs, from, to)] = 1;
      else shareOut(target, logOdds, from, to);
    }
    return target;
  },
});

function nearest(pairs: readonly PastPair[], from: number, to: number): number {
  const strange = ({ numbers }: PastPair): number =>
    numbers.distanceMeters / USUAL_METERS + numbers.ageMs / USUAL_MS + (numbers.closedAgoMs < 0 ? 0 : 1);
  let best = from;
  for (let i = from + 1; i < to; i++) if (strange(pairs[i]!) < strange(pairs[best]!)) best = i;
  return best;
}

function shareOut(target: Float64Array, logOdds: Float64Array, from: number, to: number): void {
  let none = 1;
  for (let i = from; i < to; i++) none *= 1 / (1 + Math.exp(logOdds[i]!));
  const some = Math.max(1 - none, 1e-9);
  for (let i = from; i < to; i++) target[i] = Math.min(1 / (1 + Math.exp(-logOdds[i]!)) / some, 1);
}
