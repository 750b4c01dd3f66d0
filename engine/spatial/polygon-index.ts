import type { MultiPolygon, Polygon } from 'geojson';
import { checkLonLat, checkLonLats } from '../geometry/checked.ts';
import type { LonLat } from '../geometry/lon-lat.ts';
import type { BatchPositions } from './box-index.ts';
import type { Neighbor } from './neighbor.ts';
import { PieceIndex } from './piece-index.ts';
import { PieceCollector } from './pieces.ts';
import { PolygonCover } from './polygon-cover.ts';

/**
 * Polygons by place. Positions are those of the array given to `build`; polygons are closed, a point on a common line
 * belongs to both. Exact for every float64 (geometry/relation.ts); distances as geometry/meters.ts. Immutable.
 */
export class PolygonIndex {
  readonly size: number;
  readonly #cover: PolygonCover;
  readonly #edges: PieceIndex;

  private constructor(size: number, cover: PolygonCover, edges: PieceIndex) {
    this.size = size;
    this.#cover = cover;
    this.#edges = edges;
  }

  /** O(n log n) in the edges. Empty input and empty polygons are allowed. Throws RangeError naming polygon, part, ring and vertex. */
  static build(polygons: readonly (Polygon | MultiPolygon)[]): PolygonIndex {
    const collector = new PieceCollector();
    polygons.forEach((polygon, i) => {
      collector.addGeometry(i, polygon, `polygons[${i}]`);
    });
    return new PolygonIndex(polygons.length, PolygonCover.build(polygons), PieceIndex.build(collector.finish()));
  }

  /** Positions of the polygons that cover the point, ascending. Throws RangeError if `at` is no lon, lat. */
  covering(at: LonLat): number[] {
    checkLonLat('at', at);
    return this.#cover.covering(at[0], at[1]);
  }

  /** `covering` for many points: point i is lonLats[2i], lonLats[2i + 1]. */
  coveringMany(lonLats: Float64Array): BatchPositions {
    checkLonLats('lonLats', lonLats);
    const offsets = new Uint32Array(lonLats.length / 2 + 1);
    let positions = new Uint32Array(lonLats.length + 16);
    let length = 0;
    for (let i = 0; i < lonLats.length; i += 2) {
      const found = this.#cover.covering(lonLats[i]!, lonLats[i + 1]!);
      if (length + found.length > positions.length) positions = grown(positions, length + found.length);
      for (let k = 0; k < found.length; k++) positions[length++] = found[k]!;
      offsets[i / 2 + 1] = length;
    }
    return { offsets, positions: positions.slice(0, length) };
  }

  /** Whether the point lies exactly on an edge or vertex of one polygon, a hole's included. Throws RangeError if there is no such position. */
  isOnLine(position: number, at: LonLat): boolean {
    checkLonLat('at', at);
    if (!(Number.isInteger(position) && position >= 0 && position < this.size)) {
      throw new RangeError(`position must be a whole number below ${this.size}, got ${position}`);
    }
    return this.#cover.relation(position, at[0], at[1]) === 'on-line';
  }

  /** The nearest edge of any polygon, from inside or outside; ties by position; null if there is no edge. */
  nearestEdge(at: LonLat): Neighbor | null {
    return this.#edges.nearest(at)[0] ?? null;
  }

  /**
   * The nearest polygon, 0 m inside and on the line; null if there is none. Ties by position, also between one that
   * covers the point and one whose edge is so near that the distance rounds to 0.
   */
  nearest(at: LonLat): Neighbor | null {
    const covering = this.covering(at)[0];
    const edge = this.nearestEdge(at);
    if (covering === undefined) return edge;
    return edge?.distanceMeters === 0 && edge.position < covering ? edge : { position: covering, distanceMeters: 0 };
  }
}

const grown = (positions: Uint32Array<ArrayBuffer>, atLeast: number): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(Math.max(2 * positions.length, atLeast));
  larger.set(positions);
  return larger;
};
