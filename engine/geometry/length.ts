import type { Geometry, Position } from 'geojson';
import { MetersFrom } from './meters.ts';

/**
 * Meters along the lines of a geometry, edge by edge (error as `MetersFrom`); 0 for points, null for polygons, which have
 * an outline but no length. A collection is the sum of its members, null if any is.
 */
export function lengthMeters(geometry: Geometry): number | null {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return 0;
    case 'LineString':
      return alongMeters(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.reduce((sum, line) => sum + alongMeters(line), 0);
    case 'Polygon':
    case 'MultiPolygon':
      return null;
    case 'GeometryCollection': {
      const lengths = geometry.geometries.map(lengthMeters);
      return lengths.some((length) => length === null) ? null : lengths.reduce<number>((sum, l) => sum + (l ?? 0), 0);
    }
  }
}

function alongMeters(positions: readonly Position[]): number {
  let meters = 0;
  for (let i = 1; i < positions.length; i++) {
    const [lonA, latA] = positions[i - 1]!;
    const [lonB, latB] = positions[i]!;
    meters += new MetersFrom(lonA!, latA!).toPoint(lonB!, latB!);
  }
  return meters;
}
