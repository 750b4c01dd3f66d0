import Flatbush from 'flatbush';
import { sideOfLine } from '../../../geometry/edge-crossing.ts';
import type { Noded } from '../noding/node-rings.ts';
import type { VertexTable } from '../noding/vertex-table.ts';
import type { Steps } from '../steps.ts';
import { type BoundingEdges, boundingEdges, type RepeatedEdge } from './bounding-edges.ts';
import { CoverageSets, symmetricDifference } from './coverage-sets.ts';
import { type EdgeGroup, edgeGroups } from './edge-groups.ts';
import { buildHalfEdges, type HalfEdges } from './half-edges.ts';

// Some ten milliseconds.
const GROUPS_A_STEP = 25;

/** The face around everything. */
export const OUTSIDE = 0;

/** How the lines of polygons cut the plane into faces, and which parts cover each face. */
export interface Arrangement {
  readonly vertices: VertexTable;
  readonly half: HalfEdges;
  readonly repeated: readonly RepeatedEdge[];
  /** The face on the left of each cycle; several cycles have one face where it has holes. */
  readonly faceOfCycle: Int32Array;
  readonly faceCount: number;
  /** By face the number of the set of parts that cover it, in `sets`. */
  readonly cover: Int32Array;
  readonly sets: CoverageSets;
}

/**
 * The faces between noded edges. Which parts cover a face is counted by exact crossings, never by a sample point. O(n log n),
 * and for each of g separate groups of edges the edges that a line of latitude to the west meets.
 */
export function* arrange(
  { vertices, edges }: Pick<Noded, 'vertices' | 'edges'>,
  partOfRing: Int32Array,
): Steps<Arrangement> {
  const { bounding, repeated } = boundingEdges(edges, partOfRing);
  yield;
  const half = yield* buildHalfEdges(vertices, bounding);
  yield;
  const sets = new CoverageSets();
  const faceOfCycle = new Int32Array(half.cycleStart.length).fill(-1);
  const coverOfCycle = new Int32Array(half.cycleStart.length).fill(-1);
  const groups = edgeGroups(vertices, half);
  yield;
  const numberNext = { face: OUTSIDE + 1 };
  numberInnerFaces(half, groups, faceOfCycle, numberNext);
  const west = groups.length === 0 ? null : edgeTree(vertices, bounding);
  for (const [number, group] of groups.entries()) {
    if (number % GROUPS_A_STEP === 0) yield;
    const seen = lookWest(vertices, bounding, west!, group.westmost);
    faceOfCycle[group.outerCycle] = seen.nearest < 0 ? OUTSIDE : faceOfCycle[half.cycle[seen.nearest]!]!;
    coverOfCycle[group.outerCycle] = sets.numberOf(seen.cover);
    spreadCover(half, bounding, sets, group.outerCycle, coverOfCycle);
  }
  const cover = new Int32Array(numberNext.face);
  for (const [cycle, face] of faceOfCycle.entries()) if (face !== OUTSIDE) cover[face] = coverOfCycle[cycle]!;
  return { vertices, half, repeated, faceOfCycle, faceCount: numberNext.face, cover, sets };
}

function numberInnerFaces(
  half: HalfEdges,
  groups: readonly EdgeGroup[],
  faceOfCycle: Int32Array,
  numberNext: { face: number },
): void {
  const outer = new Set(groups.map(({ outerCycle }) => outerCycle));
  for (let cycle = 0; cycle < half.cycleStart.length; cycle++)
    if (!outer.has(cycle)) faceOfCycle[cycle] = numberNext.face++;
}

function edgeTree({ xs, ys }: VertexTable, { from, to }: BoundingEdges): Flatbush {
  const tree = new Flatbush(from.length, 8);
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge]!, to[edge]!];
    tree.add(Math.min(xs[a]!, xs[b]!), Math.min(ys[a]!, ys[b]!), Math.max(xs[a]!, xs[b]!), Math.max(ys[a]!, ys[b]!));
  }
  tree.finish();
  return tree;
}

/**
 * What a ray from the westmost vertex of a group toward the west crosses: the parts that cover the place just west of the vertex,
 * exact, and the half-edge whose face it stands in (-1: none). An edge owns its lower end, so a ray through a vertex counts once;
 * none of the group itself lies west. The nearest edge is picked in float64: between two that are closer than 0.1 mm at this
 * latitude it may be the other one.
 */
function lookWest(
  { xs, ys }: VertexTable,
  { from, to, toggles }: BoundingEdges,
  tree: Flatbush,
  vertex: number,
): { readonly cover: readonly number[]; readonly nearest: number } {
  const [x, y] = [xs[vertex]!, ys[vertex]!];
  let cover: readonly number[] = [];
  let nearest = -1;
  let nearestX = -Infinity;
  let nearestLean = -Infinity;
  for (const edge of tree.search(-Infinity, y, x, y)) {
    const isUpward = ys[from[edge]!]! < ys[to[edge]!]!;
    const [low, high] = isUpward ? [from[edge]!, to[edge]!] : [to[edge]!, from[edge]!];
    if (!(ys[low]! <= y && ys[high]! > y)) continue;
    if (sideOfLine(xs[low]!, ys[low]!, xs[high]!, ys[high]!, x, y) !== -1) continue;
    cover = symmetricDifference(cover, toggles[edge]!);
    const lean = (xs[high]! - xs[low]!) / (ys[high]! - ys[low]!);
    const at = xs[low]! + lean * (y - ys[low]!);
    if (at < nearestX || (at === nearestX && lean < nearestLean)) continue;
    [nearestX, nearestLean] = [at, lean];
    // The half-edge that runs down has the east on its left.
    nearest = isUpward ? 2 * edge + 1 : 2 * edge;
  }
  return { cover, nearest };
}

/** From one cycle to all of its group: across an edge, what it bounds changes. */
function spreadCover(
  half: HalfEdges,
  { toggles }: BoundingEdges,
  sets: CoverageSets,
  start: number,
  coverOfCycle: Int32Array,
): void {
  const open = [start];
  for (let cycle = open.pop(); cycle !== undefined; cycle = open.pop()) {
    const first = half.cycleStart[cycle]!;
    let at = first;
    do {
      const across = half.cycle[at ^ 1]!;
      if (coverOfCycle[across] === -1) {
        coverOfCycle[across] = sets.toggled(coverOfCycle[cycle]!, toggles[at >> 1]!);
        open.push(across);
      }
      at = half.next[at]!;
    } while (at !== first);
  }
}

/** The face on the left of a half-edge. */
export const faceOf = ({ half, faceOfCycle }: Arrangement, halfEdge: number): number =>
  faceOfCycle[half.cycle[halfEdge]!]!;
