/**
 * Squares halved both ways where it is worth it, over a board of columns * rows cells. Nodes are numbers from 0, the root;
 * four children stand one behind the other: southwest, southeast, northwest, northeast. A node may reach over the board.
 */
export class CellTree {
  readonly columns: number;
  readonly rows: number;
  /** Cells along one side of the root: a power of 2. */
  readonly rootSize: number;
  /** By node: the first of its children; -1 for a leaf. */
  readonly #children: number[] = [-1];
  readonly #wests: number[] = [0];
  readonly #souths: number[] = [0];
  readonly #sizes: number[];

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    let size = 1;
    while (size < columns || size < rows) size *= 2;
    this.rootSize = size;
    this.#sizes = [size];
  }

  get size(): number {
    return this.#sizes.length;
  }

  isLeaf(node: number): boolean {
    return this.#children[node] === -1;
  }

  /** In cells, cut at the edge of the board: west and south included, east and north not. */
  boxOf(node: number): readonly [west: number, south: number, east: number, north: number] {
    const [west, south, size] = [this.#wests[node]!, this.#souths[node]!, this.#sizes[node]!];
    return [west, south, Math.min(west + size, this.columns), Math.min(south + size, this.rows)];
  }

  isOnBoard(node: number): boolean {
    return this.#wests[node]! < this.columns && this.#souths[node]! < this.rows;
  }

  isOneCell(node: number): boolean {
    return this.#sizes[node] === 1;
  }

  /** The first of four new nodes; of one that has more than one cell. */
  split(node: number): number {
    const first = this.#sizes.length;
    const half = this.#sizes[node]! / 2;
    for (const [column, row] of QUARTERS) {
      this.#children.push(-1);
      this.#wests.push(this.#wests[node]! + column * half);
      this.#souths.push(this.#souths[node]! + row * half);
      this.#sizes.push(half);
    }
    this.#children[node] = first;
    return first;
  }

  /** The leaf of a cell; -1 beyond the board. O(depth). */
  leafAt(column: number, row: number): number {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return -1;
    let node = 0;
    for (let first = this.#children[0]!; first !== -1; first = this.#children[node]!) {
      const half = this.#sizes[first]!;
      const isEast = column >= this.#wests[first]! + half;
      const isNorth = row >= this.#souths[first]! + half;
      node = first + Number(isEast) + 2 * Number(isNorth);
    }
    return node;
  }
}

const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
