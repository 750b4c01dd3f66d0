import type { Candidate } from '../candidate.ts';

/** A candidate that is not written out yet: of a hundred that fit a text, ten are shown. */
export interface Hit {
  readonly score: number;
  /** How well the words go with the names alone, whatever the number. */
  readonly wordsScore: number;
  /** Whether the number that was said, if one was, is known there or near there. */
  readonly isPlaced: boolean;
  /**
   * Whether name, number and post code or place, each said, are those of one place, or both streets of a corner are known:
   * whatever the slips, no other is meant.
   */
  readonly isBorneOut?: boolean;
  readonly make: () => Candidate | null;
}

// Below, a candidate has next to nothing in common with the text.
export const LEAST_SCORE = 0.5;
// Where one candidate is all that was said, others are not what was meant; where none is, they may be.
const CLEAR = 0.93;
const SHARE_OF_CLEAR = 0.82;
const SHARE_OF_BEST = 0.6;

/** The least score that a candidate may have beside the best one. */
export const leastBeside = (best: number): number =>
  Math.max(LEAST_SCORE, best * (best >= CLEAR ? SHARE_OF_CLEAR : SHARE_OF_BEST)) - 1e-9;

// A number that a street does not have is no reason to doubt its name: `25 Ciaval St`.
const LEAST_OF_WORDS = 0.65;
const LEAST_WITH_NUMBER = 0.42;

/** Whether a hit is shown where none has `LEAST_SCORE`: its words fit, and only its number does not. */
export const isWorthShowing = ({ score, wordsScore }: Hit): boolean =>
  wordsScore >= LEAST_OF_WORDS && score >= LEAST_WITH_NUMBER;

export const bestScore = (hits: readonly Hit[]): number => hits.reduce((most, { score }) => Math.max(most, score), 0);

/** Whether no other way to read a text needs to be tried: one hit is as good as `least`, or all that was said bears it out. */
export const isFound = (hits: readonly Hit[], least: number): boolean =>
  hits.some(({ score, isBorneOut }) => score >= least || isBorneOut === true);

// Behind the limit: how many more may be as good as the last one shown, so that a tie is broken by place and not by order.
const SPARE = 40;

/** The candidates of the best hits: `limit` of them and those that tie with the last, at most 40 more. O(n log n). */
export function written(hits: readonly Hit[], limit: number): readonly Candidate[] {
  const sorted = hits.length > 1 ? hits.toSorted((a, b) => b.score - a.score) : hits;
  const least = (sorted[limit - 1]?.score ?? 0) - 1e-9;
  const candidates: Candidate[] = [];
  for (let i = 0; i < Math.min(sorted.length, limit + SPARE); i++) {
    if (i >= limit && sorted[i]!.score < least) break;
    const candidate = sorted[i]!.make();
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}
