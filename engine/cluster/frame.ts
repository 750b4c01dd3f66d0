import {
  EQUATOR_METERS_PER_DEGREE,
  LEAST_METERS_PER_LAT_DEGREE,
  MetersFrom,
  metersPerDegree,
} from '../geometry/meters.ts';

/**
 * How a metric is laid out in rows and columns of cells, so that all points of a cell are within eps of each other and no
 * point is within eps of one more than ROW_REACH rows away. x and y are the caller's units: meters, or degrees of lon, lat.
 */
export interface Frame {
  readonly originX: number;
  rowOf(y: number): number;
  columnOf(x: number, row: number): number;
  row(index: number): Row;
  /** The metric itself, the same in both directions. */
  distanceMeters(xA: number, yA: number, xB: number, yB: number): number;
}

/** One row of cells. Squares are of meters, as (scaleX * dx)^2 + (scaleY * dy)^2 seen from a point of this row. */
export interface Row {
  readonly epsMeters: number;
  readonly columnWidth: number;
  /** Around the globe; Infinity on a plane. */
  readonly columns: number;
  /** In units of x: what is farther away in x is not within eps. */
  readonly reachX: number;
  readonly scaleX: number;
  readonly scaleY: number;
  /** At most this: within eps for certain. */
  readonly nearSquared: number;
  /** More than this: not within eps for certain. Between the two the metric itself decides. */
  readonly farSquared: number;
}

export const ROW_REACH = 2;

// Cells are a little less than eps / sqrt(2) wide: their number may be rounded by as much, and the diagonal stays below eps.
const SHRINK = 1 - 2 ** -10;
const sideOf = (epsMeters: number): number => (epsMeters / Math.SQRT2) * SHRINK;
/** Beyond so many cells along an axis rounding would eat up the shrinking. */
export const MAX_CELLS_ALONG = 2 ** 40;

/** x and y in meters on a plane; within eps is dx * dx + dy * dy <= eps * eps in float64, which no direction or order changes. */
export class PlaneFrame implements Frame {
  readonly originX: number;
  readonly #originY: number;
  readonly #row: Row;

  constructor(epsMeters: number, originX: number, originY: number) {
    this.originX = originX;
    this.#originY = originY;
    const squared = epsMeters * epsMeters;
    this.#row = {
      epsMeters,
      columnWidth: sideOf(epsMeters),
      columns: Infinity,
      reachX: epsMeters,
      scaleX: 1,
      scaleY: 1,
      nearSquared: squared,
      farSquared: squared,
    };
  }

  rowOf(y: number): number {
    return Math.floor((y - this.#originY) / this.#row.columnWidth);
  }

  columnOf(x: number): number {
    return Math.floor((x - this.originX) / this.#row.columnWidth);
  }

  row(): Row {
    return this.#row;
  }

  distanceMeters(xA: number, yA: number, xB: number, yB: number): number {
    const dX = xA - xB;
    const dY = yA - yB;
    return Math.sqrt(dX * dX + dY * dY);
  }
}

// Of the meridian, at a pole.
const MOST_METERS_PER_LAT_DEGREE = metersPerDegree(90)[1];
// Rounding of longitudes shifted by 360, as in `MetersFrom.boundToBox`.
const SLACK_METERS = 1e-7;

/**
 * Lon, lat with the meters of geometry/meters.ts. From row to row the length of a degree changes; one length for a row and
 * the rows around it decides all but the pairs near eps (a hundred-thousandth of them at 50 m), and `MetersFrom` those.
 */
export class GlobeFrame implements Frame {
  readonly originX = -180;
  readonly #epsMeters: number;
  readonly #rowHeight: number;
  readonly #columnCounts = new Map<number, number>();

  constructor(epsMeters: number) {
    this.#epsMeters = epsMeters;
    this.#rowHeight = sideOf(epsMeters) / MOST_METERS_PER_LAT_DEGREE;
  }

  rowOf(y: number): number {
    return Math.floor((y + 90) / this.#rowHeight);
  }

  columnOf(x: number, row: number): number {
    let columns = this.#columnCounts.get(row);
    if (columns === undefined) {
      columns = this.row(row).columns;
      this.#columnCounts.set(row, columns);
    }
    return Math.min(Math.floor((x - this.originX) / (360 / columns)), columns - 1);
  }

  row(index: number): Row {
    const south = index * this.#rowHeight - 90;
    const north = south + this.#rowHeight;
    const columns = Math.max(1, Math.ceil((360 * mostLonScale(south, north)) / sideOf(this.#epsMeters)));
    // Points compared from here are in this row or one of ROW_REACH beside it; so are the latitudes midway.
    const reach = (ROW_REACH + 0.5) * this.#rowHeight;
    const [scaleX, scaleY] = metersPerDegree(clampLat((south + north) / 2));
    const leastX = leastLonScale(south - reach, north + reach);
    const ratios = [mostLonScale(south - reach, north + reach) / scaleX, scaleX / leastX];
    const [least, most] = latScales(south - reach, north + reach);
    const doubt = Math.max(...ratios, most / scaleY, scaleY / least) * (1 + 1e-12);
    const inner = Math.max(this.#epsMeters / doubt - SLACK_METERS, 0);
    const outer = this.#epsMeters * doubt + SLACK_METERS;
    return {
      epsMeters: this.#epsMeters,
      columnWidth: 360 / columns,
      columns,
      reachX: leastX > 0 ? (this.#epsMeters + SLACK_METERS) / leastX : Infinity,
      scaleX,
      scaleY,
      // Nothing is certain where a degree of longitude shrinks to nothing: NaN is neither at most nor more.
      nearSquared: Number.isFinite(doubt) ? inner * inner : Number.NaN,
      farSquared: Number.isFinite(doubt) ? outer * outer : Number.NaN,
    };
  }

  /** From the southern point (of two on one latitude: the western), so that the order of the two does not matter. */
  distanceMeters(xA: number, yA: number, xB: number, yB: number): number {
    const isFirst = yA < yB || (yA === yB && xA <= xB);
    return isFirst ? new MetersFrom(xA, yA).toPoint(xB, yB) : new MetersFrom(xB, yB).toPoint(xA, yA);
  }
}

const clampLat = (lat: number): number => Math.min(Math.max(lat, -90), 90);

// A degree of longitude is longest where the latitude is least from the equator, and shortest at the other end.
const mostLonScale = (south: number, north: number): number =>
  south <= 0 && north >= 0
    ? EQUATOR_METERS_PER_DEGREE
    : metersPerDegree(clampLat(Math.min(Math.abs(south), Math.abs(north))))[0];

const leastLonScale = (south: number, north: number): number => {
  const farthest = Math.max(Math.abs(south), Math.abs(north));
  return farthest >= 90 ? 0 : metersPerDegree(farthest)[0];
};

/** Least and most meters a degree of latitude: it grows toward the poles. */
const latScales = (south: number, north: number): readonly [number, number] => {
  const a = Math.abs(clampLat(south));
  const b = Math.abs(clampLat(north));
  const least = south <= 0 && north >= 0 ? LEAST_METERS_PER_LAT_DEGREE : metersPerDegree(Math.min(a, b))[1];
  return [least, metersPerDegree(Math.max(a, b))[1]];
};
