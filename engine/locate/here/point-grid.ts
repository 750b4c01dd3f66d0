import type { LonLat } from '../../geometry/lon-lat.ts';
import { EQUATOR_METERS_PER_DEGREE, LEAST_METERS_PER_LAT_DEGREE, MetersFrom } from '../../geometry/meters.ts';
import { compareNeighbors, type Neighbor } from '../../spatial/neighbor.ts';

/**
 * Points by distance within a short radius that is set at once: a million of them in 5 MB beside their coordinates, where
 * `PointIndex` takes 77. Points are in cells as wide as the radius, cells in a table by a hash of their column and row; a
 * question looks at nine cells. Not across the antimeridian. Immutable.
 */
export class PointGrid {
  readonly radiusMeters: number;
  /** Point i is [2i], [2i + 1]: lon, lat (degrees); the caller's. */
  readonly #lonLats: Float64Array;
  readonly #lonCell: number;
  readonly #latCell: number;
  readonly #mask: number;
  /** Points of bucket i, ascending: #points[#starts[i]] .. [#starts[i + 1] - 1]. */
  readonly #starts: Uint32Array;
  readonly #points: Uint32Array;

  private constructor(lonLats: Float64Array, radiusMeters: number) {
    const size = lonLats.length / 2;
    this.radiusMeters = radiusMeters;
    this.#lonLats = lonLats;
    // A cell in a thousandth more than the radius: meters of a degree are taken at their least, and rounding comes on top.
    this.#latCell = (1.001 * radiusMeters) / LEAST_METERS_PER_LAT_DEGREE;
    this.#lonCell = (1.001 * radiusMeters) / (EQUATOR_METERS_PER_DEGREE * leastCosine(lonLats, this.#latCell));
    this.#mask = 2 ** Math.max(Math.ceil(Math.log2(Math.max(size, 1) / POINTS_OF_BUCKET)), 0) - 1;
    this.#starts = new Uint32Array(this.#mask + 2);
    this.#points = new Uint32Array(size);
    this.#fill();
  }

  /** Keeps the array: do not change it. Throws RangeError on a radius that is none. O(points). */
  static build(lonLats: Float64Array, radiusMeters: number): PointGrid {
    if (!(radiusMeters > 0)) throw new RangeError(`radiusMeters must be positive, got ${radiusMeters}`);
    return new PointGrid(lonLats, radiusMeters);
  }

  /** All points within the grid's radius, nearest first, ties by position. O(points in nine cells). */
  within([lon, lat]: LonLat): readonly Neighbor[] {
    const from = new MetersFrom(lon, lat);
    const [column, row] = [Math.floor(lon / this.#lonCell), Math.floor(lat / this.#latCell)];
    const found: Neighbor[] = [];
    for (let near = 0; near < 9; near++)
      this.#collect(column + (near % 3) - 1, row + Math.floor(near / 3) - 1, from, found);
    return found.sort(compareNeighbors);
  }

  #collect(column: number, row: number, from: MetersFrom, found: Neighbor[]): void {
    const bucket = hashOf(column, row) & this.#mask;
    for (let i = this.#starts[bucket]!; i < this.#starts[bucket + 1]!; i++) {
      const position = this.#points[i]!;
      const [lon, lat] = [this.#lonLats[2 * position]!, this.#lonLats[2 * position + 1]!];
      // Another cell of the same bucket may be among the nine as well.
      if (Math.floor(lon / this.#lonCell) !== column || Math.floor(lat / this.#latCell) !== row) continue;
      const distanceMeters = from.toPoint(lon, lat);
      if (distanceMeters <= this.radiusMeters) found.push({ position, distanceMeters });
    }
  }

  /** Counts the points of each bucket, then puts them in their places. */
  #fill(): void {
    const [starts, lonLats] = [this.#starts, this.#lonLats];
    const bucketOf = (i: number): number =>
      hashOf(Math.floor(lonLats[2 * i]! / this.#lonCell), Math.floor(lonLats[2 * i + 1]! / this.#latCell)) & this.#mask;
    const size = this.#points.length;
    for (let i = 0; i < size; i++) starts[bucketOf(i) + 1]!++;
    for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
    const next = starts.slice();
    for (let i = 0; i < size; i++) this.#points[next[bucketOf(i)]!++] = i;
  }
}

const POINTS_OF_BUCKET = 4;

/** Of the latitudes of points and of the cells around them; never 0. */
function leastCosine(lonLats: Float64Array, margin: number): number {
  let farthest = 0;
  for (let i = 1; i < lonLats.length; i += 2) farthest = Math.max(farthest, Math.abs(lonLats[i]!));
  return Math.cos((Math.min(farthest + 2 * margin, 89.9) * Math.PI) / 180);
}

/** Two odd 32-bit factors without a common pattern (Teschner et al. 2003), their upper bits folded in. */
const hashOf = (column: number, row: number): number => {
  const mixed = Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663);
  return mixed ^ (mixed >>> 15);
};
