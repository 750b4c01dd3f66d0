import type { Metric } from './metric.ts';
import type { PlaceTree } from './place-tree.ts';

/**
 * Of each place, in the order of the tree, the least distance within which there are `minPoints` points, its own counted:
 * the distance to the (minPoints - 1)-th neighbor. `counts` are the points at each place, in the order of the tree.
 * Infinity where there are not so many. About O(n (log n + minPoints log minPoints)).
 */
export function coreDistances(tree: PlaceTree, metric: Metric, counts: Uint32Array, minPoints: number): Float64Array {
  const search = new CoreSearch(tree, metric, counts, minPoints);
  const cores = new Float64Array(counts.length);
  for (let i = 0; i < cores.length; i++) cores[i] = search.coreDistance(i);
  return cores;
}

class CoreSearch {
  readonly #tree: PlaceTree;
  readonly #metric: Metric;
  readonly #counts: Uint32Array;
  readonly #minPoints: number;
  // The nearest places so far, no more of them than hold minPoints points: a heap with the farthest at its top.
  readonly #distances: Float64Array;
  readonly #held: Uint32Array;
  #length = 0;
  #points = 0;
  #limit = Infinity;

  constructor(tree: PlaceTree, metric: Metric, counts: Uint32Array, minPoints: number) {
    this.#tree = tree;
    this.#metric = metric;
    this.#counts = counts;
    this.#minPoints = minPoints;
    const most = Math.min(minPoints, counts.length) + 1;
    this.#distances = new Float64Array(most);
    this.#held = new Uint32Array(most);
  }

  coreDistance(place: number): number {
    const { xys } = this.#tree;
    this.#metric.moveTo(xys[2 * place]!, xys[2 * place + 1]!);
    this.#length = 0;
    this.#points = 0;
    this.#limit = Infinity;
    this.#visit(0);
    return this.#limit;
  }

  #visit(node: number): void {
    const { firstLeaf, starts, ends } = this.#tree;
    if (node >= firstLeaf) {
      for (let place = starts[node]!; place < ends[node]!; place++) this.#offer(place);
      return;
    }
    const left = this.#toNode(2 * node + 1);
    const right = this.#toNode(2 * node + 2);
    const nearer = left <= right ? 2 * node + 1 : 2 * node + 2;
    if (Math.min(left, right) < this.#limit) this.#visit(nearer);
    if (Math.max(left, right) < this.#limit) this.#visit(4 * node + 3 - nearer);
  }

  #toNode(node: number): number {
    const { boxes } = this.#tree;
    return this.#metric.toBox(boxes[4 * node]!, boxes[4 * node + 1]!, boxes[4 * node + 2]!, boxes[4 * node + 3]!);
  }

  #offer(place: number): void {
    const { xys } = this.#tree;
    const distance = this.#metric.to(xys[2 * place]!, xys[2 * place + 1]!);
    if (distance >= this.#limit) return;
    this.#push(distance, this.#counts[place]!);
    while (this.#points - this.#held[0]! >= this.#minPoints) this.#pop();
    if (this.#points >= this.#minPoints) this.#limit = this.#distances[0]!;
  }

  #push(distance: number, count: number): void {
    const [distances, held] = [this.#distances, this.#held];
    this.#points += count;
    let at = this.#length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distances[parent]! >= distance) break;
      distances[at] = distances[parent]!;
      held[at] = held[parent]!;
      at = parent;
    }
    distances[at] = distance;
    held[at] = count;
  }

  #pop(): void {
    const [distances, held] = [this.#distances, this.#held];
    this.#points -= held[0]!;
    const last = --this.#length;
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && distances[child + 1]! > distances[child]!) child++;
      if (distances[child]! <= distances[last]!) break;
      distances[at] = distances[child]!;
      held[at] = held[child]!;
      at = child;
    }
    distances[at] = distances[last]!;
    held[at] = held[last]!;
  }
}
