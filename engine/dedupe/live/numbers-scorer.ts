import type { ClosedAsPiece, PairPieces } from '../model/dedupe-model.ts';
import { standardMeters } from '../pair/score-pair.ts';
import type { BestReports } from './best-reports.ts';
import { CurveTable } from './curve-table.ts';
import type { LiveFacts } from './live-facts.ts';
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
  /** By candidate. */
  readonly #accuraciesMeters: Float64Array;
  readonly #closedAtMs: Float64Array;
  #tables!: ServiceTables;
  #accuracyMeters = 0;
  #atMs = 0;

  constructor(pieces: PairPieces, live: LiveFacts, most: number) {
    this.#live = live;
    this.#open = pieces.open;
    this.#distance = new CurveTable(pieces.distance);
    this.#apart = new CurveTable(pieces.apart);
    this.#vagueness = new CurveTable(pieces.vagueness);
    this.#age = new CurveTable(pieces.age);
    this.#closedDays = new CurveTable(pieces.closedDays);
    this.#closedAs = pieces.closedAs;
    this.#accuraciesMeters = new Float64Array(most);
    this.#closedAtMs = new Float64Array(most);
  }

  /** Reads what is kept of all candidates, before any is scored: so their numbers come from memory all at once. */
  prepare(tables: ServiceTables, accuracyMeters: number, atMs: number, best: BestReports): void {
    this.#tables = tables;
    this.#accuracyMeters = accuracyMeters;
    this.#atMs = atMs;
    for (let i = 0; i < best.count; i++) {
      const slot = best.slots[i]!;
      this.#accuraciesMeters[i] = this.#live.accuracyMetersAt(slot);
      this.#closedAtMs[i] = this.#live.closedAtMsAt(slot);
    }
  }

  /** Of candidate i, the crowd aside; -Infinity: the two are not compared. */
  sum(i: number, best: BestReports): number {
    const { limits } = this.#tables;
    const closedAgoMs = this.#closedAtMs[i]! < this.#atMs ? this.#atMs - this.#closedAtMs[i]! : -1;
    if (closedAgoMs > limits.closedMs) return Number.NEGATIVE_INFINITY;
    const meters = best.distancesMeters[i]!;
    const standard = standardMeters(limits, this.#accuracyMeters, this.#accuraciesMeters[i]!);
    return (
      limits.priorLogOdds +
      this.#distance.logOddsAt(meters / standard) +
      this.#apart.logOddsAt(meters) +
      this.#vagueness.logOddsAt(Math.log(standard / limits.radiusMeters)) +
      this.#age.logOddsAt(best.agesMs[i]! / limits.meanDelayMs) +
      (closedAgoMs < 0 ? this.#open : this.#closed(closedAgoMs, best.slots[i]!)) +
      this.#tables.confusion(this.#live.serviceAt(best.slots[i]!), this.#live)
    );
  }

  #closed(agoMs: number, slot: number): number {
    const { done, other } = this.#closedAs;
    const closedAs = this.#live.closedAsAt(slot);
    return this.#closedDays.logOddsAt(agoMs / DAY_MS) + (closedAs > 0 ? done : closedAs < 0 ? other : 0);
  }
}
