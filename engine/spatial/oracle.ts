import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../geometry/lon-lat.ts';
import { MetersFrom } from '../geometry/meters.ts';
import { relationToPolygon } from '../geometry/relation.ts';
import { type Unrolled, unrollLine, unrollPolygon } from '../geometry/unroll.ts';
import { compareNeighbors, type NearestOptions, type Neighbor } from './neighbor.ts';

/**
 * The obvious answers, for tests: every geometry is asked, one after the other. They share with the indexes the exact
 * predicate, the metric and the reading of longitudes (engine/geometry), and nothing of engine/spatial but the order.
 */

export const bruteForceCovering = (polygons: readonly (Polygon | MultiPolygon)[], at: LonLat): number[] =>
  polygons.flatMap((polygon, position) => (relationToPolygon(at, polygon) === 'outside' ? [] : [position]));

const distanceToLine = (from: MetersFrom, line: Unrolled): number => {
  let least = line.length === 2 ? from.toPoint(line[0]!, line[1]!) : Infinity;
  for (let i = 0; i + 3 < line.length; i += 2) {
    least = Math.min(least, from.toSegment(line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!));
  }
  return least;
};

const distanceToEdges = (from: MetersFrom, polygon: Polygon | MultiPolygon): number =>
  Math.min(...unrollPolygon(polygon).flatMap((rings) => rings.map((ring) => distanceToLine(from, ring))));

/** Meters to the nearest point of a geometry, 0 inside a polygon; Infinity if it is empty. */
export const bruteForceDistance = (geometry: Geometry, at: LonLat): number => {
  const from = new MetersFrom(at[0], at[1]);
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates.length === 0 ? Infinity : distanceToLine(from, unrollLine([geometry.coordinates]));
    case 'MultiPoint':
      return Math.min(...geometry.coordinates.map((position) => distanceToLine(from, unrollLine([position]))));
    case 'LineString':
      return distanceToLine(from, unrollLine(geometry.coordinates));
    case 'MultiLineString':
      return Math.min(...geometry.coordinates.map((line) => distanceToLine(from, unrollLine(line))));
    case 'Polygon':
    case 'MultiPolygon':
      return relationToPolygon(at, geometry) === 'outside' ? distanceToEdges(from, geometry) : 0;
    case 'GeometryCollection':
      return Math.min(...geometry.geometries.map((member) => bruteForceDistance(member, at)));
  }
};

const all = (geometries: readonly Geometry[], at: LonLat): Neighbor[] =>
  geometries
    .map((geometry, position) => ({ position, distanceMeters: bruteForceDistance(geometry, at) }))
    .sort(compareNeighbors);

export const bruteForceWithin = (geometries: readonly Geometry[], at: LonLat, radiusMeters: number): Neighbor[] =>
  all(geometries, at).filter(({ distanceMeters }) => distanceMeters <= radiusMeters && distanceMeters < Infinity);

export const bruteForceNearest = (
  geometries: readonly Geometry[],
  at: LonLat,
  { maxMeters = Infinity, limit = 1, accept = () => true }: NearestOptions = {},
): Neighbor[] =>
  bruteForceWithin(geometries, at, maxMeters)
    .filter(({ position }) => accept(position))
    .slice(0, limit);

/** The polygon whose edge is nearest, from inside or outside; null if there is no edge. */
export const bruteForceNearestEdge = (polygons: readonly (Polygon | MultiPolygon)[], at: LonLat): Neighbor | null => {
  const from = new MetersFrom(at[0], at[1]);
  const [first] = polygons
    .map((polygon, position) => ({ position, distanceMeters: distanceToEdges(from, polygon) }))
    .sort(compareNeighbors);
  return first === undefined || first.distanceMeters === Infinity ? null : first;
};
