import { VertexTable } from './vertex-table.ts';

/** A closed ring on the grid: vertex i is [2i], [2i + 1]; the first is repeated at the end. */
export type GridRing = Float64Array;

// Vertex numbers are below 2^26 (67 million: more would not fit in memory), so a pair fits a whole float64.
const PAIR_BASE = 2 ** 26;

/** The segments of many rings, each once whatever its direction, with the rings that use it: as often as they do. */
export class SegmentSet {
  /** Segment i joins the vertices from[i] < to[i]. */
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly uses: number[][] = [];
  readonly #numbers = new Map<number, number>();

  get size(): number {
    return this.from.length;
  }

  /** Nothing for a segment without length. */
  add(a: number, b: number, rings: readonly number[]): void {
    if (a === b) return;
    const [from, to] = a < b ? [a, b] : [b, a];
    const pair = from * PAIR_BASE + to;
    const known = this.#numbers.get(pair);
    if (known !== undefined) {
      for (const ring of rings) this.uses[known]!.push(ring);
      return;
    }
    this.#numbers.set(pair, this.from.length);
    this.from.push(from);
    this.to.push(to);
    this.uses.push([...rings]);
  }
}

/** The segments of rings as they are drawn, not yet cut where they cross. O(vertices). */
export function segmentsOfRings(rings: readonly GridRing[]): {
  readonly vertices: VertexTable;
  readonly segments: SegmentSet;
} {
  const vertices = new VertexTable();
  const segments = new SegmentSet();
  for (const [number, ring] of rings.entries()) {
    let last = -1;
    for (let i = 0; i < ring.length; i += 2) {
      const vertex = vertices.add(ring[i]!, ring[i + 1]!);
      if (last >= 0) segments.add(last, vertex, [number]);
      last = vertex;
    }
  }
  return { vertices, segments };
}
