import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { SourceError } from '../source-error.ts';
import { BombError, isBomb } from './inflate-limit.ts';

/** A file of a zip. Names are only compared and shown, never used as a path on disk. */
export interface ZipMember {
  /** With folders, divided by slashes. */
  readonly path: string;
  readonly entry: Entry;
  /** Why it is left alone, null if it can be read. */
  readonly leftOut: string | null;
}

const SIDE_FILE_MAX_BYTES = 64 * 1024;
const MAX_ENTRIES = 100_000;
const UNIX = 3;
const [FILE_TYPE_BITS, SYMBOLIC_LINK] = [0xf000, 0xa000];

/** A zip with random access: reads nothing but its directory and the entries that are asked for. */
export class ZipArchive {
  readonly members: readonly ZipMember[];
  readonly packedBytes: number;
  private readonly zip: ZipFile;

  private constructor(zip: ZipFile, members: readonly ZipMember[]) {
    this.zip = zip;
    this.members = members;
    this.packedBytes = zip.fileSize;
  }

  /** Opens a zip; one that is cut off or damaged is a SourceError. Close it yourself. */
  static async open(path: string, name: string): Promise<ZipArchive> {
    try {
      // Names are decoded by us: one that leads out of the archive would otherwise make the rest unreadable.
      const zip = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false });
      return new ZipArchive(zip, await membersOf(zip, name));
    } catch (cause) {
      if (cause instanceof SourceError) throw cause;
      throw new SourceError(name, reasonOf(cause as Error), { cause });
    }
  }

  /** The unpacked bytes of a member, in chunks. Throws BombError, and an Error where it is damaged. */
  async *bytes({ entry, path }: ZipMember, onPacked: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
    const packedShare = entry.compressedSize / Math.max(1, entry.uncompressedSize);
    let inflated = 0;
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        inflated += chunk.length;
        onPacked(chunk.length * packedShare);
        yield chunk;
        if (isBomb(inflated, entry.compressedSize)) throw new BombError();
      }
    } catch (cause) {
      if (cause instanceof BombError) throw cause;
      const reason = (cause as Error).message.replace(/\.$/, '');
      throw new Error(`${path} inside the zip is damaged (${reason}): download or pack it again`, { cause });
    }
  }

  /** Text of a small side file (.prj, .cpg), null if there is none. */
  async text(member: ZipMember | null): Promise<string | null> {
    if (member === null) return null;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.bytes(member)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > SIDE_FILE_MAX_BYTES) break;
    }
    return Buffer.concat(chunks)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trim();
  }

  close(): void {
    this.zip.close();
  }
}

const membersOf = async (zip: ZipFile, name: string): Promise<readonly ZipMember[]> => {
  const members: ZipMember[] = [];
  for await (const entry of zip.eachEntry()) {
    if (members.length === MAX_ENTRIES) throw new SourceError(name, `the zip holds more than ${MAX_ENTRIES} files`);
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const path = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    if (!isJunk(path)) members.push({ path: shown(path), entry, leftOut: faultOf(entry, path) });
  }
  return members;
};

/** Folders, resource forks of Macs and hidden files. */
const isJunk = (path: string): boolean =>
  path.endsWith('/') || path.startsWith('__MACOSX/') || /(^|\/)\.[^./][^/]*$/.test(path);

const faultOf = (entry: Entry, path: string): string | null => {
  if (path.includes('\0')) return 'its name contains a NUL character';
  if (yauzl.validateFileName(path) !== null) return 'its name leads out of the zip';
  const mode = entry.externalFileAttributes >>> 16;
  if (entry.versionMadeBy >> 8 === UNIX && (mode & FILE_TYPE_BITS) === SYMBOLIC_LINK) return 'it is a symbolic link';
  if (entry.isEncrypted()) return 'it is protected with a password';
  return entry.canDecodeFileData() ? null : `it is packed by method ${entry.compressionMethod}, not by deflate`;
};

const shown = (path: string): string => path.replaceAll('\0', '\u2400');

const reasonOf = ({ message }: Error): string => {
  if (/strong encryption/.test(message)) return 'the zip is encrypted: unpack it and pack it again without a password';
  if (/multi-disk/.test(message)) return 'this is one part of a zip in several parts: put it together first';
  const what = /End of central directory/.test(message)
    ? 'its list of files, which stands at its end, is missing'
    : message;
  return `the zip is cut off or damaged (${what}): download or pack it again`;
};
