import { gammaPrior, type Prior, shrunkRate } from './empirical-bayes.ts';
import type { Break, Segment } from './segment.ts';
import { rankSentences } from './sentences.ts';

export interface RankOptions {
  /** Breaks were recorded from then on; null: since the first break. Epoch milliseconds. */
  readonly sinceMs: number | null;
  /** Breaks are known until then; null: until the last break. */
  readonly asOfMs: number | null;
}

/** A segment by its expected breaks. */
export interface RankedSegment {
  /** Into the caller's segments. */
  readonly position: number;
  /** From 1; segments of the same estimate have ranks of their own. */
  readonly rank: number;
  readonly breaks: number;
  /** Years under observation. */
  readonly years: number;
  readonly kmYears: number;
  readonly breaksPerKmYear: number;
  /** What is ranked by: see `shrunkRate`. */
  readonly estimatedBreaksPerKmYear: number;
  readonly because: readonly string[];
}

export interface UnrankedSegment {
  readonly position: number;
  readonly reason: string;
}

export interface Ranking {
  readonly sinceMs: number | null;
  readonly asOfMs: number | null;
  readonly prior: Prior;
  readonly ranked: readonly RankedSegment[];
  readonly unranked: readonly UnrankedSegment[];
  /** Breaks in the windows of ranked segments, and those that fall out: before the pipe was laid or the record began, or after it ended. */
  readonly countedBreaks: number;
  readonly breaksOutside: number;
}

// The mean Gregorian year.
const YEAR_MS = 365.2425 * 86_400_000;

/**
 * Segments by breaks per km and year, drawn toward the mean of all by empirical Bayes, so that three meters with one break do
 * not lead; most first, ties by raw rate, breaks, length, then position. A segment is observed from its installation or the
 * beginning of the record, whichever is later, to the end of the record; of unknown installation from the beginning. A
 * break before its window is the break of the pipe before it. O(n log n).
 */
export function rankSegments(segments: readonly Segment[], breaks: readonly Break[], options: RankOptions): Ranking {
  const sinceMs = options.sinceMs ?? extreme(breaks, Math.min);
  const asOfMs = options.asOfMs ?? extreme(breaks, Math.max);
  const observed = observe(segments, breaks, sinceMs, asOfMs);
  const watched = observed.filter((each) => 'kmYears' in each);
  const prior = gammaPrior(
    watched.map((each) => each.breaks),
    watched.map((each) => each.kmYears),
  );
  const ranked = watched
    .map((each) => ({
      ...each,
      breaksPerKmYear: each.breaks / each.kmYears,
      estimatedBreaksPerKmYear: shrunkRate(each.breaks, each.kmYears, prior),
    }))
    .sort(
      (a, b) =>
        b.estimatedBreaksPerKmYear - a.estimatedBreaksPerKmYear ||
        b.breaksPerKmYear - a.breaksPerKmYear ||
        b.breaks - a.breaks ||
        b.kmYears - a.kmYears ||
        a.position - b.position,
    )
    .map((each, i) => ({ ...each, rank: i + 1, because: rankSentences(segments[each.position]!, each, prior) }));
  const countedBreaks = ranked.reduce((sum, each) => sum + each.breaks, 0);
  return {
    sinceMs,
    asOfMs,
    prior,
    ranked,
    unranked: observed.filter((each) => 'reason' in each),
    countedBreaks,
    breaksOutside: breaks.length - countedBreaks,
  };
}

/** A segment's breaks under observation. */
export interface Observed {
  readonly position: number;
  readonly breaks: number;
  readonly years: number;
  readonly kmYears: number;
}

function observe(
  segments: readonly Segment[],
  breaks: readonly Break[],
  sinceMs: number | null,
  asOfMs: number | null,
): readonly (Observed | UnrankedSegment)[] {
  const fromMs = segments.map(({ installedMs }) => Math.max(installedMs ?? -Infinity, sinceMs ?? -Infinity));
  const counts = new Uint32Array(segments.length);
  for (const { segment, atMs } of breaks)
    if (atMs >= (fromMs[segment] ?? Infinity) && atMs <= (asOfMs ?? -Infinity)) counts[segment]!++;
  return segments.map((segment, position) => {
    const { lengthMeters } = segment;
    if (lengthMeters === null) return { position, reason: 'its length is not known' };
    if (!(lengthMeters > 0)) return { position, reason: 'its length is 0 m' };
    if (asOfMs === null || sinceMs === null) return { position, reason: 'no break is on record, of any segment' };
    if (!(asOfMs > sinceMs)) return { position, reason: 'the record of breaks does not end after it begins' };
    const years = (asOfMs - fromMs[position]!) / YEAR_MS;
    if (!(years > 0)) return { position, reason: 'it was not under observation: laid after the end of the record' };
    return { position, breaks: counts[position]!, years, kmYears: (lengthMeters / 1000) * years };
  });
}

function extreme(breaks: readonly Break[], of: (a: number, b: number) => number): number | null {
  return breaks.reduce<number | null>((known, { atMs }) => (known === null ? atMs : of(known, atMs)), null);
}
