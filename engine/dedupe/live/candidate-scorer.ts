import type { ServiceCode } from '../../ids.ts';
import { logOddsAt } from '../model/curve.ts';
import { confusionLogOdds, type DedupeModel, serviceModelOf } from '../model/dedupe-model.ts';
import {
  addressCompared,
  assetCompared,
  type ComparedFacts,
  CROWD_METERS,
  reporterCompared,
  segmentCompared,
} from '../pair/compare.ts';
import { type PairNumbers, pairNumbers } from '../pair/pair-numbers.ts';
import { agreementPiece, distancePiece, statusPiece } from '../pair/score-pair.ts';
import type { BestReports } from './best-reports.ts';
import { type MostOfFacts, mostOfFacts, ServiceTables } from './service-tables.ts';
import { TextProbe } from './text-probe.ts';

/** What is compared of the live reports, by slot. */
export interface LiveFacts {
  readonly facts: readonly ComparedFacts[];
  /** Epoch milliseconds; NaN: open. */
  readonly closedAtMs: Float64Array;
}

const OUT = Number.NEGATIVE_INFINITY;

/**
 * Scores what was found around a report, as `findDuplicates` does, without sentences, what costs little first: distance, time
 * and the crowd; then asset, segment, address and reporter; then the text. A pair is left as soon as nothing that is still to
 * be compared can bring it to the least log odds.
 */
export class CandidateScorer {
  /** Of candidate i of the last `score`: calibrated log odds; -Infinity: less than the least, or not compared. */
  readonly logOdds: Float64Array;
  readonly #model: DedupeModel;
  readonly #leastLogOdds: number;
  readonly #most: MostOfFacts;
  readonly #tables = new Map<ServiceCode, ServiceTables>();
  readonly #pair: PairNumbers = pairNumbers();
  readonly #probe = new TextProbe();
  /** Whether the probe is of the present report's text: it is prepared for the first pair that comes so far. */
  #isProbing = false;

  constructor(model: DedupeModel, most: number, leastLogOdds: number) {
    this.#model = model;
    this.#leastLogOdds = leastLogOdds;
    this.logOdds = new Float64Array(most);
    this.#most = mostOfFacts(model.pieces);
  }

  /** Fills `logOdds` for a report of this moment. O(candidates^2) for those beyond `CROWD_METERS`; no list is made. */
  score(report: ComparedFacts, atMs: number, best: BestReports, live: LiveFacts): void {
    const tables = this.#tablesOf(report.report.service);
    const { meanDelayMs, closedMs } = tables.limits;
    this.#isProbing = false;
    this.#pair.accuracyMetersA = report.report.place.accuracyMeters;
    const mostOfRest = this.#mostOfRest(report);
    const near = countUpTo(best.distancesMeters, best.count, CROWD_METERS);
    const fresh = countUpTo(best.agesMs, best.count, meanDelayMs);
    for (let i = 0; i < best.count; i++) {
      const slot = best.slots[i]!;
      const closedAtMs = live.closedAtMs[slot]!;
      this.#pair.closedAgoMs = closedAtMs < atMs ? atMs - closedAtMs : -1;
      this.logOdds[i] = OUT;
      if (this.#pair.closedAgoMs > closedMs) continue;
      const meters = best.distancesMeters[i]!;
      const crowd = meters <= CROWD_METERS ? near : countUpTo(best.distancesMeters, best.count, meters);
      const burst = best.agesMs[i]! <= meanDelayMs ? fresh - 1 : fresh;
      const counted = tables.crowd[crowd - 1]! + tables.burst[burst]!;
      this.#pair.distanceMeters = meters;
      this.#pair.ageMs = best.agesMs[i]!;
      const other = live.facts[slot]!;
      const sum = counted + this.#sumOfNumbers(tables, report, other);
      if (!this.#isOut(sum + mostOfRest)) this.logOdds[i] = this.#withFacts(sum, report, other);
    }
  }

  /** What place, time and service say; -Infinity: such services are not compared. */
  #sumOfNumbers({ limits }: ServiceTables, { report }: ComparedFacts, { report: other }: ComparedFacts): number {
    const { pieces } = this.#model;
    const pair = this.#pair;
    const confusion = confusionLogOdds(this.#model, report.service, other.service);
    if (confusion === null) return OUT;
    pair.accuracyMetersB = other.place.accuracyMeters;
    return (
      limits.priorLogOdds +
      distancePiece(pieces, limits, pair) +
      logOddsAt(pieces.age, pair.ageMs / limits.meanDelayMs) +
      statusPiece(pieces, pair) +
      confusion
    );
  }

  #withFacts(sumOfNumbers: number, a: ComparedFacts, b: ComparedFacts): number {
    const { pieces, calibration } = this.#model;
    const sum =
      sumOfNumbers +
      agreementPiece(pieces.asset, assetCompared(a.report, b.report)) +
      agreementPiece(pieces.segment, segmentCompared(a.report, b.report)) +
      agreementPiece(pieces.address, addressCompared(a.address, b.address)) +
      agreementPiece(pieces.reporter, reporterCompared(a.report.reporter, b.report.reporter));
    const isSaid = a.text !== null && b.text !== null;
    if (this.#isOut(isSaid ? sum + this.#most.text : sum)) return OUT;
    const logOdds = logOddsAt(calibration, isSaid ? sum + this.#textPiece(a, b) : sum);
    return logOdds < this.#leastLogOdds ? OUT : logOdds;
  }

  #textPiece(a: ComparedFacts, b: ComparedFacts): number {
    if (!this.#isProbing) this.#probe.of(a.text!);
    this.#isProbing = true;
    return logOddsAt(this.#model.pieces.text, this.#probe.similarity(b.text!));
  }

  /** The calibration never falls: what is out with the most that may come is out. */
  #isOut(mostOfSum: number): boolean {
    return logOddsAt(this.#model.calibration, mostOfSum) < this.#leastLogOdds;
  }

  /** The most that text, asset, segment, address and reporter can add to a pair of this report. */
  #mostOfRest({ text, address, report }: ComparedFacts): number {
    const most = this.#most;
    return (
      (text === null ? 0 : most.text) +
      (report.asset === null ? 0 : most.asset) +
      (report.segment === null ? 0 : most.segment) +
      (address === null ? 0 : most.address) +
      (report.reporter === null ? 0 : most.reporter)
    );
  }

  #tablesOf(service: ServiceCode): ServiceTables {
    let tables = this.#tables.get(service);
    if (tables === undefined) {
      tables = new ServiceTables(serviceModelOf(this.#model, service), this.logOdds.length);
      this.#tables.set(service, tables);
    }
    return tables;
  }
}

function countUpTo(values: Float64Array, count: number, most: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (values[i]! <= most) found++;
  return found;
}
