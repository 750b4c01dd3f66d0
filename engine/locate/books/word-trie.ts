/** The longest beginning of some words that is a key: the key's position, and how many words it has. */
export interface Beginning {
  readonly position: number;
  readonly length: number;
}

const NO_KEY = -1;
const ROOT = 0;

/**
 * Keys of several words, to be found at the head of others in one pass: a word is hashed once, and no text is put together.
 * About 30 bytes a node. Immutable.
 */
export class WordTrie {
  readonly #numberOf: ReadonlyMap<string, number>;
  /** Open addressing: entry e holds parent, word and child at 3e, 3e + 1, 3e + 2; a word of 0: empty. */
  readonly #edges: Int32Array;
  readonly #mask: number;
  /** By node the position of the key that ends there. */
  readonly #keyAt: Int32Array;

  private constructor(numberOf: ReadonlyMap<string, number>, edges: Int32Array, keyAt: Int32Array) {
    this.#numberOf = numberOf;
    this.#edges = edges;
    this.#mask = edges.length / 3 - 1;
    this.#keyAt = keyAt;
  }

  /** `keys`: each its words joined by blanks. Of equal keys the last counts. O(words). */
  static build(keys: readonly string[]): WordTrie {
    const numberOf = new Map<string, number>();
    const numbered = keys.map((key) => key.split(' '));
    let words = 0;
    for (const key of numbered) {
      words += key.length;
      for (const word of key) if (!numberOf.has(word)) numberOf.set(word, numberOf.size + 1);
    }
    // At most half full.
    const edges = new Int32Array(3 * 2 ** Math.ceil(Math.log2(2 * words + 2)));
    const mask = edges.length / 3 - 1;
    const keyAt = new Int32Array(words + 1).fill(NO_KEY);
    let nodes = 1;
    for (let position = 0; position < numbered.length; position++) {
      let node = ROOT;
      for (const text of numbered[position]!) {
        const word = numberOf.get(text)!;
        const edge = edgeOf(edges, mask, node, word);
        if (edges[edge + 1] === 0) {
          edges[edge] = node;
          edges[edge + 1] = word;
          edges[edge + 2] = nodes++;
        }
        node = edges[edge + 2]!;
      }
      keyAt[node] = position;
    }
    return new WordTrie(numberOf, edges, keyAt.slice(0, nodes));
  }

  /** The longest key that the words begin with; null: none. O(words of it). */
  longestAtHead(words: readonly string[]): Beginning | null {
    let node = ROOT;
    let position = NO_KEY;
    let length = 0;
    for (let i = 0; i < words.length; i++) {
      const word = this.#numberOf.get(words[i]!);
      if (word === undefined) break;
      const edge = edgeOf(this.#edges, this.#mask, node, word);
      if (this.#edges[edge + 1] === 0) break;
      node = this.#edges[edge + 2]!;
      if (this.#keyAt[node] === NO_KEY) continue;
      position = this.#keyAt[node]!;
      length = i + 1;
    }
    return position === NO_KEY ? null : { position, length };
  }
}

/** Where the edge of a word at a node stands, or would stand. */
function edgeOf(edges: Int32Array, mask: number, node: number, word: number): number {
  // Multipliers of Knuth's multiplicative hashing and its like: odd, without a pattern in their bits.
  let slot = Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b);
  slot = (slot ^ (slot >>> 15)) & mask;
  while (edges[3 * slot + 1] !== 0 && (edges[3 * slot] !== node || edges[3 * slot + 1] !== word))
    slot = (slot + 1) & mask;
  return 3 * slot;
}
