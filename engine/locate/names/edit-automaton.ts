/**
 * All ways at once of reading a key as a text with at most two edits: inserting, dropping or replacing a unit, or swapping
 * two neighbours (optimal string alignment: no unit is edited twice). A bit-parallel automaton (Wu and Manber, Fast Text
 * Searching Allowing Errors, 1992) of which only the diagonals are kept that two edits can reach, so that a state is one
 * number however long the text is (the band of Ukkonen, 1985).
 *
 * Five bits for each kind of state; bit d means: j units of the key are read and i = j + d - 2 of the text are explained.
 * Bits 0-4 without an edit, 5-9 with one, 10-14 with two; 15-19 and 20-24 in the middle of a swap begun with none and one.
 */
export class EditAutomaton {
  readonly length: number;
  readonly #maxEdits: number;
  /** By code where it is in the text: bit 3 + i for its unit i. Of units behind the last bit nothing. */
  readonly #places: Uint32Array;
  /** The text's codes from index 3 on, zeros around it; empty where the bits of `#places` suffice. */
  readonly #padded: Uint16Array;
  readonly #quietUntil: number;
  readonly #quietEdits: number;

  /**
   * `codes` of the text, 0 for what no key has. Ways that need more than `quietEdits` edits for the first `quietUntil` units
   * of the text are not followed; a swap across that point counts as behind it.
   */
  constructor(codes: Uint16Array, maxEdits: number, quietUntil: number, quietEdits: number) {
    this.length = codes.length;
    this.#maxEdits = maxEdits;
    this.#places = placesOf(codes);
    this.#padded = codes.length <= MOST_PLACES && this.#places.length > 0 ? NO_CODES : padded(codes);
    this.#quietUntil = quietUntil;
    this.#quietEdits = quietEdits;
  }

  /** Nothing read: what is missing at the beginning of the key is dropped from the text. */
  start(): number {
    return this.#settled(1 << 2, 0, 0, 0, 0, 0);
  }

  /** The state after one more unit of the key, of which `read` were read before; 0: no way is left. */
  step(state: number, read: number, unit: number): number {
    const same = this.#padded === NO_CODES ? this.#sameByPlaces(read, unit) : this.#sameInText(read, unit);
    const next = (same >> 1) & 31;
    const afterNext = (same >> 2) & 31;
    const none = state & 31;
    const one = (state >> 5) & 31;
    const two = (state >> 10) & 31;
    return this.#settled(
      none & next,
      (one & next) | none | (none >> 1) | ((state >> 15) & same & 31),
      (two & next) | one | (one >> 1) | ((state >> 20) & same & 31),
      none & afterNext,
      one & afterNext,
      read + 1,
    );
  }

  /** Bit b: unit read - 3 + b of the text is this one, b from 0 to 6. */
  #sameByPlaces(read: number, unit: number): number {
    const places = this.#places;
    return read > LAST_PLACE || unit >= places.length ? 0 : (places[unit]! >>> read) & 127;
  }

  /** The same of a text of any length. */
  #sameInText(read: number, unit: number): number {
    const text = this.#padded;
    return (
      (text[read] === unit ? 1 : 0) |
      (text[read + 1] === unit ? 2 : 0) |
      (text[read + 2] === unit ? 4 : 0) |
      (text[read + 3] === unit ? 8 : 0) |
      (text[read + 4] === unit ? 16 : 0) |
      (text[read + 5] === unit ? 32 : 0) |
      (text[read + 6] === unit ? 64 : 0)
    );
  }

  /** Fewest edits with which the whole text is explained by the `read` units; 3: it is not. */
  edits(state: number, read: number): number {
    const diagonal = this.length - read + 2;
    if (diagonal < 0 || diagonal > 4) return 3;
    const bit = 1 << diagonal;
    return (state & bit) !== 0 ? 0 : ((state >> 5) & bit) !== 0 ? 1 : ((state >> 10) & bit) !== 0 ? 2 : 3;
  }

  /** Adds what dropping units of the text reaches, and takes away what is not allowed or got there with fewer edits. */
  #settled(none: number, one: number, two: number, swap: number, swapAfterOne: number, read: number): number {
    const inText = bitsBelow(this.length - read + 3);
    const quiet = bitsBelow(this.#quietUntil - read + 3);
    const a = none & inText;
    let b = this.#maxEdits < 1 ? 0 : (one | (a << 1)) & inText & ~a;
    if (this.#quietEdits < 1) b &= ~quiet;
    let c = this.#maxEdits < 2 ? 0 : (two | (b << 1)) & inText & ~a & ~b;
    if (this.#quietEdits < 2) c &= ~quiet;
    return (
      a | (b << 5) | (c << 10) | (this.#maxEdits < 1 ? 0 : swap << 15) | (this.#maxEdits < 2 ? 0 : swapAfterOne << 20)
    );
  }
}

const LAST_PLACE = 31;
// Of 32 bits the first three stand before the text.
const MOST_PLACES = 29;
const MOST_CODES = 256;
const NO_PLACES = new Uint32Array(0);
const NO_CODES = new Uint16Array(0);

function placesOf(codes: Uint16Array): Uint32Array {
  let highest = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i]! > highest) highest = codes[i]!;
  // Of so many letters a table for one text takes longer than to compare them.
  if (highest >= MOST_CODES) return NO_PLACES;
  const places = new Uint32Array(highest + 1);
  const count = Math.min(codes.length, MOST_PLACES);
  for (let i = 0; i < count; i++) if (codes[i] !== 0) places[codes[i]!]! |= 1 << (i + 3);
  return places;
}

function padded(codes: Uint16Array): Uint16Array {
  const text = new Uint16Array(codes.length + 16);
  text.set(codes, 3);
  return text;
}

const bitsBelow = (count: number): number => (count >= 5 ? 31 : count <= 0 ? 0 : (1 << count) - 1);
