import { type Frame, MAX_CELLS_ALONG } from './frame.ts';

/** Points in the order of their cells: by row, then column, then position in the caller's array. */
export interface SortedByCell {
  readonly order: Uint32Array;
  /** Cell c holds the points order[starts[c]] .. order[starts[c + 1] - 1]. */
  readonly starts: Uint32Array;
}

/**
 * A radix sort. Where rows times columns fit 32 bits, as those of a city do, of one key a point that moves along with it, 11
 * bits a pass; else of the columns and then the rows. Throws RangeError when the points spread over more cells than can be
 * told apart. O(n) a pass.
 */
export function sortByCell(xys: Float64Array, frame: Frame): SortedByCell {
  const [rows, columns] = extentOf(xys, frame);
  return rows * columns <= 2 ** 32 ? sortByKey(keysOf(xys, frame, columns)) : sortByTwo(xys, frame);
}

function extentOf(xys: Float64Array, frame: Frame): readonly [rows: number, columns: number] {
  let [lastRow, lastColumn] = [0, 0];
  for (let i = 0; i < xys.length; i += 2) {
    const row = frame.rowOf(xys[i + 1]!);
    const column = frame.columnOf(xys[i]!, row);
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
    if (!(row < MAX_CELLS_ALONG && column < MAX_CELLS_ALONG))
      throw new RangeError(
        `epsMeters is too small for points that spread so far: point ${i / 2} is cell ${Math.max(row, column)} of an axis, ${MAX_CELLS_ALONG} is the most`,
      );
  }
  return [lastRow + 1, lastColumn + 1];
}

function keysOf(xys: Float64Array, frame: Frame, columns: number): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(xys.length / 2);
  for (let i = 0; i < keys.length; i++) {
    const row = frame.rowOf(xys[2 * i + 1]!);
    keys[i] = row * columns + frame.columnOf(xys[2 * i]!, row);
  }
  return keys;
}

const KEY_BITS = 11;

function sortByKey(unsorted: Uint32Array<ArrayBuffer>): SortedByCell {
  let [keys, spareKeys] = [unsorted, new Uint32Array(unsorted.length)];
  let [order, spare] = [positions(unsorted.length), new Uint32Array(unsorted.length)];
  const most = maximum(keys);
  for (let shift = 0; shift < 32 && most >>> shift > 0; shift += KEY_BITS) {
    moveByDigit(keys, order, shift, spareKeys, spare);
    [keys, spareKeys, order, spare] = [spareKeys, keys, spare, order];
  }
  let count = 0;
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) count++;
  const starts = new Uint32Array(count + 1);
  count = 0;
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) starts[count++] = i;
  starts[count] = keys.length;
  return { order, starts };
}

/** Stable. */
function moveByDigit(
  keys: Uint32Array,
  order: Uint32Array,
  shift: number,
  toKeys: Uint32Array,
  toOrder: Uint32Array,
): void {
  const mask = (1 << KEY_BITS) - 1;
  const ends = new Uint32Array((1 << KEY_BITS) + 1);
  for (let i = 0; i < keys.length; i++) ends[((keys[i]! >>> shift) & mask) + 1]!++;
  for (let digit = 0; digit < mask; digit++) ends[digit + 1]! += ends[digit]!;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const to = ends[(key >>> shift) & mask]!++;
    toKeys[to] = key;
    toOrder[to] = order[i]!;
  }
}

const DIGIT = 2 ** 16;

function sortByTwo(xys: Float64Array, frame: Frame): SortedByCell {
  const rows = new Float64Array(xys.length / 2);
  const columns = new Float64Array(xys.length / 2);
  for (let i = 0; i < rows.length; i++) {
    rows[i] = frame.rowOf(xys[2 * i + 1]!);
    columns[i] = frame.columnOf(xys[2 * i]!, rows[i]!);
  }
  let [order, spare] = [positions(rows.length), new Uint32Array(rows.length)];
  for (const keys of [columns, rows]) {
    const most = maximum(keys);
    for (let unit = 1; unit <= most; unit *= DIGIT) {
      gatherByDigit(keys, unit, order, spare);
      [order, spare] = [spare, order];
    }
  }
  const starts: number[] = [];
  for (let i = 0; i < order.length; i++) {
    const [point, before] = [order[i]!, order[i - 1] ?? 0];
    if (i === 0 || rows[point] !== rows[before] || columns[point] !== columns[before]) starts.push(i);
  }
  return { order, starts: Uint32Array.from([...starts, order.length]) };
}

/** Stable. Division by a power of two is exact. */
function gatherByDigit(keys: Float64Array, unit: number, from: Uint32Array, to: Uint32Array): void {
  const ends = new Uint32Array(DIGIT + 1);
  for (let i = 0; i < from.length; i++) ends[(Math.floor(keys[i]! / unit) % DIGIT) + 1]!++;
  for (let digit = 0; digit < DIGIT; digit++) ends[digit + 1]! += ends[digit]!;
  for (let i = 0; i < from.length; i++) {
    const point = from[i]!;
    to[ends[Math.floor(keys[point]! / unit) % DIGIT]!++] = point;
  }
}

function positions(count: number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  return all;
}

function maximum(keys: Uint32Array | Float64Array): number {
  let most = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i]! > most) most = keys[i]!;
  return most;
}
