import type { TextProfile } from '../pair/text-similarity.ts';
import type { TextPool } from './text-pool.ts';

const LEAST_ROOM = 2048;
/** So many places for each piece, so that nearly every look, and mostly all of a text, ends where it begins. */
const ROOM_A_PIECE = 8;
/** Other bits of the hashes are taken until no two pieces fall on one place, or there are no more. */
const SHIFT_STEP = 3;
const MOST_SHIFT = 21;

/**
 * One text against many: its pieces stand in a table by their hash, and each of the others goes through its own pieces once,
 * where a merge of both would go through the two of them, branch by branch. One object for all texts.
 */
export class TextProbe {
  /** By place two numbers, the hash and in `weights` the weight; 0: the place is empty, since no piece weighs nothing. */
  #hashes = new Int32Array(2 * LEAST_ROOM);
  #weights = new Float32Array(this.#hashes.buffer);
  /** Where its pieces stand, so that the next text clears no more than these. */
  #places = new Int32Array(LEAST_ROOM / ROOM_A_PIECE);
  #count = 0;
  #mask = LEAST_ROOM - 1;
  #shift = 0;
  /** Whether each piece stands where its look begins. */
  #isDirect = true;

  /** From now on of this text. Expected O(its pieces). */
  of(text: TextProfile): void {
    this.#clear();
    if (ROOM_A_PIECE * text.hashes.length > this.#mask + 1) this.#enlarge(text.hashes.length);
    for (this.#shift = 0; this.#shift <= MOST_SHIFT; this.#shift += SHIFT_STEP) {
      this.#isDirect = this.#placeDirect(text);
      if (this.#isDirect) return;
      this.#clear();
    }
    this.#shift = 0;
    this.#placeAll(text);
  }

  /** What `textSimilarity` with the text of so many pieces at this index of the pool is, to the last bit. Allocates nothing. */
  similarity(pool: TextPool, at: number, pieces: number): number {
    return Math.min(this.#isDirect ? this.#directSum(pool, at, pieces) : this.#probedSum(pool, at, pieces), 1);
  }

  /** False as soon as two of them fall on one place. */
  #placeDirect({ hashes, weights }: TextProfile): boolean {
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]! | 0;
      const place = (hash >>> this.#shift) & this.#mask;
      if (this.#weights[2 * place + 1] !== 0) return false;
      this.#put(place, hash, weights[i]!);
    }
    return true;
  }

  #placeAll({ hashes, weights }: TextProfile): void {
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]! | 0;
      let place = hash & this.#mask;
      while (this.#weights[2 * place + 1] !== 0) place = (place + 1) & this.#mask;
      this.#put(place, hash, weights[i]!);
    }
  }

  #put(place: number, hash: number, weight: number): void {
    this.#hashes[2 * place] = hash;
    this.#weights[2 * place + 1] = weight;
    this.#places[this.#count++] = place;
  }

  #clear(): void {
    for (let i = 0; i < this.#count; i++) this.#weights[2 * this.#places[i]! + 1] = 0;
    this.#count = 0;
  }

  /** Without a branch, since none could be foreseen: which of the pieces are common is as good as random. */
  #directSum({ hashes, weights }: TextPool, at: number, pieces: number): number {
    const ownHashes = this.#hashes;
    const ownWeights = this.#weights;
    const shift = this.#shift;
    const mask = this.#mask;
    const end = at + 2 * pieces;
    let sum = 0;
    for (let i = at; i < end; i += 2) {
      const hash = hashes[i]!;
      const place = 2 * ((hash >>> shift) & mask);
      const difference = ownHashes[place]! ^ hash;
      const isSame = 1 - ((difference | -difference) >>> 31);
      sum += ownWeights[place + 1]! * weights[i + 1]! * isSame;
    }
    return sum;
  }

  #probedSum({ hashes, weights }: TextPool, at: number, pieces: number): number {
    let sum = 0;
    for (let i = at; i < at + 2 * pieces; i += 2) {
      const hash = hashes[i]!;
      let place = (hash >>> this.#shift) & this.#mask;
      while (this.#weights[2 * place + 1] !== 0 && this.#hashes[2 * place] !== hash) place = (place + 1) & this.#mask;
      // An empty place adds nothing.
      sum += this.#weights[2 * place + 1]! * weights[i + 1]!;
    }
    return sum;
  }

  #enlarge(pieces: number): void {
    const room = 2 ** Math.ceil(Math.log2(ROOM_A_PIECE * pieces));
    this.#hashes = new Int32Array(2 * room);
    this.#weights = new Float32Array(this.#hashes.buffer);
    this.#places = new Int32Array(room / ROOM_A_PIECE);
    this.#mask = room - 1;
  }
}
