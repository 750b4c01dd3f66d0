import type { DedupeModel } from '../model/dedupe-model.ts';
import { addressCompared, assetCompared, CROWD_METERS, reporterCompared, segmentCompared } from '../pair/compare.ts';
import { agreementPiece } from '../pair/score-pair.ts';
import { textSimilarity } from '../pair/text-similarity.ts';
import type { BestReports } from './best-reports.ts';
import { CurveTable, leastReaching } from './curve-table.ts';
import {
  ADDRESS,
  ASSET,
  ASSET_CLASS,
  type HashedFacts,
  type LiveFacts,
  REPORTER,
  SEGMENT,
  TEXT,
  TEXT_COUNTS,
  TEXT_TOTAL,
} from './live-facts.ts';
import { NumbersScorer } from './numbers-scorer.ts';
import { LINE_INTEGERS } from './record-pool.ts';
import { type MostOfFacts, mostOfFacts, ServiceTables } from './service-tables.ts';
import { TextProbe } from './text-probe.ts';

const OUT = Number.NEGATIVE_INFINITY;
/** What is said in words hardly takes more. */
const LINES_AHEAD = 3;

/**
 * Scores what was found around a report, as `findDuplicates` does, without sentences, what costs little first: distance, time
 * and the crowd; then asset, segment, address and reporter; then the text. A pair is left as soon as nothing that is still to
 * be compared can bring it to the least log odds. All is compared by the numbers of `LiveFacts`; what is named is
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
  /** By the number of the service in `LiveFacts`. */
  readonly #tables: ServiceTables[] = [];
  readonly #probe = new TextProbe();
  /** Whether the probe is of the present report's text: it is prepared for the first pair that comes so far. */
  #isProbing = false;
  /** By candidate, where its record is. */
  readonly #records: Int32Array;
  /** Nothing but a reason to read. */
  read = 0;

  constructor(model: DedupeModel, live: LiveFacts, most: number, leastLogOdds: number) {
    this.#model = model;
    this.#live = live;
    this.#leastLogOdds = leastLogOdds;
    this.#leastSum = leastReaching(model.calibration, leastLogOdds);
    this.logOdds = new Float64Array(most);
    this.#records = new Int32Array(most);
    this.#most = mostOfFacts(model.pieces);
    this.#text = new CurveTable(model.pieces.text);
    this.#calibration = new CurveTable(model.calibration);
    this.#numbers = new NumbersScorer(model.pieces, live);
  }

  /** Fills `logOdds` for a report of this moment. O(candidates^2) for those beyond `CROWD_METERS`; no list is made. */
  score(said: HashedFacts, atMs: number, best: BestReports): void {
    const tables = this.#tablesOf(said.service);
    const { meanDelayMs } = tables.limits;
    const { count, distancesMeters, agesMs } = best;
    this.#isProbing = false;
    this.#numbers.prepare(tables, said.accuracyMeters, atMs);
    this.#findRecords(best);
    const mostOfRest = this.#mostOfRest(said);
    const near = countUpTo(distancesMeters, count, CROWD_METERS);
    const fresh = countUpTo(agesMs, count, meanDelayMs);
    for (let i = 0; i < count; i++) {
      const meters = distancesMeters[i]!;
      const ageMs = agesMs[i]!;
      const record = this.#records[i]!;
      const crowd = meters <= CROWD_METERS ? near : countUpTo(distancesMeters, count, meters);
      const burst = ageMs <= meanDelayMs ? fresh - 1 : fresh;
      const sum = this.#numbers.sum(record, meters, ageMs) + tables.crowd[crowd - 1]! + tables.burst[burst]!;
      this.logOdds[i] = sum + mostOfRest < this.#leastSum ? OUT : this.#withFacts(sum, said, record, best.slots[i]!);
    }
  }

  /** Reads the first lines of each record, which nothing waits for: so they come from memory all at once. */
  #findRecords({ count, slots }: BestReports): void {
    const { integers } = this.#live.records;
    const last = integers.length - 1;
    let read = 0;
    for (let i = 0; i < count; i++) {
      const record = this.#live.recordAt(slots[i]!);
      this.#records[i] = record;
      read |= integers[record]!;
      for (let line = 1; line < LINES_AHEAD; line++) read |= integers[Math.min(record + line * LINE_INTEGERS, last)]!;
    }
    this.read = read;
  }

  #withFacts(sumOfNumbers: number, said: HashedFacts, record: number, slot: number): number {
    const { pieces } = this.#model;
    const { integers } = this.#live.records;
    let sum = sumOfNumbers;
    if (said.asset !== 0) sum += agreementPiece(pieces.asset, this.#asset(said, integers, record, slot));
    if (said.segment !== 0)
      sum += agreementPiece(pieces.segment, this.#segment(said, integers[record + SEGMENT]!, slot));
    if (said.address !== 0)
      sum += agreementPiece(pieces.address, this.#address(said, integers[record + ADDRESS]!, slot));
    if (said.reporter !== 0)
      sum += agreementPiece(pieces.reporter, this.#reporter(said, integers[record + REPORTER]!, slot));
    if (said.hasText) {
      if (sum + this.#most.text < this.#leastSum) return OUT;
      sum += this.#textPiece(said, record, slot);
    }
    const logOdds = this.#calibration.logOddsAt(sum);
    return logOdds < this.#leastLogOdds ? OUT : logOdds;
  }

  #asset(said: HashedFacts, integers: Int32Array, record: number, slot: number): -1 | 0 | 1 {
    if (integers[record + ASSET_CLASS] !== said.assetClass) return 0;
    if (integers[record + ASSET] !== said.asset) return -1;
    return assetCompared(said.facts.report, this.#live.factsAt(slot).report);
  }

  #segment(said: HashedFacts, segment: number, slot: number): -1 | 0 | 1 {
    if (segment === 0 || segment !== said.segment) return segment === 0 ? 0 : -1;
    return segmentCompared(said.facts.report, this.#live.factsAt(slot).report);
  }

  #address(said: HashedFacts, address: number, slot: number): -1 | 0 | 1 {
    if (address === 0 || address !== said.address) return address === 0 ? 0 : -1;
    return addressCompared(said.facts.address, this.#live.factsAt(slot).address);
  }

  #reporter(said: HashedFacts, reporter: number, slot: number): -1 | 0 | 1 {
    if (reporter === 0 || reporter !== said.reporter) return reporter === 0 ? 0 : -1;
    return reporterCompared(said.facts.report.reporter, this.#live.factsAt(slot).report.reporter);
  }

  #textPiece({ facts, text }: HashedFacts, record: number, slot: number): number {
    const { integers } = this.#live.records;
    const total = integers[record + TEXT_TOTAL]!;
    if (total === 0) return 0;
    if (text === null || total < 0)
      return this.#text.logOddsAt(textSimilarity(facts.text!, this.#live.factsAt(slot).text!));
    if (!this.#isProbing) this.#probe.of(text);
    this.#isProbing = true;
    const counts = integers[record + TEXT_COUNTS]!;
    const at = record + TEXT;
    return this.#text.logOddsAt(this.#probe.similarity(integers, at, counts & 0xffff, at + (counts >>> 16), total));
  }

  /** The most that what is compared after the numbers can add to a pair of this report. */
  #mostOfRest({ asset, segment, address, reporter, hasText }: HashedFacts): number {
    const most = this.#most;
    return (
      (asset === 0 ? 0 : most.asset) +
      (segment === 0 ? 0 : most.segment) +
      (address === 0 ? 0 : most.address) +
      (reporter === 0 ? 0 : most.reporter) +
      (hasText ? most.text : 0)
    );
  }

  #tablesOf(service: number): ServiceTables {
    this.#tables[service] ??= new ServiceTables(this.#model, this.#live.serviceOf(service), this.logOdds.length);
    return this.#tables[service];
  }
}

function countUpTo(values: readonly number[], count: number, most: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (values[i]! <= most) found++;
  return found;
}
