import { EQUATOR_METERS_PER_DEGREE, LEAST_METERS_PER_LAT_DEGREE } from '../../geometry/meters.ts';

/** Rows of one band share the width of their columns, so that cells lie one above the other. A multiple of a page's 4 rows. */
const ROWS_A_BAND = 256;
const RADIANS_PER_DEGREE = Math.PI / 180;
// 1 m: 2^25 rows and 2^26 columns at most, which a page's key of 2^48 holds. More than a city's radius: no grid at all.
const LEAST_CELL_METERS = 1;
const MOST_CELL_METERS = 100_000;
/** Two steps of fixed-point.ts: more than any rounding of places and bounds. */
const SLACK_DEGREES = 2e-7;

/**
 * The globe in rows of latitude and columns of longitude: a cell is at least `cellMeters` high and wide by
 * `geometry/meters.ts`. Columns are of equal degrees within a band of rows and fewer towards the poles, where one goes all
 * around. Longitudes 180 and -180 are neighbors.
 */
export class MetricGrid {
  readonly rowDegrees: number;
  readonly rows: number;
  readonly #columnDegrees: Float64Array;

  constructor(cellMeters: number) {
    if (!(cellMeters >= LEAST_CELL_METERS && cellMeters <= MOST_CELL_METERS))
      throw new RangeError(`cellMeters must be ${LEAST_CELL_METERS} to ${MOST_CELL_METERS}, got ${cellMeters}`);
    this.rowDegrees = cellMeters / LEAST_METERS_PER_LAT_DEGREE;
    this.rows = Math.floor(180 / this.rowDegrees) + 1;
    this.#columnDegrees = new Float64Array(Math.ceil(this.rows / ROWS_A_BAND));
    for (let band = 0; band < this.#columnDegrees.length; band++) {
      const south = band * ROWS_A_BAND * this.rowDegrees - 90;
      const farthestLat = Math.max(-south, south + ROWS_A_BAND * this.rowDegrees);
      const leastCos = farthestLat >= 90 ? 0 : Math.cos(farthestLat * RADIANS_PER_DEGREE);
      this.#columnDegrees[band] = Math.min(360, cellMeters / (EQUATOR_METERS_PER_DEGREE * leastCos));
    }
  }

  /** Row of a latitude, from the south; beyond the poles the row at the pole. */
  rowOf(lat: number): number {
    const row = Math.floor((lat + 90) / this.rowDegrees);
    return row < 0 ? 0 : row >= this.rows ? this.rows - 1 : row;
  }

  columnDegreesOf(row: number): number {
    return this.#columnDegrees[Math.floor(row / ROWS_A_BAND)]!;
  }
}

/** Column of a longitude of -180 to 180 among columns of so many degrees, from the west. */
export const columnOf = (lon: number, columnDegrees: number): number => Math.floor((lon + 180) / columnDegrees);

/** No point within the radius is more degrees of latitude away. */
export const latReach = (radiusMeters: number): number => radiusMeters / LEAST_METERS_PER_LAT_DEGREE + SLACK_DEGREES;

/**
 * Meters to a point within the radius are at least its degrees of longitude times this; 0 where a pole is within it. The
 * metric takes the radii midway between the two latitudes, so half of the reach may lie nearer to a pole.
 */
export function leastMetersPerLonDegree(lat: number, radiusMeters: number): number {
  const farthestLat = Math.abs(lat) + latReach(radiusMeters) / 2;
  return farthestLat >= 90 ? 0 : EQUATOR_METERS_PER_DEGREE * Math.cos(farthestLat * RADIANS_PER_DEGREE);
}

/** No point within the radius is more degrees of longitude away, the short way round; 180: all around. */
export const lonReach = (radiusMeters: number, leastPerDegree: number): number =>
  leastPerDegree === 0 ? 180 : Math.min(180, radiusMeters / leastPerDegree + SLACK_DEGREES);
