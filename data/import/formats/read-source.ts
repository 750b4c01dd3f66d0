import { basename } from 'node:path';
import { BrokenOffError, SourceError } from '../source-error.ts';
import { MAX_RECORD_LENGTH, type SourceFormat, type SourceOptions } from '../source-options.ts';
import type { RowOutcome } from '../source-row.ts';
import { decodeText, encodingOf, strictDecoder } from './decode-text.ts';
import { detectFormat, headText, isZip } from './detect-format.ts';
import { type ForeignFile, foreignFile, foreignText, isBinary } from './foreign-files.ts';
import { gunzipBytes, isGzip } from './gunzip.ts';
import { BombError } from './inflate-limit.ts';
import { digestFile, type Peeked, peekBytes, rawBytes } from './raw-bytes.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';
import { readNdjson } from './read-ndjson.ts';
import type { ReadOptions } from './read-options.ts';
import { spoolToFile } from './spool.ts';

// Enough for any header line and for the members before the first feature.
const HEAD_BYTES = 64 * 1024;
const MAX_GZIP_LEVELS = 2;

/**
 * Streams the records of a file of any format that `SOURCE_FORMATS` names, gzipped or zipped or not, in file order with
 * bounded memory. What it is is detected from the content. One bad record comes as 'rejected'; a file that cannot be read
 * throws a SourceError, one that cannot be read on a BrokenOffError after everything that could be read.
 */
export async function* readSource(file: string, options: SourceOptions = {}): AsyncGenerator<RowOutcome> {
  for await (const batch of readSourceBatches(file, options)) {
    for (const outcome of batch) yield outcome;
  }
}

/** The same by batches, one for every chunk of the file (some may be empty): for loops where a promise a row counts. */
export async function* readSourceBatches(
  file: string,
  given: SourceOptions = {},
): AsyncGenerator<readonly RowOutcome[]> {
  const name = given.name ?? basename(file);
  const options = { ...digestedOnce(given), name, maxRecordLength: given.maxRecordLength ?? MAX_RECORD_LENGTH };
  let begun = false;
  try {
    if (options.encoding !== undefined) strictDecoder(name, options.encoding);
    const peeked = await peekBytes(rawBytes(file, options), HEAD_BYTES);
    for await (const batch of readBytes(peeked, { path: file, whole: file }, options)) {
      begun ||= batch.length > 0;
      yield batch;
    }
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    const reason = reasonOf(cause as NodeJS.ErrnoException);
    throw begun && !(cause instanceof BombError)
      ? new BrokenOffError(name, reason, { cause })
      : new SourceError(name, reason, { cause });
  }
}

/** Where bytes come from. */
interface Origin {
  /** The file that holds these bytes as they are; null if they come out of an archive. */
  readonly path: string | null;
  /** The file as it was given. */
  readonly whole: string;
  readonly gzipLevels?: number;
  readonly isZipped?: boolean;
}

async function* readBytes(peeked: Peeked, origin: Origin, options: ReadOptions): AsyncGenerator<readonly RowOutcome[]> {
  const { head, all } = peeked;
  const { gzipLevels = 0 } = origin;
  if (isGzip(head) && gzipLevels < MAX_GZIP_LEVELS) {
    const inflated = await peekBytes(gunzipBytes(all), HEAD_BYTES);
    yield* readBytes(inflated, { ...origin, path: null, gzipLevels: gzipLevels + 1 }, options);
    return;
  }
  refuseForeign(head, options);
  const format = options.format ?? detectFormat(head, options.encoding);
  if (isZip(head)) yield* readZip(peeked, origin, options);
  else if (format === 'shapefile')
    throw new SourceError(options.name, 'this is no zip: a shapefile is read from a zip of its .shp, .dbf and .prj');
  else yield* readFormat(format, peeked, options);
}

/** An archive or a document that is no data is named for what it is, unless it is what `format` asks for. */
const refuseForeign = (head: Uint8Array, { name, encoding, format }: ReadOptions): void => {
  const refuse = ({ what, advice }: ForeignFile) => {
    throw new SourceError(name, `this is ${what}: ${advice}`);
  };
  const foreign = foreignFile(head);
  if (foreign !== null) refuse(foreign);
  if (isZip(head) || ['geopackage', 'flatgeobuf'].includes(detectFormat(head, encoding))) return;
  const page = format === 'csv' ? null : foreignText(headText(head, encoding).slice(0, 4096));
  if (page !== null) refuse(page);
  const isText = encoding?.toLowerCase().startsWith('utf-16') || encodingOf(head)?.startsWith('utf-16');
  if (!isText && isBinary(head))
    refuse({
      what: 'binary data of a kind that is not known',
      advice: 'is it the right file? CSV, GeoJSON, zipped shapefiles, GeoPackage, KML and more are read',
    });
};

/** The reader of each format but zip; those with a library of their own are loaded when first needed. */
async function* readFormat(
  format: Exclude<SourceFormat, 'shapefile'>,
  { head, all }: Peeked,
  options: ReadOptions,
): AsyncGenerator<readonly RowOutcome[]> {
  switch (format) {
    case 'csv':
      yield* readCsv(textOf(head, all, options), options);
      return;
    case 'geojson':
    case 'esrijson':
      yield* readGeojson(textOf(head, all, options), options);
      return;
    case 'ndjson':
      yield* readNdjson(textOf(head, all, options), options);
      return;
    case 'kml':
      yield* (await import('./read-kml.ts')).readKml(head, all, options);
      return;
    case 'topojson':
      yield* (await import('./read-topojson.ts')).readTopojson(head, all, options);
      return;
    case 'geopackage':
      yield* (await import('./read-geopackage.ts')).readGeopackage(all, options);
      return;
    case 'flatgeobuf':
      yield* (await import('./read-flatgeobuf.ts')).readFlatgeobuf(all, options);
      return;
  }
}

const textOf = (
  head: Uint8Array,
  all: AsyncIterable<Uint8Array>,
  { name, encoding }: ReadOptions,
): AsyncGenerator<string> => decodeText(name, all, encodingOf(head) ?? encoding ?? 'utf-8');

/** A zip is read from its end: the stream has served to tell what it is. One that comes out of gzip is put by first. */
async function* readZip({ all }: Peeked, origin: Origin, options: ReadOptions): AsyncGenerator<readonly RowOutcome[]> {
  if (origin.isZipped) throw new SourceError(options.name, 'this is a zip inside a zip: unpack it once');
  const spooled = origin.path === null ? await spoolToFile(all) : null;
  try {
    await all.return(undefined);
    if (options.onDigest) options.onDigest(await digestFile(origin.whole));
    yield* readZipFile(spooled?.path ?? origin.whole, origin, options);
  } finally {
    await spooled?.remove();
  }
}

async function* readZipFile(path: string, origin: Origin, options: ReadOptions): AsyncGenerator<readonly RowOutcome[]> {
  const { ZipArchive } = await import('./zip-archive.ts');
  const { findLayer } = await import('./zip-layers.ts');
  const zip = await ZipArchive.open(path, options.name);
  try {
    const layer = findLayer(zip, options.fileLayer, options.name);
    const name = layer.only ? options.name : `${options.name}/${layer.name}`;
    if (layer.kind === 'shapefile') {
      yield* (await import('./read-shapefile.ts')).readShapefile(zip, layer.parts, { ...options, name });
      return;
    }
    let packed = 0;
    const bytes = zip.bytes(layer.member, (more) => {
      packed += more;
      options.onBytes?.(Math.min(zip.packedBytes, Math.round(packed)), zip.packedBytes);
    });
    const inside = {
      ...options,
      name,
      fileLayer: layer.inner,
      format: options.format === 'shapefile' ? undefined : options.format,
    };
    yield* readBytes(await peekBytes(bytes, HEAD_BYTES), { path: null, whole: origin.whole, isZipped: true }, inside);
  } finally {
    zip.close();
  }
}

/** A small zip has been read to its end when it is recognised, and is digested a second time where a large one is not. */
const digestedOnce = (options: SourceOptions): SourceOptions => {
  let onDigest = options.onDigest;
  if (onDigest === undefined) return options;
  return {
    ...options,
    onDigest: (digest) => {
      onDigest?.(digest);
      onDigest = undefined;
    },
  };
};

const reasonOf = (error: NodeJS.ErrnoException): string => {
  switch (error.code) {
    case 'ENOENT':
      return 'the file does not exist';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'the file may not be read: give yourself the right to read it';
    case 'Z_BUF_ERROR':
      return 'the gzip stream is cut off: what came before was read; download or pack it again';
    case 'Z_DATA_ERROR':
      return `the gzip stream is damaged: ${error.message}: what came before was read; download or pack it again`;
    default:
      return error.message;
  }
};
