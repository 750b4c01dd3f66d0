import type { Bounds } from '../feed/select-requests.ts';

type Line = readonly (readonly number[])[];

/** The lines of a GeoJSON geometry from outside, lon before lat; none for what is not a line. */
export function linesOf(geometry: unknown): readonly Line[] {
  const { type, coordinates } = (geometry ?? {}) as { readonly type?: string; readonly coordinates?: unknown };
  if (type === 'LineString') return [coordinates as Line];
  return type === 'MultiLineString' ? (coordinates as readonly Line[]) : [];
}

/** Every line and ring of a GeoJSON geometry, whatever its type; a point is a line of one position. */
export function outlineOf(geometry: unknown): readonly Line[] {
  const { type, coordinates, geometries } = (geometry ?? {}) as {
    readonly type?: string;
    readonly coordinates?: unknown;
    readonly geometries?: readonly unknown[];
  };
  switch (type) {
    case 'Point':
      return [[coordinates as number[]]];
    case 'MultiPoint':
    case 'LineString':
      return [coordinates as Line];
    case 'MultiLineString':
    case 'Polygon':
      return coordinates as readonly Line[];
    case 'MultiPolygon':
      return (coordinates as readonly (readonly Line[])[]).flat();
    default:
      return (geometries ?? []).flatMap(outlineOf);
  }
}

/** The box around lines or rings; null for none. */
export function boundsOf(lines: readonly Line[]): Bounds | null {
  // One position at a time: an outline may have more of them than a call takes arguments.
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of lines.flat()) {
    box.west = Math.min(box.west, lon!);
    box.south = Math.min(box.south, lat!);
    box.east = Math.max(box.east, lon!);
    box.north = Math.max(box.north, lat!);
  }
  return box.west === Infinity ? null : box;
}

// For a box in degrees that says "about so far around": a degree of latitude is 111 km.
const METERS_PER_DEGREE = 111_195;

/** The box around a circle. */
export function boundsAround({ lon, lat }: { readonly lon: number; readonly lat: number }, meters: number): Bounds {
  const north = meters / METERS_PER_DEGREE;
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return { west: lon - east, south: lat - north, east: lon + east, north: lat + north };
}

/** Halfway along, by degrees: for a label. */
export function middleOf(path: readonly (readonly number[])[]): [number, number] {
  const lengths = path.slice(1).map(([lon, lat], i) => Math.hypot(lon! - path[i]![0]!, lat! - path[i]![1]!));
  let left = lengths.reduce((sum, each) => sum + each, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const share = left / length;
      const [[lonA, latA], [lonB, latB]] = [path[i]!, path[i + 1]!] as unknown as [[number, number], [number, number]];
      return [lonA + share * (lonB - lonA), latA + share * (latB - latA)];
    }
    left -= length;
  }
  return [path[0]![0]!, path[0]![1]!];
}
