import { coreDistances } from './core-distances.ts';
import { type Edges, noEdges } from './edges.ts';
import { type MergeTree, mergeAlong } from './merge-tree.ts';
import type { Metric } from './metric.ts';
import { buildPlaceTree } from './place-tree.ts';
import { type Places, placesOf } from './places.ts';
import { spanningTree } from './spanning-tree.ts';

/** How points become one, by mutual reachability. */
export interface Merges {
  readonly tree: MergeTree;
  /** Of each point the distance within which there are minPoints points, itself counted. */
  readonly coreDistances: Float64Array;
}

/**
 * Points merge along the minimum spanning tree, of equal mutual reachability the nearer first: a point that would connect two
 * clusters at the level at which it becomes dense goes to the one of its nearest neighbor. Points at one place merge
 * before anything else of their level. No order of the input changes the tree but for which of the points at one place is
 * which. Positions are the caller's.
 */
export function mergesOf(xys: Float64Array, metric: Metric, minPoints: number): Merges {
  const places = placesOf(xys);
  const tree = buildPlaceTree(places.xys, metric);
  const counts = Uint32Array.from(tree.numbers, (place) => places.starts[place + 1]! - places.starts[place]!);
  const cores = coreDistances(tree, metric, counts, minPoints);
  const placeCores = new Float64Array(cores.length);
  for (const [i, place] of tree.numbers.entries()) placeCores[place] = cores[i]!;
  const edges = withTwins(spanningTree(tree, metric, cores), tree.numbers, places, placeCores);
  const pointCores = new Float64Array(xys.length / 2);
  for (let place = 0; place < placeCores.length; place++)
    for (let i = places.starts[place]!; i < places.starts[place + 1]!; i++)
      pointCores[places.members[i]!] = placeCores[place]!;
  return { tree: renamed(mergeAlong(edges, leastFirst(edges)), places.members), coreDistances: pointCores };
}

/**
 * The edges between places, as edges between points in the order of `places.members`, and those between points at one
 * place. `numbers` are the places in the order of the spanning tree.
 */
function withTwins(between: Edges, numbers: Uint32Array, { starts, members }: Places, cores: Float64Array): Edges {
  const edges = noEdges(Math.max(members.length - 1, 0));
  let count = 0;
  for (let i = 0; i < between.froms.length; i++, count++) {
    edges.froms[count] = starts[numbers[between.froms[i]!]!]!;
    edges.tos[count] = starts[numbers[between.tos[i]!]!]!;
    edges.weights[count] = between.weights[i]!;
    edges.lengths[count] = between.lengths[i]!;
  }
  for (let place = 0; place < cores.length; place++) {
    for (let i = starts[place]! + 1; i < starts[place + 1]!; i++, count++) {
      edges.froms[count] = i - 1;
      edges.tos[count] = i;
      edges.weights[count] = cores[place]!;
    }
  }
  return edges;
}

/** In the order of `spanningTree`: by weight, then length, then the lesser end, then the other. */
function leastFirst({ froms, tos, weights, lengths }: Edges): Uint32Array {
  return Uint32Array.from(froms, (_, i) => i).sort(
    (a, b) =>
      weights[a]! - weights[b]! ||
      lengths[a]! - lengths[b]! ||
      Math.min(froms[a]!, tos[a]!) - Math.min(froms[b]!, tos[b]!) ||
      Math.max(froms[a]!, tos[a]!) - Math.max(froms[b]!, tos[b]!),
  );
}

/** Points by the caller's positions. */
function renamed(tree: MergeTree, members: Uint32Array): MergeTree {
  const name = (part: number): number => (part < 0 ? ~members[~part]! : part);
  return { ...tree, lefts: tree.lefts.map(name), rights: tree.rights.map(name) };
}
