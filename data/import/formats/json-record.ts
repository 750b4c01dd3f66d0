import type { Geometry } from 'geojson';
import type { RowOutcome, SourcePosition } from '../source-row.ts';
import { ENCODING_HINT } from './csv-splitter.ts';
import { UNDECODABLE } from './decode-text.ts';
import { crsOfSpatialReference, geometryOfEsri, isEsriFeature } from './esri-feature.ts';
import { isTooDeep, TOO_DEEP } from './json-depth.ts';

const EXCERPT_LENGTH = 1_000;
const GEOMETRY_TYPES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The CRS name of a GeoJSON 2008 `crs` member, also where somebody wrote it as bare text. */
export const crsOfMember = (member: unknown): string | undefined => {
  if (typeof member === 'string') return member;
  if (!isObject(member) || !isObject(member.properties)) return undefined;
  const { name, code } = member.properties;
  if (typeof name === 'string') return name;
  return code === undefined ? undefined : `EPSG:${String(code)}`;
};

/** One JSON text as a record: a Feature, one of Esri's, a bare geometry or a flat object. Anything else is rejected. */
export const recordOfText = (text: string, position: SourcePosition, crs: string | undefined): RowOutcome => {
  if (text.includes(UNDECODABLE)) return rejected(position, ENCODING_HINT, text.replaceAll(UNDECODABLE, ''));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return rejected(position, `not valid JSON: ${(error as Error).message}${hintOf(text)}`, text);
  }
  return isObject(value) ? recordOfObject(value, position, crs) : rejected(position, 'not a JSON object', text);
};

/** The same for a text whose depth nobody has looked at yet. */
export const recordOfLine = (text: string, position: SourcePosition): RowOutcome =>
  isTooDeep(text) ? rejected(position, TOO_DEEP, text) : recordOfText(text, position, undefined);

/** JSON has no NaN and no Infinity, but Python and R write them. */
const hintOf = (text: string): string =>
  /[:,[]\s*-?(NaN|Infinity)\b/.test(text) ? ' (NaN and Infinity are no JSON: write null)' : '';

/** The same for an object that is parsed already. A Feature's own `id` becomes the column `id` unless a property has that name. */
export const recordOfObject = (value: JsonObject, position: SourcePosition, crs: string | undefined): RowOutcome => {
  const ownCrs = value.crs === undefined ? crs : (crsOfMember(value.crs) ?? crs);
  const stated = ownCrs === undefined ? {} : { crs: ownCrs };
  if (isEsriFeature(value)) return recordOfEsri(value, position, ownCrs);
  if (value.type === 'Feature') {
    const properties = isObject(value.properties) ? value.properties : {};
    const fields = value.id === undefined || 'id' in properties ? properties : { id: value.id, ...properties };
    const problem = geometryProblem(value.geometry);
    if (problem !== null) return { kind: 'rejected', rejected: { position, reason: problem, fields } };
    return { kind: 'row', row: { position, fields, geometry: (value.geometry ?? null) as Geometry | null, ...stated } };
  }
  if (typeof value.type === 'string' && GEOMETRY_TYPES.has(value.type) && geometryProblem(value) === null) {
    return { kind: 'row', row: { position, fields: {}, geometry: value as unknown as Geometry, ...stated } };
  }
  return { kind: 'row', row: { position, fields: value } };
};

const recordOfEsri = (value: JsonObject, position: SourcePosition, crs: string | undefined): RowOutcome => {
  const fields = value.attributes as JsonObject;
  const geometry = geometryOfEsri(value.geometry);
  if (typeof geometry === 'string') return { kind: 'rejected', rejected: { position, reason: geometry, fields } };
  const own = crsOfSpatialReference((value.geometry as JsonObject | null | undefined)?.spatialReference) ?? crs;
  return { kind: 'row', row: { position, fields, geometry, ...(own === undefined ? {} : { crs: own }) } };
};

const geometryProblem = (geometry: unknown): string | null => {
  if (geometry === null || geometry === undefined) return null;
  if (!isObject(geometry)) return 'the geometry is not an object';
  if (geometry.type === undefined) return 'the geometry states no type';
  if (typeof geometry.type !== 'string' || !GEOMETRY_TYPES.has(geometry.type)) {
    return `unknown geometry type ${JSON.stringify(geometry.type)}`;
  }
  const inside = geometry.type === 'GeometryCollection' ? 'geometries' : 'coordinates';
  if (!Array.isArray(geometry[inside])) return `the ${geometry.type} has no array '${inside}'`;
  if (inside === 'coordinates') return null;
  return (geometry[inside] as unknown[]).map(geometryProblem).find((problem) => problem !== null) ?? null;
};

const rejected = (position: SourcePosition, reason: string, text: string): RowOutcome => ({
  kind: 'rejected',
  rejected: { position, reason, fields: { text: text.slice(0, EXCERPT_LENGTH) } },
});
