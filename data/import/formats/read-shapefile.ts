import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { SourceError } from '../source-error.ts';
import type { SourceOptions } from '../source-options.ts';
import type { RowOutcome } from '../source-row.ts';
import { ByteReader } from './byte-reader.ts';
import { DbfReader, type DbfRecord } from './dbf.ts';
import { entryText, findShapefile, openZip, type ShapefileParts } from './shapefile-zip.ts';
import { ShpReader, type ShpRecord } from './shp.ts';

const BATCH_ROWS = 256;

export interface ShapefileOptions extends Pick<SourceOptions, 'encoding' | 'fileLayer' | 'onBytes'> {
  readonly name: string;
  readonly maxRecordLength: number;
}

/**
 * Rows of the shapefile inside a zip, by batches; the CRS is the .prj's text. A record that cannot be read is rejected with
 * its number; a file that breaks off throws a SourceError after what could be read. Our own readers of .shp and .dbf: the
 * `shapefile` package ends silently at a broken record, makes dates in the machine's time zone, rounds long numbers and
 * returns deleted rows; it is the witness in the tests.
 */
export async function* readShapefile(path: string, options: ShapefileOptions): AsyncGenerator<RowOutcome[]> {
  const zip = await openZip(path, options.name);
  try {
    const parts = await findShapefile(zip, options.fileLayer, options.name);
    const prj = await entryText(zip, parts.prj);
    const onPart = progressOf(zip, parts, options);
    const shpBytes = await entryBytes(zip, parts.shp, onPart);
    const dbfBytes = await entryBytes(zip, parts.dbf, onPart);
    const encoding = options.encoding ?? encodingOfCpg(await entryText(zip, parts.cpg));
    const shp = await ShpReader.open(shpBytes, options.maxRecordLength, options.name);
    const dbf = await DbfReader.open(dbfBytes, encoding, options.name);
    yield* pairedBatches(shp, dbf, prj === null || prj === '' ? {} : { crs: prj }, options.name);
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(options.name, `the zip cannot be read on: ${(cause as Error).message}`, { cause });
  } finally {
    zip.close();
  }
}

/** Both files hold the same records in the same order. */
async function* pairedBatches(
  shp: ShpReader,
  dbf: DbfReader,
  stated: { crs?: string },
  file: string,
): AsyncGenerator<RowOutcome[]> {
  let batch: RowOutcome[] = [];
  for (let feature = 1; ; feature += 1) {
    const [shape, record] = [await shp.next(), await dbf.next()];
    if (shape === null || record === null) {
      if (batch.length > 0) yield batch;
      if (shape !== null) throw new SourceError(file, `the .dbf ends after ${feature - 1} records, the .shp goes on`);
      if (record !== null) throw new SourceError(file, `the .shp ends after ${feature - 1} records, the .dbf goes on`);
      return;
    }
    const outcome = outcomeOf(shape, record, { file, feature }, dbf.columns, stated);
    if (outcome !== null) batch.push(outcome);
    if (batch.length === BATCH_ROWS) {
      yield batch;
      batch = [];
    }
  }
}

const outcomeOf = (
  shape: ShpRecord,
  record: DbfRecord,
  position: { file: string; feature: number },
  header: readonly string[],
  stated: { crs?: string },
): RowOutcome | null => {
  if (record.kind === 'deleted') return null;
  if (record.kind === 'undecodable') {
    const reason = `column ${record.column} is not in the stated encoding: state another \`encoding\``;
    return { kind: 'rejected', rejected: { position, reason, fields: {} } };
  }
  const fields = record.values;
  if (shape.kind === 'broken') return { kind: 'rejected', rejected: { position, reason: shape.reason, fields } };
  return { kind: 'row', row: { position, fields, geometry: shape.geometry, header, ...stated } };
};

/** Labels as ArcGIS and others write them: `UTF-8`, `1252`, `ANSI 1252`, `ISO 88591`, `65001`. */
export const encodingOfCpg = (cpg: string | null): string | null => {
  if (cpg === null || cpg === '') return null;
  const label = cpg.toLowerCase().replace(/^(ansi|oem|cp|windows)[ -]?/, '');
  if (label === '65001' || label === 'utf8') return 'utf-8';
  const iso = /^iso[ -]?8859-?(\d{1,2})$/.exec(label) ?? /^iso[ -]?8859[ -](\d{1,2})$/.exec(label);
  if (iso !== null) return `iso-8859-${iso[1]}`;
  if (label === '932') return 'shift_jis';
  if (label === '936') return 'gbk';
  if (label === '949') return 'euc-kr';
  if (label === '950') return 'big5';
  return /^\d{3,4}$/.test(label) ? `windows-${label}` : label;
};

const entryBytes = async (zip: ZipFile, entry: Entry, onPart: (bytes: number) => void): Promise<ByteReader> => {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const packedShare = entry.compressedSize / Math.max(1, entry.uncompressedSize);
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      onPart(chunk.length * packedShare);
      yield chunk;
    }
  }
  return new ByteReader(counted());
};

/** Bytes are counted as they lie packed in the zip; the small files beside the two large ones are counted at the start. */
const progressOf = (zip: ZipFile, parts: ShapefileParts, { onBytes }: ShapefileOptions): ((bytes: number) => void) => {
  let readSoFar = zip.fileSize - parts.shp.compressedSize - parts.dbf.compressedSize;
  return (bytes) => {
    readSoFar += bytes;
    onBytes?.(Math.min(zip.fileSize, Math.round(readSoFar)), zip.fileSize);
  };
};
