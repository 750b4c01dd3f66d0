import { gammaPrior, type Prior, shrunkRate } from '../../plan/empirical-bayes.ts';
import { rankSegments } from '../../plan/rank-segments.ts';
import type { Break, Segment } from '../../plan/segment.ts';

/** How often a main is expected to break, and what that rests on. */
export interface MainRate {
  readonly breaksPerYear: number;
  /** Its breaks on record before the moment asked for, and the years that it was watched until then. */
  readonly breaks: number;
  readonly years: number;
  /** What mains of its material, age and diameter break in a year for its length. */
  readonly usualBreaksPerYear: number;
}

/** Of mains one of whose attributes has one value: how many times as often as all they break. */
type Factors = ReadonlyMap<string, number>;

const YEAR_MS = 365.2425 * 86_400_000;
// The factors no longer change in their third digit.
const ROUNDS = 12;
// Where nothing is on record, of no consequence within one class of mains: 14 breaks in 100 miles and a year, the mean of 308
// utilities (Folkman 2018, "Water Main Break Rates in the USA and Canada").
const UNRECORDED_BREAKS_PER_KM_YEAR = 0.087;
// A main of which no length is known is taken for one of a block.
const UNKNOWN_KM = 0.1;

/**
 * What the record of breaks tells of each main: a mean for its kind, drawn toward its own past. The mean is that of all mains
 * times a factor for its material, one for the decade in which it was laid and one for its diameter; each factor is drawn toward 1
 * as far as its breaks leave it open (a gamma prior whose shape the values of that attribute give themselves), and mains that
 * break far more often than their kind count less in it, by their own posterior: a negative binomial regression with shrunk
 * effects, by expectation-maximisation. Without any break on record all mains are alike by length.
 */
export class MainRates {
  private readonly segments: readonly Segment[];
  /** Moments of each main's breaks in its period of observation, ascending. */
  private readonly breaksAtMs: readonly (readonly number[])[];
  private readonly sinceMs: number | null;
  private readonly asOfMs: number | null;
  /** Breaks per year by kind. */
  private readonly usual: Float64Array;
  private readonly own: Prior;

  private constructor(segments: readonly Segment[], breaks: readonly Break[]) {
    this.segments = segments;
    const ranking = rankSegments(segments, breaks, { sinceMs: null, asOfMs: null });
    this.sinceMs = ranking.sinceMs;
    this.asOfMs = ranking.asOfMs;
    this.breaksAtMs = breaksOf(segments, breaks);
    const counts = new Float64Array(segments.length);
    const kmYears = new Float64Array(segments.length);
    for (const each of ranking.ranked) {
      counts[each.position] = each.breaks;
      kmYears[each.position] = each.kmYears;
    }
    const { multiples, prior } = learnKinds(segments, counts, kmYears);
    this.usual = multiples.map((perKm, i) => perKm * kmOf(segments[i]!));
    this.own = prior;
  }

  /** Breaks out of the segments' periods of observation are left out as `rankSegments` leaves them out. O(12 (n + breaks)). */
  static learn(segments: readonly Segment[], breaks: readonly Break[]): MainRates {
    return new MainRates(segments, breaks);
  }

  /** Of one main, from its breaks before the moment alone. O(its breaks). */
  at(position: number, beforeMs: number): MainRate {
    const { installedMs } = this.segments[position]!;
    const usualBreaksPerYear = this.usual[position]!;
    const fromMs = Math.max(installedMs ?? -Infinity, this.sinceMs ?? -Infinity);
    const untilMs = Math.min(beforeMs, this.asOfMs ?? -Infinity);
    const years = fromMs > -Infinity && untilMs > fromMs ? (untilMs - fromMs) / YEAR_MS : 0;
    const breaks = this.breaksAtMs[position]!.filter(
      (atMs) => atMs >= fromMs && atMs <= untilMs && atMs < beforeMs,
    ).length;
    const multiple = shrunkRate(breaks, usualBreaksPerYear * years, this.own);
    return { breaksPerYear: usualBreaksPerYear * multiple, breaks, years, usualBreaksPerYear };
  }
}

const kmOf = ({ lengthMeters }: Segment): number =>
  lengthMeters === null || !(lengthMeters > 0) ? UNKNOWN_KM : lengthMeters / 1000;

function breaksOf(segments: readonly Segment[], breaks: readonly Break[]): readonly (readonly number[])[] {
  const atMs = segments.map((): number[] => []);
  for (const each of breaks) atMs[each.segment]?.push(each.atMs);
  for (const each of atMs) each.sort((a, b) => a - b);
  return atMs;
}

/** The values by which mains are of a kind; what is not known is a value of its own. */
const KINDS: readonly ((segment: Segment) => string)[] = [
  ({ material }) => material ?? '',
  ({ installedMs }) => (installedMs === null ? '' : String(Math.floor(new Date(installedMs).getUTCFullYear() / 10))),
  ({ diameter }) => diameter ?? '',
];

/** Breaks per km and year by kind, and how mains of one kind differ among themselves (mean 1). */
function learnKinds(
  segments: readonly Segment[],
  counts: Float64Array,
  kmYears: Float64Array,
): { readonly multiples: Float64Array; readonly prior: Prior } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const multiples = new Float64Array(segments.length).fill(UNRECORDED_BREAKS_PER_KM_YEAR);
  if (total === 0) return { multiples, prior: { mean: 1, shape: Infinity } };
  const mean = total / kmYears.reduce((sum, each) => sum + each, 0);
  multiples.fill(mean);
  const levels = KINDS.map((levelOf) => segments.map(levelOf));
  const factors: Factors[] = KINDS.map(() => new Map());
  let prior: Prior = { mean: 1, shape: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    // Its shape is dear to find and moves little.
    if (round % 4 === 0) prior = spreadOf(counts, kmYears, multiples);
    const frailties = frailtiesOf(counts, kmYears, multiples, prior);
    for (const [k, own] of levels.entries())
      factors[k] = refit(own, factors[k]!, { counts, kmYears, multiples, frailties });
  }
  return { multiples, prior: spreadOf(counts, kmYears, multiples) };
}

function expectedOf(kmYears: Float64Array, multiples: Float64Array): Float64Array {
  return kmYears.map((exposure, i) => exposure * multiples[i]!);
}

/** Of the breaks over what is expected of each main's kind; of mains under observation alone. */
function spreadOf(counts: Float64Array, kmYears: Float64Array, multiples: Float64Array): Prior {
  const expected = expectedOf(kmYears, multiples);
  const watched = [...expected.keys()].filter((i) => expected[i]! > 0);
  const { shape } = gammaPrior(
    watched.map((i) => counts[i]!),
    watched.map((i) => expected[i]!),
  );
  return { mean: 1, shape };
}

function frailtiesOf(counts: Float64Array, kmYears: Float64Array, multiples: Float64Array, prior: Prior): Float64Array {
  return expectedOf(kmYears, multiples).map((expected, i) => shrunkRate(counts[i]!, expected, prior));
}

interface Fit {
  readonly counts: Float64Array;
  readonly kmYears: Float64Array;
  /** Changed in place, main by main. */
  readonly multiples: Float64Array;
  readonly frailties: Float64Array;
}

/** The factors of one attribute, all others held. */
function refit(levels: readonly string[], old: Factors, { counts, kmYears, multiples, frailties }: Fit): Factors {
  const sums = new Map<string, { breaks: number; expected: number }>();
  for (const [i, level] of levels.entries()) {
    const sum = sums.get(level) ?? { breaks: 0, expected: 0 };
    sum.breaks += counts[i]!;
    sum.expected += (kmYears[i]! * frailties[i]! * multiples[i]!) / (old.get(level) ?? 1);
    sums.set(level, sum);
  }
  const seen = [...sums].filter(([, { expected }]) => expected > 0);
  const prior = gammaPrior(
    seen.map(([, { breaks }]) => breaks),
    seen.map(([, { expected }]) => expected),
  );
  const factors = new Map(seen.map(([level, { breaks, expected }]) => [level, shrunkRate(breaks, expected, prior)]));
  for (const [i, level] of levels.entries())
    multiples[i]! *= (factors.get(level) ?? prior.mean) / (old.get(level) ?? 1);
  return factors;
}
