/** A binary heap of tree nodes, least bound first: the open nodes of a best-first walk. Grows; reused between queries. */
export class NodeHeap {
  #length = 0;
  #keys = new Float64Array(256);
  #nodes = new Uint32Array(256);

  clear(): void {
    this.#length = 0;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Bound of the first node; call only when not empty. */
  get leastKey(): number {
    return this.#keys[0]!;
  }

  push(node: number, key: number): void {
    if (this.#length === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const nodes = this.#nodes;
    let i = this.#length++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[i] = keys[parent]!;
      nodes[i] = nodes[parent]!;
      i = parent;
    }
    keys[i] = key;
    nodes[i] = node;
  }

  /** Takes the first node off; call only when not empty. */
  pop(): number {
    const keys = this.#keys;
    const nodes = this.#nodes;
    const first = nodes[0]!;
    const length = --this.#length;
    const key = keys[length]!;
    const node = nodes[length]!;
    let i = 0;
    for (let child = 1; child < length; child = 2 * i + 1) {
      if (child + 1 < length && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[i] = keys[child]!;
      nodes[i] = nodes[child]!;
      i = child;
    }
    keys[i] = key;
    nodes[i] = node;
    return first;
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length);
    const nodes = new Uint32Array(2 * this.#nodes.length);
    keys.set(this.#keys);
    nodes.set(this.#nodes);
    this.#keys = keys;
    this.#nodes = nodes;
  }
}
