import type { Geometry, Position } from 'geojson';
import { innerPoint } from '../../engine/geometry/inner-point.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';

const lonLatOf = (position: Position | undefined): LonLat | null =>
  position === undefined ? null : [position[0]!, position[1]!];

const longest = (lines: readonly (readonly Position[])[]): readonly Position[] =>
  lines.reduce((most, line) => (line.length > most.length ? line : most), []);

/**
 * One place that stands for the whole: a point itself, the middle vertex of a line (of its part with the most), a
 * place well inside a polygon, and of collections and multipoints the first. Null where there is none.
 */
export function pointOn(geometry: Geometry): LonLat | null {
  switch (geometry.type) {
    case 'Point':
      return lonLatOf(geometry.coordinates);
    case 'MultiPoint':
      return lonLatOf(geometry.coordinates[0]);
    case 'LineString':
      return lonLatOf(geometry.coordinates[geometry.coordinates.length >> 1]);
    case 'MultiLineString': {
      const line = longest(geometry.coordinates);
      return lonLatOf(line[line.length >> 1]);
    }
    case 'Polygon':
      return innerPoint(geometry) ?? lonLatOf(geometry.coordinates[0]?.[0]);
    case 'MultiPolygon':
      return innerPoint(geometry) ?? lonLatOf(geometry.coordinates[0]?.[0]?.[0]);
    case 'GeometryCollection':
      return geometry.geometries.map(pointOn).find((point) => point !== null) ?? null;
  }
}
