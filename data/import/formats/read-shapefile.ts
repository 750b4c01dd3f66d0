import { BrokenOffError } from '../source-error.ts';
import type { SourceOptions } from '../source-options.ts';
import type { RowOutcome } from '../source-row.ts';
import { ByteReader } from './byte-reader.ts';
import { DbfReader, type DbfRecord } from './dbf.ts';
import { ShpReader, type ShpRecord } from './shp.ts';
import type { ZipArchive } from './zip-archive.ts';
import type { ShapefileParts } from './zip-layers.ts';

const BATCH_ROWS = 256;
const REPACK = 'export both again, together';

export interface ShapefileOptions extends Pick<SourceOptions, 'encoding' | 'onBytes'> {
  readonly name: string;
  readonly maxRecordLength: number;
}

/**
 * Rows of a shapefile inside a zip, by batches; the CRS is the .prj's text. A record that cannot be read is rejected with
 * its number; a file that breaks off throws a BrokenOffError after what could be read. Our own readers of .shp and .dbf: the
 * `shapefile` package ends silently at a broken record, makes dates in the machine's time zone, rounds long numbers and
 * returns deleted rows; it is the witness in the tests.
 */
export async function* readShapefile(
  zip: ZipArchive,
  parts: ShapefileParts,
  options: ShapefileOptions,
): AsyncGenerator<RowOutcome[]> {
  const prj = await zip.text(parts.prj);
  const onPart = progressOf(zip, parts, options);
  const encoding = options.encoding ?? encodingOfCpg(await zip.text(parts.cpg));
  const [shpBytes, dbfBytes] = [
    new ByteReader(zip.bytes(parts.shp, onPart)),
    new ByteReader(zip.bytes(parts.dbf, onPart)),
  ];
  try {
    const shp = await ShpReader.open(shpBytes, options.maxRecordLength, options.name);
    const dbf = await DbfReader.open(dbfBytes, encoding, options.name);
    yield* pairedBatches(shp, dbf, prj === null || prj === '' ? {} : { crs: prj }, options.name);
  } finally {
    await shpBytes.close();
    await dbfBytes.close();
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
      if (shape !== null)
        throw new BrokenOffError(file, `the .dbf ends after ${feature - 1} records, the .shp goes on: ${REPACK}`);
      if (record !== null)
        throw new BrokenOffError(file, `the .shp ends after ${feature - 1} records, the .dbf goes on: ${REPACK}`);
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

/** Bytes are counted as they lie packed in the zip; the small files beside the two large ones are counted at the start. */
const progressOf = (
  zip: ZipArchive,
  parts: ShapefileParts,
  { onBytes }: ShapefileOptions,
): ((bytes: number) => void) => {
  let readSoFar = zip.packedBytes - parts.shp.entry.compressedSize - parts.dbf.entry.compressedSize;
  return (bytes) => {
    readSoFar += bytes;
    onBytes?.(Math.min(zip.packedBytes, Math.round(readSoFar)), zip.packedBytes);
  };
};
