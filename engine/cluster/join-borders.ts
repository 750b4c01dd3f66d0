import type { CellGrid } from './cell-grid.ts';
import type { Frame } from './frame.ts';
import { Neighborhood } from './neighborhood.ts';
import { type Border, type ClusterNumbers, isWestOf } from './number-clusters.ts';

export const NOISE = -1;

/**
 * The label of every point, in the caller's order: cores have that of their cell, a border point joins by the rule, what no
 * core reaches is NOISE. Of cores equally near to a border point the least counts, by x and then y.
 */
export function joinBorders(
  grid: CellGrid,
  frame: Frame,
  coreEnds: Uint32Array,
  clusters: ClusterNumbers,
  border: Border,
): Int32Array {
  const { cellStarts, order } = grid;
  const labels = new Int32Array(order.length).fill(NOISE);
  const finder = new CoreFinder(grid, frame, coreEnds, clusters.labels);
  for (let cell = 0; cell < coreEnds.length; cell++) {
    const coreEnd = coreEnds[cell]!;
    const end = cellStarts[cell + 1]!;
    for (let core = cellStarts[cell]!; core < coreEnd; core++) labels[order[core]!] = clusters.labels[cell]!;
    if (coreEnd === end) continue;
    finder.moveTo(cell);
    for (let point = coreEnd; point < end; point++) labels[order[point]!] = finder.labelOf(point, border);
  }
  return labels;
}

class CoreFinder {
  readonly #grid: CellGrid;
  readonly #frame: Frame;
  readonly #coreEnds: Uint32Array;
  readonly #labels: Int32Array;
  readonly #around: Neighborhood;
  readonly #isWestOf: (pointA: number, pointB: number) => boolean;

  constructor(grid: CellGrid, frame: Frame, coreEnds: Uint32Array, labels: Int32Array) {
    this.#grid = grid;
    this.#frame = frame;
    this.#coreEnds = coreEnds;
    this.#labels = labels;
    this.#around = new Neighborhood(grid, frame);
    this.#isWestOf = isWestOf(grid);
  }

  moveTo(cell: number): void {
    this.#around.moveTo(cell);
  }

  /**
   * The label of the core nearest to a point, or the lowest of those that reach it. There are fewer than minPoints of
   * them: the point would be a core otherwise.
   */
  labelOf(point: number, border: Border): number {
    const { xys, cellStarts } = this.#grid;
    const { starts, ends, turns, count } = this.#around;
    const { scaleX, scaleY, nearSquared, farSquared, epsMeters } = this.#around.row;
    const isPlane = nearSquared === farSquared;
    const x = xys[2 * point]!;
    const y = xys[2 * point + 1]!;
    let [label, least, nearest] = [NOISE, Infinity, -1];
    for (let k = 0; k < count; k++) {
      const turnedX = x + turns[k]!;
      for (let cell = starts[k]!; cell < ends[k]!; cell++) {
        for (let core = cellStarts[cell]!; core < this.#coreEnds[cell]!; core++) {
          const dX = (turnedX - xys[2 * core]!) * scaleX;
          const dY = (y - xys[2 * core + 1]!) * scaleY;
          const squared = dX * dX + dY * dY;
          if (squared > farSquared) continue;
          // On a plane the square is all there is: its root could make two unequal ones equal.
          const distance = isPlane ? squared : this.#frame.distanceMeters(x, y, xys[2 * core]!, xys[2 * core + 1]!);
          if (!isPlane && distance > epsMeters) continue;
          const other = this.#labels[cell]!;
          if (border === 'lowest-label') {
            if (label === NOISE || other < label) label = other;
          } else if (distance < least || (distance === least && this.#isWestOf(core, nearest))) {
            [label, least, nearest] = [other, distance, core];
          }
        }
      }
    }
    return label;
  }
}
