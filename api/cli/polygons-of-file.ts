import { readFile } from 'node:fs/promises';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';

/** A polygon of a file with its properties; of a bare geometry none. */
export interface FilePolygon {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Polygon | MultiPolygon;
}

/** The polygons of a GeoJSON file: a geometry, a feature or a collection. Throws, naming the file, where it is none or has none. */
export async function polygonsOfFile(file: string): Promise<readonly FilePolygon[]> {
  const text = await readFile(file, 'utf8');
  const polygons = polygonsIn(parsed(text, file), {});
  if (polygons.length > 0) return polygons;
  throw new Error(`${file}: no polygon: expected GeoJSON with a Polygon or MultiPolygon`);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}

interface Member {
  readonly type?: unknown;
  readonly features?: unknown;
  readonly geometries?: unknown;
  readonly geometry?: unknown;
  readonly properties?: unknown;
}

function polygonsIn(value: unknown, properties: FilePolygon['properties']): readonly FilePolygon[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, features, geometries, geometry, properties: own } = value as Member;
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.flatMap((one) => polygonsIn(one, {}));
  if (type === 'GeometryCollection' && Array.isArray(geometries))
    return geometries.flatMap((one) => polygonsIn(one, properties));
  if (type === 'Feature') return polygonsIn(geometry, (own ?? {}) as FilePolygon['properties']);
  if (type !== 'Polygon' && type !== 'MultiPolygon') return [];
  return [{ properties, geometry: value as Geometry & (Polygon | MultiPolygon) }];
}

/** All polygons of a file as one. */
export async function areaOfFile(file: string): Promise<Polygon | MultiPolygon> {
  const polygons = await polygonsOfFile(file);
  if (polygons.length === 1) return polygons[0]!.geometry;
  const parts = polygons.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return { type: 'MultiPolygon', coordinates: parts };
}
