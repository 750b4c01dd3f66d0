const DIGIT = 2 ** 16;

/**
 * The points in the order of row, then column, then position: a radix sort with 16 bits a pass, of which a city of points
 * needs two. Rows and columns are whole numbers from 0. O(n) a pass.
 */
export function sortByCell(rows: Float64Array, columns: Float64Array): Uint32Array {
  let order = new Uint32Array(rows.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let spare = new Uint32Array(rows.length);
  for (const keys of [columns, rows]) {
    const most = maximum(keys);
    for (let unit = 1; unit <= most; unit *= DIGIT) {
      sortByDigit(keys, unit, order, spare);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

function maximum(keys: Float64Array): number {
  let most = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i]! > most) most = keys[i]!;
  return most;
}

/** Stable. Division by a power of two is exact. */
function sortByDigit(keys: Float64Array, unit: number, from: Uint32Array, to: Uint32Array): void {
  const ends = new Uint32Array(DIGIT + 1);
  for (let i = 0; i < from.length; i++) ends[(Math.floor(keys[i]! / unit) % DIGIT) + 1]!++;
  for (let digit = 0; digit < DIGIT; digit++) ends[digit + 1]! += ends[digit]!;
  for (let i = 0; i < from.length; i++) {
    const point = from[i]!;
    to[ends[Math.floor(keys[point]! / unit) % DIGIT]!++] = point;
  }
}
