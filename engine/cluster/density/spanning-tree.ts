import { type Edges, noEdges, rootOf } from './edges.ts';
import type { Metric } from './metric.ts';
import type { PlaceTree } from './place-tree.ts';

// Of a node whose places are of several components.
const MIXED = -1;

/**
 * The minimum spanning tree of places by mutual reachability, max(core of a, core of b, distance), over all pairs, exact.
 * Of equal weights the shorter distance comes first, then the pair whose lesser place is less, then its other place (the
 * places' numbers say which is less), so that there is one tree and no order of the input changes it.
 *
 * Boruvka (1926) on a k-d tree: in each round every component finds its least edge to another. A place remembers the edge
 * it found, which stands until its other end has joined, or below which it found none. Rounds at most log2(n), about
 * O(n log n) each; two crowds whose places are all nearly equally far from each other cost up to their product.
 */
export function spanningTree(tree: PlaceTree, metric: Metric, cores: Float64Array): Edges {
  return new Boruvka(tree, metric, cores).run();
}

class Boruvka {
  readonly #tree: PlaceTree;
  readonly #metric: Metric;
  readonly #cores: Float64Array;
  readonly #leastCores: Float64Array;
  readonly #parents: Uint32Array;
  readonly #components: Int32Array;
  readonly #nodeComponents: Int32Array;
  /** Of each place the least edge to another component that it knows of, or, where `#known` is 0, a bound below which there is none. */
  readonly #known: Uint8Array;
  readonly #others: Uint32Array;
  readonly #weights: Float64Array;
  readonly #lengths: Float64Array;
  /** Of each component, by its root, the place that has its least edge; -1 where none is known. */
  readonly #best: Int32Array;
  readonly #edges: Edges;
  #edgeCount = 0;
  // The search of one place: who it is, and the least edge so far.
  #place = 0;
  #limitWeight = Infinity;
  #limitLength = Infinity;
  #limitLow = Infinity;
  #limitHigh = Infinity;
  #found = -1;

  constructor(tree: PlaceTree, metric: Metric, cores: Float64Array) {
    const count = cores.length;
    this.#tree = tree;
    this.#metric = metric;
    this.#cores = cores;
    this.#parents = Uint32Array.from(cores, (_, i) => i);
    this.#components = new Int32Array(count);
    this.#nodeComponents = new Int32Array(tree.starts.length);
    this.#leastCores = leastCoresOf(tree, cores);
    this.#known = new Uint8Array(count);
    this.#others = new Uint32Array(count);
    this.#weights = cores.slice();
    this.#lengths = new Float64Array(count);
    this.#best = new Int32Array(count);
    this.#edges = noEdges(Math.max(count - 1, 0));
  }

  run(): Edges {
    const count = this.#components.length;
    while (this.#edgeCount < count - 1) {
      for (let place = 0; place < count; place++) this.#components[place] = rootOf(this.#parents, place);
      this.#markNodes();
      this.#best.fill(-1);
      for (let place = 0; place < count; place++) this.#offerKnown(place);
      for (let place = 0; place < count; place++) if (this.#known[place] === 0) this.#search(place);
      // A component is known by the place that was its root when the round began.
      for (let place = 0; place < count; place++) if (this.#components[place] === place) this.#join(this.#best[place]!);
    }
    return this.#edges;
  }

  #markNodes(): void {
    const { starts, ends, firstLeaf } = this.#tree;
    for (let node = starts.length - 1; node >= 0; node--) {
      if (node < firstLeaf) {
        const left = this.#nodeComponents[2 * node + 1]!;
        this.#nodeComponents[node] = left === this.#nodeComponents[2 * node + 2]! ? left : MIXED;
        continue;
      }
      let component = this.#components[starts[node]!]!;
      for (let place = starts[node]! + 1; place < ends[node]!; place++)
        if (this.#components[place] !== component) component = MIXED;
      this.#nodeComponents[node] = component;
    }
  }

  #offerKnown(place: number): void {
    if (this.#known[place] === 0) return;
    const component = this.#components[place]!;
    if (component === this.#components[this.#others[place]!]!) {
      this.#known[place] = 0;
      return;
    }
    const best = this.#best[component]!;
    if (best === -1 || this.#isLess(place, best)) this.#best[component] = place;
  }

  /** Whether the edge that place a knows comes before that of b. */
  #isLess(a: number, b: number): boolean {
    if (this.#weights[a]! !== this.#weights[b]!) return this.#weights[a]! < this.#weights[b]!;
    if (this.#lengths[a]! !== this.#lengths[b]!) return this.#lengths[a]! < this.#lengths[b]!;
    const { numbers } = this.#tree;
    const [fromA, toA, fromB, toB] = [numbers[a]!, numbers[this.#others[a]!]!, numbers[b]!, numbers[this.#others[b]!]!];
    return (
      Math.min(fromA, toA) - Math.min(fromB, toB) < 0 ||
      (Math.min(fromA, toA) === Math.min(fromB, toB) && Math.max(fromA, toA) < Math.max(fromB, toB))
    );
  }

  /** The least edge of a place to another component, if it is less than the least that its component has so far. */
  #search(place: number): void {
    const component = this.#components[place]!;
    const best = this.#best[component]!;
    this.#setLimit(best);
    if (this.#weights[place]! > this.#limitWeight) return;
    if (this.#weights[place]! === this.#limitWeight && this.#lengths[place]! > this.#limitLength) return;
    const { xys } = this.#tree;
    this.#metric.moveTo(xys[2 * place]!, xys[2 * place + 1]!);
    this.#place = place;
    this.#found = -1;
    this.#visit(0, 0);
    this.#weights[place] = this.#limitWeight;
    this.#lengths[place] = this.#limitLength;
    if (this.#found === -1) return;
    this.#known[place] = 1;
    this.#others[place] = this.#found;
    this.#best[component] = place;
  }

  #setLimit(best: number): void {
    this.#limitWeight = best === -1 ? Infinity : this.#weights[best]!;
    this.#limitLength = best === -1 ? Infinity : this.#lengths[best]!;
    const { numbers } = this.#tree;
    this.#limitLow = best === -1 ? Infinity : Math.min(numbers[best]!, numbers[this.#others[best]!]!);
    this.#limitHigh = best === -1 ? Infinity : Math.max(numbers[best]!, numbers[this.#others[best]!]!);
  }

  #visit(node: number, distance: number): void {
    if (this.#nodeComponents[node] === this.#components[this.#place]! || this.#isBeyond(node, distance)) return;
    const { firstLeaf, starts, ends } = this.#tree;
    if (node >= firstLeaf) {
      for (let other = starts[node]!; other < ends[node]!; other++) this.#offer(other);
      return;
    }
    const left = this.#toNode(2 * node + 1);
    const right = this.#toNode(2 * node + 2);
    if (left <= right) {
      this.#visit(2 * node + 1, left);
      this.#visit(2 * node + 2, right);
    } else {
      this.#visit(2 * node + 2, right);
      this.#visit(2 * node + 1, left);
    }
  }

  #toNode(node: number): number {
    const { boxes } = this.#tree;
    return this.#metric.toBox(boxes[4 * node]!, boxes[4 * node + 1]!, boxes[4 * node + 2]!, boxes[4 * node + 3]!);
  }

  /** Whether every edge into the node comes after the limit. */
  #isBeyond(node: number, distance: number): boolean {
    const weight = Math.max(distance, this.#cores[this.#place]!, this.#leastCores[node]!);
    return weight > this.#limitWeight || (weight === this.#limitWeight && distance > this.#limitLength);
  }

  #offer(other: number): void {
    if (this.#components[other] === this.#components[this.#place]) return;
    const core = Math.max(this.#cores[this.#place]!, this.#cores[other]!);
    if (core > this.#limitWeight) return;
    const { xys, numbers } = this.#tree;
    const length = this.#metric.to(xys[2 * other]!, xys[2 * other + 1]!);
    const weight = Math.max(core, length);
    if (weight > this.#limitWeight || (weight === this.#limitWeight && length > this.#limitLength)) return;
    const low = Math.min(numbers[this.#place]!, numbers[other]!);
    const high = Math.max(numbers[this.#place]!, numbers[other]!);
    if (weight === this.#limitWeight && length === this.#limitLength)
      if (low > this.#limitLow || (low === this.#limitLow && high >= this.#limitHigh)) return;
    this.#limitWeight = weight;
    this.#limitLength = length;
    this.#limitLow = low;
    this.#limitHigh = high;
    this.#found = other;
  }

  /** Two components may have chosen the same edge. */
  #join(place: number): void {
    const a = rootOf(this.#parents, place);
    const b = rootOf(this.#parents, this.#others[place]!);
    if (a === b) return;
    this.#parents[Math.max(a, b)] = Math.min(a, b);
    const { froms, tos, weights, lengths } = this.#edges;
    froms[this.#edgeCount] = place;
    tos[this.#edgeCount] = this.#others[place]!;
    weights[this.#edgeCount] = this.#weights[place]!;
    lengths[this.#edgeCount++] = this.#lengths[place]!;
  }
}

function leastCoresOf({ starts, ends, firstLeaf }: PlaceTree, cores: Float64Array): Float64Array {
  const least = new Float64Array(starts.length).fill(Infinity);
  for (let node = starts.length - 1; node >= 0; node--) {
    if (node < firstLeaf) least[node] = Math.min(least[2 * node + 1]!, least[2 * node + 2]!);
    else
      for (let place = starts[node]!; place < ends[node]!; place++) least[node] = Math.min(least[node]!, cores[place]!);
  }
  return least;
}
