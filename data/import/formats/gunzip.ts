import { createGunzip, type Gunzip } from 'node:zlib';
import { BombError, isBomb } from './inflate-limit.ts';

// Input goes in by small pieces, so that one piece inflates to 16 MB at most (deflate's limit is about 1030 : 1).
const PIECE_BYTES = 16 * 1024;
const CHUNK_BYTES = 64 * 1024;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/**
 * Inflates a gzip stream, several members included. A stream that is cut off or damaged yields everything that could be
 * inflated and then throws: piping would discard what is still in the buffers when the error comes. So does a bomb.
 */
export async function* gunzipBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater();
  let [packed, inflated] = [0, 0];
  try {
    for await (const chunk of chunks) {
      for (let start = 0; start < chunk.length && inflater.failure === null; start += PIECE_BYTES) {
        const piece = chunk.subarray(start, start + PIECE_BYTES);
        await inflater.write(piece);
        packed += piece.length;
        for (const bytes of inflater.taken()) {
          inflated += bytes.length;
          yield bytes;
        }
        if (isBomb(inflated, packed)) throw new BombError();
      }
      if (inflater.failure !== null) break;
    }
    if (inflater.failure === null) await inflater.end();
    yield* inflater.taken();
    if (inflater.failure !== null) throw inflater.failure;
  } finally {
    inflater.close();
  }
}

/** Node's gunzip with its events as promises, which are kept also when it fails: then `failure` says so. */
class Inflater {
  failure: Error | null = null;
  private readonly gunzip: Gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  private inflated: Uint8Array[] = [];
  /** Resolves what is being waited for; a write that fails is never called back. */
  private proceed: () => void = () => {};

  constructor() {
    this.gunzip.on('data', (chunk: Uint8Array) => this.inflated.push(chunk));
    this.gunzip.on('end', () => this.proceed());
    this.gunzip.on('error', (error) => {
      this.failure = error;
      this.proceed();
    });
  }

  write(piece: Uint8Array): Promise<void> {
    return this.wait(() => this.gunzip.write(piece, () => this.proceed()));
  }

  end(): Promise<void> {
    return this.wait(() => this.gunzip.end());
  }

  taken(): Uint8Array[] {
    const taken = this.inflated;
    this.inflated = [];
    return taken;
  }

  close(): void {
    this.gunzip.destroy();
  }

  private wait(start: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.proceed = resolve;
      start();
    });
  }
}
