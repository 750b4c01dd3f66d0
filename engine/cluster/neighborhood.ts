import type { CellGrid } from './cell-grid.ts';
import { type Frame, ROW_REACH, type Row } from './frame.ts';

// To the rows around one, its own first.
const STEPS = Array.from({ length: 2 * ROW_REACH + 1 }, (_, i) => (i % 2 === 0 ? -i / 2 : (i + 1) / 2));
const ROWS = STEPS.length;
// A row around the globe may be entered from both sides of its seam.
const MOST_RANGES = 2 * ROWS;
// In cells: more than the rounding of a cell's number, see MAX_CELLS_ALONG.
const SLACK = 2 ** -10;

/**
 * Walks the cells of a grid in their order, and knows of each the cells that may hold a point within eps of one of its own:
 * at most three or so ranges of consecutive cells for each of five rows, its own first. O(1) a cell, amortised.
 */
export class Neighborhood {
  readonly #grid: CellGrid;
  readonly #frame: Frame;
  #rowPosition = -1;
  /** The row of the current cell. */
  row!: Row;
  /** Ranges of cells: starts[k] .. ends[k] - 1, for k below count. */
  readonly starts = new Uint32Array(MOST_RANGES);
  readonly ends = new Uint32Array(MOST_RANGES);
  /** What to add to x of here minus x of there across the seam of the globe: 0, 360 or -360; NaN: all round, nobody knows. */
  readonly turns = new Float64Array(MOST_RANGES);
  count = 0;
  // The rows around the current one, its own first. Few fields: with a dozen and more private ones V8 keeps an object as a
  // slow dictionary, which made all of DBSCAN three times as slow.
  #rows = 0;
  /** Row k around is [2k], [2k + 1]: columns a unit of x, columns. */
  readonly #scales = new Float64Array(2 * ROWS);
  /** Row k around is [4k .. 4k + 3]: its cells from, to before; where the last range began, and where it ended. */
  readonly #cells = new Uint32Array(4 * ROWS);
  readonly #steps: readonly number[];

  /** `onlyOnward`: without the rows before, for pairs of cells that are each looked at from the lower one. */
  constructor(grid: CellGrid, frame: Frame, onlyOnward = false) {
    this.#grid = grid;
    this.#frame = frame;
    this.#steps = onlyOnward ? STEPS.filter((step) => step >= 0) : STEPS;
  }

  /** Goes to a cell; the next one, or any later. */
  moveTo(cell: number): void {
    const { rowStarts, cellStarts, xys } = this.#grid;
    if (this.#rowPosition < 0 || cell >= rowStarts[this.#rowPosition + 1]!) this.#enterRow(cell);
    let least = Infinity;
    let most = -Infinity;
    for (let i = cellStarts[cell]!; i < cellStarts[cell + 1]!; i++) {
      const x = xys[2 * i]!;
      if (x < least) least = x;
      if (x > most) most = x;
    }
    this.count = 0;
    const { cellColumns } = this.#grid;
    const west = least - this.row.reachX - this.#frame.originX;
    const east = most + this.row.reachX - this.#frame.originX;
    const [scales, cells, rows] = [this.#scales, this.#cells, this.#rows];
    for (let around = 0; around < rows; around++) {
      const from = Math.floor(west * scales[2 * around]! - SLACK);
      const to = Math.floor(east * scales[2 * around]! + SLACK);
      const columns = scales[2 * around + 1]!;
      const rowEnd = cells[4 * around + 1]!;
      if (!(to - from + 1 < columns)) {
        this.#push(cells[4 * around]!, rowEnd, columns === Infinity ? 0 : Number.NaN);
        continue;
      }
      // Cells go east, so that neither end of a range goes back.
      let start = cells[4 * around + 2]!;
      while (start < rowEnd && cellColumns[start]! < from) start++;
      cells[4 * around + 2] = start;
      let end = Math.max(start, cells[4 * around + 3]!);
      while (end < rowEnd && cellColumns[end]! <= to) end++;
      cells[4 * around + 3] = end;
      this.#push(start, end, 0);
      if (columns < Infinity && (from < 0 || to >= columns)) this.#addAcrossTheSeam(around, from, to, columns);
    }
  }

  #enterRow(cell: number): void {
    const { rowStarts, rowIndexes } = this.#grid;
    do this.#rowPosition++;
    while (cell >= rowStarts[this.#rowPosition + 1]!);
    const index = rowIndexes[this.#rowPosition]!;
    this.row = this.#frame.row(index);
    this.#rows = 0;
    for (const step of this.#steps) {
      const position = this.#rowPosition + step;
      if (!(Math.abs((rowIndexes[position] ?? Infinity) - index) <= ROW_REACH)) continue;
      const { columnWidth, columns } = this.#frame.row(rowIndexes[position]!);
      this.#scales.set([1 / columnWidth, columns], 2 * this.#rows);
      const [from, end] = [rowStarts[position]!, rowStarts[position + 1]!];
      this.#cells.set([from, end, from, from], 4 * this.#rows);
      this.#rows++;
    }
  }

  /** Where the cursors are not. */
  #addAcrossTheSeam(around: number, from: number, to: number, columns: number): void {
    const first = this.#cells[4 * around]!;
    const rowEnd = this.#cells[4 * around + 1]!;
    if (from < 0) this.#push(this.#firstFrom(first, rowEnd, from + columns), rowEnd, 360);
    if (to >= columns) this.#push(first, this.#firstFrom(first, rowEnd, to - columns + 1), -360);
  }

  /** By bisection. */
  #firstFrom(first: number, rowEnd: number, column: number): number {
    const { cellColumns } = this.#grid;
    let low = first;
    let high = rowEnd;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cellColumns[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #push(start: number, end: number, turn: number): void {
    if (start >= end) return;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.turns[this.count] = turn;
    this.count++;
  }
}
