/** Takes exact numbers of bytes from a stream of chunks, without a promise where they are there already. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private buffer: Buffer = Buffer.alloc(0);
  private at = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** Bytes that can be taken now. */
  get available(): number {
    return this.buffer.length - this.at;
  }

  /** Reads until `count` bytes are there; false if the stream ends before. */
  async fill(count: number): Promise<boolean> {
    if (this.available >= count) return true;
    const pieces: Uint8Array[] = [this.buffer.subarray(this.at)];
    let length = this.available;
    while (length < count) {
      const next = await this.chunks.next();
      if (next.done) break;
      pieces.push(next.value);
      length += next.value.length;
    }
    this.buffer = Buffer.concat(pieces, length);
    this.at = 0;
    return length >= count;
  }

  /** The next `count` bytes, which must be available; a view, valid until the next `fill`. */
  take(count: number): Buffer {
    const taken = this.buffer.subarray(this.at, this.at + count);
    this.at += count;
    return taken;
  }

  /** The next four bytes as a little-endian number, which stay where they are; they must be available. */
  peekUint32(): number {
    return this.buffer.readUInt32LE(this.at);
  }

  /** Passes over `count` bytes without holding them; false if the stream ends before. */
  async skip(count: number): Promise<boolean> {
    let left = count;
    while (left > 0) {
      if (this.available === 0 && !(await this.fill(1))) return false;
      const step = Math.min(left, this.available);
      this.take(step);
      left -= step;
    }
    return true;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}
