import { LEAST_METERS_PER_LAT_DEGREE } from '../../geometry/meters.ts';
import type { BestReports } from './best-reports.ts';
import type { CandidateQuery } from './candidate-query.ts';
import type { CellDirectory } from './cell-directory.ts';
import { degreesOf, secondsOf, stepsOf } from './fixed-point.ts';
import { latReach, leastMetersPerLonDegree, lonReach, type MetricGrid } from './metric-grid.ts';
import { NearCells } from './near-cells.ts';
import { NearMeters } from './near-meters.ts';
import {
  CHUNK_REPORTS,
  COUNT,
  FIRST_REPORT,
  LINE,
  NEWEST,
  OLDER,
  REPORT_NUMBERS,
  SECOND,
  SLOT,
} from './report-chunks.ts';

const NONE = -1;
// A radius of more cells is asked of the wrong grid: it would look at a million cells to find few reports.
const MOST_CELLS_A_RADIUS = 256;
const MOST_STEPS = 2_147_483_647;
/** A sixteenth of a turn: twice that, and the difference of what lies anywhere, is told from what is within it in 32 bits. */
const WIDE_STEPS = 268_435_456;
const LEAST_SECOND = -2_147_483_648;
/** Of a bound, against the rounding of its arithmetic and the last digits of the metric. */
const BOUND_MARGIN = 1 - 1e-8;

/**
 * Searches the cells of one group at a time, each from its newest chunk on, and only as far as it can still hold one of the
 * best. One object for all searches, so that none allocates.
 */
export class CellSearch {
  readonly #near = new NearMeters();
  readonly #nearCells = new NearCells();
  /** See ReportChunks; and the number of its arrival by slot. */
  #numbers: Int32Array = new Int32Array(0);
  #arrivals: Float64Array = new Float64Array(0);
  #lonSteps = 0;
  #latSteps = 0;
  #lonReach = 0;
  #latReach = 0;
  #lonReachSteps = 0;
  #latReachSteps = 0;
  #leastPerLonDegree = 0;
  #squareRadius = 0;
  #fromSecond = 0;
  #untilSecond = 0;
  #costASquareMeter = 0;
  #costASecond = 0;
  #mostLookedAt = 0;
  /** Whether the reach is so wide that differences of places may wrap around within it. */
  #isWide = false;
  /** Of a chunk, where the reports within reach begin. */
  readonly #within: number[] = Array.from({ length: CHUNK_REPORTS }, () => 0);
  /** Nothing but a reason to read. */
  read = 0;

  /** Begins a search; of `numbers` and `arrivals` as they are now. */
  prepare(query: CandidateQuery, numbers: Int32Array, arrivals: Float64Array): void {
    this.#numbers = numbers;
    this.#arrivals = arrivals;
    this.#lonSteps = stepsOf(query.lon);
    this.#latSteps = stepsOf(query.lat);
    this.#near.from(this.#latSteps);
    this.#leastPerLonDegree = leastMetersPerLonDegree(query.lat, query.radiusMeters);
    this.#lonReach = lonReach(query.radiusMeters, this.#leastPerLonDegree);
    this.#latReach = latReach(query.radiusMeters);
    this.#lonReachSteps = Math.min(MOST_STEPS, Math.ceil(this.#lonReach / degreesOf(1)));
    this.#latReachSteps = Math.min(MOST_STEPS, Math.ceil(this.#latReach / degreesOf(1)));
    this.#squareRadius = query.radiusMeters * query.radiusMeters;
    this.#fromSecond = secondsOf(query.fromMs);
    this.#untilSecond = secondsOf(query.untilMs);
    this.#costASquareMeter = 1 / (query.nearMeters * query.nearMeters);
    this.#costASecond = 1000 / query.lastingMs;
    this.#mostLookedAt = query.mostLookedAt;
    this.#isWide = this.#lonReachSteps > WIDE_STEPS || this.#latReachSteps > WIDE_STEPS;
  }

  /** Offers a group's reports to the best. Throws RangeError on a radius of more than 256 cells. */
  run(grid: MetricGrid, cells: CellDirectory, best: BestReports): void {
    if (this.#latReach > MOST_CELLS_A_RADIUS * grid.rowDegrees)
      throw new RangeError(`radiusMeters must be at most ${MOST_CELLS_A_RADIUS} of its group's cells`);
    const near = this.#nearCells;
    const lon = degreesOf(this.#lonSteps);
    const lat = degreesOf(this.#latSteps);
    near.collect(grid, cells, lon, lat, this.#lonReach, this.#latReach);
    this.#readHeads();
    for (let i = 0; i < near.count; i++) {
      const least = best.count < best.most ? 0 : this.#leastCost(grid, near.rows[i]!, near.columns[i]!, lon, lat);
      this.#lookAtCell(near.heads[i]!, least, best);
    }
  }

  /** Reads from three lines of each cell's newest chunk, which nothing waits for: so they come from memory all at once. */
  #readHeads(): void {
    const numbers = this.#numbers;
    const { heads, count } = this.#nearCells;
    let newest = LEAST_SECOND;
    let read = 0;
    for (let i = 0; i < count; i++) {
      const head = heads[i]!;
      newest = Math.max(newest, numbers[head + NEWEST]!);
      read |= numbers[head + LINE]! | numbers[head + 2 * LINE]!;
    }
    this.read = read;
    if (newest < this.#fromSecond) this.#nearCells.count = 0;
  }

  /** What a report of the cell costs at least for its distance. */
  #leastCost(grid: MetricGrid, row: number, column: number, lon: number, lat: number): number {
    const columnDegrees = grid.columnDegreesOf(row);
    const toMiddle = Math.abs((column + 0.5) * columnDegrees - 180 - lon);
    const lonGap = Math.max(0, Math.min(toMiddle, 360 - toMiddle) - columnDegrees / 2);
    const latGap = Math.max(0, Math.abs((row + 0.5) * grid.rowDegrees - 90 - lat) - grid.rowDegrees / 2);
    const x = lonGap * this.#leastPerLonDegree;
    const y = latGap * LEAST_METERS_PER_LAT_DEGREE;
    return BOUND_MARGIN * (x * x + y * y) * this.#costASquareMeter;
  }

  #lookAtCell(head: number, leastCost: number, best: BestReports): void {
    for (let chunk = head; chunk !== NONE; chunk = this.#numbers[chunk + OLDER]!) {
      const newest = this.#numbers[chunk + NEWEST]!;
      if (newest < this.#fromSecond) return;
      if (best.count === best.most && this.#isTooDear(chunk, newest, leastCost, best)) return;
      if (best.lookedAt >= this.#mostLookedAt) {
        best.isComplete = false;
        return;
      }
      this.#lookAtChunk(chunk, best);
    }
  }

  /** Whether nothing in this chunk and those behind it, which all arrived before, comes before the last of a full list. */
  #isTooDear(chunk: number, newest: number, leastCost: number, best: BestReports): boolean {
    const cost = leastCost + Math.max(0, this.#untilSecond - newest) * this.#costASecond;
    const worst = best.worstCost();
    return cost > worst || (cost === worst && this.#lastArrival(chunk) < this.#arrivals[best.slots[best.most - 1]!]!);
  }

  #lastArrival(chunk: number): number {
    let last = NONE;
    const count = this.#numbers[chunk + COUNT]!;
    for (let i = 0; i < count; i++)
      last = Math.max(last, this.#arrivals[this.#numbers[chunk + FIRST_REPORT + REPORT_NUMBERS * i + SLOT]!]!);
    return last;
  }

  #lookAtChunk(chunk: number, best: BestReports): void {
    const numbers = this.#numbers;
    const within = this.#within;
    const begin = chunk + FIRST_REPORT;
    const reports = numbers[chunk + COUNT]!;
    best.lookedAt += reports;
    const count = this.#isWide ? this.#allOf(begin, reports) : this.#collect(begin, begin + REPORT_NUMBERS * reports);
    for (let i = 0; i < count; i++) {
      const at = within[i]!;
      const second = numbers[at + SECOND]!;
      if (second < this.#fromSecond || second > this.#untilSecond) continue;
      // A difference of more than half a turn wraps around to the short way.
      const square = this.#near.square((numbers[at]! - this.#lonSteps) | 0, numbers[at + 1]! - this.#latSteps);
      if (square > this.#squareRadius) continue;
      const seconds = this.#untilSecond - second;
      const cost = square * this.#costASquareMeter + seconds * this.#costASecond;
      if (cost <= best.worstCost())
        best.offer(numbers[at + SLOT]!, cost, Math.sqrt(square), seconds * 1000, this.#arrivals);
    }
  }

  /** Those in the box of the reach, without a branch, since none could be foreseen. Returns how many. */
  #collect(begin: number, end: number): number {
    const numbers = this.#numbers;
    const within = this.#within;
    const west = (this.#lonSteps - this.#lonReachSteps) | 0;
    const south = (this.#latSteps - this.#latReachSteps) | 0;
    const width = 2 * this.#lonReachSteps;
    const height = 2 * this.#latReachSteps;
    let count = 0;
    for (let at = begin; at < end; at += REPORT_NUMBERS) {
      const east = (numbers[at]! - west) | 0;
      const north = (numbers[at + 1]! - south) | 0;
      within[count] = at;
      // One of the four is negative, that is its first bit is set, unless 0 <= east <= width and 0 <= north <= height.
      count += ((east | ((width - east) | 0) | north | ((height - north) | 0)) >>> 31) ^ 1;
    }
    return count;
  }

  #allOf(begin: number, count: number): number {
    for (let i = 0; i < count; i++) this.#within[i] = begin + REPORT_NUMBERS * i;
    return count;
  }
}
