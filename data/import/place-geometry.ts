import type { Geometry, Position } from 'geojson';
import type { Crs } from './crs.ts';

/** A geometry in lon/lat without z and m, or why it cannot be one. */
export type PlacedGeometry =
  | { readonly kind: 'placed'; readonly geometry: Geometry }
  | { readonly kind: 'bad'; readonly reason: string };

/** Lon/lat box in degrees, GeoJSON order (RFC 7946, section 5). */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface PlacementOptions {
  readonly crs: Crs;
  /** The file has latitude (or northing) first. */
  readonly swap: boolean;
}

const SWAP_HINT = 'latitude and longitude look swapped: say `swap: true`';
const MIN_POSITIONS = { line: 2, ring: 4 } as const;

class BadGeometry extends Error {}

/**
 * A new geometry in WGS 84 lon/lat: swapped if asked, projected back, two dimensions. Refused with the reason: positions
 * that are not two finite numbers, lines of one position, rings of fewer than four or not closed, empty parts.
 * O(vertices).
 */
export const placeGeometry = (geometry: Geometry, options: PlacementOptions): PlacedGeometry => {
  try {
    return { kind: 'placed', geometry: placed(geometry, options) };
  } catch (error) {
    if (error instanceof BadGeometry) return { kind: 'bad', reason: error.message };
    throw error;
  }
};

const placed = (geometry: Geometry, options: PlacementOptions): Geometry => {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: position(geometry.coordinates, options) };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: some(geometry.coordinates).map((at) => position(at, options)) };
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates, options) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: some(geometry.coordinates).map((part) => line(part, options)) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: some(geometry.coordinates).map((part) => ring(part, options)) };
    case 'MultiPolygon': {
      const polygons = some(geometry.coordinates).map((rings) => some(rings).map((part) => ring(part, options)));
      return { type: 'MultiPolygon', coordinates: polygons };
    }
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: some(geometry.geometries).map((part) => placed(part, options)) };
  }
};

const some = <Part>(parts: readonly Part[]): readonly Part[] => {
  if (!Array.isArray(parts)) throw new BadGeometry('the coordinates are not nested as the geometry type asks');
  if (parts.length === 0) throw new BadGeometry('the geometry is empty');
  return parts;
};

const line = (positions: readonly Position[], options: PlacementOptions): Position[] => {
  const found = some(positions).map((at) => position(at, options));
  if (found.length >= MIN_POSITIONS.line) return found;
  throw new BadGeometry(`a line has ${found.length} position, at least ${MIN_POSITIONS.line} are needed`);
};

const ring = (positions: readonly Position[], options: PlacementOptions): Position[] => {
  const found = some(positions).map((at) => position(at, options));
  if (found.length < MIN_POSITIONS.ring) {
    throw new BadGeometry(`a ring has ${found.length} positions, at least ${MIN_POSITIONS.ring} are needed`);
  }
  const [first, last] = [found[0]!, found.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1])
    throw new BadGeometry('a ring is not closed, its ends differ: repeat its first position at its end');
  return found;
};

const position = (at: Position, { crs, swap }: PlacementOptions): Position => {
  if (!Array.isArray(at)) throw new BadGeometry('the coordinates are not nested as the geometry type asks');
  if (at.length < 2)
    throw new BadGeometry(at.length === 0 ? 'the geometry is empty' : 'a position has one number only');
  const [x, y] = (swap ? [at[1], at[0]] : [at[0], at[1]]) as [number, number];
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    throw new BadGeometry(`a position is not two finite numbers: ${JSON.stringify(at.slice(0, 2))}`);
  }
  if (crs.kind === 'lon-lat') return [x, y];
  const [lon, lat] = crs.toLonLat(x, y);
  if (Number.isFinite(lon) && Number.isFinite(lat)) return [lon, lat];
  throw new BadGeometry(`position ${x} ${y} lies outside what the CRS can project`);
};

/**
 * Why a lon/lat geometry cannot be where it says, or null: outside -180..180 and -90..90, or, with the bounds within which
 * the data is expected, outside them while lying inside if latitude and longitude changed places. O(vertices).
 */
export const checkPlacement = (geometry: Geometry, expected?: Bounds): string | null => {
  const box = boundsOf(geometry);
  const swapped: Bounds = [box[1], box[0], box[3], box[2]];
  if (isOnEarth(box)) {
    return expected !== undefined && !meets(box, expected) && isInside(swapped, expected) ? SWAP_HINT : null;
  }
  const at = `${box[0]} ${box[1]}`;
  if (looksProjected(box)) {
    return `position ${at} is not in degrees: it looks projected, state \`crs\` (for example crs: EPSG:2263)`;
  }
  const reason = `position ${at} is outside longitude -180..180, latitude -90..90`;
  return `${reason}: ${isOnEarth(swapped) ? SWAP_HINT : 'correct it in the file'}`;
};

/** The box around a geometry, in its own order of coordinates. Empty: Infinity and -Infinity. */
export const boundsOf = (geometry: Geometry): Bounds => {
  if (geometry.type === 'Point') {
    const [x, y] = geometry.coordinates as [number, number];
    return [x, y, x, y];
  }
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) widenBy(box, boundsOf(part));
  else widen(box, geometry.coordinates);
  return box;
};

type Nested = number | readonly Nested[];

const widen = (box: [number, number, number, number], coordinates: readonly Nested[]): void => {
  if (typeof coordinates[0] === 'number') {
    const [x, y] = coordinates as unknown as [number, number];
    widenBy(box, [x, y, x, y]);
  } else for (const part of coordinates) widen(box, part as readonly Nested[]);
};

const widenBy = (box: [number, number, number, number], by: Bounds): void => {
  if (by[0] < box[0]) box[0] = by[0];
  if (by[1] < box[1]) box[1] = by[1];
  if (by[2] > box[2]) box[2] = by[2];
  if (by[3] > box[3]) box[3] = by[3];
};

/** Whether a box has numbers that cannot be degrees in any order or range. */
export const looksProjected = (box: Bounds): boolean => Math.max(...box.map(Math.abs)) > 360;

const isOnEarth = ([west, south, east, north]: Bounds): boolean =>
  west >= -180 && east <= 180 && south >= -90 && north <= 90;
/** Whether two boxes share a point. */
export const meets = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
export const isInside = (a: Bounds, b: Bounds): boolean => a[0] >= b[0] && a[2] <= b[2] && a[1] >= b[1] && a[3] <= b[3];
