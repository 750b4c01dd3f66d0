import type { SourceFormat } from '../source-options.ts';
import { encodingOf } from './decode-text.ts';
import { rootElement } from './foreign-files.ts';

const startsWith = (head: Uint8Array, ascii: string): boolean =>
  Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, ascii.length)).toString('latin1') === ascii;

export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5 || head[2] === 7);

/** What the first bytes of a file (inflated) say that it is, in the given encoding. Never looks at the name. */
export const detectFormat = (head: Uint8Array, encoding = 'utf-8'): SourceFormat => {
  if (isZip(head)) return 'shapefile';
  if (startsWith(head, 'SQLite format 3\0')) return 'geopackage';
  // 'fgb' and the number of its version; a text that begins so goes on with a letter.
  if (startsWith(head, 'fgb') && head[3]! < 0x20) return 'flatgeobuf';
  return formatOfText(headText(head, encoding));
};

/** The text that a file begins with, without blanks before it; what is not valid is replaced. */
export const headText = (head: Uint8Array, encoding = 'utf-8'): string =>
  new TextDecoder(encodingOf(head) ?? encoding).decode(head).trimStart();

export const formatOfText = (text: string): Exclude<SourceFormat, 'shapefile' | 'geopackage' | 'flatgeobuf'> => {
  if (text.startsWith('\x1e')) return 'ndjson';
  if (text.startsWith('[')) return 'geojson';
  if (text.startsWith('<') && rootElement(text) === 'kml') return 'kml';
  return text.startsWith('{') ? detectJson(text) : 'csv';
};

/** One document or one object a line: a first line that is an object by itself, and no collection, means lines. */
const detectJson = (text: string): 'geojson' | 'ndjson' | 'topojson' | 'esrijson' => {
  if (/^\{[^{[]*"type"\s*:\s*"Topology"/.test(text) || /"type"\s*:\s*"Topology"/.test(text.slice(0, 4096)))
    return 'topojson';
  const newline = text.indexOf('\n');
  const firstLine = newline < 0 ? text : text.slice(0, newline);
  if (isEsri(text)) return 'esrijson';
  if (/"features"\s*:\s*\[|^\{\s*"type"\s*:\s*"FeatureCollection"/.test(firstLine)) return 'geojson';
  if (newline >= 0) return firstLine.trimEnd().endsWith('}') ? 'ndjson' : 'geojson';
  // A first line that is longer than the head: a large Feature is a line, anything else a document.
  return /"type"\s*:\s*"Feature"/.test(text) ? 'ndjson' : 'geojson';
};

/** A FeatureSet of Esri has features of `attributes` where GeoJSON has `properties`. */
const isEsri = (text: string): boolean =>
  /"geometryType"\s*:\s*"esriGeometry|"features"\s*:\s*\[\s*\{\s*"(attributes|geometry"\s*:\s*\{\s*"(x|y|rings|paths|points))"/.test(
    text,
  ) && !/"type"\s*:\s*"FeatureCollection"/.test(text);
