import { type Frame, MAX_CELLS_ALONG } from './frame.ts';
import { sortByCell } from './sort-by-cell.ts';

/** Points sorted into the cells of a frame: rows that hold any, in them cells that hold any, in them points. */
export interface CellGrid {
  /** Of point i in the order of the cells its position in the caller's array. Passes may change the order within a cell. */
  readonly order: Uint32Array;
  /** Point i is [2i], [2i + 1]: x, y, in the order of the cells. */
  readonly xys: Float64Array;
  /** Cell c holds the points cellStarts[c] .. cellStarts[c + 1] - 1. */
  readonly cellStarts: Uint32Array;
  readonly cellColumns: Float64Array;
  /** The r-th row that holds any point has the cells rowStarts[r] .. rowStarts[r + 1] - 1. */
  readonly rowStarts: Uint32Array;
  readonly rowIndexes: Float64Array;
}

/** Sorts the points into cells. Throws RangeError when they spread over more cells than can be told apart. O(n). */
export function buildCellGrid(xys: Float64Array, frame: Frame): CellGrid {
  const { rows, columns } = cellsOf(xys, frame);
  const order = sortByCell(rows, columns);
  const sorted = new Float64Array(xys.length);
  for (let i = 0; i < order.length; i++) {
    sorted[2 * i] = xys[2 * order[i]!]!;
    sorted[2 * i + 1] = xys[2 * order[i]! + 1]!;
  }
  return { order, xys: sorted, ...startsOf(order, rows, columns) };
}

function cellsOf(xys: Float64Array, frame: Frame): { readonly rows: Float64Array; readonly columns: Float64Array } {
  const rows = new Float64Array(xys.length / 2);
  const columns = new Float64Array(xys.length / 2);
  for (let i = 0; i < rows.length; i++) {
    const row = frame.rowOf(xys[2 * i + 1]!);
    rows[i] = row;
    columns[i] = frame.columnOf(xys[2 * i]!, row);
    if (row >= MAX_CELLS_ALONG || columns[i]! >= MAX_CELLS_ALONG)
      throw new RangeError(
        `epsMeters is too small for points that spread so far: point ${i} is cell ${Math.max(row, columns[i]!)} of an axis, ${MAX_CELLS_ALONG} is the most`,
      );
  }
  return { rows, columns };
}

function startsOf(order: Uint32Array, rows: Float64Array, columns: Float64Array): Omit<CellGrid, 'order' | 'xys'> {
  const [cellCount, rowCount] = countsOf(order, rows, columns);
  const cellStarts = new Uint32Array(cellCount + 1);
  const cellColumns = new Float64Array(cellCount);
  const rowStarts = new Uint32Array(rowCount + 1);
  const rowIndexes = new Float64Array(rowCount);
  let cell = -1;
  let row = -1;
  for (let i = 0; i < order.length; i++) {
    const point = order[i]!;
    const isNewRow = i === 0 || rows[point] !== rows[order[i - 1]!];
    if (isNewRow || columns[point] !== columns[order[i - 1]!]) {
      cell++;
      cellStarts[cell] = i;
      cellColumns[cell] = columns[point]!;
    }
    if (!isNewRow) continue;
    row++;
    rowStarts[row] = cell;
    rowIndexes[row] = rows[point]!;
  }
  cellStarts[cellCount] = order.length;
  rowStarts[rowCount] = cellCount;
  return { cellStarts, cellColumns, rowStarts, rowIndexes };
}

function countsOf(
  order: Uint32Array,
  rows: Float64Array,
  columns: Float64Array,
): readonly [cells: number, rows: number] {
  let cellCount = 0;
  let rowCount = 0;
  for (let i = 0; i < order.length; i++) {
    const [point, before] = [order[i]!, order[i - 1] ?? 0];
    const isNewRow = i === 0 || rows[point] !== rows[before];
    if (isNewRow) rowCount++;
    if (isNewRow || columns[point] !== columns[before]) cellCount++;
  }
  return [cellCount, rowCount];
}
