import type { Geometry, Position } from 'geojson';
import { SourceError } from '../source-error.ts';
import type { ByteReader } from './byte-reader.ts';
import { polygonOfRings } from './shapefile-rings.ts';

/** One record of a .shp: its geometry (null: a null shape), or why it has none that can be used. */
export type ShpRecord =
  | { readonly kind: 'shape'; readonly geometry: Geometry | null }
  | { readonly kind: 'broken'; readonly reason: string };

type ShapeKind = 'null' | 'point' | 'line' | 'polygon' | 'multipoint';

// ESRI Shapefile Technical Description (July 1998), page 4; +10 has Z, +20 has M, both left out.
const SHAPE_KINDS: Readonly<Record<number, ShapeKind>> = {
  0: 'null',
  1: 'point',
  3: 'line',
  5: 'polygon',
  8: 'multipoint',
  11: 'point',
  13: 'line',
  15: 'polygon',
  18: 'multipoint',
  21: 'point',
  23: 'line',
  25: 'polygon',
  28: 'multipoint',
};
const FILE_CODE = 9994;
const FILE_HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const BOX_BYTES = 32;
const POSITION_BYTES = 16;
const NULL_SHAPE: ShpRecord = { kind: 'shape', geometry: null };

/** Reads the geometries of a shapefile, record by record; memory is bounded by one record of at most `maxBytes`. */
export class ShpReader {
  private readonly reader: ByteReader;
  private readonly maxBytes: number;

  private constructor(reader: ByteReader, maxBytes: number) {
    this.reader = reader;
    this.maxBytes = maxBytes;
  }

  /** Reads the header; throws SourceError if it is not a .shp of points, lines or polygons. */
  static async open(reader: ByteReader, maxBytes: number, file: string): Promise<ShpReader> {
    if (!(await reader.fill(FILE_HEADER_BYTES))) throw new SourceError(file, 'the .shp is shorter than its header');
    const header = reader.take(FILE_HEADER_BYTES);
    if (header.readInt32BE(0) !== FILE_CODE)
      throw new SourceError(file, 'the .shp does not begin as a shapefile does: export it again');
    const type = header.readInt32LE(32);
    if (!(type in SHAPE_KINDS))
      throw new SourceError(
        file,
        `shapes of type ${type} are not read (31 is MultiPatch, bodies in space): export points, lines or polygons`,
      );
    return new ShpReader(reader, maxBytes);
  }

  /** The next record, or null where the file ends (also if it ends inside one: its record count is the table's). */
  async next(): Promise<ShpRecord | null> {
    const { reader } = this;
    if (reader.available < RECORD_HEADER_BYTES && !(await reader.fill(RECORD_HEADER_BYTES))) return null;
    const byteLength = reader.take(RECORD_HEADER_BYTES).readInt32BE(4) * 2;
    if (byteLength < 4) return null;
    if (byteLength > this.maxBytes) {
      await reader.skip(byteLength);
      return {
        kind: 'broken',
        reason: `the shape takes ${byteLength} bytes, more than ${this.maxBytes}: simplify its geometry or split it`,
      };
    }
    if (reader.available < byteLength && !(await reader.fill(byteLength))) return null;
    return shapeOf(reader.take(byteLength));
  }
}

const shapeOf = (record: Buffer): ShpRecord => {
  const type = record.readInt32LE(0);
  const kind = SHAPE_KINDS[type];
  if (kind === undefined) return { kind: 'broken', reason: `unknown shape type ${type}` };
  try {
    return kind === 'null' ? NULL_SHAPE : { kind: 'shape', geometry: geometryOf(kind, record) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'broken', reason: 'the shape is damaged, it is longer than its record: export the layer again' };
  }
};

const geometryOf = (kind: Exclude<ShapeKind, 'null'>, record: Buffer): Geometry | null => {
  switch (kind) {
    case 'point':
      return { type: 'Point', coordinates: [record.readDoubleLE(4), record.readDoubleLE(12)] };
    case 'multipoint': {
      const count = record.readInt32LE(4 + BOX_BYTES);
      return { type: 'MultiPoint', coordinates: positionsOf(record, 8 + BOX_BYTES, count) };
    }
    case 'line': {
      const parts = partsOf(record);
      if (parts.length === 0) return null;
      if (parts.length === 1) return { type: 'LineString', coordinates: parts[0]! };
      return { type: 'MultiLineString', coordinates: parts };
    }
    case 'polygon':
      return polygonOfRings(partsOf(record));
  }
};

const partsOf = (record: Buffer): Position[][] => {
  const partCount = record.readInt32LE(4 + BOX_BYTES);
  const pointCount = record.readInt32LE(8 + BOX_BYTES);
  const indexStart = 12 + BOX_BYTES;
  const pointStart = indexStart + partCount * 4;
  const parts: Position[][] = [];
  let positions = 0;
  for (let part = 0; part < partCount; part += 1) {
    const from = record.readInt32LE(indexStart + part * 4);
    const until = part + 1 < partCount ? record.readInt32LE(indexStart + (part + 1) * 4) : pointCount;
    // Parts that overlap could ask for far more than the record holds.
    positions += Math.max(0, until - from);
    if (positions > pointCount) throw new RangeError('beyond the record');
    if (until > from) parts.push(positionsOf(record, pointStart + from * POSITION_BYTES, until - from));
  }
  return parts;
};

const positionsOf = (record: Buffer, start: number, count: number): Position[] => {
  if (count < 0 || start + count * POSITION_BYTES > record.length) throw new RangeError('beyond the record');
  const positions: Position[] = new Array(count);
  for (let i = 0, at = start; i < count; i += 1, at += POSITION_BYTES) {
    positions[i] = [record.readDoubleLE(at), record.readDoubleLE(at + 8)];
  }
  return positions;
};
