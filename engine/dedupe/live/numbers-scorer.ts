import type { ClosedAsPiece, PairPieces } from '../model/dedupe-model.ts';
import { standardMeters } from '../pair/score-pair.ts';
import { CurveTable } from './curve-table.ts';
import { ACCURACY_DOUBLE, CLOSED_DOUBLE, type LiveFacts, SERVICE, SERVICE_MASK } from './live-facts.ts';
import type { ServiceTables } from './service-tables.ts';

const DAY_MS = 86_400_000;

/** What place, time, status and service say of the pairs of one report: the first part of their score. */
export class NumbersScorer {
  readonly #live: LiveFacts;
  readonly #open: number;
  readonly #distance: CurveTable;
  readonly #apart: CurveTable;
  readonly #vagueness: CurveTable;
  readonly #age: CurveTable;
  readonly #closedDays: CurveTable;
  readonly #closedAs: ClosedAsPiece;
  #tables!: ServiceTables;
  #accuracyMeters = 0;
  #atMs = 0;

  constructor(pieces: PairPieces, live: LiveFacts) {
    this.#live = live;
    this.#open = pieces.open;
    this.#distance = new CurveTable(pieces.distance);
    this.#apart = new CurveTable(pieces.apart);
    this.#vagueness = new CurveTable(pieces.vagueness);
    this.#age = new CurveTable(pieces.age);
    this.#closedDays = new CurveTable(pieces.closedDays);
    this.#closedAs = pieces.closedAs;
  }

  /** From now on of a report of this moment and accuracy. */
  prepare(tables: ServiceTables, accuracyMeters: number, atMs: number): void {
    this.#tables = tables;
    this.#accuracyMeters = accuracyMeters;
    this.#atMs = atMs;
  }

  /** Of the report with this record, the crowd aside; -Infinity: the two are not compared. */
  sum(record: number, meters: number, ageMs: number): number {
    const { limits } = this.#tables;
    const { doubles, integers } = this.#live.records;
    const closedAtMs = doubles[(record >> 1) + CLOSED_DOUBLE]!;
    const closedAgoMs = closedAtMs < this.#atMs ? this.#atMs - closedAtMs : -1;
    if (closedAgoMs > limits.closedMs) return Number.NEGATIVE_INFINITY;
    const standard = standardMeters(limits, this.#accuracyMeters, doubles[(record >> 1) + ACCURACY_DOUBLE]!);
    return (
      limits.priorLogOdds +
      this.#distance.logOddsAt(meters / standard) +
      this.#apart.logOddsAt(meters) +
      this.#vagueness.logOddsAt(Math.log(standard / limits.radiusMeters)) +
      this.#age.logOddsAt(ageMs / limits.meanDelayMs) +
      (closedAgoMs < 0 ? this.#open : this.#closed(closedAgoMs, record)) +
      this.#tables.confusion(integers[record + SERVICE]! & SERVICE_MASK, this.#live)
    );
  }

  #closed(agoMs: number, record: number): number {
    const { done, other } = this.#closedAs;
    const closedAs = this.#live.closedAsOf(record);
    return this.#closedDays.logOddsAt(agoMs / DAY_MS) + (closedAs > 0 ? done : closedAs < 0 ? other : 0);
  }
}
