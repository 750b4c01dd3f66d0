import { createRequire } from 'node:module';
import proj4, { type Converter } from 'proj4';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';

/** From a file's coordinates, x (or longitude) first, to WGS 84; NaN NaN where the projection has no answer. */
export type ToLonLat = (x: number, y: number) => LonLat;

/** A file's coordinates are longitude and latitude in degrees already, or must be projected back. */
export type Crs = { readonly kind: 'lon-lat' } | { readonly kind: 'projected'; readonly toLonLat: ToLonLat };

const LON_LAT: Crs = { kind: 'lon-lat' };
const WGS84_RADIUS_METERS = 6378137;
const NO_DATUM = 5;
const ACCEPTED =
  'accepted are EPSG codes (EPSG:3435), PROJ strings (+proj=tmerc ...), WKT (the text of a .prj) and OGC:CRS84';

// Codes of others for the same thing: Google's, and Esri's before EPSG had one.
const ALIASES: Readonly<Record<string, string>> = { '900913': '3857', '102100': '3857', '102113': '3857' };

const known = new Map<string, Crs>();

/**
 * The CRS that a text names: an EPSG code in any usual spelling (`EPSG:3435`, `urn:ogc:def:crs:EPSG::3435`, a URL of
 * opengis.net), `urn:ogc:def:crs:OGC:1.3:CRS84`, a PROJ string or WKT. Coordinates are taken x or longitude first, whatever
 * order the authority states, since files do. Throws RangeError saying what is accepted. Kept once made.
 *
 * Geographic systems on WGS 84, NAD83, ETRS89 and the like are left as they are: they differ by 1 to 2 m, less than a file
 * of theirs says. Datum shifts by grid are not done; without stated parameters such a system is refused, not silently 100 m off.
 */
export const crsOf = (text: string): Crs => {
  const key = text.trim();
  const found = known.get(key) ?? build(key);
  known.set(key, found);
  return found;
};

const build = (text: string): Crs => {
  if (/(^|[:/])CRS:?(84|83)h?$/i.test(text) || /^WGS ?_?(19)?84$/i.test(text)) return LON_LAT;
  const definition = definitionOf(text);
  const projection = parse(definition, text);
  if (projection.datum?.datum_type === NO_DATUM && projection.a !== WGS84_RADIUS_METERS) {
    throw new RangeError(
      `the datum of CRS '${shortened(text)}' is shifted against WGS 84 by amounts that it does not state: state \`crs\` as a PROJ string with +towgs84=..., or an EPSG code that has it`,
    );
  }
  if (isLonLatDegrees(projection)) return LON_LAT;
  const converter = proj4(definition, 'EPSG:4326');
  return { kind: 'projected', toLonLat: (x, y) => forward(converter, x, y) };
};

const forward = (converter: Converter, x: number, y: number): LonLat => {
  try {
    const [lon, lat] = converter.forward([x, y]) as [number, number];
    return [lon, lat];
  } catch {
    return [Number.NaN, Number.NaN];
  }
};

const definitionOf = (text: string): string => {
  if (text.startsWith('+') || /^[A-Z_0-9]+\s*\[/i.test(text)) return text;
  const stated =
    /^(?:(?:EPSG|ESRI):+|urn:(?:x-)?ogc:def:crs:(?:EPSG|ESRI):[\d.]*:|https?:\/\/www\.opengis\.net\/(?:def\/crs\/EPSG\/[\d.]*\/|gml\/srs\/epsg\.xml#))?(\d+)$/i.exec(
      text,
    )?.[1];
  if (stated === undefined) throw new RangeError(`unknown CRS '${shortened(text)}': ${ACCEPTED}`);
  const definition = epsgDefinitions().get(ALIASES[stated] ?? stated);
  if (definition !== undefined) return definition;
  throw new RangeError(`no definition of EPSG:${stated} is at hand: state \`crs\` as its PROJ string or WKT`);
};

let definitions: ReadonlyMap<string, string> | null = null;

/** EPSG code -> PROJ string. Read when first asked for: 4,758 definitions, 30 ms. */
const epsgDefinitions = (): ReadonlyMap<string, string> => {
  if (definitions !== null) return definitions;
  const list = createRequire(import.meta.url)('proj4js-definitions') as readonly (readonly [string, string])[];
  definitions = new Map(list.map(([code, definition]) => [code.replace('EPSG:', ''), definition]));
  return definitions;
};

interface ParsedProjection {
  readonly projName?: string;
  readonly a?: number;
  readonly from_greenwich?: number;
  readonly to_meter?: number;
  readonly datum?: { readonly datum_type: number; readonly datum_params?: readonly number[] };
}

const parse = (definition: string, text: string): ParsedProjection => {
  try {
    return new proj4.Proj(definition) as unknown as ParsedProjection;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`CRS '${shortened(text)}' cannot be read (${shortened(reason)}): ${ACCEPTED}`);
  }
};

const isLonLatDegrees = ({ projName, a, from_greenwich, to_meter, datum }: ParsedProjection): boolean => {
  if (projName !== 'longlat' || a !== WGS84_RADIUS_METERS || from_greenwich) return false;
  const degreeMeters = (WGS84_RADIUS_METERS * Math.PI) / 180;
  if (to_meter !== undefined && Math.abs(to_meter - degreeMeters) > 0.01) return false;
  return datum?.datum_params === undefined || datum.datum_params.every((value) => value === 0);
};

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}...` : text);
