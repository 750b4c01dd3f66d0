import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';

/**
 * How densely problems came, by place: counts in cells, smoothed near and far. Counts are sums of multiples of 1/1024 and exact,
 * so that what is taken out again leaves no trace.
 */
export class DensityGrid {
  readonly #near: CountCells;
  readonly #far: CountCells;
  total = 0;

  constructor() {
    this.#near = new CountCells(NEAR_CELL_METERS);
    this.#far = new CountCells(FAR_CELL_METERS);
  }

  /** A negative weight takes out. O(1). */
  add(lonLat: LonLat, weight: number): void {
    this.total += weight;
    this.#near.add(lonLat, weight);
    this.#far.add(lonLat, weight);
  }

  /**
   * The share of all problems that a square meter around a place has. A quarter is drawn from farther around, since the few that
   * came near are partly chance; as if one more had come to the surroundings, so that it is never 0.
   */
  shareAt(lonLat: LonLat): number {
    const near = this.#near.around(lonLat, 2);
    const far = this.#far.around(lonLat, 1);
    const density = (1 - FAR_SHARE) * near.density + FAR_SHARE * far.density + 1 / far.squareMeters;
    return density / (this.total + 1);
  }
}

const NEAR_CELL_METERS = 150;
const FAR_CELL_METERS = 900;
const FAR_SHARE = 0.25;

class CountCells {
  readonly #counts = new Map<number, number>();
  /** Width of a column, by row. */
  readonly #columnDegrees = new Map<number, number>();
  readonly #latDegrees: number;
  readonly #cellMeters: number;

  constructor(cellMeters: number) {
    this.#cellMeters = cellMeters;
    this.#latDegrees = cellMeters / metersPerDegree(0)[1];
  }

  add([lon, lat]: LonLat, weight: number): void {
    const row = Math.floor(lat / this.#latDegrees);
    const key = keyOf(row, Math.floor(lon / this.#lonDegrees(row)));
    const count = (this.#counts.get(key) ?? 0) + weight;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }

  /** Over the cells up to some rows and columns away, each weighed by how near its center is. */
  around([lon, lat]: LonLat, reach: number): { readonly density: number; readonly squareMeters: number } {
    const row = Math.floor(lat / this.#latDegrees);
    let [sum, area] = [0, 0];
    for (let y = row - reach; y <= row + reach; y++) {
      const lonDegrees = this.#lonDegrees(y);
      const column = Math.floor(lon / lonDegrees);
      const dy = (lat / this.#latDegrees - y - 0.5) / (reach + 0.5);
      for (let x = column - reach; x <= column + reach; x++) {
        const dx = (lon / lonDegrees - x - 0.5) / (reach + 0.5);
        const kernel = Math.max(0, 1 - (dx * dx + dy * dy) / 2);
        sum += kernel * (this.#counts.get(keyOf(y, x)) ?? 0);
        area += kernel;
      }
    }
    const squareMeters = area * this.#cellMeters ** 2;
    return { density: sum / squareMeters, squareMeters };
  }

  #lonDegrees(row: number): number {
    let degrees = this.#columnDegrees.get(row);
    if (degrees === undefined) {
      const lat = Math.min(89, Math.abs(row + 0.5) * this.#latDegrees);
      degrees = this.#cellMeters / metersPerDegree(lat)[0];
      this.#columnDegrees.set(row, degrees);
    }
    return degrees;
  }
}

const keyOf = (row: number, column: number): number => (row + 2 ** 20) * 2 ** 22 + column + 2 ** 21;
