import type { Frame } from './frame.ts';
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
  const { order, starts } = sortByCell(xys, frame);
  const sorted = new Float64Array(xys.length);
  for (let i = 0; i < order.length; i++) {
    sorted[2 * i] = xys[2 * order[i]!]!;
    sorted[2 * i + 1] = xys[2 * order[i]! + 1]!;
  }
  return { order, xys: sorted, cellStarts: starts, ...rowsOf(sorted, starts, frame) };
}

/** A cell is where its first point is. */
function rowsOf(
  xys: Float64Array,
  cellStarts: Uint32Array,
  frame: Frame,
): Pick<CellGrid, 'cellColumns' | 'rowStarts' | 'rowIndexes'> {
  const cellColumns = new Float64Array(cellStarts.length - 1);
  const rowStarts: number[] = [];
  const rowIndexes: number[] = [];
  for (let cell = 0; cell < cellColumns.length; cell++) {
    const first = cellStarts[cell]!;
    const row = frame.rowOf(xys[2 * first + 1]!);
    cellColumns[cell] = frame.columnOf(xys[2 * first]!, row);
    if (row === rowIndexes.at(-1)) continue;
    rowStarts.push(cell);
    rowIndexes.push(row);
  }
  rowStarts.push(cellColumns.length);
  return { cellColumns, rowStarts: Uint32Array.from(rowStarts), rowIndexes: Float64Array.from(rowIndexes) };
}
