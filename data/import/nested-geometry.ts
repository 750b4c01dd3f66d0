import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from 'geojson';
import { crsOfSpatialReference, geometryOfEsri } from './formats/esri-feature.ts';
import { isTooDeep, TOO_DEEP } from './formats/json-depth.ts';
import { numberOf } from './values.ts';
import { fromHexWkb, sridOfHexWkb } from './wkb.ts';

/** A geometry as it was written in a value, with the CRS that it states itself. */
export interface NestedGeometry {
  readonly geometry: Geometry;
  readonly crs: string | undefined;
}

/** Why a value cannot be read, to be put behind the name of its column. */
export type Unreadable = { readonly reason: string };

type JsonObject = Readonly<Record<string, unknown>>;

const FORMS = 'GeoJSON, WKT, hexadecimal WKB, an object with longitude and latitude, or a pair (latitude, longitude)';
const LON_NAMES = ['longitude', 'lon', 'lng', 'long', 'x'];
const LAT_NAMES = ['latitude', 'lat', 'y'];
const NUMBER = '[+-]?\\d+(?:\\.\\d*)?(?:e[+-]?\\d+)?';
// Socrata writes an address over several lines and the pair in brackets behind it.
const PAIR = new RegExp(`(?:^|[\\s\\S]*\\n\\s*)\\(?\\s*(${NUMBER})\\s*[,;]\\s*(${NUMBER})\\s*\\)?\\s*$`, 'i');
const EXCERPT_LENGTH = 60;

/**
 * The geometry that a value holds in whatever form cities write one; null where it holds none (an empty geometry, an object
 * of nulls). A pair of numbers is latitude first, as it is written everywhere; an object says itself which is which.
 */
export const nestedGeometry = (value: unknown): NestedGeometry | Unreadable | null => {
  if (typeof value === 'string') return ofText(value.trim());
  if (Array.isArray(value)) return ofPosition(value);
  if (typeof value === 'object' && value !== null) return ofObject(value as JsonObject);
  return value === null || value === undefined ? null : unreadable(value);
};

const unreadable = (value: unknown): Unreadable => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return { reason: `holds '${text.slice(0, EXCERPT_LENGTH)}', which is no geometry: read are ${FORMS}` };
};

const ofText = (text: string): NestedGeometry | Unreadable | null => {
  if (text === '') return null;
  if (text.startsWith('{') || text.startsWith('[')) return ofJson(text);
  if (/^[0-9a-f]{10,}$/i.test(text) && /^0[01]/.test(text)) return ofHex(text);
  const pair = PAIR.exec(text);
  if (pair !== null) return point(Number(pair[2]), Number(pair[1]));
  return /^(SRID\s*=|[a-z]+\s*(z|m|zm)?\s*(\(|empty))/i.test(text) ? ofWkt(text) : unreadable(text);
};

/** WKT, also with its CRS before it (EWKT). */
export const ofWkt = (text: string): NestedGeometry | Unreadable | null => {
  const [, srid, wkt] = /^(?:SRID\s*=\s*(\d+)\s*;)?\s*(.*)$/is.exec(text)!;
  try {
    const geometry = wktToGeoJSON(wkt!) as Geometry | null;
    return geometry && { geometry, crs: srid === undefined || srid === '0' ? undefined : `EPSG:${srid}` };
  } catch (error) {
    return { reason: `is not WKT: ${(error as Error).message}` };
  }
};

const ofHex = (text: string): NestedGeometry | Unreadable => {
  try {
    const srid = sridOfHexWkb(text);
    return { geometry: fromHexWkb(text), crs: srid === 0 ? undefined : `EPSG:${srid}` };
  } catch (error) {
    return { reason: `is not WKB: ${(error as Error).message}` };
  }
};

const ofJson = (text: string): NestedGeometry | Unreadable | null => {
  if (isTooDeep(text)) return { reason: `holds JSON that is ${TOO_DEEP}` };
  try {
    return nestedGeometry(JSON.parse(text));
  } catch (error) {
    return { reason: `is not valid JSON: ${(error as Error).message}` };
  }
};

const ofPosition = (value: readonly unknown[]): NestedGeometry | Unreadable | null => {
  if (value.length === 0) return null;
  const [lon, lat] = [numberOf(value[0]), numberOf(value[1])];
  return lon === null || lat === null ? unreadable(value) : point(lon, lat);
};

const ofObject = (value: JsonObject): NestedGeometry | Unreadable | null => {
  if (value.type === 'Feature') return nestedGeometry(value.geometry);
  if (typeof value.type === 'string' && (Array.isArray(value.coordinates) || Array.isArray(value.geometries))) {
    return { geometry: value as unknown as Geometry, crs: undefined };
  }
  const isEsri = ['rings', 'paths', 'points'].some((name) => name in value) || 'spatialReference' in value;
  return isEsri ? ofEsri(value) : ofNamed(value);
};

const ofEsri = (value: JsonObject): NestedGeometry | Unreadable | null => {
  const geometry = geometryOfEsri(value);
  if (typeof geometry === 'string') return { reason: `holds no Esri geometry: ${geometry}` };
  return geometry && { geometry, crs: crsOfSpatialReference(value.spatialReference) };
};

/** `{"latitude": "41.8", "longitude": "-87.6", ...}` and its spellings; blanks are no place. */
const ofNamed = (value: JsonObject): NestedGeometry | Unreadable | null => {
  const [lonText, latText] = [named(value, LON_NAMES), named(value, LAT_NAMES)];
  if (lonText === undefined || latText === undefined) return Object.keys(value).length === 0 ? null : unreadable(value);
  if (isBlank(lonText) && isBlank(latText)) return null;
  const [lon, lat] = [numberOf(lonText), numberOf(latText)];
  return lon === null || lat === null ? unreadable(value) : point(lon, lat);
};

const named = (value: JsonObject, names: readonly string[]): unknown => {
  const key = Object.keys(value).find((candidate) => names.includes(candidate.toLowerCase()));
  return key === undefined ? undefined : value[key];
};

const isBlank = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

const point = (x: number, y: number): NestedGeometry => ({
  geometry: { type: 'Point', coordinates: [x, y] },
  crs: undefined,
});
