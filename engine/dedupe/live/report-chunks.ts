import type { CellDirectory } from './cell-directory.ts';

const NONE = -1;
/**
 * A chunk is 64 integers, four cache lines, of up to fifteen reports of one cell. [0..3]: the newest second in it and in all
 * older chunks of its cell (or later, never earlier); the next older chunk, -1: none; the next newer one, or, of a cell's
 * head, -2 less the cell's address; how many reports. From [4] on, four for each report: steps east, steps north, second
 * (fixed-point.ts), slot.
 */
const CHUNK_NUMBERS = 64;
export const NEWEST = 0;
export const OLDER = 1;
const NEWER = 2;
export const COUNT = 3;
export const FIRST_REPORT = 4;
export const REPORT_NUMBERS = 4;
export const SECOND = 2;
export const SLOT = 3;
export const CHUNK_REPORTS = 15;
/** A cache line. */
export const LINE = 16;
const LEAST_SECOND = -2_147_483_648;

/**
 * The reports of all cells, in chains of chunks by cell, what arrived last first. One array, so that a look at a cell costs
 * a cache line or two. A chunk is known by the index of its first number.
 */
export class ReportChunks {
  /** Layout above; read freely, changed by the methods only. Another array after `add`. */
  numbers = new Int32Array(64 * CHUNK_NUMBERS);
  #end = 0;
  readonly #free: number[] = [];

  /** Adds a report to the cell at this address of its directory; returns the index of its first number. Amortized O(1). */
  add(cells: CellDirectory, address: number, lonSteps: number, latSteps: number, second: number, slot: number): number {
    let chunk = cells.headAt(address);
    if (chunk === NONE || this.numbers[chunk + COUNT]! === CHUNK_REPORTS) chunk = this.#prepend(cells, address, chunk);
    const { numbers } = this;
    const at = chunk + FIRST_REPORT + REPORT_NUMBERS * numbers[chunk + COUNT]!++;
    numbers[at] = lonSteps;
    numbers[at + 1] = latSteps;
    numbers[at + SECOND] = second;
    numbers[at + SLOT] = slot;
    if (second > numbers[chunk + NEWEST]!) numbers[chunk + NEWEST] = second;
    return at;
  }

  /** Takes out the report at this index. Returns the slot of the one that then stands at this index; -1: none. O(1). */
  remove(cells: CellDirectory, at: number): number {
    const { numbers } = this;
    const chunk = at - (at % CHUNK_NUMBERS);
    const last = chunk + FIRST_REPORT + REPORT_NUMBERS * --numbers[chunk + COUNT]!;
    if (numbers[chunk + COUNT] === 0) {
      this.#unchain(cells, chunk);
      return NONE;
    }
    if (last === at) return NONE;
    for (let i = 0; i < REPORT_NUMBERS; i++) numbers[at + i] = numbers[last + i]!;
    return numbers[at + SLOT]!;
  }

  /** Reads what `remove` will read; what comes out means nothing. */
  readAhead(at: number): number {
    return this.numbers[at]! | this.numbers[at - (at % CHUNK_NUMBERS) + COUNT]!;
  }

  #prepend(cells: CellDirectory, address: number, head: number): number {
    const chunk = this.#free.pop() ?? this.#fresh();
    const { numbers } = this;
    numbers[chunk + NEWEST] = head === NONE ? LEAST_SECOND : numbers[head + NEWEST]!;
    numbers[chunk + OLDER] = head;
    numbers[chunk + NEWER] = -2 - address;
    numbers[chunk + COUNT] = 0;
    if (head !== NONE) numbers[head + NEWER] = chunk;
    cells.setHead(address, chunk);
    return chunk;
  }

  #fresh(): number {
    if (this.#end === this.numbers.length) {
      const larger = new Int32Array(Math.ceil((1.5 * this.numbers.length) / CHUNK_NUMBERS) * CHUNK_NUMBERS);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.#end += CHUNK_NUMBERS;
    return this.#end - CHUNK_NUMBERS;
  }

  #unchain(cells: CellDirectory, chunk: number): void {
    const { numbers } = this;
    const older = numbers[chunk + OLDER]!;
    const newer = numbers[chunk + NEWER]!;
    if (newer >= 0) numbers[newer + OLDER] = older;
    else cells.setHead(-2 - newer, older);
    if (older !== NONE) numbers[older + NEWER] = newer;
    this.#free.push(chunk);
  }
}
