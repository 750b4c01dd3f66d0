import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FileDigest, SourceOptions } from '../source-options.ts';

const CHUNK_BYTES = 64 * 1024;

/** The bytes of a file as stored, with progress and, at the end, the digest of the same pass. Throws the system's error. */
export async function* rawBytes(file: string, options: SourceOptions): AsyncGenerator<Uint8Array> {
  const total = (await stat(file)).size;
  const hash = options.onDigest && createHash('sha256');
  let readSoFar = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>) {
    readSoFar += chunk.length;
    hash?.update(chunk);
    options.onBytes?.(readSoFar, total);
    yield chunk;
  }
  if (hash) options.onDigest?.({ sha256: hash.digest('hex'), bytes: readSoFar });
}

/** SHA-256 and size of a file's raw bytes, in a pass of its own. */
export async function digestFile(file: string): Promise<FileDigest> {
  let digest: FileDigest | null = null;
  for await (const _ of rawBytes(file, {
    onDigest: (found) => {
      digest = found;
    },
  }));
  return digest!;
}

/** The beginning of a stream, and the stream from its beginning. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly all: AsyncGenerator<Uint8Array>;
}

/** The first `bytes` bytes (fewer at the end of the stream) and a stream that begins with them again. */
export async function peekBytes(chunks: AsyncGenerator<Uint8Array>, bytes: number): Promise<Peeked> {
  const seen: Uint8Array[] = [];
  let length = 0;
  let failure: unknown;
  try {
    while (length < bytes) {
      const next = await chunks.next();
      if (next.done) break;
      seen.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    // Cut off within the first bytes: what was read is still used, the error comes where the stream breaks.
    failure = error ?? new Error('unreadable');
  }
  const head = Buffer.concat(seen);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (failure !== undefined) throw failure;
      yield* chunks;
    } finally {
      await chunks.return(undefined);
    }
  }
  return { head, all: all() };
}
