import { positionOf, RadixTrie } from '../names/radix-trie.ts';
import { TextPool } from '../names/text-pool.ts';
import { type PrefixRange, prefixRanges } from './prefix-ranges.ts';
import { RankTree } from './rank-tree.ts';

/** Something that a text may become: canonical words, and how much more likely than others it is meant. */
export interface WeightedLabel {
  readonly words: readonly string[];
  readonly weight: number;
}

/** A label, by its position in those of `build`, whose words from some word on begin as was typed. */
export interface LabelHit {
  readonly label: number;
  readonly edits: number;
  /** Words of the label before those. */
  readonly skipped: number;
  /** Whether a word of the label ends where the typed text does. */
  readonly isWhole: boolean;
}

// Words of a label from which on it can be found; more have no names.
const MAX_TAILS = 12;
// Of labels that have the rarest typed word, so many of the weightiest are looked at for the others.
const LOOKED_AT = 512;

/**
 * Labels by the beginning of what stands from any of their words on. Answers are read off in the order of weights, so that
 * one letter that begins ten thousand labels costs no more than one that begins ten. Immutable. About 120 bytes a label of
 * three words; O(labels log labels) to build.
 */
export class LabelIndex {
  readonly #pool: TextPool;
  readonly #trie: RadixTrie;
  readonly #tree: RankTree;
  /** Label of tail t, and the words before it. */
  readonly #labelOf: Uint32Array;
  readonly #skipped: Uint8Array;
  /** Tail of each label from its first word on. */
  readonly #wholeOf: Uint32Array;
  readonly #blank: number;

  private constructor(tails: Tails, pool: TextPool, trie: RadixTrie, tree: RankTree) {
    this.#pool = pool;
    this.#trie = trie;
    this.#tree = tree;
    this.#labelOf = tails.labelOf;
    this.#skipped = tails.skipped;
    this.#wholeOf = tails.wholeOf;
    this.#blank = pool.encode(' ')[0]!;
  }

  /** Labels of equal weight come in their order. */
  static build(labels: readonly WeightedLabel[]): LabelIndex {
    const tails = tailsOf(labels);
    const pool = TextPool.build(tails.texts);
    const trie = RadixTrie.build(pool, 'beginning');
    const ranks = ranksOf(labels);
    const rankAt = trie.order.map((entry) => ranks[tails.labelOf[positionOf(entry)]!]!);
    return new LabelIndex(tails, pool, trie, RankTree.build(rankAt));
  }

  /**
   * Labels with the typed text from one of their words on, but for `maxEdits` edits: fewest edits first, then by weight; at
   * most `limit`, each once. A blank at the end of the text ends a word. `accept` may turn labels away; at most 8 times `limit`
   * are looked at for each number of edits.
   */
  beginning(
    typed: string,
    limit: number,
    maxEdits: number,
    accept: (label: number) => boolean = () => true,
  ): readonly LabelHit[] {
    const ranges = prefixRanges(this.#trie, this.#pool.encode(typed), maxEdits);
    const hits = new Map<number, LabelHit>();
    for (let edits = 0; edits <= maxEdits && hits.size < limit; edits++)
      this.#collect(
        ranges.filter((range) => range.edits === edits),
        { edits, typedLength: typed.length, limit, lookedAt: 8 * limit, accept },
        hits,
      );
    return [...hits.values()];
  }

  /** Labels that have every one of the typed words at the beginning of one of theirs, in any order; by weight. */
  withWords(typed: readonly string[], limit: number, accept: (label: number) => boolean): readonly LabelHit[] {
    const rarest = typed.reduce((a, b) => (b.length > a.length ? b : a), '');
    const others = typed.filter((word) => word !== rarest).map((word) => this.#pool.encode(` ${word}`));
    const hits = new Map<number, LabelHit>();
    const hasAll = (label: number): boolean => others.every((word) => this.#hasWord(label, word)) && accept(label);
    const ranges = prefixRanges(this.#trie, this.#pool.encode(rarest), 0);
    this.#collect(ranges, { edits: 0, typedLength: -1, limit, lookedAt: LOOKED_AT, accept: hasAll }, hits);
    return [...hits.values()];
  }

  get byteLength(): number {
    const columns = [this.#labelOf, this.#skipped, this.#wholeOf];
    const own = columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return own + this.#pool.byteLength + this.#trie.byteLength + this.#tree.byteLength;
  }

  #collect(
    ranges: readonly PrefixRange[],
    { edits, typedLength, limit, lookedAt, accept }: Collecting,
    hits: Map<number, LabelHit>,
  ): void {
    this.#tree.fromBest(ranges, lookedAt, (at) => {
      const tail = positionOf(this.#trie.order[at]!);
      const label = this.#labelOf[tail]!;
      if (hits.has(label) || !accept(label)) return true;
      const isWhole = edits === 0 && typedLength > 0 && this.#isBlankAt(tail, typedLength);
      hits.set(label, { label, edits, skipped: this.#skipped[tail]!, isWhole });
      return hits.size < limit;
    });
  }

  /** Whether a typed text of this length ends before a blank of a tail, or with it. */
  #isBlankAt(tail: number, length: number): boolean {
    return this.#pool.unitAt(tail, length) === this.#blank || this.#pool.unitAt(tail, length - 1) === this.#blank;
  }

  /** Whether a word of the label begins with what follows the blank in `word`. */
  #hasWord(label: number, word: Uint16Array): boolean {
    if (word.includes(0)) return false;
    const whole = this.#wholeOf[label]!;
    const length = this.#pool.lengthOf(whole);
    for (let from = -1; from < length; from++) {
      let i = from < 0 ? 1 : 0;
      while (i < word.length && this.#pool.unitAt(whole, from + i) === word[i]) i++;
      if (i === word.length) return true;
    }
    return false;
  }
}

interface Collecting {
  readonly edits: number;
  /** -1: the labels do not begin with it. */
  readonly typedLength: number;
  readonly limit: number;
  readonly lookedAt: number;
  readonly accept: (label: number) => boolean;
}

interface Tails {
  readonly texts: readonly string[];
  readonly labelOf: Uint32Array;
  readonly skipped: Uint8Array;
  readonly wholeOf: Uint32Array;
}

/** Each ends in a blank, so that a typed blank asks for the end of a word also at the end of a label. */
function tailsOf(labels: readonly WeightedLabel[]): Tails {
  const texts: string[] = [];
  const labelOf: number[] = [];
  const skipped: number[] = [];
  const wholeOf = new Uint32Array(labels.length);
  labels.forEach(({ words }, label) => {
    wholeOf[label] = texts.length;
    const whole = `${words.join(' ')} `;
    let from = 0;
    for (let word = 0; word < Math.max(1, Math.min(words.length, MAX_TAILS)); word++) {
      texts.push(whole.slice(from));
      labelOf.push(label);
      skipped.push(word);
      from += (words[word]?.length ?? 0) + 1;
    }
  });
  return { texts, labelOf: Uint32Array.from(labelOf), skipped: Uint8Array.from(skipped), wholeOf };
}

function ranksOf(labels: readonly WeightedLabel[]): Uint32Array {
  const byWeight = labels.map((_, label) => label).sort((a, b) => labels[b]!.weight - labels[a]!.weight || a - b);
  const ranks = new Uint32Array(labels.length);
  byWeight.forEach((label, rank) => {
    ranks[label] = rank;
  });
  return ranks;
}
