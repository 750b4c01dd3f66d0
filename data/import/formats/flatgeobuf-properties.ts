import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';

/** What is wrong with a feature in words of ours; what the library throws tells of its own arrays. */
export class DamagedFeature extends Error {}

/** Bytes of the types of fixed width, and how each is read; 64-bit integers beyond 2^53 stay text, since they are ids. */
const FIXED: Readonly<Record<number, readonly [bytes: number, read: (view: DataView, at: number) => unknown]>> = {
  [ColumnType.Byte]: [1, (view, at) => view.getInt8(at)],
  [ColumnType.UByte]: [1, (view, at) => view.getUint8(at)],
  [ColumnType.Bool]: [1, (view, at) => view.getUint8(at) !== 0],
  [ColumnType.Short]: [2, (view, at) => view.getInt16(at, true)],
  [ColumnType.UShort]: [2, (view, at) => view.getUint16(at, true)],
  [ColumnType.Int]: [4, (view, at) => view.getInt32(at, true)],
  [ColumnType.UInt]: [4, (view, at) => view.getUint32(at, true)],
  [ColumnType.Long]: [8, (view, at) => exact(view.getBigInt64(at, true))],
  [ColumnType.ULong]: [8, (view, at) => exact(view.getBigUint64(at, true))],
  // Shortest text of the 32-bit number: 0.1, not 0.10000000149011612.
  [ColumnType.Float]: [4, (view, at) => Number(view.getFloat32(at, true).toPrecision(7))],
  [ColumnType.Double]: [8, (view, at) => view.getFloat64(at, true)],
};

/** A number where it is exact, else its digits. */
export const exact = (value: bigint): number | string =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The values of a feature: pairs of column number and value; a column that is not there is null. The package's own reader rounds
 * 64-bit integers. Throws DamagedFeature where the bytes do not hold what they claim.
 */
export const propertiesOf = (bytes: Uint8Array | null, columns: readonly ColumnMeta[]): Record<string, unknown> => {
  const fields: Record<string, unknown> = {};
  for (const { name } of columns) fields[name] = null;
  if (bytes === null) return fields;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; ) {
    const column = columns[view.getUint16(at, true)];
    if (column === undefined)
      throw new DamagedFeature(`it has a value for column ${view.getUint16(at, true)} of ${columns.length}`);
    at += 2;
    const fixed = FIXED[column.type];
    if (fixed !== undefined) {
      fields[column.name] = fixed[1](view, at);
      at += fixed[0];
    } else {
      const length = view.getUint32(at, true);
      at += 4;
      if (at + length > bytes.length) throw new DamagedFeature(`the value of ${column.name} is cut off`);
      fields[column.name] = textValue(column, bytes.subarray(at, at + length));
      at += length;
    }
  }
  return fields;
};

/** Binary values are left out, as no attribute can hold them. */
const textValue = ({ name, type }: ColumnMeta, bytes: Uint8Array): string | null => {
  if (type === ColumnType.Binary) return null;
  try {
    return decoder.decode(bytes);
  } catch {
    throw new DamagedFeature(`the value of ${name} is not valid UTF-8`);
  }
};
