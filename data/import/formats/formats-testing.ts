import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceOptions } from '../source-options.ts';
import type { Rejected, SourceRow } from '../source-row.ts';
import { readSource } from './read-source.ts';

/** What a file gave: its rows, its rejected records, and the message it broke off with. */
export interface Collected {
  readonly rows: readonly SourceRow[];
  readonly rejected: readonly Rejected[];
  readonly failure: string | null;
}

/** Reads a whole file. */
export const collect = async (file: string, options: SourceOptions = {}): Promise<Collected> => {
  const rows: SourceRow[] = [];
  const rejected: Rejected[] = [];
  try {
    for await (const outcome of readSource(file, options)) {
      if (outcome.kind === 'row') rows.push(outcome.row);
      else rejected.push(outcome.rejected);
    }
  } catch (error) {
    return { rows, rejected, failure: (error as Error).message };
  }
  return { rows, rejected, failure: null };
};

/** Writes content to a temporary file, reads it as a source and removes it. */
export const collectContent = async (
  name: string,
  content: string | Uint8Array,
  options: SourceOptions = {},
): Promise<Collected> => {
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-formats-'));
  try {
    await writeFile(join(folder, name), content);
    return await collect(join(folder, name), options);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** A zip of stored entries. Check sums are left 0: the reader does not look at them. */
export const zipOf = (entries: Readonly<Record<string, Uint8Array | string>>): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(entries)) {
    const [name, data] = [Buffer.from(path), Buffer.from(content as string)];
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt32LE(data.length, 14);
    sizes.writeUInt32LE(data.length, 18);
    sizes.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), sizes, name, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), sizes, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

/** A .shp whose records are the given contents (shape type and what follows it). */
export const shpOf = (type: number, contents: readonly Buffer[]): Buffer => {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  const records = contents.map((content, index) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  return Buffer.concat([header, ...records]);
};

export const pointShape = (x: number, y: number): Buffer => {
  const content = Buffer.alloc(20);
  content.writeInt32LE(1, 0);
  content.writeDoubleLE(x, 4);
  content.writeDoubleLE(y, 12);
  return content;
};

export const polygonShape = (rings: readonly (readonly (readonly [number, number])[])[]): Buffer => {
  const points = rings.flat();
  const content = Buffer.alloc(44 + rings.length * 4 + points.length * 16);
  content.writeInt32LE(5, 0);
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(points.length, 40);
  let start = 0;
  rings.forEach((ring, index) => {
    content.writeInt32LE(start, 44 + index * 4);
    start += ring.length;
  });
  points.forEach(([x, y], index) => {
    content.writeDoubleLE(x, 44 + rings.length * 4 + index * 16);
    content.writeDoubleLE(y, 52 + rings.length * 4 + index * 16);
  });
  return content;
};

export interface TestField {
  readonly name: string;
  readonly type: 'C' | 'N' | 'D' | 'L' | 'F';
  readonly length: number;
}

/** A .dbf; a row that begins with '*' is marked as deleted. Values are padded as the type asks. */
export const dbfOf = (fields: readonly TestField[], rows: readonly (readonly (string | Buffer)[])[]): Buffer => {
  const header = Buffer.alloc(32);
  header[0] = 3;
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(33 + fields.length * 32, 8);
  header.writeUInt16LE(1 + fields.reduce((sum, { length }) => sum + length, 0), 10);
  const descriptors = fields.map(({ name, type, length }) => {
    const descriptor = Buffer.alloc(32);
    descriptor.write(name, 0, 11, 'latin1');
    descriptor.write(type, 11, 'latin1');
    descriptor[16] = length;
    return descriptor;
  });
  const records = rows.map((row) => {
    const isDeleted = row[0] === '*';
    const values = (isDeleted ? row.slice(1) : row).map((value, index) => padded(value, fields[index]!));
    return Buffer.concat([Buffer.from(isDeleted ? '*' : ' '), ...values]);
  });
  return Buffer.concat([header, ...descriptors, Buffer.from([0x0d]), ...records, Buffer.from([0x1a])]);
};

const padded = (value: string | Buffer, { type, length }: TestField): Buffer => {
  const bytes = Buffer.from(value as string);
  const filler = Buffer.alloc(length - bytes.length, ' ');
  return type === 'N' || type === 'F' ? Buffer.concat([filler, bytes]) : Buffer.concat([bytes, filler]);
};
