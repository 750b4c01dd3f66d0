import { EditAutomaton } from './edit-automaton.ts';
import { isRepeat, positionOf, RadixTrie } from './radix-trie.ts';
import { TextPool } from './text-pool.ts';

/** A key that is like the text, and how many edits apart: its position in the keys of `build`. */
export interface FuzzyMatch {
  readonly position: number;
  readonly edits: number;
}

export type MaxEdits = 0 | 1 | 2;

const FEW = 8;

/**
 * Keys within a few typing errors of a text. An edit inserts, drops or replaces one UTF-16 unit or swaps two neighbours
 * (optimal string alignment); the answer is exact. Immutable.
 *
 * Two tries, of the keys and of the keys backwards: of two edits at most one is in the first half of the text, or else none
 * is in the second, so each walk begins with hardly any choice (Mihov and Schulz, Fast Approximate Search in Large
 * Dictionaries, 2004). Deletes kept in a hash table (SymSpell) answer as fast on names but take 22 entries a key, and fall
 * apart on ids, which all begin alike.
 */
export class FuzzyIndex {
  readonly #pool: TextPool;
  readonly #forwards: RadixTrie;
  readonly #backwards: RadixTrie;

  private constructor(pool: TextPool, forwards: RadixTrie, backwards: RadixTrie) {
    this.#pool = pool;
    this.#forwards = forwards;
    this.#backwards = backwards;
  }

  /** Equal keys are kept each for itself. O(units of the keys), about 4 us and 50 bytes a key. */
  static build(keys: readonly string[]): FuzzyIndex {
    const pool = TextPool.build(keys);
    return new FuzzyIndex(pool, RadixTrie.build(pool, 'beginning'), RadixTrie.build(pool, 'end'));
  }

  /**
   * Keys at most `maxEdits` edits from the text, nearest first, ties by position; the first `limit` of them. Keys with more
   * edits are looked for only if there are too few with less. A text more than `maxEdits` longer than every key costs
   * nothing; other work is bounded by the keys whose beginning or end is alike: 20,000 street names 10 us
   * for one edit and 30 us for two, 300,000 ids of five digits 60 and 230 us (the nearest ten).
   */
  within(text: string, maxEdits: MaxEdits, limit = Number.POSITIVE_INFINITY): readonly FuzzyMatch[] {
    if (![0, 1, 2].includes(maxEdits)) throw new RangeError(`maxEdits must be 0, 1 or 2, got ${maxEdits}`);
    if (!(limit >= 1) || this.#pool.size === 0 || text.length > this.#pool.longest + maxEdits) return [];
    const codes = this.#pool.encode(text);
    let found: readonly FuzzyMatch[] = [];
    // Without a limit everything is wanted, and the last walk finds it all.
    // So many keys are seldom equal to a text: to ask for those alone first only costs time.
    const fewest = limit < FEW ? 0 : Math.min(1, maxEdits);
    for (let edits = limit < this.#pool.size ? fewest : maxEdits; edits <= maxEdits; edits++) {
      found = this.#walk(codes, edits);
      if (found.length >= limit) break;
    }
    return found.length > limit ? found.slice(0, limit) : found;
  }

  get byteLength(): number {
    return this.#pool.byteLength + this.#forwards.byteLength + this.#backwards.byteLength;
  }

  #walk(codes: Uint16Array, maxEdits: number): readonly FuzzyMatch[] {
    const half = codes.length >> 1;
    const editsOf = new Map<number, number>();
    // All edits but one, or fewer, in the first half; that half reaches up to and with the unit at its end.
    const [quietUntil, quietEdits] = maxEdits === 0 ? [0, 0] : [half, maxEdits - 1];
    new Walk(this.#forwards, new EditAutomaton(codes, maxEdits, quietUntil, quietEdits), editsOf).run();
    // All of them in the first half: none before the last unit of the second has been read, seen from the end.
    if (maxEdits > 0) {
      const backwards = new EditAutomaton(codes.toReversed(), maxEdits, codes.length - half - 1, 0);
      new Walk(this.#backwards, backwards, editsOf).run();
    }
    if (editsOf.size === 0) return [];
    const found = [...editsOf].map(([position, edits]): FuzzyMatch => ({ position, edits }));
    return found.length > 1 ? found.sort((a, b) => a.edits - b.edits || a.position - b.position) : found;
  }
}

/** One way through a trie, of every text that the automaton accepts. A class, since a function made for each walk costs more than a short one. */
class Walk {
  readonly #trie: RadixTrie;
  readonly #automaton: EditAutomaton;
  readonly #editsOf: Map<number, number>;

  /** `editsOf`: by position the fewest edits found so far; what this walk finds is added. */
  constructor(trie: RadixTrie, automaton: EditAutomaton, editsOf: Map<number, number>) {
    this.#trie = trie;
    this.#automaton = automaton;
    this.#editsOf = editsOf;
  }

  run(): void {
    this.#enter(0, this.#automaton.start());
  }

  #enter(node: number, state: number): void {
    const trie = this.#trie;
    const automaton = this.#automaton;
    const { firstChild, letter, depth } = trie;
    const deep = depth[node]!;
    const edits = automaton.edits(state, deep);
    if (edits < 3 && trie.isEnd(node)) this.#keepTextsOf(node, edits);
    const end = firstChild[node + 1]!;
    for (let child = firstChild[node]!; child < end; child++) {
      let next = automaton.step(state, deep, letter[child]!);
      if (next === 0) continue;
      const childDepth = depth[child]!;
      for (let at = deep + 1; at < childDepth && next !== 0; at++)
        next = automaton.step(next, at, trie.unitBelow(child, at));
      if (next !== 0) this.#enter(child, next);
    }
  }

  #keepTextsOf(node: number, edits: number): void {
    const { order, low } = this.#trie;
    const editsOf = this.#editsOf;
    let at = low[node]!;
    do {
      const position = positionOf(order[at]!);
      if (edits < (editsOf.get(position) ?? 3)) editsOf.set(position, edits);
    } while (isRepeat(order[++at]));
  }
}
