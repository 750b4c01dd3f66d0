import { logOddsAt } from '../model/curve.ts';
import type { Agreement, ClosedAsPiece, DedupeModel, PairPieces, ServiceModel } from '../model/dedupe-model.ts';
import type { Compared, PairNumbers } from './pair-numbers.ts';

const DAY_MS = 86_400_000;
/** No accuracy is believed to be better: a phone that says 0 m stands beside the hole. */
const LEAST_ACCURACY_METERS = 3;

/**
 * Calibrated log odds that a pair is one problem. The hot form: numbers in, a number out, nothing allocated. The sum of
 * what `evidence.ts` says piece by piece. `limits` is the model's of the report's service.
 */
export const scorePair = (model: DedupeModel, limits: ServiceModel, pair: PairNumbers): number =>
  logOddsAt(model.calibration, sumOfPieces(model.pieces, limits, pair));

/** The same before calibration. */
export const sumOfPieces = (pieces: PairPieces, limits: ServiceModel, pair: PairNumbers): number =>
  limits.priorLogOdds +
  distancePiece(pieces, limits, pair) +
  logOddsAt(pieces.age, pair.ageMs / limits.meanDelayMs) +
  statusPiece(pieces, pair) +
  crowdPiece(limits, pair) +
  logOddsAt(pieces.text, pair.textSimilarity) +
  agreementPiece(pieces.asset, pair.asset) +
  agreementPiece(pieces.segment, pair.segment) +
  agreementPiece(pieces.address, pair.address) +
  agreementPiece(pieces.reporter, pair.reporter) +
  pair.confusionLogOdds;

/** Root mean square of what may separate two reports of one problem: both accuracies and the problem's own size. */
export function standardMeters({ spreadMeters }: ServiceModel, a: number, b: number): number {
  const accuracyA = Math.max(a, LEAST_ACCURACY_METERS);
  const accuracyB = Math.max(b, LEAST_ACCURACY_METERS);
  return Math.sqrt(accuracyA * accuracyA + accuracyB * accuracyB + spreadMeters * spreadMeters);
}

/** Of the distance as such, and of how much less being near says where places are vague. */
export function distancePiece(pieces: PairPieces, limits: ServiceModel, pair: PairNumbers): number {
  const standard = standardMeters(limits, pair.accuracyMetersA, pair.accuracyMetersB);
  return (
    logOddsAt(pieces.distance, pair.distanceMeters / standard) +
    logOddsAt(pieces.apart, pair.distanceMeters) +
    logOddsAt(pieces.vagueness, Math.log(standard / limits.radiusMeters))
  );
}

export const statusPiece = (pieces: PairPieces, { closedAgoMs, closedAs, unseenClosing }: PairNumbers): number =>
  closedAgoMs < 0
    ? pieces.open + logOddsAt(pieces.unseenClosing, unseenClosing)
    : logOddsAt(pieces.closedDays, closedAgoMs / DAY_MS) + closedAsPiece(pieces.closedAs, closedAs);

const closedAsPiece = ({ done, other }: ClosedAsPiece, closedAs: Compared): number =>
  closedAs > 0 ? done : closedAs < 0 ? other : 0;

export const crowdPiece = (limits: ServiceModel, { crowd, burst }: PairNumbers): number =>
  logOddsAt(limits.crowd, Math.log1p(crowd)) + logOddsAt(limits.burst, Math.log1p(burst));

export const agreementPiece = ({ same, other }: Agreement, compared: Compared): number =>
  compared > 0 ? same : compared < 0 ? other : 0;

/** 0 to 1, of log odds. */
export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
