import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../geometry/lon-lat.ts';
import { NearestIndex } from './nearest-index.ts';
import { PieceIndex } from './piece-index.ts';
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
export class AssetIndex extends NearestIndex {
  /** O(n log n) in the vertices. Geometries may be null or empty, and are never found then. Throws RangeError naming geometry and vertex. */
  static build(geometries: readonly (Geometry | null)[]): AssetIndex {
    const collector = new PieceCollector();
    const polygons: (Polygon | MultiPolygon)[] = [];
    const polygonOwners: number[] = [];
    geometries.forEach((geometry, i) => {
      if (geometry === null) return;
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
}
