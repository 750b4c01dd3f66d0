const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Orders numbers by their bits, equal ones by position: three passes of 11 bits, no comparisons. */
export class RadixOrder {
  private readonly counts = new Int32Array(DIGITS);
  private readonly other: Int32Array;

  constructor(length: number) {
    this.other = new Int32Array(length);
  }

  /** Writes the positions of `bits` in ascending order of value to `order`, of the same length, at most the one given at first. */
  sort(bits: Uint32Array, order: Int32Array): void {
    const other = this.other.subarray(0, order.length);
    for (let i = 0; i < order.length; i++) other[i] = i;
    this.pass(bits, 0, other, order);
    this.pass(bits, DIGIT_BITS, order, other);
    this.pass(bits, 2 * DIGIT_BITS, other, order);
  }

  private pass(bits: Uint32Array, shift: number, from: Int32Array, to: Int32Array): void {
    const { counts } = this;
    counts.fill(0);
    for (let i = 0; i < from.length; i++) counts[(bits[i]! >>> shift) & (DIGITS - 1)]!++;
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = counts[digit]!;
      counts[digit] = start;
      start += count;
    }
    for (let i = 0; i < from.length; i++) {
      const digit = (bits[from[i]!]! >>> shift) & (DIGITS - 1);
      to[counts[digit]!++] = from[i]!;
    }
  }
}
