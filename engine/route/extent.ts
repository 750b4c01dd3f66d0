import type { Geometry, Position } from 'geojson';
import type { City } from './city.ts';

/** West, south, east, north in degrees (RFC 7946, section 5). */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/**
 * The box around a city's layers, or around its assets if no layer has a polygon; null if there is neither. Plain
 * minima and maxima: a city across the antimeridian gets the long way round. O(vertices).
 */
export function extentOf(city: Pick<City, 'layers' | 'assetClasses'>): Extent | null {
  const polygons = city.layers.flatMap(({ jurisdictions }) => jurisdictions);
  const shapes = polygons.length > 0 ? polygons : city.assetClasses.flatMap(({ assets }) => assets);
  return boxAround(shapes.map(({ geometry }) => geometry));
}

/** The box around geometries, plain minima and maxima; null around nothing. O(vertices). */
export function boxAround(geometries: readonly (Geometry | null)[]): Extent | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) if (geometry !== null) widen(box, geometry);
  return box[0] <= box[2] ? box : null;
}

type Nested = Position | readonly Nested[];

function widen(box: [number, number, number, number], geometry: Geometry): void {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) widen(box, part);
  else widenBy(box, geometry.coordinates);
}

function widenBy(box: [number, number, number, number], coordinates: Nested): void {
  if (typeof coordinates[0] !== 'number') {
    for (const part of coordinates as readonly Nested[]) widenBy(box, part);
    return;
  }
  const [lon, lat] = coordinates as Position;
  box[0] = Math.min(box[0], lon!);
  box[1] = Math.min(box[1], lat!);
  box[2] = Math.max(box[2], lon!);
  box[3] = Math.max(box[3], lat!);
}
