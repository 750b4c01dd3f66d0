const MAX_KEPT = 1_000;

/** Keeps up to 1,000 evenly spread items of a stream of unknown length: all of them, then every second, every fourth ... */
export class SpreadSample<Item> {
  #items: Item[] = [];
  #seen = 0;
  #step = 1;

  /** Whether the next item of the stream is to be kept: call once an item. */
  next(): boolean {
    const isWanted = this.#seen % this.#step === 0;
    this.#seen += 1;
    return isWanted;
  }

  keep(item: Item): void {
    this.#items.push(item);
    if (this.#items.length < MAX_KEPT) return;
    this.#items = this.#items.filter((_, i) => i % 2 === 0);
    this.#step *= 2;
  }

  get kept(): readonly Item[] {
    return this.#items;
  }
}
