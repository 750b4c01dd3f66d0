import type { ServiceCode } from '../../ids.ts';
import { logOddsAt } from '../model/curve.ts';
import { type DedupeModel, type ServiceModel, serviceModelOf } from '../model/dedupe-model.ts';
import { probabilityOf } from '../pair/score-pair.ts';
import { bestThreshold } from './best-threshold.ts';
import { calibrationCurve } from './calibrate.ts';
import { momentsOf } from './clock-by-order.ts';
import { closingRates } from './closing-rates.ts';
import { type AdditiveFit, fitAdditive } from './fit-additive.ts';
import { confusedServices, knownPairs } from './known-pairs.ts';
import { learnRepeat } from './learn-repeat.ts';
import { accuracySquares, type KnownPair, windowsByService } from './learn-windows.ts';
import { flagTarget, incidentTarget, type PairTarget } from './pair-target.ts';
import { type LearnedPieces, type PairCases, pairTerms, piecesOf } from './pair-terms.ts';
import { type PastPair, pastPairs } from './past-pairs.ts';
import { inOrder, type PastReport } from './past-report.ts';
import { byReport, pairLogOdds } from './past-scores.ts';

const DAY_MS = 86_400_000;
/** A service with fewer repeats than this is told by the others. */
const LEAST_REPEATS = 30;
// By turns odd and even: every season is in both halves.
const BLOCKS = 16;
/** To find windows where no incident is named: wide enough for any service, narrow enough to be counted. */
const WIDE = { radiusMeters: 250, maxAgeMs: 45 * DAY_MS, closedMs: 10 * DAY_MS };
const [ROUNDS_A_GUESS, ROUNDS] = [12, 60];
const LEAST_LINK_PROBABILITY = 0.4;
const SUGGEST_PROBABILITY = 0.2;

/**
 * Learns from past reports what makes two of them one problem: windows and delays by service, then the pieces (additive logistic
 * regression), and on pairs left out how right they are (calibration, thresholds). Where the incidents are
 * named, pairs are known; where only "repeats an earlier one" is, which one is weighed by what is learned so far, and learned
 * again (expectation maximization). Throws RangeError where nothing repeats, or everything does. `base` has what cannot be learned.
 */
export function learnModel(reports: readonly PastReport[], base: DedupeModel, trainedOn: string): DedupeModel {
  const ordered = inOrder(reports);
  const repeats = ordered.filter(({ isRepeat }) => isRepeat).length;
  if (repeats < 5 || repeats === ordered.length)
    throw new RangeError(`${repeats} of ${ordered.length} reports repeat an earlier one: nothing can be learned`);
  const moments = momentsOf(ordered);
  const lastDayMs = ordered.at(-1)!.dayStartMs;
  const closings = closingRates(ordered, lastDayMs);
  const named = knownPairs(ordered, moments);
  const confusable = named.length > 0 ? confusedServices(named) : base.confusable;
  const known = named.length > 0 ? named : guessedPairs(ordered, moments, { ...base, closings });
  const services = frequentServices(ordered);
  const windows = { ...windowsByService(known, services, base.otherwise), confusable, closings };
  const pairs = pastPairs(ordered, moments, windows);
  const target = named.length > 0 ? incidentTarget(ordered) : flagTarget(ordered);
  return learnPieces({ ...base, ...windows, trainedOn }, { ordered, services, target }, pairs);
}

interface Lesson {
  readonly ordered: readonly PastReport[];
  readonly services: readonly ServiceCode[];
  readonly target: PairTarget;
}

/**
 * Learned on all; how right that is, is seen on each half of the time with what the other half taught: calibration and thresholds
 * come of scores of pairs that were not learned from.
 */
function learnPieces(windows: DedupeModel, lesson: Lesson, pairs: readonly PastPair[]): DedupeModel {
  const { ordered } = lesson;
  const isOdd = ({ report }: PastPair): boolean => Math.floor((report * BLOCKS) / ordered.length) % 2 === 1;
  const odd = fitPairs(windows, lesson, pairs.filter(isOdd));
  const isEven = (pair: PastPair): boolean => !isOdd(pair);
  // Neither starts from the other: it would have seen what it is to score.
  const even = fitPairs(windows, lesson, pairs.filter(isEven));
  const sums = Float64Array.from(pairs.keys());
  for (const [isOwn, { model }] of [
    [isOdd, even],
    [isEven, odd],
  ] as const) {
    const own = pairs.flatMap((pair, i) => (isOwn(pair) ? i : []));
    const scores = pairLogOdds(
      model,
      ordered,
      own.map((i) => pairs[i]!),
      'sum',
    );
    own.forEach((i, n) => {
      sums[i] = scores[n]!;
    });
  }
  const calibration = calibrationCurve(sums, lesson.target.of(pairs, sums));
  const logOdds = sums.map((sum) => logOddsAt(calibration, sum));
  const lists = byReport(pairs, logOdds, 0, ordered.length);
  const repeat = learnRepeat(lists.map((list, i) => ({ pairLogOdds: list, isRepeat: ordered[i]!.isRepeat })));
  const thresholds = linkThresholds(logOdds, lesson, pairs);
  const { model } = fitPairs(windows, lesson, pairs, even.fit);
  return { ...withThresholds(model, thresholds), calibration, repeat };
}

/** The pieces of some pairs, and the sums that they add up to. */
function fitPairs(
  windows: DedupeModel,
  { ordered, services, target }: Lesson,
  pairs: readonly PastPair[],
  start: AdditiveFit | null = null,
): { readonly model: DedupeModel; readonly fit: AdditiveFit } {
  const cases: PairCases = { services, confusable: windows.confusable.map((pair) => pair.services) };
  const terms = pairTerms(pairs, ordered, (service) => serviceModelOf(windows, service), cases);
  let model = windows;
  let fit = start;
  for (let pass = 0; pass < target.passes; pass++) {
    const sums = fit === null ? null : pairLogOdds(model, ordered, pairs, 'sum');
    // Guesses are settled roughly, the last ones learned in full.
    const rounds = pass < target.passes - 1 ? ROUNDS_A_GUESS : ROUNDS;
    fit = fitAdditive(terms, target.of(pairs, sums), { rounds }, fit);
    model = withPieces(windows, piecesOf(terms, fit, cases, windows.pieces), cases);
  }
  return { model, fit: fit! };
}

function withPieces(windows: DedupeModel, learned: LearnedPieces, { services, confusable }: PairCases): DedupeModel {
  const { intercept, pieces, counts, serviceCounts, serviceLogOdds, confusionLogOdds } = learned;
  const rounded = Math.round(intercept * 1e4) / 1e4;
  return {
    ...windows,
    pieces,
    otherwise: { ...windows.otherwise, priorLogOdds: rounded, ...counts },
    byService: new Map(
      services.map((service, i) => {
        const priorLogOdds = Math.round((rounded + (serviceLogOdds[i] ?? 0)) * 1e4) / 1e4;
        return [service, { ...serviceModelOf(windows, service), priorLogOdds, ...(serviceCounts[i] ?? counts) }];
      }),
    ),
    confusable: confusable.map((pair, i) => ({ services: pair, logOdds: confusionLogOdds[i] ?? 0 })),
  };
}

/** By service and for all others the probability from which linking has the best expected F1. */
function linkThresholds(
  logOdds: Float64Array,
  { ordered, services }: Lesson,
  pairs: readonly PastPair[],
): ReadonlyMap<ServiceCode | null, number> {
  const of = (service: ServiceCode | null): number => {
    const own = pairs.flatMap(({ report }, i) =>
      service === null || ordered[report]!.service === service ? [probabilityOf(logOdds[i]!)] : [],
    );
    const threshold = own.length < 100 ? 0.5 : bestThreshold(Float64Array.from(own));
    return Math.round(Math.max(threshold, LEAST_LINK_PROBABILITY) * 1e3) / 1e3;
  };
  return new Map([null, ...services].map((service) => [service, of(service)]));
}

function withThresholds(model: DedupeModel, thresholds: ReadonlyMap<ServiceCode | null, number>): DedupeModel {
  const set = (limits: ServiceModel, service: ServiceCode | null): ServiceModel => {
    const linkThreshold = thresholds.get(service) ?? thresholds.get(null)!;
    return { ...limits, linkThreshold, suggestThreshold: SUGGEST_PROBABILITY };
  };
  return {
    ...model,
    otherwise: set(model.otherwise, null),
    byService: new Map([...model.byService].map(([service, limits]) => [service, set(limits, service)])),
  };
}

/** Pairs of which one may be the repeated one, weighed by pieces learned over wide windows. */
function guessedPairs(ordered: readonly PastReport[], moments: Float64Array, base: DedupeModel): readonly KnownPair[] {
  const wide: DedupeModel = { ...base, byService: new Map(), otherwise: { ...base.otherwise, ...WIDE } };
  const pairs = pastPairs(ordered, moments, wide);
  const target = flagTarget(ordered);
  const { model } = fitPairs(wide, { ordered, services: [], target }, pairs);
  const weights = target.of(pairs, pairLogOdds(model, ordered, pairs, 'sum'));
  return pairs.flatMap(({ report, numbers }, i) => {
    if (weights[i]! < 0.01) return [];
    const { distanceMeters, ageMs, closedAgoMs, accuracyMetersA, accuracyMetersB } = numbers;
    const squares = accuracySquares(accuracyMetersA, accuracyMetersB);
    const { service } = ordered[report]!;
    return [{ service, distanceMeters, ageMs, closedAgoMs, accuracySquares: squares, weight: weights[i]! }];
  });
}

/** By code, so that no order of rows matters. */
function frequentServices(reports: readonly PastReport[]): readonly ServiceCode[] {
  const repeats = new Map<ServiceCode, number>();
  for (const { service, isRepeat } of reports) if (isRepeat) repeats.set(service, (repeats.get(service) ?? 0) + 1);
  return [...repeats]
    .filter(([, count]) => count >= LEAST_REPEATS)
    .map(([service]) => service)
    .sort();
}
