import { SourceError } from '../source-error.ts';

/** For formats that must be held as a whole: how much, and what to do with more. */
export interface HoldLimit {
  readonly maxBytes: number;
  readonly format: string;
  /** How the file becomes one that is streamed. */
  readonly convert: string;
}

const MEBIBYTE = 1024 * 1024;

/** All bytes of a stream; a SourceError as soon as there are more than the limit. */
export const heldBytes = async (
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes, format, convert }: HoldLimit,
  file: string,
): Promise<Buffer> => {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    length += chunk.length;
    if (length > maxBytes)
      throw new SourceError(file, `${format} is read as a whole, up to ${maxBytes / MEBIBYTE} MiB: ${convert}`);
  }
  return Buffer.concat(held, length);
};
