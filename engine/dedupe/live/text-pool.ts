import type { TextProfile } from '../pair/text-similarity.ts';

/** A text's room is a multiple of so many pieces, a cache line, so that the room of one that is gone fits the next. */
const STEP_PIECES = 8;
const PIECE_NUMBERS = 2;

/**
 * The profiles of many texts one behind the other, so that reading one is reading on: piece by piece its hash and, in the
 * same 32 bits of `weights`, its weight. A text is known by the index of its first number and its count of pieces.
 */
export class TextPool {
  /** Read freely; other arrays after `add`. */
  hashes = new Int32Array(1024);
  weights = new Float32Array(this.hashes.buffer);
  #end = 0;
  /** By room, in steps: where there is some. */
  readonly #free: number[][] = [];

  /** Returns the index of its first number. Amortized O(pieces). */
  add({ hashes, weights }: TextProfile): number {
    const steps = Math.ceil(hashes.length / STEP_PIECES);
    const at = this.#free[steps]?.pop() ?? this.#fresh(steps);
    for (let i = 0; i < hashes.length; i++) {
      this.hashes[at + PIECE_NUMBERS * i] = hashes[i]!;
      this.weights[at + PIECE_NUMBERS * i + 1] = weights[i]!;
    }
    return at;
  }

  /** Gives the room of a text back. */
  remove(at: number, pieces: number): void {
    const steps = Math.ceil(pieces / STEP_PIECES);
    while (this.#free.length <= steps) this.#free.push([]);
    this.#free[steps]!.push(at);
  }

  /**
   * Reads a text's cache lines, which nothing waits for: those of many texts then come from memory all at once, and not one
   * after the other while they are compared. Returns 0 for a text without pieces, any other number for one that has some.
   */
  readAhead(at: number, pieces: number): number {
    let read = 0;
    for (let i = at; i < at + PIECE_NUMBERS * pieces; i += PIECE_NUMBERS * STEP_PIECES) read |= this.hashes[i]! | 1;
    return read;
  }

  #fresh(steps: number): number {
    const at = this.#end;
    this.#end += steps * STEP_PIECES * PIECE_NUMBERS;
    if (this.#end > this.hashes.length) {
      const larger = new Int32Array(Math.ceil(1.5 * this.#end));
      larger.set(this.hashes);
      this.hashes = larger;
      this.weights = new Float32Array(larger.buffer);
    }
    return at;
  }
}
