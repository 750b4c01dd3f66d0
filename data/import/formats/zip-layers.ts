import { SourceError } from '../source-error.ts';
import { chooseLayer, listNames } from './choose-layer.ts';
import type { ZipArchive, ZipMember } from './zip-archive.ts';

/** What can be read from a zip: a shapefile with its side files, or a file of any other format. */
export type ZipLayer =
  | { readonly kind: 'shapefile'; readonly name: string; readonly parts: ShapefileParts }
  | { readonly kind: 'file'; readonly name: string; readonly member: ZipMember; readonly inner: string | undefined };

/** The files of one shapefile. */
export interface ShapefileParts {
  readonly shp: ZipMember;
  readonly dbf: ZipMember;
  readonly prj: ZipMember | null;
  readonly cpg: ZipMember | null;
}

// By name, since a zip is full of other things; what a file then is, its content says.
const DATA_FILE =
  /\.(csv|tsv|tab|geojson|json|geojsonl|geojsons|geojsonseq|ndjson|jsonl|topojson|kml|gpkg|fgb)(\.gz)?$/i;
const OFFICE: Readonly<Record<string, string>> = {
  'xl/workbook.xml': 'this is an Excel workbook: save the sheet as CSV (UTF-8)',
  'word/document.xml': 'this is a Word document: save its table as CSV (UTF-8)',
  'content.xml': 'this is an OpenDocument file: save the sheet as CSV (UTF-8)',
};
const GDB_TABLE = /(^|\/)([^/]+\.gdb)\/[^/]+\.gdbtable$/i;

/** Finds the layer that is asked for, or the only one. Throws SourceError naming what the zip holds, or what it is instead. */
export const findLayer = (
  zip: ZipArchive,
  fileLayer: string | undefined,
  file: string,
): ZipLayer & { only: boolean } => {
  const paths = zip.members.map(({ path }) => path);
  const office = paths.find((path) => path in OFFICE);
  if (office !== undefined) throw new SourceError(file, OFFICE[office]!);
  const layers = zip.members.filter(({ path, leftOut }) => leftOut === null && (isShp(path) || DATA_FILE.test(path)));
  if (layers.length === 0) throw new SourceError(file, nothingIn(zip.members));
  // A zip of one file passes `fileLayer` on to what is inside.
  const [only] = layers.length === 1 ? layers : [];
  if (only !== undefined && !isShp(only.path)) {
    const inner = fileLayer === undefined || isNamed(only, fileLayer.toLowerCase()) ? undefined : fileLayer;
    return { kind: 'file', name: only.path, member: only, inner: inner && (innerOf(only, inner) ?? inner), only: true };
  }
  const choice = { file, what: 'layers', layers, nameOf: shownName(layers), isNamed };
  const within = fileLayer === undefined ? undefined : layers.find((layer) => innerOf(layer, fileLayer) !== undefined);
  const chosen = within ?? chooseLayer(fileLayer, choice);
  const name = choice.nameOf(chosen);
  if (isShp(chosen.path))
    return { kind: 'shapefile', name, parts: partsOf(chosen, zip, file), only: only !== undefined };
  return { kind: 'file', name, member: chosen, inner: within && innerOf(within, fileLayer!), only: false };
};

const isShp = (path: string): boolean => /\.shp$/i.test(path);

/** A file is named by its path or its name, with or without the ending. */
const isNamed = ({ path }: ZipMember, text: string): boolean => {
  const full = path.toLowerCase();
  const base = full.slice(full.lastIndexOf('/') + 1);
  return [full, base, stem(full), stem(base)].includes(text);
};

/** `wards` of `city.gpkg/wards`, if the text begins with a name of this file. */
const innerOf = (member: ZipMember, text: string): string | undefined => {
  for (let slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
    if (isNamed(member, text.slice(0, slash).toLowerCase())) return text.slice(slash + 1);
  }
  return undefined;
};

const stem = (path: string): string => path.replace(/\.gz$/, '').replace(/\.[^./]+$/, '');

/** Names as short as they can be told apart by. */
const shownName = (layers: readonly ZipMember[]) => {
  const short = ({ path }: ZipMember): string => {
    const base = path.slice(path.lastIndexOf('/') + 1);
    return isShp(base) ? base.slice(0, -'.shp'.length) : base;
  };
  const counts = new Map<string, number>();
  for (const layer of layers) counts.set(short(layer), (counts.get(short(layer)) ?? 0) + 1);
  return (layer: ZipMember): string => (counts.get(short(layer)) === 1 ? short(layer) : layer.path);
};

const partsOf = (shp: ZipMember, zip: ZipArchive, file: string): ShapefileParts => {
  const start = shp.path.slice(0, -'.shp'.length);
  const part = (ending: string): ZipMember | null => {
    const wanted = `${start}${ending}`.toLowerCase();
    return zip.members.find(({ path, leftOut }) => leftOut === null && path.toLowerCase() === wanted) ?? null;
  };
  const dbf = part('.dbf');
  if (dbf === null)
    throw new SourceError(file, `${start}.dbf is missing beside ${shp.path}: pack .shp, .dbf and .prj together`);
  return { shp, dbf, prj: part('.prj'), cpg: part('.cpg') };
};

const nothingIn = (members: readonly ZipMember[]): string => {
  const geodatabase = members.map(({ path }) => GDB_TABLE.exec(path)?.[2]).find((name) => name !== undefined);
  if (geodatabase !== undefined)
    return `${geodatabase} is an Esri file geodatabase: export the layer as GeoPackage or a zipped shapefile`;
  const leftOut = members.find((member) => member.leftOut !== null);
  if (leftOut !== undefined)
    return `${leftOut.path} inside the zip cannot be read: ${leftOut.leftOut}; unpack it and pack its data file again`;
  const nested = members.find(({ path }) => /\.(zip|kmz|7z|rar|tar|tgz)$/i.test(path));
  if (nested !== undefined)
    return `the zip holds another archive, ${nested.path}: unpack it once and name the one inside`;
  const dbf = members.find(({ path }) => /\.(dbf|shx|prj)$/i.test(path));
  if (dbf !== undefined) return `the .shp is missing beside ${dbf.path}: pack .shp, .dbf and .prj together`;
  const found = members.length === 0 ? 'nothing' : listNames(members.map(({ path }) => path));
  return `the zip holds no file that can be read; it holds ${found}`;
};
