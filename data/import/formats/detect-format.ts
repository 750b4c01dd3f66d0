import type { SourceFormat } from '../source-options.ts';
import { encodingOfBom } from './decode-text.ts';

export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5 || head[2] === 7);

/** A bare .shp begins with the big-endian file code 9994. */
export const isBareShapefile = (head: Uint8Array): boolean =>
  head[0] === 0 && head[1] === 0 && head[2] === 0x27 && head[3] === 0x0a;

/** What the first bytes of a file (inflated) say that it is, in the given encoding. Never looks at the name. */
export const detectFormat = (head: Uint8Array, encoding = 'utf-8'): SourceFormat => {
  if (isZip(head)) return 'shapefile';
  const text = new TextDecoder(encodingOfBom(head) ?? encoding).decode(head).trimStart();
  if (text.startsWith('\x1e')) return 'ndjson';
  if (text.startsWith('[')) return 'geojson';
  return text.startsWith('{') ? detectJson(text) : 'csv';
};

/** One document or one object a line: a first line that is an object by itself, and no collection, means lines. */
const detectJson = (text: string): SourceFormat => {
  const newline = text.indexOf('\n');
  const firstLine = newline < 0 ? text : text.slice(0, newline);
  if (/"features"\s*:\s*\[|^\{\s*"type"\s*:\s*"(FeatureCollection|Topology)"/.test(firstLine)) return 'geojson';
  if (newline >= 0) return firstLine.trimEnd().endsWith('}') ? 'ndjson' : 'geojson';
  // A first line that is longer than the head: a large Feature is a line, anything else a document.
  return /"type"\s*:\s*"Feature"/.test(text) ? 'ndjson' : 'geojson';
};
