import type { Geometry, Position } from 'geojson';

/** min lon, min lat, max lon, max lat, degrees. */
export type Box = readonly [number, number, number, number];

const positionsOf = (geometry: Geometry): readonly Position[] => {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
};

const boxOf = (geometry: Geometry): Box =>
  positionsOf(geometry).reduce<Box>(
    ([a, b, c, d], [lon, lat]) => [Math.min(a, lon!), Math.min(b, lat!), Math.max(c, lon!), Math.max(d, lat!)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

/** The boxes as the naive rows of the benches take them; nothing crosses the antimeridian there. */
export const boxesOf = (geometries: readonly Geometry[]): readonly Box[] => geometries.map(boxOf);

// The least length of a degree of latitude, at the equator: never too small a box.
const METERS_A_DEGREE = 110_574;

/** A box that holds the circle of that radius. */
export const degreesAround = (lon: number, lat: number, radiusMeters: number): Box => {
  const dLat = radiusMeters / METERS_A_DEGREE;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return [lon - dLon, lat - dLat, lon + dLon, lat + dLat];
};
