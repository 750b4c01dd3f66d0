import type { SegmentSet } from '../noding/ring-segments.ts';

/** Edges that have a different cover on their two sides. */
export interface BoundingEdges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The parts that lie on one side of the edge only, ascending. */
  readonly toggles: readonly (readonly number[])[];
}

/** An edge that one part draws more than once: there and back, or twice. */
export interface RepeatedEdge {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A part is bounded by the edges that its rings draw an odd number of times (even-odd, as everywhere in this house). Edges that
 * bound nothing are left out: so every part's edges close to loops, and no edge dangles. O(uses).
 */
export function boundingEdges(
  edges: SegmentSet,
  partOfRing: Int32Array,
): { readonly bounding: BoundingEdges; readonly repeated: readonly RepeatedEdge[] } {
  const [from, to]: [number[], number[]] = [[], []];
  const toggles: (readonly number[])[] = [];
  const repeated: RepeatedEdge[] = [];
  for (let i = 0; i < edges.size; i++) {
    const parts = edges.uses[i]!.map((ring) => partOfRing[ring]!).sort((a, b) => a - b);
    const odd: number[] = [];
    for (let start = 0, end = 0; start < parts.length; start = end) {
      while (parts[end] === parts[start]) end += 1;
      if ((end - start) % 2 === 1) odd.push(parts[start]!);
      if (end - start > 1) repeated.push({ part: parts[start]!, from: edges.from[i]!, to: edges.to[i]! });
    }
    if (odd.length === 0) continue;
    from.push(edges.from[i]!);
    to.push(edges.to[i]!);
    toggles.push(odd);
  }
  return { bounding: { from: Int32Array.from(from), to: Int32Array.from(to), toggles }, repeated };
}
