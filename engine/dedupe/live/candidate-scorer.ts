import { type Curve, logOddsAt } from '../model/curve.ts';
import { type Agreement, confusionLogOdds, type DedupeModel, serviceModelOf } from '../model/dedupe-model.ts';
import { type ComparedFacts, CROWD_METERS, compareFacts } from '../pair/compare.ts';
import { type PairNumbers, pairNumbers } from '../pair/pair-numbers.ts';
import { scorePair, sumOfPieces } from '../pair/score-pair.ts';
import type { BestReports } from './best-reports.ts';

/** What is compared of the live reports, by slot. */
export interface LiveFacts {
  readonly facts: readonly ComparedFacts[];
  /** Epoch milliseconds; NaN: open. */
  readonly closedAtMs: Float64Array;
}

/**
 * Scores what was found around a report, as `findDuplicates` does, without sentences. Where distance and time alone say that
 * no text, asset, address or reporter can bring a pair to the least log odds, these are not compared.
 */
export class CandidateScorer {
  /** Of candidate i of the last `score`: calibrated log odds; -Infinity: less than the least, or not compared. */
  readonly logOdds: Float64Array;
  readonly #model: DedupeModel;
  readonly #leastLogOdds: number;
  readonly #mostOfFacts: number;
  readonly #pair: PairNumbers = pairNumbers();

  constructor(model: DedupeModel, most: number, leastLogOdds: number) {
    this.#model = model;
    this.#leastLogOdds = leastLogOdds;
    this.logOdds = new Float64Array(most);
    const { text, asset, segment, address, reporter } = model.pieces;
    this.#mostOfFacts = [asset, segment, address, reporter].reduce((sum, one) => sum + mostSaid(one), mostOf(text));
  }

  /** Fills `logOdds` for a report of this moment. O(candidates^2) for the crowd, of which there are few; no list is made. */
  score(report: ComparedFacts, atMs: number, best: BestReports, live: LiveFacts): void {
    const limits = serviceModelOf(this.#model, report.report.service);
    const pair = this.#pair;
    pair.accuracyMetersA = report.report.place.accuracyMeters;
    let fresh = 0;
    for (let i = 0; i < best.count; i++) if (best.agesMs[i]! <= limits.meanDelayMs) fresh++;
    for (let i = 0; i < best.count; i++) {
      const other = live.facts[best.slots[i]!]!;
      const confusion = confusionLogOdds(this.#model, report.report.service, other.report.service);
      const closedAtMs = live.closedAtMs[best.slots[i]!]!;
      pair.closedAgoMs = closedAtMs < atMs ? atMs - closedAtMs : -1;
      this.logOdds[i] = Number.NEGATIVE_INFINITY;
      if (confusion === null || pair.closedAgoMs > limits.closedMs) continue;
      pair.confusionLogOdds = confusion;
      pair.distanceMeters = best.distancesMeters[i]!;
      pair.ageMs = best.agesMs[i]!;
      pair.accuracyMetersB = other.report.place.accuracyMeters;
      pair.crowd = crowdOf(best, i);
      pair.burst = fresh - (pair.ageMs <= limits.meanDelayMs ? 1 : 0);
      forgetFacts(pair);
      const most = sumOfPieces(this.#model.pieces, limits, pair) + this.#mostOfFacts;
      if (logOddsAt(this.#model.calibration, most) < this.#leastLogOdds) continue;
      fillFacts(pair, report, other);
      const logOdds = scorePair(this.#model, limits, pair);
      if (logOdds >= this.#leastLogOdds) this.logOdds[i] = logOdds;
    }
  }
}

const mostOf = ({ logOdds }: Curve): number => Math.max(0, ...logOdds);
const mostSaid = ({ same, other }: Agreement): number => Math.max(0, same, other);

function forgetFacts(pair: PairNumbers): void {
  pair.textSimilarity = Number.NaN;
  pair.asset = pair.segment = pair.address = pair.reporter = 0;
}

/** Member by member: `Object.assign` takes longer than all the rest. */
function fillFacts(pair: PairNumbers, a: ComparedFacts, b: ComparedFacts): void {
  const { textSimilarity, asset, segment, address, reporter } = compareFacts(a, b);
  pair.textSimilarity = textSimilarity;
  pair.asset = asset;
  pair.segment = segment;
  pair.address = address;
  pair.reporter = reporter;
}

/** How many others are as near as this one, or within `CROWD_METERS`. */
function crowdOf(best: BestReports, of: number): number {
  const reach = Math.max(best.distancesMeters[of]!, CROWD_METERS);
  let count = -1;
  for (let i = 0; i < best.count; i++) if (best.distancesMeters[i]! <= reach) count++;
  return count;
}
