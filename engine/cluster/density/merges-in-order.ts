import { noEdges } from './edges.ts';
import { mergeAlong } from './merge-tree.ts';
import type { Merges } from './merges.ts';
import type { Metric } from './metric.ts';

/**
 * The merges as R's dbscan (1.1-11) makes them, which at equal mutual reachability depend on the order of the points: Prim's
 * walk from the first point, always on to the point of least weight, the first such in the input; the walk's steps, each
 * between a point and the one visited before it, are joined by weight, of equal weights the earlier step first. O(n squared)
 * time, O(n) memory. `cores` are the core distances.
 */
export function mergesInOrder(xys: Float64Array, metric: Metric, cores: Float64Array): Merges {
  const count = cores.length;
  const edges = noEdges(Math.max(count - 1, 0));
  const weights = new Float64Array(count).fill(Infinity);
  // Not yet visited, ascending.
  const left = Uint32Array.from({ length: Math.max(count - 1, 0) }, (_, i) => i + 1);
  let here = 0;
  for (let step = 0; step < count - 1; step++) {
    const next = nextOf(xys, metric, cores, weights, left.subarray(0, count - 1 - step), here);
    edges.froms[step] = left[next]!;
    edges.tos[step] = here;
    edges.weights[step] = weights[left[next]!]!;
    here = left[next]!;
    left.copyWithin(next, next + 1, count - 1 - step);
  }
  const order = Uint32Array.from(edges.froms, (_, i) => i).sort(
    (a, b) => edges.weights[a]! - edges.weights[b]! || a - b,
  );
  return { tree: mergeAlong(edges, order), coreDistances: cores };
}

/** Lowers the weights of what is left by the distances from here; which of `left` has the least. */
function nextOf(
  xys: Float64Array,
  metric: Metric,
  cores: Float64Array,
  weights: Float64Array,
  left: Uint32Array,
  here: number,
): number {
  metric.moveTo(xys[2 * here]!, xys[2 * here + 1]!);
  let least = Infinity;
  let next = 0;
  for (let i = 0; i < left.length; i++) {
    const point = left[i]!;
    const core = Math.max(cores[here]!, cores[point]!);
    if (core < weights[point]!) {
      const weight = Math.max(core, metric.to(xys[2 * point]!, xys[2 * point + 1]!));
      if (weight < weights[point]!) weights[point] = weight;
    }
    if (weights[point]! < least) {
      least = weights[point]!;
      next = i;
    }
  }
  return next;
}
