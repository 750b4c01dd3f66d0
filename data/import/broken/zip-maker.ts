import { deflateRawSync } from 'node:zlib';
import type { Content } from './broken-input.ts';

/** An entry of a zip, with whatever is to be wrong about it. */
export interface ZipEntry {
  readonly content: Content;
  readonly deflated?: boolean;
  /** General purpose bits: 1 encrypted, 0x40 strongly. */
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** What it says of its unpacked size. */
  readonly claimedBytes?: number;
  readonly zip64?: boolean;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const UNIX_VERSION = 0x0314;
const IN_ZIP64 = 0xffffffff;

/** A zip of entries by name, in their order. Check sums are left 0: the reader does not look at them. */
export const zipWith = (entries: Readonly<Record<string, Content | ZipEntry>>): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(entries)) {
    const entry = typeof given === 'string' || given instanceof Uint8Array ? { content: given } : given;
    const { local, central } = encoded(name, entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

const encoded = (name: string, entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } => {
  const content = Buffer.from(entry.content as string);
  const data = entry.deflated ? deflateRawSync(content) : content;
  const unpacked = entry.claimedBytes ?? content.length;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0, 2);
  fields.writeUInt16LE(entry.method ?? (entry.deflated ? 8 : 0), 4);
  fields.writeUInt32LE(entry.zip64 ? IN_ZIP64 : data.length, 14);
  fields.writeUInt32LE(entry.zip64 ? IN_ZIP64 : unpacked, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  const extra = entry.zip64 ? zip64Sizes(unpacked, data.length) : Buffer.alloc(0);
  fields.writeUInt16LE(extra.length, 24);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
  place.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([uint32(LOCAL), fields, Buffer.from(name), extra, data]),
    central: Buffer.concat([uint32(CENTRAL), uint16(UNIX_VERSION), fields, place, Buffer.from(name), extra]),
  };
};

/** Unpacked size, then packed, as the extended information of zip64 has them. */
const zip64Sizes = (unpacked: number, packed: number): Buffer => {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(unpacked), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
};

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
