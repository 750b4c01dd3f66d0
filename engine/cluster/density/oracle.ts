import type { Distance } from '../oracle.ts';

/** Brute force for tests: HDBSCAN by its definition, all pairs as edges and a tree of objects. O(n squared log n). */

export interface Expected {
  /** Clusters as their members, each ascending, in no order. */
  readonly clusters: readonly (readonly number[])[];
  readonly outlierScores: readonly number[];
  readonly cores: readonly number[];
}

type Node = { readonly point: number } | { readonly left: Node; readonly right: Node; readonly height: number };

export function bruteForceHdbscan(
  xys: Float64Array,
  distance: Distance,
  minPoints: number,
  minClusterSize: number,
): Expected {
  const points = Array.from({ length: xys.length / 2 }, (_, i) => i);
  const cores = points.map((i) => points.map((j) => distance(i, j)).sort((a, b) => a - b)[minPoints - 1]!);
  const outlierScores = points.map(() => 0);
  const root = linked(points, xys, distance, cores);
  const { clusters } = best(root, Infinity, minClusterSize, outlierScores);
  return { clusters: clusters.map((members) => [...members].sort((a, b) => a - b)), outlierScores, cores };
}

/** Kruskal over all pairs: by mutual reachability, then distance, then the lesser place, then the other. */
function linked(points: number[], xys: Float64Array, distance: Distance, cores: number[]): Node {
  const sorted = [...points].sort((a, b) => xys[2 * a]! - xys[2 * b]! || xys[2 * a + 1]! - xys[2 * b + 1]! || a - b);
  const edges: number[][] = [];
  for (const [b, j] of sorted.entries())
    for (const [a, i] of sorted.slice(0, b).entries())
      edges.push([Math.max(cores[i]!, cores[j]!, distance(i, j)), distance(i, j), a, b, i, j]);
  edges.sort((e, f) => e[0]! - f[0]! || e[1]! - f[1]! || e[2]! - f[2]! || e[3]! - f[3]!);
  const nodes: Node[] = points.map((point) => ({ point }));
  for (const [height, , , , i, j] of edges) {
    const [left, right] = [nodes[i!]!, nodes[j!]!];
    if (left === right) continue;
    const joined = { left, right, height: height! };
    for (const point of points) if (nodes[point] === left || nodes[point] === right) nodes[point] = joined;
  }
  return nodes[0]!;
}

const membersOf = (node: Node): number[] =>
  'point' in node ? [node.point] : [...membersOf(node.left), ...membersOf(node.right)];

interface Best {
  readonly clusters: readonly (readonly number[])[];
  readonly stability: number;
  /** Least height at which two points of it are one. */
  readonly lowest: number;
}

/** The best choice of a cluster and those below it; `birth` Infinity: the root, which may not be chosen. */
function best(cluster: Node, birth: number, minClusterSize: number, scores: number[]): Best {
  const left = new Map<number, number>();
  const split = follow(cluster, minClusterSize, left);
  const below = split?.children.map((child) => best(child, split.height, minClusterSize, scores)) ?? [];
  const lowest = split ? Math.min(...below.map((child) => child.lowest)) : Math.min(...left.values());
  for (const [point, height] of left) {
    const leftAt = Math.max(height, split?.height ?? 0);
    scores[point] = leftAt === 0 ? 0 : 1 - lowest / leftAt;
  }
  const members = membersOf(cluster);
  const own = members.map((point) => 1 / Math.max(left.get(point) ?? 0, split?.height ?? 0) - 1 / birth);
  const children = below.reduce((sum, child) => sum + child.stability, 0);
  const clusters = below.flatMap((child) => child.clusters);
  if (birth === Infinity) return { clusters, stability: children, lowest };
  const stability = own.reduce((sum, share) => sum + share, 0);
  // Points at one place: infinite, which the cluster around it is not compared with but preferred to.
  if (split && Number.isFinite(children) && stability < children) return { clusters, stability: children, lowest };
  return { clusters: [members], stability, lowest };
}

/** Down to the first split of a cluster; of its points that are in neither side, the height at which each becomes single. */
function follow(
  cluster: Node,
  minClusterSize: number,
  left: Map<number, number>,
): { readonly height: number; readonly children: readonly Node[] } | null {
  if ('point' in cluster) return null;
  const { height } = cluster;
  const sides = [cluster.left, cluster.right];
  if (sides.every((side) => membersOf(side).length >= minClusterSize)) return { height, children: sides };
  for (const side of sides) if ('point' in side) left.set(side.point, height);
  const splits = sides.map((side) => follow(side, minClusterSize, left));
  return splits[0] ?? splits[1] ?? null;
}
