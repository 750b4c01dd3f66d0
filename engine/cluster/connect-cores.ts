import type { CellGrid } from './cell-grid.ts';
import type { Frame } from './frame.ts';
import { NearPair } from './near-pair.ts';
import { Neighborhood } from './neighborhood.ts';

/**
 * Of each cell a cell that stands for its cluster (itself or a lower one): cells whose cores are within eps of each other
 * are one cluster, and so is every cell in itself. Pairs that are known to be of one cluster are not looked at again.
 */
export function connectCores(grid: CellGrid, frame: Frame, coreEnds: Uint32Array): Int32Array {
  const { cellStarts } = grid;
  const parents = new Int32Array(coreEnds.length);
  for (let cell = 0; cell < parents.length; cell++) parents[cell] = cell;
  const neighborhood = new Neighborhood(grid, frame, true);
  const nearPair = new NearPair(grid, frame);
  for (let cell = 0; cell < coreEnds.length; cell++) {
    const start = cellStarts[cell]!;
    const end = coreEnds[cell]!;
    if (start === end) continue;
    neighborhood.moveTo(cell);
    for (let k = 0; k < neighborhood.count; k++) {
      // Each pair once: from its lower cell.
      for (let other = Math.max(neighborhood.starts[k]!, cell + 1); other < neighborhood.ends[k]!; other++) {
        const otherStart = cellStarts[other]!;
        const otherEnd = coreEnds[other]!;
        if (otherStart === otherEnd) continue;
        const root = rootOf(parents, cell);
        const otherRoot = rootOf(parents, other);
        if (root === otherRoot) continue;
        if (!nearPair.exists(neighborhood.row, neighborhood.turns[k]!, start, end, otherStart, otherEnd)) continue;
        parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
      }
    }
  }
  for (let cell = 0; cell < parents.length; cell++) parents[cell] = rootOf(parents, cell);
  return parents;
}

/** Halves the path on its way. */
function rootOf(parents: Int32Array, cell: number): number {
  let at = cell;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}
