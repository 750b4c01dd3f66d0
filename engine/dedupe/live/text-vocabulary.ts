import type { TextProfile } from '../pair/text-similarity.ts';

/** Stands where there is no piece; no text has it. */
export const NO_PIECE = 0xffff;
/** All three-letter pieces of the Latin letters and digits, ends marked, are 49,284. */
const MOST_PIECES = NO_PIECE;
const MOST_COUNT = 0xffff;

/**
 * A text as 32-bit integers, for comparison with many: first the pieces that are in it once, two to an integer, then the others, each
 * with its count in the upper half.
 */
export interface PackedText {
  readonly numbers: Int32Array;
  /** How many integers hold pieces that are in it once. */
  readonly singles: number;
  /** All pieces counted. */
  readonly total: number;
}

/** Numbers the pieces of texts in the order in which they come, in 16 bits. */
export class TextVocabulary {
  readonly #numbers = new Map<number, number>();

  /**
   * Null where one of its pieces has no number left, or is in it more than 65,535 times: such a text is compared by its profile. O(pieces).
   */
  packed({ hashes, counts, total }: TextProfile): PackedText | null {
    const singles: number[] = [];
    const others: number[] = [];
    for (let i = 0; i < hashes.length; i++) {
      const piece = this.#numberOf(hashes[i]!);
      if (piece === null || counts[i]! > MOST_COUNT) return null;
      if (counts[i] === 1) singles.push(piece);
      else others.push((counts[i]! << 16) | piece);
    }
    if (singles.length % 2 === 1) singles.push(NO_PIECE);
    const numbers = new Int32Array(singles.length / 2 + others.length);
    for (let i = 0; i < singles.length; i += 2) numbers[i / 2] = singles[i]! | (singles[i + 1]! << 16);
    numbers.set(others, singles.length / 2);
    return { numbers, singles: singles.length / 2, total };
  }

  #numberOf(hash: number): number | null {
    const known = this.#numbers.get(hash);
    if (known !== undefined) return known;
    if (this.#numbers.size === MOST_PIECES) return null;
    this.#numbers.set(hash, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
