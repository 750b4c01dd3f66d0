import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { SourceError } from '../source-error.ts';

/**
 * Stands before the text of a line that is not valid UTF-8. A lone surrogate cannot come out of any decoder, so a record
 * that contains it is the bad one and no other.
 */
export const UNDECODABLE = '\udc80';

const NEWLINE = 0x0a;

/** The encoding that a byte order mark states, if there is one. */
export const encodingOfBom = (head: Uint8Array): string | null => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
};

/** The encoding of a byte order mark, or UTF-16 where every other byte is zero, as in text without a mark; else null. */
export const encodingOf = (head: Uint8Array): string | null => encodingOfBom(head) ?? bareUtf16(head);

const UTF16_SAMPLE_BYTES = 1024;
const ZERO_SHARE = 0.4;

const bareUtf16 = (head: Uint8Array): string | null => {
  const pairs = Math.min(head.length, UTF16_SAMPLE_BYTES) >> 1;
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i += 1) if (head[i] === 0) zeros[i & 1] = zeros[i & 1]! + 1;
  const [even, odd] = [zeros[0]! / pairs, zeros[1]! / pairs];
  if (odd > ZERO_SHARE && even < 0.05) return 'utf-16le';
  return even > ZERO_SHARE && odd < 0.05 ? 'utf-16be' : null;
};

/** A strict decoder for a WHATWG encoding label; an unknown label is a SourceError. A BOM is left out of the text. */
export const strictDecoder = (file: string, encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new SourceError(
      file,
      `unknown encoding '${encoding}': use a label such as utf-8, windows-1252, iso-8859-1, utf-16le, shift_jis`,
      {
        cause,
      },
    );
  }
};

/** Bytes to text. UTF-8 lines that are not valid come marked with UNDECODABLE; other encodings throw a SourceError. */
export async function* decodeText(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = strictDecoder(file, encoding);
  if (decoder.encoding === 'utf-8') yield* decodeUtf8(chunks);
  else yield* decodeOther(file, chunks, decoder);
}

async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let carry: Uint8Array = new Uint8Array(0);
  let first = true;
  for await (const chunk of chunks) {
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const whole = wholeCharacters(bytes);
    carry = bytes.subarray(whole);
    const text = utf8Text(bytes.subarray(0, whole));
    yield first && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    first &&= text.length === 0;
  }
  if (carry.length > 0) yield utf8Text(carry);
}

/** How many of the bytes stand before an unfinished UTF-8 sequence at the end. */
const wholeCharacters = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
};

const utf8Text = (bytes: Uint8Array): string => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  const lines: string[] = [];
  for (let start = 0; start < buffer.length; ) {
    const newline = buffer.indexOf(NEWLINE, start);
    const end = newline < 0 ? buffer.length : newline + 1;
    const line = buffer.subarray(start, end);
    lines.push(isUtf8(line) ? line.toString('utf8') : UNDECODABLE + line.toString('utf8'));
    start = end;
  }
  return lines.join('');
};

async function* decodeOther(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  decoder: TextDecoder,
): AsyncGenerator<string> {
  let offset = 0;
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length = chunk.length;
      yield decoder.decode(chunk, { stream: true });
      offset += length;
    }
    length = 0;
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const where = length === 0 ? `at its end, byte ${offset}` : `between byte ${offset} and ${offset + length}`;
    throw new SourceError(file, `not valid ${decoder.encoding} ${where}: state another encoding`, { cause });
  }
}
