import { basename } from 'node:path';
import { SourceError } from '../source-error.ts';
import { MAX_RECORD_LENGTH, type SourceFormat, type SourceOptions } from '../source-options.ts';
import type { RowOutcome } from '../source-row.ts';
import { decodeText, encodingOfBom, strictDecoder } from './decode-text.ts';
import { detectFormat, isBareShapefile } from './detect-format.ts';
import { gunzipBytes, isGzip } from './gunzip.ts';
import { digestFile, peekBytes, rawBytes } from './raw-bytes.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';
import { readNdjson } from './read-ndjson.ts';
import { readShapefile } from './read-shapefile.ts';
import { spoolToFile } from './spool.ts';

// Enough for any header line and for the members before the first feature.
const HEAD_BYTES = 64 * 1024;

/**
 * Streams the records of a CSV, GeoJSON, NDJSON or zipped shapefile, gzipped or not, in file order with bounded memory.
 * What it is is detected from the content. One bad record comes as 'rejected'; a file that cannot be read (on) throws a
 * SourceError after everything that could be read.
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
  const options = digestedOnce(given);
  try {
    const raw = await peekBytes(rawBytes(file, options), HEAD_BYTES);
    const isPacked = isGzip(raw.head);
    const { head, all } = isPacked ? await peekBytes(gunzipBytes(raw.all), HEAD_BYTES) : raw;
    if (isBareShapefile(head))
      throw new SourceError(name, 'this is a bare .shp: zip it together with its .dbf and .prj');
    if (options.encoding !== undefined) strictDecoder(name, options.encoding);
    const format = options.format ?? detectFormat(head, options.encoding);
    if (format !== 'shapefile') {
      yield* readText(format, all, { ...options, name, head });
      return;
    }
    // A zip is read from its end: the stream has served to tell what it is.
    await all.return(undefined);
    yield* isPacked ? readSpooled(file, { ...options, name }) : readZip(file, file, { ...options, name });
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(name, reasonOf(cause as NodeJS.ErrnoException), { cause });
  }
}

type Named = SourceOptions & { readonly name: string };

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

const readText = (
  format: Exclude<SourceFormat, 'shapefile'>,
  bytes: AsyncIterable<Uint8Array>,
  options: Named & { readonly head: Uint8Array },
): AsyncGenerator<RowOutcome[]> => {
  const encoding = encodingOfBom(options.head) ?? options.encoding ?? 'utf-8';
  const texts = decodeText(options.name, bytes, encoding);
  const limits = { name: options.name, maxRecordLength: options.maxRecordLength ?? MAX_RECORD_LENGTH };
  switch (format) {
    case 'csv':
      return readCsv(texts, { ...limits, delimiter: options.delimiter });
    case 'geojson':
      return readGeojson(texts, limits);
    case 'ndjson':
      return readNdjson(texts, limits);
  }
};

async function* readZip(path: string, file: string, options: Named): AsyncGenerator<RowOutcome[]> {
  if (options.onDigest) options.onDigest(await digestFile(file));
  yield* readShapefile(path, { ...options, maxRecordLength: options.maxRecordLength ?? MAX_RECORD_LENGTH });
}

/** A gzipped zip is inflated to a temporary file first. */
async function* readSpooled(file: string, options: Named): AsyncGenerator<RowOutcome[]> {
  const spooled = await spoolToFile(gunzipBytes(rawBytes(file, {})));
  try {
    yield* readZip(spooled.path, file, options);
  } finally {
    await spooled.remove();
  }
}

const reasonOf = (error: NodeJS.ErrnoException): string => {
  switch (error.code) {
    case 'ENOENT':
      return 'the file does not exist';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EACCES':
      return 'the file may not be read';
    case 'Z_BUF_ERROR':
      return 'the gzip stream is cut off: what came before was read';
    case 'Z_DATA_ERROR':
      return `the gzip stream is damaged: ${error.message}: what came before was read`;
    default:
      return error.message;
  }
};
