import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a stream to a temporary file, for formats that are read from their end. Remove it with `remove`. */
export const spoolToFile = async (
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ path: string; remove: () => Promise<void> }> => {
  const path = join(tmpdir(), `bailiwick-${randomUUID()}`);
  const remove = () => rm(path, { force: true });
  try {
    await pipeline(Readable.from(chunks), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
};
