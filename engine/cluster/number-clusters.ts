import type { CellGrid } from './cell-grid.ts';

/** Which points a border point may join: its nearest core's cluster, or of all that reach it the one with the lowest number. */
export type Border = 'nearest-core' | 'lowest-label';

export interface ClusterNumbers {
  readonly count: number;
  /** Of each cell the number of the cluster of its cores; meaningless where it has none. */
  readonly labels: Int32Array;
}

/**
 * Numbers the clusters from 0: for 'nearest-core' by the least of their cores, by x and then y, which no order of the
 * input changes; for 'lowest-label' by the core that comes first in the input.
 */
export function numberClusters(
  grid: CellGrid,
  coreEnds: Uint32Array,
  roots: Int32Array,
  border: Border,
): ClusterNumbers {
  const precedes = border === 'nearest-core' ? isWestOf(grid) : isBefore(grid);
  const firstCores = firstCoresOf(grid, coreEnds, roots, precedes);
  const sorted: number[] = [];
  for (let cell = 0; cell < roots.length; cell++) if (firstCores[cell] !== -1) sorted.push(cell);
  sorted.sort((a, b) => (precedes(firstCores[a]!, firstCores[b]!) ? -1 : 1));
  const labels = new Int32Array(roots.length);
  for (const [label, root] of sorted.entries()) labels[root] = label;
  // Roots are the lowest cells of their clusters, so a root's own label is never overwritten before it is read.
  for (let cell = 0; cell < labels.length; cell++) labels[cell] = labels[roots[cell]!]!;
  return { count: sorted.length, labels };
}

type Precedes = (pointA: number, pointB: number) => boolean;

const isBefore =
  ({ order }: CellGrid): Precedes =>
  (a, b) =>
    order[a]! < order[b]!;

/** By x, then y. */
export const isWestOf =
  ({ xys }: CellGrid): Precedes =>
  (a, b) =>
    xys[2 * a]! < xys[2 * b]! || (xys[2 * a] === xys[2 * b] && xys[2 * a + 1]! < xys[2 * b + 1]!);

/** Of each root the core that precedes all others of its cluster; -1 of cells that are none or have no core. */
function firstCoresOf(
  { cellStarts }: CellGrid,
  coreEnds: Uint32Array,
  roots: Int32Array,
  precedes: Precedes,
): Int32Array {
  const first = new Int32Array(roots.length).fill(-1);
  for (let cell = 0; cell < roots.length; cell++) {
    const root = roots[cell]!;
    for (let core = cellStarts[cell]!; core < coreEnds[cell]!; core++)
      if (first[root] === -1 || precedes(core, first[root]!)) first[root] = core;
  }
  return first;
}
