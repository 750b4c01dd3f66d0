import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../geometry/lon-lat.ts';
import { distanceMeters } from '../geometry/meters.ts';
import { endsOf, measure, pointAlong } from './along-line.ts';

/** A point that stands for a shape, and the distance from it to the shape's farthest vertex in meters. */
export interface InnerPoint {
  readonly lonLat: LonLat;
  readonly reachMeters: number;
}

/**
 * Where to put a pin for a shape: a point itself, the middle of a line, and of polygons the middle of the longest stretch
 * of the largest one on the parallel through the middle of its box, which is inside. Null for an empty shape. Shapes across
 * the antimeridian are taken as they are written. O(vertices).
 */
export function innerPoint(geometry: Geometry | null): InnerPoint | null {
  if (geometry === null) return null;
  const lonLat = pinOf(geometry);
  if (lonLat === null) return null;
  return { lonLat, reachMeters: farthest(geometry, lonLat) };
}

function pinOf(geometry: Geometry): LonLat | null {
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
    case 'MultiPolygon':
      return insidePolygon(geometry);
    case 'GeometryCollection':
      for (const part of geometry.geometries) {
        const pin = pinOf(part);
        if (pin !== null) return pin;
      }
      return null;
  }
}

const lonLatOf = (position: Position | undefined): LonLat | null =>
  position === undefined || position.length < 2 ? null : [position[0]!, position[1]!];

function insidePolygon(geometry: Polygon | MultiPolygon): LonLat | null {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const solid = parts.filter((rings) => (rings[0]?.length ?? 0) >= 4);
  if (solid.length === 0) return null;
  const largest = solid.reduce((best, rings) => (areaOf(rings[0]!) > areaOf(best[0]!) ? rings : best));
  const [least, most] = minMax(largest[0]!.map(([, lat]) => lat!));
  // Not exactly the middle, where a vertex is likelier.
  const lat = least + (most - least) * 0.5000001;
  return middleOfLongestStretch(largest, lat) ?? lonLatOf(largest[0]![0]);
}

const minMax = (values: readonly number[]): readonly [number, number] => {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
};

/** Twice the area in square degrees: an order, not a measure. */
const areaOf = (ring: readonly Position[]): number => {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i]![0]! * ring[i + 1]![1]! - ring[i + 1]![0]! * ring[i]![1]!;
  return Math.abs(sum);
};

/** The rings cross a parallel an even number of times; between the first and second, third and fourth ... is inside. */
function middleOfLongestStretch(rings: readonly (readonly Position[])[], lat: number): LonLat | null {
  const lons: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [aLon, aLat] = ring[i] as [number, number];
      const [bLon, bLat] = ring[i + 1] as [number, number];
      if (aLat > lat !== bLat > lat) lons.push(aLon + ((lat - aLat) / (bLat - aLat)) * (bLon - aLon));
    }
  }
  lons.sort((a, b) => a - b);
  let best: LonLat | null = null;
  let longest = 0;
  for (let i = 0; i + 1 < lons.length; i += 2) {
    const length = lons[i + 1]! - lons[i]!;
    if (length > longest) [longest, best] = [length, [(lons[i]! + lons[i + 1]!) / 2, lat]];
  }
  return best;
}

function farthest(geometry: Geometry, from: LonLat): number {
  if (geometry.type === 'GeometryCollection')
    return Math.max(0, ...geometry.geometries.map((part) => farthest(part, from)));
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
