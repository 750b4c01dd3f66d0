import { TextDecoder } from 'node:util';
import { SourceError } from '../source-error.ts';
import type { ByteReader } from './byte-reader.ts';
import { strictDecoder } from './decode-text.ts';

type DbfValue = string | number | boolean | null;

interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

/** One record: its values, or why they cannot be read. A record marked as deleted is null, as GDAL passes over it. */
export type DbfRecord =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, DbfValue>> }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'undecodable'; readonly column: string };

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const HEADER_END = 0x0d;
const FILE_END = 0x1a;
const DELETED = 0x2a;

// Language driver ids of the header (byte 29), where it says something that decoders know.
const LANGUAGE_DRIVERS: Readonly<Record<number, string>> = {
  38: 'ibm866',
  87: 'windows-1252',
  3: 'windows-1252',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
  204: 'windows-1257',
  19: 'shift_jis',
  77: 'gbk',
  78: 'euc-kr',
  79: 'big5',
};

/**
 * Reads the table of a shapefile (dBASE III and later), record by record. Numbers with more digits than a float64 holds
 * stay text, dates are `yyyy-mm-dd`, memos are left out (their text is in a file that a shapefile does not have).
 */
export class DbfReader {
  readonly columns: readonly string[];
  private readonly reader: ByteReader;
  private readonly fields: readonly DbfField[];
  private readonly recordBytes: number;
  private readonly decoder: TextDecoder;
  private left: number;

  private constructor(reader: ByteReader, header: Buffer, fields: readonly DbfField[], decoder: TextDecoder) {
    this.reader = reader;
    this.left = header.readUInt32LE(4);
    this.recordBytes = header.readUInt16LE(10);
    this.fields = fields;
    this.decoder = decoder;
    this.columns = fields.map(({ name }) => name);
  }

  /** Reads the header. `encoding` goes before the header's own; without either windows-1252. Throws SourceError. */
  static async open(reader: ByteReader, encoding: string | null, file: string): Promise<DbfReader> {
    if (!(await reader.fill(HEADER_BYTES)))
      throw new SourceError(file, 'the .dbf is shorter than its header: export it again');
    const header = Buffer.from(reader.take(HEADER_BYTES));
    const descriptorBytes = header.readUInt16LE(8) - HEADER_BYTES;
    if (descriptorBytes < 1 || !(await reader.fill(descriptorBytes))) {
      throw new SourceError(file, 'the .dbf ends inside its header: export it again');
    }
    const decoder = strictDecoder(file, encoding ?? LANGUAGE_DRIVERS[header[29]!] ?? 'windows-1252');
    const fields = fieldsOf(Buffer.from(reader.take(descriptorBytes)), decoder.encoding);
    if (fields.length === 0) throw new SourceError(file, 'the .dbf has no columns');
    return new DbfReader(reader, header, fields, decoder);
  }

  /** The next record, or null after the last one. A table that is cut off ends in null as well. */
  async next(): Promise<DbfRecord | null> {
    if (this.left === 0) return null;
    if (this.reader.available < this.recordBytes && !(await this.reader.fill(this.recordBytes))) return null;
    const record = this.reader.take(this.recordBytes);
    this.left -= 1;
    if (record[0] === FILE_END) return null;
    if (record[0] === DELETED) return { kind: 'deleted' };
    return this.values(record);
  }

  private values(record: Buffer): DbfRecord {
    const values: Record<string, DbfValue> = {};
    // One conversion a record: where all bytes are ASCII, byte and character positions are the same.
    const ascii = isAscii(record) ? record.toString('latin1') : null;
    for (const field of this.fields) {
      const end = field.start + field.length;
      try {
        const text = ascii?.slice(field.start, end) ?? this.decoder.decode(record.subarray(field.start, end));
        values[field.name] = dbfValue(field.type, text);
      } catch {
        return { kind: 'undecodable', column: field.name };
      }
    }
    return { kind: 'values', values };
  }
}

const fieldsOf = (descriptors: Buffer, encoding: string): readonly DbfField[] => {
  // Names are cut at 10 bytes, perhaps inside a character: no reason to refuse the file.
  const decoder = new TextDecoder(encoding);
  const fields: DbfField[] = [];
  const seen = new Map<string, number>();
  let start = 1;
  for (let at = 0; at + FIELD_BYTES <= descriptors.length && descriptors[at] !== HEADER_END; at += FIELD_BYTES) {
    const nameBytes = descriptors.subarray(at, at + 11);
    const zero = nameBytes.indexOf(0);
    const name =
      decoder.decode(zero < 0 ? nameBytes : nameBytes.subarray(0, zero)).trim() || `column ${fields.length + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const type = String.fromCharCode(descriptors[at + 11]!);
    // Clipper's long text fields keep the high byte of the length where others have the decimals.
    const length = descriptors[at + 16]! + (type === 'C' ? descriptors[at + 17]! * 256 : 0);
    fields.push({ name: count === 1 ? name : `${name} (${count})`, type, start, length });
    start += length;
  }
  return fields;
};

const isAscii = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
};

const dbfValue = (type: string, text: string): DbfValue => {
  switch (type) {
    case 'N':
    case 'F':
      return numberOf(text.replaceAll('\0', '').trim());
    case 'L': {
      const letter = text.trim();
      return /^[TtYy]$/.test(letter) ? true : /^[FfNn]$/.test(letter) ? false : null;
    }
    case 'D': {
      const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
      return digits === null || digits[1] === '0000' ? null : `${digits[1]}-${digits[2]}-${digits[3]}`;
    }
    case 'M':
    case 'B':
    case 'G':
      return null;
    default:
      return text.replace(/[\0 ]+$/, '');
  }
};

/** Asterisks are an overflow: no value. More than 15 significant digits may not survive a float64 and stay text. */
const numberOf = (text: string): number | string | null => {
  if (text === '' || text.startsWith('*')) return null;
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  const digits = text.replace(/e.*$/i, '').replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length <= 15 || (text.includes('.') && digits.length <= 17 && !Number.isInteger(value)) ? value : text;
};
