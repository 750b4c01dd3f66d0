import { type NumberRange, parityOf } from './number-range.ts';

/** Of a segment the left or the right side, seen along its line. */
export type SideIndex = 0 | 1;

/** House numbers of segments, side by side: 16 bytes a segment, and none of them an object. Immutable. */
export class SegmentNumbers {
  /** Of segment i left from, left to, right from, right to are at 4i; both 0: no numbers on that side. */
  readonly #ranges: Int32Array;
  /** Left at 2i, right at 2i + 1: 1 where numbers are written as in Queens; null: nowhere. */
  readonly #hyphenated: Uint8Array | null;

  constructor(ranges: Int32Array, hyphenated: Uint8Array | null) {
    this.#ranges = ranges;
    this.#hyphenated = hyphenated;
  }

  /** Null: the side has none. */
  rangeOf(segment: number, side: SideIndex): NumberRange | null {
    const from = this.#ranges[4 * segment + 2 * side]!;
    const to = this.#ranges[4 * segment + 2 * side + 1]!;
    if (from === 0) return null;
    const range = { from, to, parity: parityOf(from) === parityOf(to) ? parityOf(from) : 'both' } as const;
    return this.isHyphenated(segment, side) ? { ...range, isHyphenated: true } : range;
  }

  /** Whether the numbers of a side are written as in Queens, `44-01`. */
  isHyphenated(segment: number, side: SideIndex): boolean {
    return this.#hyphenated !== null && this.#hyphenated[2 * segment + side] === 1;
  }

  /** How many numbers the range of a side ends short of the number: 0 inside, whatever the parity; Infinity without a range. */
  numbersAway(segment: number, side: SideIndex, number: number): number {
    const from = this.#ranges[4 * segment + 2 * side]!;
    const to = this.#ranges[4 * segment + 2 * side + 1]!;
    if (from === 0) return Infinity;
    return from <= to ? Math.max(from - number, number - to, 0) : Math.max(to - number, number - from, 0);
  }

  /** Whether numbers of this parity stand on the side. */
  isParity(segment: number, side: SideIndex, number: number): boolean {
    const from = this.#ranges[4 * segment + 2 * side]!;
    const to = this.#ranges[4 * segment + 2 * side + 1]!;
    return ((from ^ to) & 1) === 1 || ((from ^ number) & 1) === 0;
  }
}

/** The same as sides come: left and right of the first segment, then of the next. */
export class GrowingSegmentNumbers {
  readonly #ranges: number[] = [];
  readonly #hyphenated: number[] = [];

  push(range: NumberRange | null): void {
    this.#ranges.push(range?.from ?? 0, range?.to ?? 0);
    this.#hyphenated.push(range?.isHyphenated ? 1 : 0);
  }

  finish(): SegmentNumbers {
    const hyphenated = this.#hyphenated.includes(1) ? new Uint8Array(this.#hyphenated) : null;
    return new SegmentNumbers(new Int32Array(this.#ranges), hyphenated);
  }
}
