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

/** Of each place what it knows of its least edge to another component. */
interface KnownEdges {
  /** 0: no edge, and none comes before the weight and length here; 1: the edge to `others`. */
  readonly known: Uint8Array;
  readonly others: Uint32Array;
  readonly weights: Float64Array;
  readonly lengths: Float64Array;
}

interface Components {
  readonly parents: Uint32Array;
  /** Of each place the root of its component when the round began. */
  readonly ofPlace: Int32Array;
  readonly ofNode: Int32Array;
  /** Of each component, by its root, the place that has its least edge; -1 where none is known. */
  readonly best: Int32Array;
}

/** The least edge so far in the search of one place. */
class Limit {
  weight = Infinity;
  length = Infinity;
  low = Infinity;
  high = Infinity;
  found = -1;

  set(weight: number, length: number, low: number, high: number, found: number): void {
    this.weight = weight;
    this.length = length;
    this.low = low;
    this.high = high;
    this.found = found;
  }
}

// Few fields in a class: with more than a dozen private ones V8 keeps an object as a slow dictionary.
class Boruvka {
  readonly #tree: PlaceTree;
  readonly #metric: Metric;
  readonly #cores: Float64Array;
  readonly #leastCores: Float64Array;
  readonly #components: Components;
  readonly #least: KnownEdges;
  readonly #limit = new Limit();
  readonly #edges: Edges;
  #edgeCount = 0;
  /** Whose search it is. */
  #place = 0;

  constructor(tree: PlaceTree, metric: Metric, cores: Float64Array) {
    const count = cores.length;
    this.#tree = tree;
    this.#metric = metric;
    this.#cores = cores;
    this.#leastCores = leastCoresOf(tree, cores);
    this.#components = {
      parents: Uint32Array.from(cores, (_, i) => i),
      ofPlace: new Int32Array(count),
      ofNode: new Int32Array(tree.starts.length),
      best: new Int32Array(count),
    };
    this.#least = {
      known: new Uint8Array(count),
      others: new Uint32Array(count),
      weights: cores.slice(),
      lengths: new Float64Array(count),
    };
    this.#edges = noEdges(Math.max(count - 1, 0));
  }

  run(): Edges {
    const { parents, ofPlace, best } = this.#components;
    const count = ofPlace.length;
    while (this.#edgeCount < count - 1) {
      for (let place = 0; place < count; place++) ofPlace[place] = rootOf(parents, place);
      this.#markNodes();
      best.fill(-1);
      for (let place = 0; place < count; place++) this.#offerKnown(place);
      for (let place = 0; place < count; place++) if (this.#least.known[place] === 0) this.#search(place);
      for (let place = 0; place < count; place++) if (ofPlace[place] === place) this.#join(best[place]!);
    }
    return this.#edges;
  }

  #markNodes(): void {
    const { starts, ends, firstLeaf } = this.#tree;
    const { ofPlace, ofNode } = this.#components;
    for (let node = starts.length - 1; node >= 0; node--) {
      if (node < firstLeaf) {
        ofNode[node] = ofNode[2 * node + 1] === ofNode[2 * node + 2] ? ofNode[2 * node + 1]! : MIXED;
        continue;
      }
      let component = ofPlace[starts[node]!]!;
      for (let place = starts[node]! + 1; place < ends[node]!; place++)
        if (ofPlace[place] !== component) component = MIXED;
      ofNode[node] = component;
    }
  }

  #offerKnown(place: number): void {
    const { known, others } = this.#least;
    const { ofPlace, best } = this.#components;
    if (known[place] === 0) return;
    const component = ofPlace[place]!;
    if (component === ofPlace[others[place]!]) known[place] = 0;
    else if (best[component] === -1 || this.#isLess(place, best[component]!)) best[component] = place;
  }

  /** Whether the edge that place a knows comes before that of b. */
  #isLess(a: number, b: number): boolean {
    const { weights, lengths } = this.#least;
    const order =
      weights[a]! - weights[b]! ||
      lengths[a]! - lengths[b]! ||
      this.#lowOf(a) - this.#lowOf(b) ||
      this.#highOf(a) - this.#highOf(b);
    return order < 0;
  }

  /** Of the edge that a place knows, the lesser of the two places. */
  #lowOf(place: number): number {
    return Math.min(this.#tree.numbers[place]!, this.#tree.numbers[this.#least.others[place]!]!);
  }

  #highOf(place: number): number {
    return Math.max(this.#tree.numbers[place]!, this.#tree.numbers[this.#least.others[place]!]!);
  }

  /** The least edge of a place to another component, if it is less than the least that its component has so far. */
  #search(place: number): void {
    const { known, others, weights, lengths } = this.#least;
    const { ofPlace, best } = this.#components;
    const component = ofPlace[place]!;
    const limit = this.#limit;
    const rival = best[component]!;
    if (rival === -1) limit.set(Infinity, Infinity, Infinity, Infinity, -1);
    else limit.set(weights[rival]!, lengths[rival]!, this.#lowOf(rival), this.#highOf(rival), -1);
    if (weights[place]! > limit.weight || (weights[place] === limit.weight && lengths[place]! > limit.length)) return;
    this.#place = place;
    this.#metric.moveTo(this.#tree.xys[2 * place]!, this.#tree.xys[2 * place + 1]!);
    this.#visit(0, 0);
    weights[place] = limit.weight;
    lengths[place] = limit.length;
    if (limit.found === -1) return;
    known[place] = 1;
    others[place] = limit.found;
    best[component] = place;
  }

  #visit(node: number, distance: number): void {
    const { ofNode, ofPlace } = this.#components;
    if (ofNode[node] === ofPlace[this.#place] || this.#isBeyond(node, distance)) return;
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
    return weight > this.#limit.weight || (weight === this.#limit.weight && distance > this.#limit.length);
  }

  #offer(other: number): void {
    const { ofPlace } = this.#components;
    if (ofPlace[other] === ofPlace[this.#place]) return;
    const limit = this.#limit;
    const core = Math.max(this.#cores[this.#place]!, this.#cores[other]!);
    if (core > limit.weight) return;
    const { xys, numbers } = this.#tree;
    const length = this.#metric.to(xys[2 * other]!, xys[2 * other + 1]!);
    const weight = Math.max(core, length);
    if (weight > limit.weight || (weight === limit.weight && length > limit.length)) return;
    const low = Math.min(numbers[this.#place]!, numbers[other]!);
    const high = Math.max(numbers[this.#place]!, numbers[other]!);
    const isTie = weight === limit.weight && length === limit.length;
    if (isTie && (low > limit.low || (low === limit.low && high >= limit.high))) return;
    limit.set(weight, length, low, high, other);
  }

  /** Two components may have chosen the same edge. */
  #join(place: number): void {
    const { parents } = this.#components;
    const { others, weights, lengths } = this.#least;
    const a = rootOf(parents, place);
    const b = rootOf(parents, others[place]!);
    if (a === b) return;
    parents[Math.max(a, b)] = Math.min(a, b);
    this.#edges.froms[this.#edgeCount] = place;
    this.#edges.tos[this.#edgeCount] = others[place]!;
    this.#edges.weights[this.#edgeCount] = weights[place]!;
    this.#edges.lengths[this.#edgeCount++] = lengths[place]!;
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
