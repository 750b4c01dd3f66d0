import type { TextProfile } from '../pair/text-similarity.ts';

const LEAST_ROOM = 2048;
/** So many places for each piece, so that nearly every look, and mostly all of a text, ends where it begins. */
const ROOM_A_PIECE = 8;

/**
 * One text against many: its pieces stand in a table by their hash, and each of the others goes through its own pieces once,
 * where a merge of both would go through the two of them, branch by branch. One object for all texts.
 */
export class TextProbe {
  #hashes = new Uint32Array(LEAST_ROOM);
  /** 0: the place is empty, since no piece weighs nothing. */
  #weights = new Float32Array(LEAST_ROOM);
  #mask = LEAST_ROOM - 1;
  /** Whether each piece stands where its look begins. */
  #isDirect = true;

  /** From now on of this text. O(its pieces). */
  of({ hashes, weights }: TextProfile): void {
    if (ROOM_A_PIECE * hashes.length > this.#weights.length) this.#enlarge(hashes.length);
    else this.#weights.fill(0);
    this.#isDirect = true;
    for (let i = 0; i < hashes.length; i++) {
      let at = hashes[i]! & this.#mask;
      if (this.#weights[at] !== 0) this.#isDirect = false;
      while (this.#weights[at] !== 0) at = (at + 1) & this.#mask;
      this.#hashes[at] = hashes[i]!;
      this.#weights[at] = weights[i]!;
    }
  }

  /** What `textSimilarity` of the two is, to the last bit. Expected O(pieces of the other), nothing is allocated. */
  similarity(other: TextProfile): number {
    return Math.min(this.#isDirect ? this.#directSum(other) : this.#probedSum(other), 1);
  }

  /** Without a branch, since none could be foreseen: which of the pieces are common is as good as random. */
  #directSum({ hashes, weights }: TextProfile): number {
    let sum = 0;
    for (let i = 0; i < hashes.length; i++) {
      const at = hashes[i]! & this.#mask;
      const difference = this.#hashes[at]! ^ hashes[i]!;
      const isSame = 1 - ((difference | -difference) >>> 31);
      sum += this.#weights[at]! * weights[i]! * isSame;
    }
    return sum;
  }

  #probedSum({ hashes, weights }: TextProfile): number {
    let sum = 0;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      let at = hash & this.#mask;
      while (this.#weights[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & this.#mask;
      // An empty place adds nothing.
      sum += this.#weights[at]! * weights[i]!;
    }
    return sum;
  }

  #enlarge(pieces: number): void {
    const room = 2 ** Math.ceil(Math.log2(ROOM_A_PIECE * pieces));
    this.#hashes = new Uint32Array(room);
    this.#weights = new Float32Array(room);
    this.#mask = room - 1;
  }
}
