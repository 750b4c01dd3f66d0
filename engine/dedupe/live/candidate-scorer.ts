import type { ServiceCode } from '../../ids.ts';
import type { DedupeModel } from '../model/dedupe-model.ts';
import {
  addressCompared,
  assetCompared,
  type ComparedFacts,
  CROWD_METERS,
  reporterCompared,
  segmentCompared,
} from '../pair/compare.ts';
import { agreementPiece } from '../pair/score-pair.ts';
import type { BestReports } from './best-reports.ts';
import { CurveTable, leastReaching } from './curve-table.ts';
import type { HashedFacts, LiveFacts } from './live-facts.ts';
import { NumbersScorer } from './numbers-scorer.ts';
import { type MostOfFacts, mostOfFacts, ServiceTables } from './service-tables.ts';
import { TextProbe } from './text-probe.ts';

const OUT = Number.NEGATIVE_INFINITY;

/**
 * Scores what was found around a report, as `findDuplicates` does, without sentences, what costs little first: distance, time
 * and the crowd; then asset, segment, address and reporter; then the text. A pair is left as soon as nothing that is still to
 * be compared can bring it to the least log odds. All but texts is compared by the numbers of `LiveFacts`; what is named is
 * looked at itself only where the numbers are equal. One object for the reports of one `LiveFacts`.
 */
export class CandidateScorer {
  /** Of candidate i of the last `score`: calibrated log odds; -Infinity: less than the least, or not compared. */
  readonly logOdds: Float64Array;
  readonly #model: DedupeModel;
  readonly #live: LiveFacts;
  readonly #leastLogOdds: number;
  /** Of the sum before calibration: no pair below it reaches the least. */
  readonly #leastSum: number;
  readonly #most: MostOfFacts;
  readonly #text: CurveTable;
  readonly #calibration: CurveTable;
  readonly #numbers: NumbersScorer;
  readonly #tables = new Map<ServiceCode, ServiceTables>();
  readonly #probe = new TextProbe();
  /** Whether the probe is of the present report's text: it is prepared for the first pair that comes so far. */
  #isProbing = false;
  #assetClass = 0;

  constructor(model: DedupeModel, live: LiveFacts, most: number, leastLogOdds: number) {
    this.#model = model;
    this.#live = live;
    this.#leastLogOdds = leastLogOdds;
    this.#leastSum = leastReaching(model.calibration, leastLogOdds);
    this.logOdds = new Float64Array(most);
    this.#most = mostOfFacts(model.pieces);
    this.#text = new CurveTable(model.pieces.text);
    this.#calibration = new CurveTable(model.calibration);
    this.#numbers = new NumbersScorer(model.pieces, live, most);
  }

  /** Fills `logOdds` for a report of this moment. O(candidates^2) for those beyond `CROWD_METERS`; no list is made. */
  score(said: HashedFacts, atMs: number, best: BestReports): void {
    const { report } = said.facts;
    const tables = this.#tablesOf(report.service);
    const { meanDelayMs } = tables.limits;
    this.#isProbing = false;
    this.#assetClass = this.#live.assetClassOf(said);
    this.#numbers.prepare(tables, report.place.accuracyMeters, atMs, best);
    const isTextCompared = said.facts.text !== null && this.#fetchTexts(best) !== 0;
    const mostOfRest = this.#mostOfRest(said.facts) + (isTextCompared ? this.#most.text : 0);
    const near = countUpTo(best.distancesMeters, best.count, CROWD_METERS);
    const fresh = countUpTo(best.agesMs, best.count, meanDelayMs);
    for (let i = 0; i < best.count; i++) {
      const meters = best.distancesMeters[i]!;
      const crowd = meters <= CROWD_METERS ? near : countUpTo(best.distancesMeters, best.count, meters);
      const burst = best.agesMs[i]! <= meanDelayMs ? fresh - 1 : fresh;
      const sum = this.#numbers.sum(i, best) + tables.crowd[crowd - 1]! + tables.burst[burst]!;
      this.logOdds[i] = sum + mostOfRest < this.#leastSum ? OUT : this.#withFacts(sum, said, best.slots[i]!);
    }
  }

  /** Before the first is compared; 0: none of the candidates says anything. */
  #fetchTexts(best: BestReports): number {
    const live = this.#live;
    let read = 0;
    for (let i = 0; i < best.count; i++) {
      const slot = best.slots[i]!;
      read |= live.texts.readAhead(live.textAt(slot), live.textPiecesAt(slot));
    }
    return read;
  }

  #withFacts(sumOfNumbers: number, said: HashedFacts, slot: number): number {
    const { pieces } = this.#model;
    let sum = sumOfNumbers;
    if (said.asset !== 0) sum += agreementPiece(pieces.asset, this.#asset(said, slot));
    if (said.segment !== 0) sum += agreementPiece(pieces.segment, this.#segment(said, slot));
    if (said.address !== 0) sum += agreementPiece(pieces.address, this.#address(said, slot));
    if (said.reporter !== 0) sum += agreementPiece(pieces.reporter, this.#reporter(said, slot));
    if (said.facts.text !== null) {
      if (sum + this.#most.text < this.#leastSum) return OUT;
      sum += this.#textPiece(said.facts, slot);
    }
    const logOdds = this.#calibration.logOddsAt(sum);
    return logOdds < this.#leastLogOdds ? OUT : logOdds;
  }

  #asset(said: HashedFacts, slot: number): -1 | 0 | 1 {
    if (this.#live.assetClassAt(slot) !== this.#assetClass) return 0;
    if (this.#live.assetAt(slot) !== said.asset) return -1;
    return assetCompared(said.facts.report, this.#live.factsAt(slot).report);
  }

  #segment(said: HashedFacts, slot: number): -1 | 0 | 1 {
    const segment = this.#live.segmentAt(slot);
    if (segment === 0 || segment !== said.segment) return segment === 0 ? 0 : -1;
    return segmentCompared(said.facts.report, this.#live.factsAt(slot).report);
  }

  #address(said: HashedFacts, slot: number): -1 | 0 | 1 {
    const address = this.#live.addressAt(slot);
    if (address === 0 || address !== said.address) return address === 0 ? 0 : -1;
    return addressCompared(said.facts.address, this.#live.factsAt(slot).address);
  }

  #reporter(said: HashedFacts, slot: number): -1 | 0 | 1 {
    const reporter = this.#live.reporterAt(slot);
    if (reporter === 0 || reporter !== said.reporter) return reporter === 0 ? 0 : -1;
    return reporterCompared(said.facts.report.reporter, this.#live.factsAt(slot).report.reporter);
  }

  #textPiece({ text }: ComparedFacts, slot: number): number {
    const live = this.#live;
    const pieces = live.textPiecesAt(slot);
    if (pieces === 0) return 0;
    if (!this.#isProbing) this.#probe.of(text!);
    this.#isProbing = true;
    return this.#text.logOddsAt(this.#probe.similarity(live.texts, live.textAt(slot), pieces));
  }

  /** The most that asset, segment, address and reporter can add to a pair of this report. */
  #mostOfRest({ address, report }: ComparedFacts): number {
    const most = this.#most;
    return (
      (report.asset === null ? 0 : most.asset) +
      (report.segment === null ? 0 : most.segment) +
      (address === null ? 0 : most.address) +
      (report.reporter === null ? 0 : most.reporter)
    );
  }

  #tablesOf(service: ServiceCode): ServiceTables {
    let tables = this.#tables.get(service);
    if (tables === undefined) {
      tables = new ServiceTables(this.#model, service, this.logOdds.length);
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
