import { MetersFrom } from '../../geometry/meters.ts';
import type { BestReports } from './best-reports.ts';
import type { CandidateQuery } from './candidate-query.ts';
import { type CellDirectory, PAGE_BITS } from './cell-directory.ts';
import { columnOf, latReach, lonReach, type MetricGrid } from './metric-grid.ts';
import { COUNT, FIRST_REPORT, NEWEST_MS, OLDER, REPORT_NUMBERS } from './report-chunks.ts';

const NONE = -1;
const LAST_IN_PAGE = (1 << PAGE_BITS) - 1;
// A radius of more cells is asked of the wrong grid: it would look at a million cells to find few reports.
const MOST_CELLS_A_RADIUS = 256;

/**
 * One search in the cells of one group: the own cell first, then those around; each from its newest chunk on, and only as
 * far as it can still hold one of the best. `numbers`: see ReportChunks; `arrivals`: number of the arrival by slot.
 */
export class CellSearch {
  readonly #grid: MetricGrid;
  readonly #cells: CellDirectory;
  readonly #numbers: Float64Array;
  readonly #arrivals: Float64Array;
  readonly #query: CandidateQuery;
  readonly #best: BestReports;
  readonly #from: MetersFrom;
  readonly #latReach: number;
  readonly #lonReach: number;
  readonly #costASquareMeter: number;
  readonly #costAMs: number;
  readonly #ownRow: number;
  readonly #ownColumn: number;

  constructor(
    grid: MetricGrid,
    cells: CellDirectory,
    numbers: Float64Array,
    arrivals: Float64Array,
    query: CandidateQuery,
    best: BestReports,
  ) {
    this.#grid = grid;
    this.#cells = cells;
    this.#numbers = numbers;
    this.#arrivals = arrivals;
    this.#query = query;
    this.#best = best;
    this.#from = new MetersFrom(query.lon, query.lat);
    this.#latReach = latReach(query.radiusMeters);
    this.#lonReach = lonReach(query.lat, query.radiusMeters);
    this.#costASquareMeter = 1 / (query.nearMeters * query.nearMeters);
    this.#costAMs = 1 / query.lastingMs;
    this.#ownRow = grid.rowOf(query.lat);
    this.#ownColumn = columnOf(query.lon, grid.columnDegreesOf(this.#ownRow));
  }

  /** Offers them to the best. Throws RangeError on a radius of more than 256 cells. O(cells and reports looked at). */
  run(): void {
    const { lat, radiusMeters } = this.#query;
    if (this.#latReach > MOST_CELLS_A_RADIUS * this.#grid.rowDegrees)
      throw new RangeError(
        `radiusMeters must be at most ${MOST_CELLS_A_RADIUS} cells of the group, got ${radiusMeters}`,
      );
    this.#lookAtOwnCell();
    const lastRow = this.#grid.rowOf(lat + this.#latReach);
    for (let row = this.#grid.rowOf(lat - this.#latReach); row <= lastRow; row = (row | LAST_IN_PAGE) + 1)
      this.#lookAtRows(row, Math.min(lastRow, row | LAST_IN_PAGE));
  }

  #lookAtOwnCell(): void {
    const page = this.#cells.pageOf(this.#ownRow >> PAGE_BITS, this.#ownColumn >> PAGE_BITS);
    if (page !== NONE) this.#lookAtCell(this.#cells.headOf(page, this.#ownRow, this.#ownColumn), 0);
  }

  /** Rows of one page: the columns within reach, which may go on at the other side of the antimeridian. */
  #lookAtRows(row: number, lastRow: number): void {
    const degrees = this.#grid.columnDegreesOf(row);
    const west = this.#query.lon - this.#lonReach;
    const east = this.#query.lon + this.#lonReach;
    const begin = columnOf(west < -180 ? west + 360 : west, degrees);
    const end = columnOf(east > 180 ? east - 360 : east, degrees);
    if (west >= -180 && east <= 180) {
      this.#lookAtColumns(row, lastRow, begin, end);
    } else if (this.#lonReach >= 180 || begin <= end) {
      this.#lookAtColumns(row, lastRow, 0, columnOf(180, degrees));
    } else {
      this.#lookAtColumns(row, lastRow, begin, columnOf(180, degrees));
      this.#lookAtColumns(row, lastRow, 0, end);
    }
  }

  #lookAtColumns(row: number, lastRow: number, column: number, lastColumn: number): void {
    for (let first = column; first <= lastColumn; first = (first | LAST_IN_PAGE) + 1) {
      const page = this.#cells.pageOf(row >> PAGE_BITS, first >> PAGE_BITS);
      if (page === NONE) continue;
      const last = Math.min(lastColumn, first | LAST_IN_PAGE);
      for (let r = row; r <= lastRow; r++) {
        for (let c = first; c <= last; c++) {
          const head = this.#cells.headOf(page, r, c);
          if (head === NONE || (r === this.#ownRow && c === this.#ownColumn)) continue;
          this.#lookAtCell(head, this.#best.isFull ? this.#leastCost(r, c) : 0);
        }
      }
    }
  }

  /** What a report of the cell costs at least for its distance. */
  #leastCost(row: number, column: number): number {
    const { rowDegrees } = this.#grid;
    const columnDegrees = this.#grid.columnDegreesOf(row);
    const [lon, lat] = [column * columnDegrees - 180, row * rowDegrees - 90];
    const meters = Math.max(0, this.#from.boundToBox(lon, lat, lon + columnDegrees, lat + rowDegrees));
    return meters * meters * this.#costASquareMeter;
  }

  #lookAtCell(head: number, leastCost: number): void {
    for (let chunk = head; chunk !== NONE; chunk = this.#numbers[chunk + OLDER]!) {
      if (this.#numbers[chunk + NEWEST_MS]! < this.#query.fromMs || this.#isTooDear(chunk, leastCost)) return;
      if (this.#best.lookedAt >= this.#query.mostLookedAt) {
        this.#best.isComplete = false;
        return;
      }
      this.#lookAtChunk(chunk);
    }
  }

  /** Whether nothing in this chunk and those behind it, which all arrived before, comes before the last of a full list. */
  #isTooDear(chunk: number, leastCost: number): boolean {
    if (!this.#best.isFull) return false;
    const ageMs = Math.max(0, this.#query.untilMs - this.#numbers[chunk + NEWEST_MS]!);
    const cost = leastCost + ageMs * this.#costAMs;
    return (
      cost > this.#best.worstCost ||
      (cost === this.#best.worstCost && this.#lastArrival(chunk) < this.#best.worstArrival)
    );
  }

  #lastArrival(chunk: number): number {
    let last = NONE;
    const count = this.#numbers[chunk + COUNT]!;
    for (let i = 0; i < count; i++)
      last = Math.max(last, this.#arrivals[this.#numbers[chunk + FIRST_REPORT + REPORT_NUMBERS * i + 3]!]!);
    return last;
  }

  #lookAtChunk(chunk: number): void {
    const { lon, lat, radiusMeters, fromMs, untilMs } = this.#query;
    const numbers = this.#numbers;
    const count = numbers[chunk + COUNT]!;
    this.#best.lookedAt += count;
    let at = chunk + FIRST_REPORT;
    for (let i = 0; i < count; i++, at += REPORT_NUMBERS) {
      const atMs = numbers[at + 2]!;
      const lonStep = Math.abs(numbers[at]! - lon);
      if (atMs < fromMs || atMs > untilMs || Math.abs(numbers[at + 1]! - lat) > this.#latReach) continue;
      if (lonStep > this.#lonReach && 360 - lonStep > this.#lonReach) continue;
      const meters = this.#from.toPoint(numbers[at]!, numbers[at + 1]!);
      if (meters <= radiusMeters) this.#offer(numbers[at + 3]!, meters, untilMs - atMs);
    }
  }

  #offer(slot: number, meters: number, ageMs: number): void {
    const cost = meters * meters * this.#costASquareMeter + ageMs * this.#costAMs;
    if (cost <= this.#best.worstCost) this.#best.offer(slot, cost, meters, ageMs, this.#arrivals[slot]!);
  }
}
