import type { LonLat } from '../../geometry/lon-lat.ts';
import { MetersFrom, metersPerDegree } from '../../geometry/meters.ts';
import type { WatchedReport } from './watch.ts';

/** A report and what it counts (`repeat-weight.ts`). */
export interface Weighed {
  readonly report: WatchedReport;
  weight: number;
}

/** In order of time, ties by id: whatever the order of arrival. */
export const isBefore = (a: WatchedReport, b: WatchedReport): boolean =>
  a.atMs < b.atMs || (a.atMs === b.atMs && a.id < b.id);

export const byTime = (a: WatchedReport, b: WatchedReport): number => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0);

/** Reports by place and by time, as they come and go. Every answer is in order of time, whatever the order of arrival. */
export class PlacedReports {
  readonly #cells = new Map<number, Weighed[]>();
  readonly #byId = new Map<string, Weighed>();
  /** By row: sines take longer than a look. */
  readonly #columns = new Map<number, number>();
  readonly #latDegrees: number;
  readonly #cellMeters: number;

  /** Cells about as wide as the radius that is asked for. */
  constructor(cellMeters: number) {
    this.#cellMeters = cellMeters;
    // Nowhere is a degree of latitude shorter than at the equator.
    this.#latDegrees = cellMeters / metersPerDegree(0)[1];
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Weighed | undefined {
    return this.#byId.get(id);
  }

  add(weighed: Weighed): void {
    const key = this.#keyOf(weighed.report.lonLat);
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, [weighed]);
    else insertSorted(cell, weighed);
    this.#byId.set(weighed.report.id, weighed);
  }

  remove(id: string): Weighed | undefined {
    const weighed = this.#byId.get(id);
    if (weighed === undefined) return undefined;
    const key = this.#keyOf(weighed.report.lonLat);
    const cell = this.#cells.get(key)!;
    cell.splice(cell.indexOf(weighed), 1);
    if (cell.length === 0) this.#cells.delete(key);
    this.#byId.delete(id);
    return weighed;
  }

  /** Each within the radius, end included, cell by cell, in a cell by time; with its distance. */
  within([lon, lat]: LonLat, radiusMeters: number, take: (weighed: Weighed, distanceMeters: number) => void): void {
    const from = new MetersFrom(lon, lat);
    const rows = Math.ceil(radiusMeters / this.#cellMeters);
    const row = this.#rowOf(lat);
    for (let y = row - rows; y <= row + rows; y++) {
      const columns = this.#columnsOf(y);
      const reach = Math.ceil(radiusMeters / this.#cellMeters) + 1;
      const column = columnOf(lon, columns);
      const [first, last] = 2 * reach + 1 >= columns ? [0, columns - 1] : [column - reach, column + reach];
      for (let x = first; x <= last; x++)
        for (const weighed of this.#cells.get(cellKey(y, (x + columns) % columns)) ?? []) {
          const { lonLat } = weighed.report;
          const distanceMeters = from.toPoint(lonLat[0], lonLat[1]);
          if (distanceMeters <= radiusMeters) take(weighed, distanceMeters);
        }
    }
  }

  all(): readonly WatchedReport[] {
    return [...this.#byId.values()].map(({ report }) => report).sort(byTime);
  }

  #rowOf(lat: number): number {
    return Math.floor(lat / this.#latDegrees);
  }

  /** Around the globe at a row; cells are at least as wide as asked at the end of the row nearer to the pole. */
  #columnsOf(row: number): number {
    let columns = this.#columns.get(row);
    if (columns === undefined) {
      const lat = Math.min(89.9, Math.max(Math.abs(row), Math.abs(row + 1)) * this.#latDegrees);
      columns = Math.max(1, Math.floor((360 * metersPerDegree(lat)[0]) / this.#cellMeters));
      this.#columns.set(row, columns);
    }
    return columns;
  }

  #keyOf([lon, lat]: LonLat): number {
    const row = this.#rowOf(lat);
    return cellKey(row, columnOf(lon, this.#columnsOf(row)));
  }
}

// Cells of 50 m or more: fewer than 2^20 around the equator and from pole to pole.
const cellKey = (row: number, column: number): number => (row + 2 ** 20) * 2 ** 21 + column;

const columnOf = (lon: number, columns: number): number =>
  Math.min(columns - 1, Math.max(0, Math.floor(((lon + 180) / 360) * columns)));

function insertSorted(cell: Weighed[], weighed: Weighed): void {
  let at = cell.length;
  while (at > 0 && isBefore(weighed.report, cell[at - 1]!.report)) at--;
  cell.splice(at, 0, weighed);
}
