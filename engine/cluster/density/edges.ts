/**
 * Edges of a tree, edge i between froms[i] and tos[i]. `weights` are mutual reachability distances, `lengths` the
 * distances themselves.
 */
export interface Edges {
  readonly froms: Uint32Array;
  readonly tos: Uint32Array;
  readonly weights: Float64Array;
  readonly lengths: Float64Array;
}

export const noEdges = (count: number): Edges => ({
  froms: new Uint32Array(count),
  tos: new Uint32Array(count),
  weights: new Float64Array(count),
  lengths: new Float64Array(count),
});

/** The root of a set in a forest of parents; halves the path on its way. */
export function rootOf(parents: Int32Array | Uint32Array, member: number): number {
  let at = member;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}
