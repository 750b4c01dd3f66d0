/** Few texts that many rows share: each is a number, 0 is the empty text. */
export class Vocabulary {
  readonly #numberOf = new Map<string, number>([['', 0]]);
  readonly texts: string[] = [''];

  numberOf(text: string): number {
    const known = this.#numberOf.get(text);
    if (known !== undefined) return known;
    const fresh = this.texts.length;
    this.#numberOf.set(text, fresh);
    this.texts.push(text);
    return fresh;
  }
}

export type Column = Uint8Array | Uint16Array | Uint32Array;

/** `rows` of a column in their order, in the narrowest array that holds values below `bound`. O(rows). */
export function packed(column: Uint32Array, rows: Uint32Array, bound: number): Column {
  const size = rows.length;
  const narrow =
    bound <= 0x100 ? new Uint8Array(size) : bound <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
  for (let i = 0; i < size; i++) narrow[i] = column[rows[i]!]!;
  return narrow;
}

/**
 * Rows in the order of their keys, rows of one key in the order in which they are given. `keys` is by row. O(rows), a
 * counting sort for each 11 bits of the highest key.
 */
export function sortedRows(rows: Uint32Array, keys: Uint32Array | Int32Array, highest: number): Uint32Array {
  const BITS = 11;
  let [from, to]: [Uint32Array, Uint32Array] = [rows, new Uint32Array(rows.length)];
  // Keys are below 2^31: the shift stays within an int32.
  for (let shift = 0; shift === 0 || (shift < 31 && highest >> shift > 0); shift += BITS) {
    const starts = new Uint32Array((1 << BITS) + 1);
    const mask = (1 << BITS) - 1;
    for (let i = 0; i < from.length; i++) starts[((keys[from[i]!]! >> shift) & mask) + 1]!++;
    for (let i = 0; i < 1 << BITS; i++) starts[i + 1]! += starts[i]!;
    for (let i = 0; i < from.length; i++) to[starts[(keys[from[i]!]! >> shift) & mask]!++] = from[i]!;
    [from, to] = [to, from === rows ? new Uint32Array(rows.length) : from];
  }
  return from;
}
