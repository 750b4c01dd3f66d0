/** Cells are kept 4 x 4: their 16 heads are one cache line. */
export const PAGE_BITS = 2;
const PAGE_MASK = 3;
const PAGE_CELLS = 16;
const NONE = -1;
// 2^24 page columns: 2^26 columns of a meter, see metric-grid.ts.
const KEY_COLUMNS = 16_777_216;

/**
 * From a cell's row and column to one number, its head; -1 where it has none. Only pages with some head take room, wherever on
 * the globe they lie. Open addressing with linear probing, at most half full. Expected O(1).
 */
export class CellDirectory {
  /** By table position: the page's row * 2^24 + column, or -1. */
  #keys = new Float64Array(64).fill(NONE);
  #pages = new Int32Array(64);
  #heads = new Int32Array(64 * PAGE_CELLS).fill(NONE);
  /** By page: how many of its cells have a head. */
  #used = new Uint8Array(64);
  #keyOfPage = new Float64Array(64);
  readonly #free: number[] = [];
  #pageCount = 0;

  /** How many pages have a cell with a head. */
  get size(): number {
    return this.#pageCount - this.#free.length;
  }

  /** The page of a page row and column; -1: none of its cells has a head. */
  pageOf(pageRow: number, pageColumn: number): number {
    const position = this.#find(pageRow, pageColumn);
    return this.#keys[position] === NONE ? NONE : this.#pages[position]!;
  }

  /** Head of a cell of a page, by its row and column on the grid. */
  headOf(page: number, row: number, column: number): number {
    return this.#heads[addressOf(page, row, column)]!;
  }

  headAt(address: number): number {
    return this.#heads[address]!;
  }

  /** A number by which a cell is known until its page has no head any more. Makes the page if need be. */
  addressOf(row: number, column: number): number {
    const [pageRow, pageColumn] = [row >> PAGE_BITS, column >> PAGE_BITS];
    let page = this.pageOf(pageRow, pageColumn);
    if (page === NONE) page = this.#addPage(pageRow, pageColumn);
    return addressOf(page, row, column);
  }

  /** -1 takes the head away, and the page with its last. */
  setHead(address: number, head: number): void {
    const page = address >> 4;
    const before = this.#heads[address]!;
    this.#heads[address] = head;
    if (before === NONE && head !== NONE) this.#used[page]!++;
    else if (before !== NONE && head === NONE && --this.#used[page]! === 0) this.#removePage(page);
  }

  /** Table position of the page, or the empty one where it would be. */
  #find(pageRow: number, pageColumn: number): number {
    const mask = this.#keys.length - 1;
    const key = pageRow * KEY_COLUMNS + pageColumn;
    let position = hashOf(pageRow, pageColumn) & mask;
    while (this.#keys[position] !== key && this.#keys[position] !== NONE) position = (position + 1) & mask;
    return position;
  }

  #addPage(pageRow: number, pageColumn: number): number {
    if (2 * (this.size + 1) > this.#keys.length) this.#growTable();
    const page = this.#free.pop() ?? this.#newPage();
    const position = this.#find(pageRow, pageColumn);
    this.#keys[position] = pageRow * KEY_COLUMNS + pageColumn;
    this.#pages[position] = page;
    this.#keyOfPage[page] = this.#keys[position]!;
    return page;
  }

  #newPage(): number {
    if (this.#pageCount === this.#used.length) {
      this.#heads = enlarged(this.#heads, new Int32Array(2 * this.#heads.length).fill(NONE));
      this.#used = enlarged(this.#used, new Uint8Array(2 * this.#used.length));
      this.#keyOfPage = enlarged(this.#keyOfPage, new Float64Array(2 * this.#keyOfPage.length));
    }
    return this.#pageCount++;
  }

  /** Its place is filled from behind, so that no probing ends too soon (Knuth, 6.4, algorithm R). */
  #removePage(page: number): void {
    const mask = this.#keys.length - 1;
    const key = this.#keyOfPage[page]!;
    let hole = this.#find(rowOf(key), columnOf(key));
    for (let next = (hole + 1) & mask; this.#keys[next] !== NONE; next = (next + 1) & mask) {
      const home = hashOf(rowOf(this.#keys[next]!), columnOf(this.#keys[next]!)) & mask;
      // It may move into the hole unless its home lies behind the hole, on the way to where it is.
      if (((next - home) & mask) < ((next - hole) & mask)) continue;
      this.#keys[hole] = this.#keys[next]!;
      this.#pages[hole] = this.#pages[next]!;
      hole = next;
    }
    this.#keys[hole] = NONE;
    this.#free.push(page);
  }

  #growTable(): void {
    const [keys, pages] = [this.#keys, this.#pages];
    this.#keys = new Float64Array(2 * keys.length).fill(NONE);
    this.#pages = new Int32Array(2 * keys.length);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === NONE) continue;
      const position = this.#find(rowOf(keys[i]!), columnOf(keys[i]!));
      this.#keys[position] = keys[i]!;
      this.#pages[position] = pages[i]!;
    }
  }
}

const addressOf = (page: number, row: number, column: number): number =>
  (page << 4) | ((row & PAGE_MASK) << PAGE_BITS) | (column & PAGE_MASK);

const rowOf = (key: number): number => Math.floor(key / KEY_COLUMNS);
const columnOf = (key: number): number => key % KEY_COLUMNS;

/** Mixes page row and column, as murmur's last steps do: neighbors must not follow each other around the table. */
function hashOf(pageRow: number, pageColumn: number): number {
  let mixed = Math.imul(pageRow, 0x9e3779b1) ^ Math.imul(pageColumn, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function enlarged<Numbers extends { set(from: Numbers): void }>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}
