import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry as FlatGeometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Geometry } from 'geojson';
import { BrokenOffError, SourceError } from '../source-error.ts';
import type { RowOutcome, SourcePosition } from '../source-row.ts';
import { ByteReader } from './byte-reader.ts';
import { DamagedFeature, propertiesOf } from './flatgeobuf-properties.ts';
import type { ReadOptions } from './read-options.ts';

const MAGIC_BYTES = 8;
const VERSION = 3;
const LENGTH_BYTES = 4;
const MAX_HEADER_BYTES = 16 * 1024 * 1024;
const BATCH_ROWS = 256;
const AGAIN = 'download or export it again';

interface Context {
  readonly header: HeaderMeta;
  readonly columns: readonly string[];
  readonly stated: { readonly crs?: string };
}

/**
 * Features of a FlatGeobuf file, by batches, in the order of the file; the spatial index is passed over. Framed by us and
 * decoded by the package, feature by feature: a bad one is rejected by its number and memory is bounded by one; the package's own
 * stream takes every length on trust and ends at the first fault.
 */
export async function* readFlatgeobuf(
  chunks: AsyncIterable<Uint8Array>,
  { name, maxRecordLength }: ReadOptions,
): AsyncGenerator<RowOutcome[]> {
  const reader = new ByteReader(chunks);
  try {
    const header = await readHeader(reader, name);
    const columns = (header.columns ?? []).map((column) => column.name);
    const crs = crsOfHeader(header);
    const context = { header, columns, stated: crs === undefined ? {} : { crs } };
    for (let feature = 1; ; ) {
      const batch: RowOutcome[] = [];
      const end = await fillBatch(reader, batch, { file: name, feature }, context, maxRecordLength);
      feature += batch.length;
      if (batch.length > 0) yield batch;
      if (end.kind === 'more') continue;
      const cut = end.reason ?? endProblem(reader.available, feature - 1, header.featuresCount);
      if (cut !== null) throw new BrokenOffError(name, cut);
      return;
    }
  } finally {
    await reader.close();
  }
}

type BatchEnd = { readonly kind: 'more' } | { readonly kind: 'end'; readonly reason: string | null };

const fillBatch = async (
  reader: ByteReader,
  batch: RowOutcome[],
  from: { readonly file: string; readonly feature: number },
  context: Context,
  maxBytes: number,
): Promise<BatchEnd> => {
  while (batch.length < BATCH_ROWS) {
    const position = { ...from, feature: from.feature + batch.length };
    const outcome = await nextFeature(reader, position, context, maxBytes);
    if (outcome === null) return { kind: 'end', reason: null };
    if (typeof outcome === 'string') return { kind: 'end', reason: outcome };
    batch.push(outcome);
  }
  return { kind: 'more' };
};

/** Files that are written as a stream state 0 features. */
const endProblem = (bytesLeft: number, found: number, stated: number): string | null => {
  if (bytesLeft > 0) return `the file ends inside feature ${found + 1}: it is cut off; ${AGAIN}`;
  return found < stated ? `the file ends after ${found} of ${stated} features: it is cut off; ${AGAIN}` : null;
};

const readHeader = async (reader: ByteReader, name: string): Promise<HeaderMeta> => {
  if (!(await reader.fill(MAGIC_BYTES + LENGTH_BYTES)))
    throw new SourceError(name, `the FlatGeobuf ends inside its header; ${AGAIN}`);
  const version = reader.take(MAGIC_BYTES)[3]!;
  if (version !== VERSION)
    throw new SourceError(
      name,
      `this is FlatGeobuf of version ${version}; version ${VERSION} is read: export it again`,
    );
  const lengthBytes = Buffer.from(reader.take(LENGTH_BYTES));
  const length = lengthBytes.readUInt32LE(0);
  if (length > MAX_HEADER_BYTES || !(await reader.fill(length)))
    throw new SourceError(name, `the FlatGeobuf is damaged: its header claims ${length} bytes; ${AGAIN}`);
  const header = parseHeader(Buffer.concat([lengthBytes, reader.take(length)]), name);
  const { featuresCount, indexNodeSize } = header;
  const indexBytes = indexNodeSize > 0 && featuresCount > 0 ? calcTreeSize(featuresCount, indexNodeSize) : 0;
  if (!(await reader.skip(indexBytes)))
    throw new BrokenOffError(name, `the file ends inside its index: it is cut off; ${AGAIN}`);
  return header;
};

const parseHeader = (bytes: Buffer, name: string): HeaderMeta => {
  try {
    return fromByteBuffer(new ByteBuffer(new Uint8Array(bytes)));
  } catch (cause) {
    throw new SourceError(name, `the header of the FlatGeobuf is damaged; ${AGAIN}`, { cause });
  }
};

const crsOfHeader = ({ crs }: HeaderMeta): string | undefined => {
  if (crs === null) return undefined;
  if (crs.code > 0) return `${crs.org || 'EPSG'}:${crs.code}`;
  return crs.code_string ?? crs.wkt ?? undefined;
};

/** The next feature; null where the file ends (also inside one: bytes are left over then), a text where it is damaged. */
const nextFeature = async (
  reader: ByteReader,
  position: SourcePosition,
  context: Context,
  maxBytes: number,
): Promise<RowOutcome | string | null> => {
  if (reader.available < LENGTH_BYTES && !(await reader.fill(LENGTH_BYTES))) return null;
  const length = reader.peekUint32();
  if (length > maxBytes) return tooLong(reader, length, maxBytes, position);
  const whole = LENGTH_BYTES + length;
  if (reader.available < whole && !(await reader.fill(whole))) return null;
  // A copy: the decoder wants numbers of eight bytes at multiples of eight, from four bytes before the feature's own start.
  const bytes = new Uint8Array(LENGTH_BYTES + whole);
  bytes.set(reader.take(whole), 0);
  return decode(bytes.subarray(0, whole), position, context);
};

/** A length that leads behind the end of the file is damage, not a large feature. */
const tooLong = async (
  reader: ByteReader,
  length: number,
  maxBytes: number,
  position: SourcePosition,
): Promise<RowOutcome | string | null> => {
  reader.take(LENGTH_BYTES);
  if (!(await reader.skip(length)))
    return `feature ${position.feature} claims ${length} bytes, which the file has not: it is cut off or damaged; ${AGAIN}`;
  const reason = `the feature takes ${length} bytes, more than ${maxBytes}: simplify its geometry or split it`;
  return { kind: 'rejected', rejected: { position, reason, fields: {} } };
};

const decode = (bytes: Uint8Array, position: SourcePosition, { header, columns, stated }: Context): RowOutcome => {
  let fields: Readonly<Record<string, unknown>> = {};
  try {
    const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes));
    fields = propertiesOf(feature.propertiesArray(), header.columns ?? []);
    const geometry = geometryOf(feature.geometry(), header, bytes.length);
    return { kind: 'row', row: { position, fields, geometry, header: columns, ...stated } };
  } catch (error) {
    const what = error instanceof DamagedFeature ? error.message : 'lengths and places in it lead out of it';
    const reason = `the feature is damaged: ${what}`;
    return { kind: 'rejected', rejected: { position, reason, fields } };
  }
};

const geometryOf = (geometry: FlatGeometry | null, { geometryType }: HeaderMeta, bytes: number): Geometry | null => {
  if (geometry === null || isEmpty(geometry)) return null;
  spend(geometry, { left: bytes });
  const found = fromGeometry(geometry, geometryType);
  // Curves and surfaces come without coordinates that GeoJSON has a name for.
  if (!('coordinates' in found ? found.coordinates : found.geometries))
    throw new DamagedFeature(
      'its geometry is of a type that is not read: points, lines, polygons and collections of them are',
    );
  return found;
};

const isEmpty = (geometry: FlatGeometry): boolean => geometry.xyLength() === 0 && geometry.partsLength() === 0;

/** Parts may point to the same bytes: a few of them could stand for billions. What is made is held to what is there. */
const spend = (geometry: FlatGeometry, budget: { left: number }): void => {
  budget.left -= 4 + geometry.xyLength() * 8;
  if (budget.left < 0) throw new DamagedFeature('its parts overlap in the file');
  for (let i = 0; i < geometry.partsLength(); i += 1) spend(geometry.parts(i)!, budget);
};
