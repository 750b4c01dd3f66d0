import type { VertexTable } from '../noding/vertex-table.ts';
import type { HalfEdges } from './half-edges.ts';

/** A connected piece of the net of edges. */
export interface EdgeGroup {
  /** Its vertex farthest west, of those the farthest south. */
  readonly westmost: number;
  /** The cycle that goes round it from outside. */
  readonly outerCycle: number;
}

/** From west to east, so that whatever lies around a group comes before it. O(n log n). */
export function edgeGroups(vertices: VertexTable, half: HalfEdges): readonly EdgeGroup[] {
  const isSeen = new Uint8Array(vertices.size);
  const groups: EdgeGroup[] = [];
  for (let vertex = 0; vertex < vertices.size; vertex++) {
    if (isSeen[vertex] === 1 || half.leavingStart[vertex] === half.leavingStart[vertex + 1]) continue;
    const westmost = walkGroup(vertices, half, vertex, isSeen);
    groups.push({ westmost, outerCycle: half.cycle[lastTowardNorth(vertices, half, westmost)]! });
  }
  return groups.sort((a, b) => compareWest(vertices, a.westmost, b.westmost));
}

const compareWest = ({ xs, ys }: VertexTable, a: number, b: number): number => xs[a]! - xs[b]! || ys[a]! - ys[b]!;

/** Marks all that hangs together with a vertex, and says which of it lies farthest west. */
function walkGroup(vertices: VertexTable, half: HalfEdges, start: number, isSeen: Uint8Array): number {
  const open = [start];
  isSeen[start] = 1;
  let westmost = start;
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    if (compareWest(vertices, vertex, westmost) < 0) westmost = vertex;
    for (let i = half.leavingStart[vertex]!; i < half.leavingStart[vertex + 1]!; i++) {
      const other = half.origin[half.leaving[i]! ^ 1]!;
      if (isSeen[other] === 1) continue;
      isSeen[other] = 1;
      open.push(other);
    }
  }
  return westmost;
}

/**
 * From the westmost vertex all edges go from just right of due south over east to due north. The one nearest to north has
 * the outside on its left.
 */
function lastTowardNorth({ ys }: VertexTable, half: HalfEdges, westmost: number): number {
  const around = half.leaving.subarray(half.leavingStart[westmost]!, half.leavingStart[westmost + 1]!);
  // Counterclockwise from east: first those toward north, then those toward south.
  const northward = around.filter((leaving) => ys[half.origin[leaving ^ 1]!]! >= ys[westmost]!);
  return (northward.at(-1) ?? around.at(-1))!;
}
