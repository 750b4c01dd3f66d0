import { createGunzip, type Gunzip } from 'node:zlib';

// Input goes in by small pieces, so that one piece inflates to 16 MB at most (deflate's limit is about 1030 : 1).
const PIECE_BYTES = 16 * 1024;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * Inflates a gzip stream, several members included. A stream that is cut off or damaged yields everything that could be
 * inflated and then throws: piping would discard what is still in the buffers when the error comes.
 */
export async function* gunzipBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const inflated: Uint8Array[] = [];
  let failure: Error | null = null;
  gunzip.on('data', (chunk: Uint8Array) => inflated.push(chunk));
  gunzip.on('error', (error) => {
    failure = error;
  });
  try {
    for await (const chunk of chunks) {
      for (let start = 0; start < chunk.length && failure === null; start += PIECE_BYTES) {
        await write(gunzip, chunk.subarray(start, start + PIECE_BYTES));
        yield* inflated.splice(0);
      }
      if (failure !== null) break;
    }
    if (failure === null) await finish(gunzip);
    yield* inflated.splice(0);
    if (failure !== null) throw failure;
  } finally {
    gunzip.destroy();
  }
}

/** Resolves when the piece is inflated, and also when it fails: the error is in the 'error' event. */
const write = (gunzip: Gunzip, piece: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    gunzip.write(piece, () => resolve());
  });

const finish = (gunzip: Gunzip): Promise<void> =>
  new Promise((resolve) => {
    gunzip.once('close', resolve);
    gunzip.once('end', resolve);
    gunzip.end();
  });
