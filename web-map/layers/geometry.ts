import type { Bounds } from '../feed/select-requests.ts';

type Line = readonly (readonly number[])[];

/** The lines of a GeoJSON geometry from outside, lon before lat; none for what is not a line. */
export function linesOf(geometry: unknown): readonly Line[] {
  const { type, coordinates } = (geometry ?? {}) as { readonly type?: string; readonly coordinates?: unknown };
  if (type === 'LineString') return [coordinates as Line];
  return type === 'MultiLineString' ? (coordinates as readonly Line[]) : [];
}

/** The box around lines or rings; null for none. */
export function boundsOf(lines: readonly Line[]): Bounds | null {
  const positions = lines.flat();
  if (positions.length === 0) return null;
  const lons = positions.map(([lon]) => lon!);
  const lats = positions.map(([, lat]) => lat!);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

// For a box in degrees that says "about so far around": a degree of latitude is 111 km.
const METERS_PER_DEGREE = 111_195;

/** The box around a circle. */
export function boundsAround({ lon, lat }: { readonly lon: number; readonly lat: number }, meters: number): Bounds {
  const north = meters / METERS_PER_DEGREE;
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return { west: lon - east, south: lat - north, east: lon + east, north: lat + north };
}
