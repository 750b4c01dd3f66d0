import { type CellDirectory, PAGE_BITS } from './cell-directory.ts';
import { columnOf, type MetricGrid } from './metric-grid.ts';

const NONE = -1;
const LAST_IN_PAGE = (1 << PAGE_BITS) - 1;

/**
 * The cells that hold any report within reach of a place, its own first. Collected before any
 * is looked into: the processor then fetches all of them at once, instead of one after the other.
 */
export class NearCells {
  count = 0;
  heads = new Int32Array(64);
  rows = new Int32Array(64);
  columns = new Int32Array(64);
  #cells: CellDirectory | null = null;
  #ownRow = 0;
  #ownColumn = 0;

  /** Reaches in degrees; a longitude's of 180 is all around. O(cells within reach). */
  collect(grid: MetricGrid, cells: CellDirectory, lon: number, lat: number, lonReach: number, latReach: number): void {
    this.count = 0;
    this.#cells = cells;
    this.#ownRow = grid.rowOf(lat);
    this.#ownColumn = columnOf(lon, grid.columnDegreesOf(this.#ownRow));
    const lastRow = grid.rowOf(lat + latReach);
    for (let row = grid.rowOf(lat - latReach); row <= lastRow; row = (row | LAST_IN_PAGE) + 1)
      this.#addRows(
        row,
        Math.min(lastRow, row | LAST_IN_PAGE),
        grid.columnDegreesOf(row),
        lon - lonReach,
        lon + lonReach,
      );
  }

  /** Rows of one page: the columns within reach, which may go on at the other side of the antimeridian. */
  #addRows(row: number, lastRow: number, columnDegrees: number, west: number, east: number): void {
    const begin = columnOf(west < -180 ? west + 360 : west, columnDegrees);
    const end = columnOf(east > 180 ? east - 360 : east, columnDegrees);
    if (west >= -180 && east <= 180) {
      this.#addColumns(row, lastRow, begin, end);
    } else if (east - west >= 360 || begin <= end) {
      this.#addColumns(row, lastRow, 0, columnOf(180, columnDegrees));
    } else {
      this.#addColumns(row, lastRow, begin, columnOf(180, columnDegrees));
      this.#addColumns(row, lastRow, 0, end);
    }
  }

  #addColumns(row: number, lastRow: number, column: number, lastColumn: number): void {
    const cells = this.#cells!;
    for (let first = column; first <= lastColumn; first = (first | LAST_IN_PAGE) + 1) {
      const page = cells.pageOf(row >> PAGE_BITS, first >> PAGE_BITS);
      if (page === NONE) continue;
      const last = Math.min(lastColumn, first | LAST_IN_PAGE);
      for (let r = row; r <= lastRow; r++)
        for (let c = first; c <= last; c++) {
          const head = cells.headOf(page, r, c);
          if (head !== NONE) this.#add(head, r, c);
        }
    }
  }

  #add(head: number, row: number, column: number): void {
    if (this.count === this.heads.length) this.#grow();
    let at = this.count++;
    if (row === this.#ownRow && column === this.#ownColumn) {
      this.heads[at] = this.heads[0]!;
      this.rows[at] = this.rows[0]!;
      this.columns[at] = this.columns[0]!;
      at = 0;
    }
    this.heads[at] = head;
    this.rows[at] = row;
    this.columns[at] = column;
  }

  #grow(): void {
    const [heads, rows, columns] = [this.heads, this.rows, this.columns];
    this.heads = new Int32Array(2 * this.count);
    this.rows = new Int32Array(2 * this.count);
    this.columns = new Int32Array(2 * this.count);
    this.heads.set(heads);
    this.rows.set(rows);
    this.columns.set(columns);
  }
}
