type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The texts of many rows of which few differ, such as post codes: each text once, and a number for each row. Immutable. */
export class TextColumn {
  /** Each text once; the first is empty. */
  readonly texts: readonly string[];
  /** Positions in `texts` by row. */
  readonly #numbers: Numbers;

  constructor(texts: readonly string[], numbers: Numbers) {
    this.texts = texts;
    this.#numbers = numbers;
  }

  at(row: number): string {
    return this.texts[this.#numbers[row]!]!;
  }

  isEmptyAt(row: number): boolean {
    return this.#numbers[row] === 0;
  }
}

/** Such a column as its rows come. */
export class GrowingTextColumn {
  readonly #texts: string[] = [''];
  readonly #numberOf = new Map<string, number>([['', 0]]);
  #numbers: Uint32Array;
  #size = 0;

  /** For `rows` rows no memory is taken twice. */
  constructor(rows = 1024) {
    this.#numbers = new Uint32Array(Math.max(rows, 1));
  }

  push(text: string): void {
    if (this.#size === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#size);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#size++] = this.#number(text);
  }

  #number(text: string): number {
    if (text === '') return 0;
    const known = this.#numberOf.get(text);
    if (known !== undefined) return known;
    const fresh = this.#texts.push(text) - 1;
    this.#numberOf.set(text, fresh);
    return fresh;
  }

  /** In the narrowest array that holds it; with an order, row i of the column is row `order[i]` of what was pushed. O(rows). */
  finish(order?: Uint32Array): TextColumn {
    const size = this.#size;
    const bound = this.#texts.length;
    const numbers =
      bound <= 0x100 ? new Uint8Array(size) : bound <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
    for (let i = 0; i < size; i++) numbers[i] = this.#numbers[order === undefined ? i : order[i]!]!;
    return new TextColumn(this.#texts, numbers);
  }
}
