import { sideOfLine } from '../../../geometry/edge-crossing.ts';
import type { VertexTable } from '../noding/vertex-table.ts';
import type { Steps } from '../steps.ts';
import type { BoundingEdges } from './bounding-edges.ts';

// Some ten milliseconds.
const VERTICES_A_STEP = 5_000;

/**
 * Edges seen from both sides. Half-edge 2e runs edge e from its `from` to its `to`, 2e + 1 back: the twin of h is h ^ 1.
 * The face of a half-edge lies on its left.
 */
export interface HalfEdges {
  /** The vertex where a half-edge begins. */
  readonly origin: Int32Array;
  /** The half-edge that goes on along the same face. */
  readonly next: Int32Array;
  /** By half-edge the cycle that `next` walks through it, numbered from 0. */
  readonly cycle: Int32Array;
  /** A half-edge of each cycle. */
  readonly cycleStart: Int32Array;
  /** Half-edges that leave vertex v, counterclockwise from due east: leaving[leavingStart[v]] .. before leavingStart[v + 1]. */
  readonly leaving: Int32Array;
  readonly leavingStart: Int32Array;
}

/** Sorted by exact turns. O(n log n) in the edges that meet at a vertex. */
export function* buildHalfEdges(vertices: VertexTable, { from, to }: BoundingEdges): Steps<HalfEdges> {
  const origin = new Int32Array(2 * from.length);
  for (let edge = 0; edge < from.length; edge++) {
    origin[2 * edge] = from[edge]!;
    origin[2 * edge + 1] = to[edge]!;
  }
  const { leaving, leavingStart } = yield* sortLeaving(vertices, origin);
  yield;
  const next = nextAlongFaces(origin, leaving, leavingStart);
  yield;
  return { origin, next, ...numberCycles(next), leaving, leavingStart };
}

function* sortLeaving(vertices: VertexTable, origin: Int32Array): Steps<Pick<HalfEdges, 'leaving' | 'leavingStart'>> {
  const leavingStart = new Int32Array(vertices.size + 1);
  for (const vertex of origin) leavingStart[vertex + 1]! += 1;
  for (let i = 0; i < vertices.size; i++) leavingStart[i + 1]! += leavingStart[i]!;
  const filled = leavingStart.slice();
  const leaving = new Int32Array(origin.length);
  for (let half = 0; half < origin.length; half++) leaving[filled[origin[half]!]!++] = half;
  for (let vertex = 0; vertex < vertices.size; vertex++) {
    if (vertex % VERTICES_A_STEP === 0) yield;
    const around = leaving.subarray(leavingStart[vertex]!, leavingStart[vertex + 1]!);
    if (around.length > 1) around.sort((a, b) => compareDirections(vertices, vertex, origin[a ^ 1]!, origin[b ^ 1]!));
  }
  return { leaving, leavingStart };
}

/** Counterclockwise from due east. No two edges at a vertex have one direction: they are noded. */
function compareDirections({ xs, ys }: VertexTable, at: number, a: number, b: number): number {
  const [x, y] = [xs[at]!, ys[at]!];
  const [halfA, halfB] = [turnHalf(xs[a]! - x, ys[a]! - y), turnHalf(xs[b]! - x, ys[b]! - y)];
  return halfA !== halfB ? halfA - halfB : -sideOfLine(x, y, xs[a]!, ys[a]!, xs[b]!, ys[b]!);
}

/** 0 for directions from east to just before west, 1 for the others. */
const turnHalf = (dX: number, dY: number): 0 | 1 => (dY > 0 || (dY === 0 && dX > 0) ? 0 : 1);

/** With the face on the left, the walk goes on with the edge next clockwise from where it came. */
function nextAlongFaces(origin: Int32Array, leaving: Int32Array, leavingStart: Int32Array): Int32Array {
  const next = new Int32Array(origin.length);
  for (let vertex = 0; vertex + 1 < leavingStart.length; vertex++) {
    const [start, end] = [leavingStart[vertex]!, leavingStart[vertex + 1]!];
    for (let i = start; i < end; i++) next[leaving[i]! ^ 1] = leaving[i > start ? i - 1 : end - 1]!;
  }
  return next;
}

function numberCycles(next: Int32Array): Pick<HalfEdges, 'cycle' | 'cycleStart'> {
  const cycle = new Int32Array(next.length).fill(-1);
  const starts: number[] = [];
  for (let half = 0; half < next.length; half++) {
    if (cycle[half] !== -1) continue;
    for (let at = half; cycle[at] === -1; at = next[at]!) cycle[at] = starts.length;
    starts.push(half);
  }
  return { cycle, cycleStart: Int32Array.from(starts) };
}
