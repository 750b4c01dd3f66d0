import type { TextPool } from './text-pool.ts';

/** Where texts are read from: 'end' makes a trie of the texts backwards. */
export type ReadFrom = 'beginning' | 'end';

/**
 * A trie of the texts of a pool whose chains without a branch are one node. Nodes are in breadth-first order: node 0 is the
 * root, the children of n are [firstChild[n] .. firstChild[n + 1]), by letter. Node n stands for the texts
 * [low[n] .. ) of `order`, all alike in their first depth[n] units; texts that end there come first. Immutable.
 * About 20 bytes a text beside the pool; built in O(units), 0.5 us a text.
 */
export class RadixTrie {
  /** Texts sorted by their units, equal ones by position. Bit 31: the same text as the one before. */
  readonly order: Uint32Array;
  readonly firstChild: Uint32Array;
  readonly low: Uint32Array;
  /** First unit of the way from the parent. */
  readonly letter: Uint16Array | Uint8Array;
  readonly depth: Uint16Array | Uint32Array;
  readonly #pool: TextPool;
  readonly #from: ReadFrom;

  private constructor(pool: TextPool, from: ReadFrom, order: Uint32Array, nodes: Nodes) {
    this.#pool = pool;
    this.#from = from;
    this.order = order;
    this.firstChild = nodes.firstChild;
    this.low = nodes.low;
    this.letter = nodes.letter;
    this.depth = nodes.depth;
  }

  static build(pool: TextPool, from: ReadFrom): RadixTrie {
    const unitAt = unitReader(pool, from);
    const order = Uint32Array.from({ length: pool.size }, (_, text) => text);
    sortByUnits(order, unitAt);
    return new RadixTrie(pool, from, markRepeats(order, pool, unitAt), nodesOf(order, pool, unitAt));
  }

  /** The unit at a depth of all texts below a node that is at least so deep. */
  unitBelow(node: number, depth: number): number {
    const text = positionOf(this.order[this.low[node]!]!);
    return this.#from === 'beginning' ? this.#pool.unitAt(text, depth) : this.#pool.unitFromEnd(text, depth);
  }

  /** Whether texts end at this node. */
  isEnd(node: number): boolean {
    return this.#pool.lengthOf(positionOf(this.order[this.low[node]!]!)) === this.depth[node];
  }

  get byteLength(): number {
    const columns = [this.order, this.firstChild, this.low, this.letter, this.depth];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}

const REPEAT = 0x80000000;
/** An entry of `order` without its mark. */
export const positionOf = (entry: number): number => entry & 0x7fffffff;
export const isRepeat = (entry: number | undefined): boolean => entry !== undefined && entry >= REPEAT;

type UnitAt = (text: number, index: number) => number;

const unitReader = (pool: TextPool, from: ReadFrom): UnitAt =>
  from === 'beginning' ? (text, i) => pool.unitAt(text, i) : (text, i) => pool.unitFromEnd(text, i);

/**
 * Multikey quicksort (Bentley and Sedgewick, Fast Algorithms for Sorting and Searching Strings, 1997); equal texts by
 * position. The largest of the three parts is done by looping, so that the stack stays at log2 of the texts.
 */
function sortByUnits(order: Uint32Array, unitAt: UnitAt): void {
  const sortPart = (start: number, stop: number, from: number): void => {
    let [low, high, depth] = [start, stop, from];
    while (high - low > 1) {
      const pivot = middleOf(
        unitAt(order[low]!, depth),
        unitAt(order[(low + high) >> 1]!, depth),
        unitAt(order[high - 1]!, depth),
      );
      let [less, at, more] = [low, low, high];
      while (at < more) {
        const text = order[at]!;
        const unit = unitAt(text, depth);
        if (unit < pivot) swap(order, less++, at++);
        else if (unit > pivot) swap(order, at, --more);
        else at++;
      }
      // Texts that end here are the same text.
      if (pivot === 0) order.subarray(less, more).sort();
      const parts: (readonly [number, number, number])[] = [
        [low, less, depth],
        [more, high, depth],
        [less, pivot === 0 ? less : more, depth + 1],
      ];
      parts.sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
      sortPart(...parts[0]!);
      sortPart(...parts[1]!);
      [low, high, depth] = parts[2]!;
    }
  };
  sortPart(0, order.length, 0);
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function swap(order: Uint32Array, a: number, b: number): void {
  const kept = order[a]!;
  order[a] = order[b]!;
  order[b] = kept;
}

function markRepeats(order: Uint32Array, pool: TextPool, unitAt: UnitAt): Uint32Array {
  const marked = order.slice();
  for (let k = 1; k < order.length; k++) {
    const length = pool.lengthOf(order[k]!);
    if (length !== pool.lengthOf(order[k - 1]!)) continue;
    if (alikeFrom(order[k - 1]!, order[k]!, 0, unitAt) >= length) marked[k] = (order[k]! | REPEAT) >>> 0;
  }
  return marked;
}

/** The first depth from `depth` on at which two texts differ or both have ended. */
function alikeFrom(a: number, b: number, depth: number, unitAt: UnitAt): number {
  let at = depth;
  for (; ; at++) {
    const unit = unitAt(a, at);
    if (unit === 0 || unit !== unitAt(b, at)) return at;
  }
}

type Nodes = Pick<RadixTrie, 'firstChild' | 'low' | 'letter' | 'depth'>;

function nodesOf(order: Uint32Array, pool: TextPool, unitAt: UnitAt): Nodes {
  // At most a leaf for every text and fewer branches than leaves, the root, and one more for the end of the last one's children.
  const room = 2 * order.length + 2;
  const firstChild = new Uint32Array(room);
  const low = new Uint32Array(room);
  const high = new Uint32Array(room);
  const letter = new Uint16Array(room);
  const depth = pool.longest < 0x10000 ? new Uint16Array(room) : new Uint32Array(room);
  high[0] = order.length;
  let count = 1;
  for (let node = 0; node < count; node++) {
    let [at, end] = [low[node]!, high[node]!];
    const deep = node === 0 || at === end ? 0 : alikeFrom(order[at]!, order[end - 1]!, depth[node]!, unitAt);
    depth[node] = deep;
    firstChild[node] = count;
    while (at < end && unitAt(order[at]!, deep) === 0) at++;
    while (at < end) {
      const unit = unitAt(order[at]!, deep);
      low[count] = at;
      letter[count] = unit;
      depth[count] = deep;
      while (at < end && unitAt(order[at]!, deep) === unit) at++;
      high[count++] = at;
    }
  }
  firstChild[count] = count;
  const isByte = letter.every((unit) => unit < 256);
  return {
    firstChild: firstChild.slice(0, count + 1),
    low: low.slice(0, count),
    letter: isByte ? Uint8Array.from(letter.subarray(0, count)) : letter.slice(0, count),
    depth: depth.slice(0, count),
  };
}
