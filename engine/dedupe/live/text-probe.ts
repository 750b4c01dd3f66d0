import { NO_PIECE, type PackedText } from './text-vocabulary.ts';

const PIECE_MASK = 0xffff;

/**
 * One text against many: what its pieces weigh stands by their number, so that each of the others goes through its own
 * pieces once and without a branch, where a merge of both would go through the two of them. One object for all texts.
 */
export class TextProbe {
  /** Square root of its count by piece; 0: it is not in the text. */
  readonly #roots = new Float64Array(NO_PIECE + 1);
  #text: PackedText | null = null;

  /** From now on of this text. O(its pieces). */
  of(text: PackedText): void {
    if (this.#text !== null) this.#put(this.#text, 0);
    this.#put(text, 1);
    this.#text = text;
  }

  /** What `textSimilarity` with the text of these numbers is, but for the order in which its sum is added up. Allocates nothing. */
  similarity(numbers: Int32Array, at: number, singles: number, end: number, total: number): number {
    const roots = this.#roots;
    let sum = 0;
    const endOfSingles = at + singles;
    for (let i = at; i < endOfSingles; i++) {
      const two = numbers[i]!;
      sum += roots[two & PIECE_MASK]! + roots[two >>> 16]!;
    }
    for (let i = endOfSingles; i < end; i++) {
      const one = numbers[i]!;
      sum += roots[one & PIECE_MASK]! * Math.sqrt(one >>> 16);
    }
    return Math.min(sum / Math.sqrt(this.#text!.total * total), 1);
  }

  /** `weight` 0 takes it out. */
  #put({ numbers, singles }: PackedText, weight: 0 | 1): void {
    const roots = this.#roots;
    for (let i = 0; i < singles; i++) {
      roots[numbers[i]! & PIECE_MASK] = weight;
      roots[numbers[i]! >>> 16] = weight;
    }
    roots[NO_PIECE] = 0;
    for (let i = singles; i < numbers.length; i++)
      roots[numbers[i]! & PIECE_MASK] = weight * Math.sqrt(numbers[i]! >>> 16);
  }
}
