import type { Geometry, Position } from 'geojson';
import { polygonOfRings } from './shapefile-rings.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A feature of Esri's JSON: `attributes` where GeoJSON has `properties`. */
export const isEsriFeature = (value: JsonObject): boolean =>
  value.type === undefined && isObject(value.attributes) && (value.geometry == null || isObject(value.geometry));

/** The CRS that a `spatialReference` names, as `crsOf` reads it; the code of EPSG goes before Esri's own. */
export const crsOfSpatialReference = (member: unknown): string | undefined => {
  if (!isObject(member)) return undefined;
  const code = member.latestWkid ?? member.wkid;
  if (typeof code === 'number' || (typeof code === 'string' && /^\d+$/.test(code))) return `EPSG:${code}`;
  const wkt = member.wkt2 ?? member.wkt;
  return typeof wkt === 'string' && wkt !== '' ? wkt : undefined;
};

/**
 * The geometry of an Esri object, null for an empty one; a text says why there is none. Rings are put together as those of
 * a shapefile are: clockwise ones are outer.
 */
export const geometryOfEsri = (value: unknown): Geometry | null | string => {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) return 'the geometry is not an object';
  const { x, y, points, paths, rings } = value;
  if (x !== undefined || y !== undefined) return pointOf(x, y);
  if (isList(points)) return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points as Position[] };
  if (isList(paths)) return linesOf(paths as Position[][]);
  if (isList(rings)) return ringsOf(rings);
  if ('curveRings' in value || 'curvePaths' in value) return 'curves are not read: densify them before the export';
  return Object.keys(value).length === 0 ? null : 'it has none of x and y, points, paths and rings';
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** An empty point is written as null or as the text NaN. */
const pointOf = (x: unknown, y: unknown): Geometry | null => {
  if (x === null || x === 'NaN') return null;
  return { type: 'Point', coordinates: [x, y] as number[] };
};

const linesOf = (paths: Position[][]): Geometry | null => {
  if (paths.length === 0) return null;
  return paths.length === 1
    ? { type: 'LineString', coordinates: paths[0]! }
    : { type: 'MultiLineString', coordinates: paths };
};

/** Outer rings counter-clockwise, as the same service gives them in GeoJSON (RFC 7946, section 3.1.6). */
const turned = (rings: Position[][]): Position[][] => rings.map((ring) => [...ring].reverse());

const ringsOf = (rings: readonly unknown[]): Geometry | null | string => {
  const isRing = (ring: unknown): ring is Position[] =>
    isList(ring) && ring.length > 0 && ring.every((at) => isList(at) && at.length > 1);
  if (!rings.every(isRing)) return 'its rings are not lists of positions';
  const polygon = polygonOfRings(rings);
  if (polygon?.type === 'Polygon') return { ...polygon, coordinates: turned(polygon.coordinates) };
  return polygon && { ...polygon, coordinates: polygon.coordinates.map(turned) };
};
