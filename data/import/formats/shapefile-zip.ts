import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { SourceError } from '../source-error.ts';

/** The files of one shapefile inside a zip. */
export interface ShapefileParts {
  readonly layer: string;
  readonly shp: Entry;
  readonly dbf: Entry;
  readonly prj: Entry | null;
  readonly cpg: Entry | null;
}

const SIDE_FILE_MAX_BYTES = 64 * 1024;

/** Opens a zip; one that is cut off or damaged is a SourceError. Close it yourself. */
export const openZip = async (path: string, name: string): Promise<ZipFile> => {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (cause) {
    throw new SourceError(name, `the zip is cut off or damaged: ${(cause as Error).message}`, { cause });
  }
};

/** Finds the shapefile of a zip in whatever folder; `fileLayer` chooses one of several. Throws SourceError naming what is there. */
export const findShapefile = async (
  zip: ZipFile,
  fileLayer: string | undefined,
  name: string,
): Promise<ShapefileParts> => {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (!isJunk(entry.fileName)) entries.set(entry.fileName.toLowerCase(), entry);
  }
  const shapes = [...entries].filter(([path]) => path.endsWith('.shp')).map(([, entry]) => entry);
  const shp = chooseLayer(shapes, [...entries.values()], fileLayer, name);
  const stem = shp.fileName.slice(0, -'.shp'.length);
  const part = (ending: string) => entries.get(`${stem.toLowerCase()}${ending}`) ?? null;
  const dbf = part('.dbf');
  if (dbf === null) throw new SourceError(name, `${stem}.dbf is missing beside ${shp.fileName}`);
  return { layer: layerName(shp), shp, dbf, prj: part('.prj'), cpg: part('.cpg') };
};

/** Folders, resource forks of Macs and hidden files. */
const isJunk = (path: string): boolean =>
  path.endsWith('/') || path.startsWith('__MACOSX/') || (path.split('/').at(-1) ?? '').startsWith('.');

const layerName = (entry: Entry): string => (entry.fileName.split('/').at(-1) ?? '').replace(/\.shp$/i, '');

const chooseLayer = (
  shapes: readonly Entry[],
  all: readonly Entry[],
  fileLayer: string | undefined,
  name: string,
): Entry => {
  if (shapes.length === 0) {
    const found = all.slice(0, 10).map((entry) => entry.fileName);
    throw new SourceError(name, `the zip holds no .shp; it holds ${found.length === 0 ? 'nothing' : found.join(', ')}`);
  }
  const layers = shapes.map(layerName);
  if (fileLayer === undefined) {
    if (shapes.length === 1) return shapes[0]!;
    throw new SourceError(name, `the zip holds several shapefiles: state \`fileLayer\`, one of ${layers.join(', ')}`);
  }
  const chosen = shapes.find((entry) => layerName(entry).toLowerCase() === fileLayer.toLowerCase());
  if (chosen !== undefined) return chosen;
  throw new SourceError(name, `the zip holds no shapefile '${fileLayer}'; it holds ${layers.join(', ')}`);
};

/** Text of a small side file (.prj, .cpg), null if there is none. */
export const entryText = async (zip: ZipFile, entry: Entry | null): Promise<string | null> => {
  if (entry === null) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > SIDE_FILE_MAX_BYTES) break;
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim();
};
