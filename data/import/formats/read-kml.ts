import { kmlGen } from '@tmcw/togeojson';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import type { Geometry, GeometryCollection } from 'geojson';
import { BrokenOffError, SourceError } from '../source-error.ts';
import type { Rejected, RowOutcome } from '../source-row.ts';
import { listNames } from './choose-layer.ts';
import { ENCODING_HINT } from './csv-splitter.ts';
import { decodeText, encodingOf, UNDECODABLE } from './decode-text.ts';
import { type KmlPlacemark, KmlScanner } from './kml-scanner.ts';
import type { ReadOptions } from './read-options.ts';

const EXCERPT_LENGTH = 1_000;
/** Namespaces that files use without stating them. */
const XMLNS = {
  '': 'http://www.opengis.net/kml/2.2',
  gx: 'http://www.google.com/kml/ext/2.2',
  atom: 'http://www.w3.org/2005/Atom',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xal: 'urn:oasis:names:tc:ciq:xsdschema:xAL:2.0',
};
/** How a map looks is no property of what is on it, and would make every restyled placemark a changed one. */
const STYLE_ELEMENTS = ['Style', 'StyleMap', 'styleUrl', 'visibility', 'open'];
const NUMBERS = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(,[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?){1,2},?$/i;

/**
 * Placemarks of a KML text with the line on which each begins, a batch for every chunk: name, description and extended data are
 * its columns, `folder` the names of the folders around it, `A/B`. `fileLayer` keeps those of one folder. A placemark that
 * is bad XML is rejected. Coordinates are WGS 84 by definition.
 */
export async function* readKml(
  head: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
  { name, encoding, fileLayer, maxRecordLength }: ReadOptions,
): AsyncGenerator<RowOutcome[]> {
  const scanner = new KmlScanner(maxRecordLength);
  const folders = new Set<string>();
  let found = 0;
  for await (const text of decodeText(name, bytes, encodingOf(head) ?? encoding ?? declaredEncoding(head))) {
    const placemarks = scanner.push(text);
    if (scanner.isTooDeep)
      throw new SourceError(name, 'its elements are nested more than 100 levels deep: this is no data');
    for (const placemark of placemarks) if ('folders' in placemark) folders.add(placemark.folders.join('/'));
    const wanted = fileLayer === undefined ? placemarks : placemarks.filter((placemark) => isIn(placemark, fileLayer));
    found += wanted.length;
    yield wanted.map((placemark) => outcomeOf(placemark, scanner, name));
  }
  if (!scanner.isComplete) {
    const reason = 'the KML ends before its last element is closed: it is cut off; download it again';
    throw found > 0 ? new BrokenOffError(name, reason) : new SourceError(name, reason);
  }
  if (found === 0) throw new SourceError(name, nothingFound(folders, fileLayer, scanner));
}

const nothingFound = (folders: ReadonlySet<string>, fileLayer: string | undefined, scanner: KmlScanner): string => {
  if (folders.size > 0)
    return `there is no folder '${fileLayer}' in it. It holds ${listNames([...folders].map((path) => path || '(no folder)'))}`;
  return scanner.hasNetworkLink
    ? 'the KML has no placemarks, only links to other files (NetworkLink): download those'
    : 'the KML has no placemarks: export the layer itself, not its picture';
};

/** A folder is named by its name or its whole path. */
const isIn = (placemark: KmlPlacemark, layer: string): boolean => {
  if (!('folders' in placemark)) return true;
  const { folders } = placemark;
  const wanted = layer.toLowerCase();
  return folders.some((folder, i) =>
    [folder, folders.slice(0, i + 1).join('/')].some((text) => text.toLowerCase() === wanted),
  );
};

const declaredEncoding = (head: Uint8Array): string =>
  /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(Buffer.from(head).toString('latin1', 0, 200))?.[1] ??
  'utf-8';

const outcomeOf = (placemark: KmlPlacemark, scanner: KmlScanner, file: string): RowOutcome => {
  const position = { file, line: placemark.line };
  const reject = (reason: string, fields: Rejected['fields']): RowOutcome => ({
    kind: 'rejected',
    rejected: { position, reason, fields },
  });
  if ('problem' in placemark) return reject(placemark.problem, {});
  const { text, folders } = placemark;
  if (text.includes(UNDECODABLE)) return reject(ENCODING_HINT, {});
  try {
    const document = parse(text, scanner);
    const problem = coordinatesProblem(document);
    const [feature] = kmlGen(document);
    const fields = {
      ...plainFields(feature?.properties ?? {}),
      ...(folders.length > 0 ? { folder: folders.join('/') } : {}),
    };
    if (problem !== null) return reject(problem, fields);
    const withId = feature?.id === undefined || 'id' in fields ? fields : { id: feature.id, ...fields };
    return { kind: 'row', row: { position, fields: withId, geometry: alike(feature?.geometry ?? null) } };
  } catch (error) {
    return reject(`the placemark is not valid XML: ${shortReason(error as Error)}`, {
      text: text.slice(0, EXCERPT_LENGTH),
    });
  }
};

/** The library looks for names without a prefix. */
const parse = (placemark: string, { rootTag, schemas }: KmlScanner): Document => {
  const prefix = /^<([\w.-]+):/.exec(rootTag)?.[1];
  const bare = (xml: string): string =>
    prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  const parser = new DOMParser({ locator: false, xmlns: XMLNS, onError: stopAtErrors });
  const document = parser.parseFromString(`${bare(rootTag)}${bare(schemas)}${bare(placemark)}</kml>`, 'text/xml');
  for (const name of STYLE_ELEMENTS) {
    for (const element of [...elements(document, name)]) element.parentNode?.removeChild(element);
  }
  return document;
};

const stopAtErrors = (level: string, message: string): void => {
  if (level !== 'warning') throw new Error(message);
};

const elements = (document: Document, name: string): Iterable<Element> =>
  Array.from(document.getElementsByTagName(name) as unknown as ArrayLike<Element>);

/** The library wraps what it found in what it did about it. */
const shortReason = ({ message }: Error): string => {
  const entity = /entity not found: *(&[^;]{1,40};?)/.exec(message)?.[1];
  if (entity !== undefined) return `${entity} stands for nothing: KML knows &amp; &lt; &gt; &quot; and &apos; only`;
  if (/entity not matching|EntityRef/.test(message)) return 'an & stands for itself: write &amp;';
  if (/NamespaceError/.test(message)) return 'the prefix of a name is not declared (xmlns)';
  return message
    .replace(/^.* caused Error: /s, '')
    .split('\n')[0]!
    .slice(0, 200);
};

/** The library leaves out what is not a number, and so would draw another line. */
const coordinatesProblem = (document: Document): string | null => {
  for (const element of elements(document, 'coordinates')) {
    const text = (element.textContent ?? '').trim();
    const bad =
      text === ''
        ? undefined
        : text
            .replaceAll(/\s*,\s*/g, ',')
            .split(/\s+/)
            .find((at) => !NUMBERS.test(at));
    if (bad !== undefined) return `coordinates '${bad.slice(0, 60)}' are not longitude,latitude in degrees`;
  }
  return null;
};

/** A description in HTML comes as an object with its text in `value`. */
const plainFields = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const isHtml = typeof value === 'object' && value !== null && '@type' in value && 'value' in value;
      return [name, isHtml ? value.value : value];
    }),
  );

/** A collection of geometries of one type as the geometry of that type: KML has no other way to write a multipolygon. */
const alike = (geometry: Geometry | null): Geometry | null => {
  if (geometry?.type !== 'GeometryCollection') return geometry;
  const parts = flat(geometry);
  const [type] = new Set(parts.map((part) => part.type));
  if (parts.some((part) => part.type !== type)) return { type: 'GeometryCollection', geometries: parts };
  const coordinates = parts.map((part) => ('coordinates' in part ? part.coordinates : []));
  switch (type) {
    case 'Point':
    case 'LineString':
    case 'Polygon':
      return { type: `Multi${type}`, coordinates } as Geometry;
    default:
      return geometry;
  }
};

const flat = ({ geometries }: GeometryCollection): Geometry[] =>
  geometries.flatMap((part) => (part.type === 'GeometryCollection' ? flat(part) : [part]));
