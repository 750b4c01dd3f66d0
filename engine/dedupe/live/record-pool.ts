/** A record's room is a multiple of so many integers, a cache line, so that the room of one that is gone fits the next. */
export const LINE_INTEGERS = 16;

/**
 * Records of different lengths in one array. A record is known by the index of its first integer, which is even, so that it may
 * begin with numbers of 64 bits.
 */
export class RecordPool {
  /** The same memory twice; read and written freely, other arrays after `room`. */
  doubles = new Float64Array(512);
  integers = new Int32Array(this.doubles.buffer);
  #end = 0;
  /** By lines: where there is room. */
  readonly #free: number[][] = [];

  /** Returns the index of the first of so many integers, whatever they were before. Amortized O(1). */
  room(integers: number): number {
    const lines = linesOf(integers);
    return this.#free[lines]?.pop() ?? this.#fresh(lines);
  }

  /** Gives back the room of a record of so many integers. */
  giveBack(at: number, integers: number): void {
    const lines = linesOf(integers);
    while (this.#free.length <= lines) this.#free.push([]);
    this.#free[lines]!.push(at);
  }

  #fresh(lines: number): number {
    const at = this.#end;
    this.#end += lines * LINE_INTEGERS;
    if (this.#end > this.integers.length) {
      const larger = new Float64Array(Math.ceil((1.5 * this.#end) / LINE_INTEGERS) * (LINE_INTEGERS / 2));
      larger.set(this.doubles);
      this.doubles = larger;
      this.integers = new Int32Array(larger.buffer);
    }
    return at;
  }
}

const linesOf = (integers: number): number => (integers + LINE_INTEGERS - 1) >> 4;
