import type Flatbush from 'flatbush';
import { sideOfLine } from '../../../geometry/edge-crossing.ts';
import type { Steps } from '../steps.ts';
import { crossingPoint } from './crossing-point.ts';
import { passesPixel } from './passes-pixel.ts';
import { type GridRing, SegmentSet, segmentsOfRings } from './ring-segments.ts';
import { segmentBoxes } from './segment-boxes.ts';
import type { VertexTable } from './vertex-table.ts';

// A search and what it finds take 1 to 4 microseconds.
const SEARCHES_A_STEP = 5_000;

/** Two segments that cross between their ends: the rings that use them, and the grid point nearest to it. */
export interface Crossing {
  readonly rings: readonly number[];
  readonly otherRings: readonly number[];
  readonly vertex: number;
}

/** Rings cut wherever they meet. */
export interface Noded {
  readonly vertices: VertexTable;
  /** Two of them meet only at ends that they share. */
  readonly edges: SegmentSet;
  readonly crossings: readonly Crossing[];
}

/**
 * Cuts rings wherever they cross or touch, by snap rounding: every vertex and every crossing takes the grid point of its
 * pixel, and a segment that passes such a pixel is led through its middle. No line moves by more than half a pixel's
 * diagonal, 0.1 mm, and afterwards no two cross (Hobby 1999, Practical segment intersection with finite precision output):
 * what is left and right of an edge is certain, for any input. O((n + k) log n) for n segments with k meetings.
 */
export function* nodeRings(rings: readonly GridRing[]): Steps<Noded> {
  const { vertices, segments } = segmentsOfRings(rings);
  yield;
  const tree = segmentBoxes(vertices, segments);
  yield;
  if (tree === null) return { vertices, edges: segments, crossings: [] };
  const crossings = yield* findCrossings(vertices, segments, tree);
  const passed = yield* findPassed(vertices, segments, tree);
  return { vertices, edges: cutSegments(vertices, segments, passed), crossings };
}

function* findCrossings(vertices: VertexTable, segments: SegmentSet, tree: Flatbush): Steps<Crossing[]> {
  const found: Crossing[] = [];
  for (let i = 0; i < segments.size; i++) {
    if (i % SEARCHES_A_STEP === 0) yield;
    const [a, b] = [segments.from[i]!, segments.to[i]!];
    for (const j of tree.search(...boxOf(vertices, a, b))) {
      if (j <= i || !crossBetweenEnds(vertices, a, b, segments.from[j]!, segments.to[j]!)) continue;
      const at = crossingPoint(
        pointOf(vertices, a),
        pointOf(vertices, b),
        pointOf(vertices, segments.from[j]!),
        pointOf(vertices, segments.to[j]!),
      )!;
      found.push({ rings: segments.uses[i]!, otherRings: segments.uses[j]!, vertex: vertices.add(at[0], at[1]) });
    }
  }
  return found;
}

const pointOf = ({ xs, ys }: VertexTable, vertex: number): readonly [number, number] => [xs[vertex]!, ys[vertex]!];

const boxOf = ({ xs, ys }: VertexTable, a: number, b: number): [number, number, number, number] => [
  Math.min(xs[a]!, xs[b]!),
  Math.min(ys[a]!, ys[b]!),
  Math.max(xs[a]!, xs[b]!),
  Math.max(ys[a]!, ys[b]!),
];

/** Whether a-b and c-d cross at a point that is an end of neither. Exact. */
function crossBetweenEnds({ xs, ys }: VertexTable, a: number, b: number, c: number, d: number): boolean {
  if (a === c || a === d || b === c || b === d) return false;
  const cSide = sideOfLine(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!);
  if (cSide === 0 || sideOfLine(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[d]!, ys[d]!) !== -cSide) return false;
  const aSide = sideOfLine(xs[c]!, ys[c]!, xs[d]!, ys[d]!, xs[a]!, ys[a]!);
  return aSide !== 0 && sideOfLine(xs[c]!, ys[c]!, xs[d]!, ys[d]!, xs[b]!, ys[b]!) === -aSide;
}

/** By segment the vertices whose pixels it passes, its own ends left out; absent: none, as nearly always. */
function* findPassed(vertices: VertexTable, segments: SegmentSet, tree: Flatbush): Steps<Map<number, number[]>> {
  const passed = new Map<number, number[]>();
  const { xs, ys } = vertices;
  for (let vertex = 0; vertex < vertices.size; vertex++) {
    if (vertex % SEARCHES_A_STEP === 0) yield;
    const [x, y] = [xs[vertex]!, ys[vertex]!];
    for (const segment of tree.search(x - 0.5, y - 0.5, x + 0.5, y + 0.5)) {
      const [a, b] = [segments.from[segment]!, segments.to[segment]!];
      if (a === vertex || b === vertex || !passesPixel(xs[a]!, ys[a]!, xs[b]!, ys[b]!, x, y)) continue;
      const known = passed.get(segment);
      if (known === undefined) passed.set(segment, [vertex]);
      else known.push(vertex);
    }
  }
  return passed;
}

function cutSegments(
  vertices: VertexTable,
  segments: SegmentSet,
  passed: ReadonlyMap<number, readonly number[]>,
): SegmentSet {
  const edges = new SegmentSet();
  for (let i = 0; i < segments.size; i++) {
    const [a, b, uses] = [segments.from[i]!, segments.to[i]!, segments.uses[i]!];
    const between = passed.get(i);
    if (between === undefined) edges.add(a, b, uses);
    else addChain(edges, [a, ...inOrder(vertices, a, b, between), b], uses);
  }
  return edges;
}

/** In the order in which the segment a-b passes them. Two are compared by their difference, whose product is exact for neighbors. */
function inOrder({ xs, ys }: VertexTable, a: number, b: number, between: readonly number[]): readonly number[] {
  const [dX, dY] = [xs[b]! - xs[a]!, ys[b]! - ys[a]!];
  return [...between].sort((p, q) => (xs[p]! - xs[q]!) * dX + (ys[p]! - ys[q]!) * dY);
}

const addChain = (edges: SegmentSet, chain: readonly number[], uses: readonly number[]): void => {
  for (let i = 1; i < chain.length; i++) edges.add(chain[i - 1]!, chain[i]!, uses);
};
