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
  // The rows around the current one, its own first. Columns a unit of x, columns, cells from .. end, where the last range began.
  #rows = 0;
  readonly #columnsPerX = new Float64Array(ROWS);
  readonly #columns = new Float64Array(ROWS);
  readonly #froms = new Uint32Array(ROWS);
  readonly #ends = new Uint32Array(ROWS);
  readonly #cursors = new Uint32Array(ROWS);

  constructor(grid: CellGrid, frame: Frame) {
    this.#grid = grid;
    this.#frame = frame;
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
    const west = least - this.row.reachX - this.#frame.originX;
    const east = most + this.row.reachX - this.#frame.originX;
    for (let around = 0; around < this.#rows; around++) this.#addRanges(around, west, east);
  }

  #enterRow(cell: number): void {
    const { rowStarts, rowIndexes } = this.#grid;
    do this.#rowPosition++;
    while (cell >= rowStarts[this.#rowPosition + 1]!);
    const index = rowIndexes[this.#rowPosition]!;
    this.row = this.#frame.row(index);
    this.#rows = 0;
    for (const step of STEPS) {
      const position = this.#rowPosition + step;
      if (!(Math.abs((rowIndexes[position] ?? Infinity) - index) <= ROW_REACH)) continue;
      const { columnWidth, columns } = this.#frame.row(rowIndexes[position]!);
      this.#columnsPerX[this.#rows] = 1 / columnWidth;
      this.#columns[this.#rows] = columns;
      this.#froms[this.#rows] = rowStarts[position]!;
      this.#ends[this.#rows] = rowStarts[position + 1]!;
      this.#cursors[this.#rows] = rowStarts[position]!;
      this.#rows++;
    }
  }

  /** West and east are from the frame's origin. */
  #addRanges(around: number, west: number, east: number): void {
    const columns = this.#columns[around]!;
    const from = Math.floor(west * this.#columnsPerX[around]! - SLACK);
    const to = Math.floor(east * this.#columnsPerX[around]! + SLACK);
    if (!(to - from + 1 < columns)) {
      this.#push(this.#froms[around]!, this.#ends[around]!, columns === Infinity ? 0 : Number.NaN);
      return;
    }
    const { cellColumns } = this.#grid;
    const rowEnd = this.#ends[around]!;
    let start = this.#cursors[around]!;
    while (start < rowEnd && cellColumns[start]! < from) start++;
    this.#cursors[around] = start;
    this.#addUpTo(start, rowEnd, to, 0);
    // Across the seam, where the cursor is not.
    if (from < 0 && columns < Infinity)
      this.#addUpTo(this.#firstFrom(around, from + columns), rowEnd, columns - 1, 360);
    if (to >= columns) this.#addUpTo(this.#froms[around]!, rowEnd, to - columns, -360);
  }

  #addUpTo(start: number, rowEnd: number, lastColumn: number, turn: number): void {
    const { cellColumns } = this.#grid;
    let end = start;
    while (end < rowEnd && cellColumns[end]! <= lastColumn) end++;
    this.#push(start, end, turn);
  }

  /** By bisection. */
  #firstFrom(around: number, column: number): number {
    const { cellColumns } = this.#grid;
    let low = this.#froms[around]!;
    let high = this.#ends[around]!;
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
