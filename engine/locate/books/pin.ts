import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { innerPoint } from '../../geometry/inner-point.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { endsOf, measure, pointAlong } from './along-line.ts';

/** A point that stands for a shape, and the distance from it to the shape's farthest vertex in meters. */
export interface Pin {
  readonly lonLat: LonLat;
  readonly reachMeters: number;
}

/** The pin of a shape with its reach; null where there is none. O(vertices), of a polygon a hundred times that when it is first asked for. */
export function pinWithReach(geometry: Geometry | null): Pin | null {
  const lonLat = geometry && pinOf(geometry);
  return lonLat === null ? null : { lonLat, reachMeters: farthest(geometry!, lonLat) };
}

/**
 * One place that stands for the whole: a point itself, the middle of a line by length (across the antimeridian as it is
 * written), a place well inside a polygon (of one without area its first vertex), and of collections and multipoints the
 * first. Null for an empty shape.
 */
export function pinOf(geometry: Geometry): LonLat | null {
  switch (geometry.type) {
    case 'Point':
      return lonLatOf(geometry.coordinates);
    case 'MultiPoint':
      return lonLatOf(geometry.coordinates[0]);
    case 'LineString':
    case 'MultiLineString': {
      const line = measure(geometry);
      if (line === null) return null;
      return line.lengthMeters === 0 ? (endsOf(line)[0] ?? null) : pointAlong(line, 0.5, null, 0);
    }
    case 'Polygon':
      return insideOf(geometry) ?? lonLatOf(geometry.coordinates[0]?.[0]);
    case 'MultiPolygon':
      return insideOf(geometry) ?? lonLatOf(geometry.coordinates[0]?.[0]?.[0]);
    case 'GeometryCollection':
      return geometry.geometries.map(pinOf).find((pin) => pin !== null) ?? null;
  }
}

// A coast of 3,600 vertices takes 40 ms, and is asked for again with every text that names it.
const insides = new WeakMap<Polygon | MultiPolygon, LonLat | null>();

function insideOf(polygon: Polygon | MultiPolygon): LonLat | null {
  const known = insides.get(polygon);
  if (known !== undefined) return known;
  const inside = innerPoint(polygon);
  insides.set(polygon, inside);
  return inside;
}

const lonLatOf = (position: Position | undefined): LonLat | null =>
  position === undefined || position.length < 2 ? null : [position[0]!, position[1]!];

function farthest(geometry: Geometry, from: LonLat): number {
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries.reduce((most, part) => Math.max(most, farthest(part, from)), 0);
  let most = 0;
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates) || coordinates.length === 0) return;
    if (typeof coordinates[0] === 'number')
      most = Math.max(most, distanceMeters(from, [coordinates[0], coordinates[1] as number]));
    else for (const part of coordinates) walk(part);
  };
  walk(geometry.coordinates);
  return most;
}
