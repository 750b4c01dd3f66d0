import { type Edges, rootOf } from './edges.ts';

/**
 * The single-linkage tree of n points: merge i, from the least, joins two parts at a height. A part is a merge before it, or
 * a point p as ~p (negative).
 */
export interface MergeTree {
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Ascending. */
  readonly heights: Float64Array;
  /** Points under each merge. */
  readonly sizes: Uint32Array;
}

/** Joins along the edges of a spanning tree in the order given, by which weights ascend. `from`'s part is the left one. */
export function mergeAlong({ froms, tos, weights }: Edges, order: Uint32Array): MergeTree {
  const points = order.length + 1;
  const parents = Uint32Array.from({ length: points }, (_, i) => i);
  const parts = Int32Array.from(parents, (point) => ~point);
  const tree: MergeTree = {
    lefts: new Int32Array(order.length),
    rights: new Int32Array(order.length),
    heights: new Float64Array(order.length),
    sizes: new Uint32Array(order.length),
  };
  for (const [merge, edge] of order.entries()) {
    const left = rootOf(parents, froms[edge]!);
    const right = rootOf(parents, tos[edge]!);
    tree.lefts[merge] = parts[left]!;
    tree.rights[merge] = parts[right]!;
    tree.heights[merge] = weights[edge]!;
    tree.sizes[merge] = sizeOf(tree, parts[left]!) + sizeOf(tree, parts[right]!);
    // The larger root keeps paths short; which one it is shows nowhere.
    const [under, over] = sizeOf(tree, parts[left]!) < sizeOf(tree, parts[right]!) ? [left, right] : [right, left];
    parents[under] = over;
    parts[over] = merge;
  }
  return tree;
}

/** Points in a part. */
export const sizeOf = ({ sizes }: MergeTree, part: number): number => (part < 0 ? 1 : sizes[part]!);
