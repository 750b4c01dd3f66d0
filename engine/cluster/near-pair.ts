import type { CellGrid } from './cell-grid.ts';
import { isNear, swapPoints } from './core-points.ts';
import type { Frame, Row } from './frame.ts';

// Halving costs a pass over the points; below so many pairs trying them all costs less.
const PAIRS_AT_ONCE = 64;
// Of two crowds side by side nearly any two points will do.
const FIRST_TRIES = 4;

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The points start .. end - 1 and the box around them. */
interface Part extends Box {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether any point of one cell's part is within eps of any of another's: both parts are halved, by their boxes, until a pair
 * of boxes is near or far as a whole or few pairs are left. Two crowded cells just out of each other's reach cost
 * O(n log n) that way and not n squared. Changes the order of points within the two parts.
 */
export class NearPair {
  readonly #grid: CellGrid;
  readonly #frame: Frame;
  #row!: Row;
  #turn = 0;

  constructor(grid: CellGrid, frame: Frame) {
    this.#grid = grid;
    this.#frame = frame;
  }

  /** Parts are [start, end) of the grid's points; `turn` is added to x of a minus x of b (see `Neighborhood.turns`). */
  exists(row: Row, turn: number, startA: number, endA: number, startB: number, endB: number): boolean {
    this.#row = row;
    this.#turn = turn;
    if ((endA - startA) * (endB - startB) <= PAIRS_AT_ONCE) return this.#tryAll(startA, endA, startB, endB);
    const [someOfA, someOfB] = [Math.min(startA + FIRST_TRIES, endA), Math.min(startB + FIRST_TRIES, endB)];
    if (this.#tryAll(startA, someOfA, startB, someOfB)) return true;
    const a = { start: startA, end: endA, ...this.#boxOf(startA, endA) };
    return this.#between(a, { start: startB, end: endB, ...this.#boxOf(startB, endB) });
  }

  #between(a: Part, b: Part): boolean {
    if (this.#leastSquared(a, b) > this.#row.farSquared) return false;
    if (this.#mostSquared(a, b) <= this.#row.nearSquared) return true;
    if ((a.end - a.start) * (b.end - b.start) <= PAIRS_AT_ONCE) return this.#tryAll(a.start, a.end, b.start, b.end);
    // The wider one: halving the other would leave the doubt as it is.
    if (this.#widthSquared(a) >= this.#widthSquared(b)) return this.#halves(a).some((half) => this.#between(half, b));
    return this.#halves(b).some((half) => this.#between(a, half));
  }

  #tryAll(startA: number, endA: number, startB: number, endB: number): boolean {
    const { xys } = this.#grid;
    const { scaleX, scaleY, nearSquared, farSquared } = this.#row;
    for (let a = startA; a < endA; a++) {
      const x = xys[2 * a]! + this.#turn;
      const y = xys[2 * a + 1]!;
      for (let b = startB; b < endB; b++) {
        const dX = (x - xys[2 * b]!) * scaleX;
        const dY = (y - xys[2 * b + 1]!) * scaleY;
        const squared = dX * dX + dY * dY;
        if (squared <= nearSquared) return true;
        if (!(squared > farSquared) && isNear(this.#frame, this.#row, xys, a, b)) return true;
      }
    }
    return false;
  }

  #boxOf(start: number, end: number): Box {
    const { xys } = this.#grid;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 2 * start; i < 2 * end; i += 2) {
      const x = xys[i]!;
      const y = xys[i + 1]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    return { minX, minY, maxX, maxY };
  }

  // Rounding is monotone: no pair of points computes to less than its boxes, or to more.
  #leastSquared(a: Box, b: Box): number {
    const dX = Math.max(b.minX - (a.maxX + this.#turn), a.minX + this.#turn - b.maxX, 0) * this.#row.scaleX;
    const dY = Math.max(b.minY - a.maxY, a.minY - b.maxY, 0) * this.#row.scaleY;
    return dX * dX + dY * dY;
  }

  #mostSquared(a: Box, b: Box): number {
    const dX = Math.max(b.maxX - (a.minX + this.#turn), a.maxX + this.#turn - b.minX) * this.#row.scaleX;
    const dY = Math.max(b.maxY - a.minY, a.maxY - b.minY) * this.#row.scaleY;
    return dX * dX + dY * dY;
  }

  #widthSquared({ minX, minY, maxX, maxY }: Box): number {
    const dX = (maxX - minX) * this.#row.scaleX;
    const dY = (maxY - minY) * this.#row.scaleY;
    return dX * dX + dY * dY;
  }

  /** By the middle of the longer side; of points at one place a single one is enough. */
  #halves({ start, end, ...box }: Part): readonly Part[] {
    const middle = this.#lowerFirst(box, start, end);
    if (middle === end) return [{ ...box, start, end: start + 1 }];
    return [
      { start, end: middle, ...this.#boxOf(start, middle) },
      { start: middle, end, ...this.#boxOf(middle, end) },
    ];
  }

  /** Moves the points of the lower half of the longer side to the front; where the others begin, `end` if all are at one place. */
  #lowerFirst({ minX, minY, maxX, maxY }: Box, start: number, end: number): number {
    const axis = (maxX - minX) * this.#row.scaleX >= (maxY - minY) * this.#row.scaleY ? 0 : 1;
    const [min, max] = axis === 0 ? [minX, maxX] : [minY, maxY];
    const half = min + (max - min) / 2;
    // Between two neighboring float64 there is no middle.
    const limit = half < max ? half : min;
    let middle = start;
    for (let i = start; i < end; i++) if (this.#grid.xys[2 * i + axis]! <= limit) swapPoints(this.#grid, i, middle++);
    return middle;
  }
}
