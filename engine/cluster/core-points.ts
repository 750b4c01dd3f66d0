import type { CellGrid } from './cell-grid.ts';
import type { Frame, Row } from './frame.ts';
import { Neighborhood } from './neighborhood.ts';

/**
 * Finds the core points and moves them to the front of their cells: cell c has its cores in cellStarts[c] ..
 * coreEnds[c] - 1. A cell of minPoints or more is all core, without a look at any distance. O(n minPoints) at worst.
 */
export function coresFirst(grid: CellGrid, frame: Frame, minPoints: number): Uint32Array {
  const { cellStarts } = grid;
  const cellCount = cellStarts.length - 1;
  const coreEnds = new Uint32Array(cellCount);
  const neighborhood = new Neighborhood(grid, frame);
  for (let cell = 0; cell < cellCount; cell++) {
    const start = cellStarts[cell]!;
    const end = cellStarts[cell + 1]!;
    coreEnds[cell] = end;
    if (end - start >= minPoints) continue;
    neighborhood.moveTo(cell);
    let coreEnd = start;
    if (candidates(cellStarts, neighborhood) < minPoints) {
      coreEnds[cell] = coreEnd;
      continue;
    }
    for (let point = start; point < end; point++)
      if (hasNeighbors(grid, frame, neighborhood, point, minPoints)) swapPoints(grid, point, coreEnd++);
    coreEnds[cell] = coreEnd;
  }
  return coreEnds;
}

/** Points in the cells around, those of the cell itself included. */
function candidates(cellStarts: Uint32Array, around: Neighborhood): number {
  let count = 0;
  for (let k = 0; k < around.count; k++) count += cellStarts[around.ends[k]!]! - cellStarts[around.starts[k]!]!;
  return count;
}

/** Whether at least `wanted` points, itself included, are within eps. Stops at the last one that is needed. */
function hasNeighbors(grid: CellGrid, frame: Frame, around: Neighborhood, point: number, wanted: number): boolean {
  const { xys, cellStarts } = grid;
  const { scaleX, scaleY, nearSquared, farSquared } = around.row;
  const x = xys[2 * point]!;
  const y = xys[2 * point + 1]!;
  let found = 0;
  for (let k = 0; k < around.count; k++) {
    const turnedX = x + around.turns[k]!;
    const last = cellStarts[around.ends[k]!]!;
    for (let other = cellStarts[around.starts[k]!]!; other < last; other++) {
      const dX = (turnedX - xys[2 * other]!) * scaleX;
      const dY = (y - xys[2 * other + 1]!) * scaleY;
      const squared = dX * dX + dY * dY;
      if (squared > farSquared) continue;
      if (!(squared <= nearSquared) && !isNear(frame, around.row, xys, point, other)) continue;
      if (++found === wanted) return true;
    }
  }
  return false;
}

/** The metric's own answer, for pairs that a row's lengths leave in doubt. */
export const isNear = (frame: Frame, row: Row, xys: Float64Array, a: number, b: number): boolean =>
  frame.distanceMeters(xys[2 * a]!, xys[2 * a + 1]!, xys[2 * b]!, xys[2 * b + 1]!) <= row.epsMeters;

/** Exchanges two points of one cell. */
export function swapPoints({ order, xys }: CellGrid, a: number, b: number): void {
  if (a === b) return;
  const position = order[a]!;
  const x = xys[2 * a]!;
  const y = xys[2 * a + 1]!;
  order[a] = order[b]!;
  xys[2 * a] = xys[2 * b]!;
  xys[2 * a + 1] = xys[2 * b + 1]!;
  order[b] = position;
  xys[2 * b] = x;
  xys[2 * b + 1] = y;
}
