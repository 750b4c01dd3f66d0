import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../geometry/lon-lat.ts';
import type { NearestOptions, Neighbor } from './neighbor.ts';
import { type NearestBatch, PieceIndex } from './piece-index.ts';
import { PieceCollector } from './pieces.ts';
import { PolygonCover } from './polygon-cover.ts';

const polygonsOf = (geometry: Geometry): readonly (Polygon | MultiPolygon)[] => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [];
};

/**
 * Points, lines and polygons by distance in meters, in any mixture: to the nearest point of each, 0 inside a polygon
 * and on its line. Positions are those of the array given to `build`. Exact: the answer of brute force with the same
 * metric (geometry/meters.ts). Immutable.
 */
export class AssetIndex {
  readonly size: number;
  readonly #pieces: PieceIndex;

  private constructor(size: number, pieces: PieceIndex) {
    this.size = size;
    this.#pieces = pieces;
  }

  /** O(n log n) in the vertices. Empty geometries are allowed and never found. Throws RangeError naming geometry and vertex. */
  static build(geometries: readonly Geometry[]): AssetIndex {
    const collector = new PieceCollector();
    const polygons: (Polygon | MultiPolygon)[] = [];
    const polygonOwners: number[] = [];
    geometries.forEach((geometry, i) => {
      collector.addGeometry(i, geometry, `geometries[${i}]`);
      for (const polygon of polygonsOf(geometry)) {
        polygons.push(polygon);
        polygonOwners.push(i);
      }
    });
    if (polygons.length === 0) return new AssetIndex(geometries.length, PieceIndex.build(collector.finish()));
    const cover = PolygonCover.build(polygons);
    const covering = ([lon, lat]: LonLat) => cover.covering(lon, lat).map((polygon) => polygonOwners[polygon]!);
    return new AssetIndex(geometries.length, PieceIndex.build(collector.finish(), covering));
  }

  /**
   * The nearest geometries, nearest first, ties by position: one, unless `limit` says more. Throws RangeError on a
   * place, maxMeters or limit that is none. O(log n) for a small limit.
   */
  nearest(at: LonLat, options: NearestOptions = {}): Neighbor[] {
    return this.#pieces.nearest(at, options);
  }

  /** All geometries no farther than the radius, nearest first, ties by position. Throws RangeError like `nearest`. */
  within(at: LonLat, radiusMeters: number): Neighbor[] {
    return this.#pieces.within(at, radiusMeters);
  }

  /** The nearest geometry of each point, point i being lonLats[2i], lonLats[2i + 1]; -1 and NaN where none is within maxMeters. */
  nearestMany(lonLats: Float64Array, maxMeters = Infinity): NearestBatch {
    return this.#pieces.nearestMany(lonLats, maxMeters);
  }
}
