import { type Neighbors, neighborsFromLists } from './neighbors.ts';

/** Hexagons with a point at the top, in rows; cell i has its center at centers[2i], centers[2i + 1] (meters). */
export interface HexGrid {
  /** From one flat side to the opposite one, which is also the distance of neighboring centers. */
  readonly widthMeters: number;
  readonly centers: Float64Array;
  /** How many points lie in each cell. */
  readonly counts: Float64Array;
  /** The cell of each point. */
  readonly cellOf: Uint32Array;
  /** The up to six cells beside each. */
  readonly neighbors: Neighbors;
}

const MOST_CELLS = 5_000_000;
const ROW_HEIGHT = Math.sqrt(3) / 2;

/**
 * Counts points (x, y in meters, [2i], [2i + 1]) by hexagons that cover their bounding box, empty ones too: an area without
 * reports is an observation. Cells by row from the south, then from the west; the grid has a center at 0, 0, so the same
 * ground has the same cells whatever the points. A point on a common side belongs to the cell that its rounding gives, always the same.
 * Throws RangeError on a width that is none, a point that is no number, no points, or more than 5 million cells.
 */
export function hexGrid(xys: Float64Array, widthMeters: number): HexGrid {
  if (!(widthMeters > 0 && widthMeters < Infinity))
    throw new RangeError(`widthMeters must be positive, got ${widthMeters}`);
  if (xys.length === 0) throw new RangeError('a hex grid needs at least 1 point');
  const bad = xys.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`point ${bad >> 1} has the coordinate ${xys[bad]}`);
  const frame = frameOf(xys, widthMeters);
  const cells = frame.columns * frame.rows;
  const cellOf = new Uint32Array(xys.length / 2);
  const counts = new Float64Array(cells);
  for (let i = 0; i < cellOf.length; i++) {
    const cell = cellAt(frame, hexAt(xys[2 * i]!, xys[2 * i + 1]!, widthMeters));
    cellOf[i] = cell;
    counts[cell]!++;
  }
  return { widthMeters, centers: centersOf(frame, widthMeters), counts, cellOf, neighbors: besides(frame) };
}

/** A row counted from y = 0, and a column in it; odd rows stand half a width to the east. */
interface Hex {
  readonly row: number;
  readonly column: number;
}

interface Frame {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
}

const shiftOf = (row: number): number => (row & 1 ? 0.5 : 0);
const cellAt = (frame: Frame, { row, column }: Hex): number =>
  (row - frame.firstRow) * frame.columns + column - frame.firstColumn;

/** The hexagon whose center is nearest: one of the nearest centers of the two rows that the point lies between. */
export function hexAt(x: number, y: number, widthMeters: number): Hex {
  const [u, v] = [x / widthMeters, y / (widthMeters * ROW_HEIGHT)];
  const below = Math.floor(v);
  const [a, b] = [nearestIn(below, u), nearestIn(below + 1, u)];
  return squareTo(a, u, v) <= squareTo(b, u, v) ? a : b;
}

const nearestIn = (row: number, u: number): Hex => ({ row, column: Math.round(u - shiftOf(row)) });
const squareTo = ({ row, column }: Hex, u: number, v: number): number =>
  (u - column - shiftOf(row)) ** 2 + ((v - row) * ROW_HEIGHT) ** 2;

function frameOf(xys: Float64Array, widthMeters: number): Frame {
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < xys.length; i += 2) {
    const { row, column } = hexAt(xys[i]!, xys[i + 1]!, widthMeters);
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  const [rows, columns] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
  if (!(rows * columns <= MOST_CELLS))
    throw new RangeError(`${widthMeters} m gives ${rows * columns} cells, at most ${MOST_CELLS}: take wider ones`);
  return { firstRow, firstColumn, rows, columns };
}

function centersOf(frame: Frame, widthMeters: number): Float64Array {
  const centers = new Float64Array(2 * frame.rows * frame.columns);
  for (let i = 0; i < centers.length / 2; i++) {
    const { row, column } = hexOf(frame, i);
    centers[2 * i] = (column + shiftOf(row)) * widthMeters;
    centers[2 * i + 1] = row * ROW_HEIGHT * widthMeters;
  }
  return centers;
}

const hexOf = (frame: Frame, cell: number): Hex => ({
  row: frame.firstRow + Math.floor(cell / frame.columns),
  column: frame.firstColumn + (cell % frame.columns),
});

function besides(frame: Frame): Neighbors {
  const lists = Array.from({ length: frame.rows * frame.columns }, (_, i) => {
    const { row, column } = hexOf(frame, i);
    const west = row & 1 ? 0 : -1;
    return [
      { row, column: column - 1 },
      { row, column: column + 1 },
      ...[row - 1, row + 1].flatMap((r) => [
        { row: r, column: column + west },
        { row: r, column: column + west + 1 },
      ]),
    ]
      .filter((hex) => isInside(frame, hex))
      .map((hex) => cellAt(frame, hex));
  });
  return neighborsFromLists(lists);
}

const isInside = ({ firstRow, firstColumn, rows, columns }: Frame, { row, column }: Hex): boolean =>
  row >= firstRow && row < firstRow + rows && column >= firstColumn && column < firstColumn + columns;
