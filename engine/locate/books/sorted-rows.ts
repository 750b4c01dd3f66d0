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
