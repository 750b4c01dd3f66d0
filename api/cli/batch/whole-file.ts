import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/**
 * Writes a file that takes its name when it is complete, so it may be the input's; `-` is standard output. `write` hands its
 * text to `put`, which waits while the sink is full. Nothing is left behind when it throws.
 */
export async function writeWhole<T>(
  outFile: string,
  write: (put: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const partial = `${outFile}.partial`;
  const sink: Writable = outFile === '-' ? process.stdout : createWriteStream(partial);
  const broken = once(sink, 'error').then(([error]) => Promise.reject(error as Error));
  const put = async (text: string): Promise<void> => {
    if (!sink.write(text)) await once(sink, 'drain');
  };
  try {
    const result = await Promise.race([write(put), broken]);
    if (outFile !== '-') {
      await Promise.race([new Promise<void>((resolve) => sink.end(resolve)), broken]);
      await rename(partial, outFile);
    }
    return result;
  } catch (error) {
    if (outFile !== '-') {
      sink.destroy();
      await rm(partial, { force: true });
    }
    throw error;
  } finally {
    broken.catch(() => {});
  }
}
