// What a kept answer costs besides its bytes: key, entry and typed array.
const OVERHEAD_BYTES = 300;

/** Byte arrays by key, at most so many bytes: the one that was not asked for longest goes first. */
export class ByteCache {
  readonly maxBytes: number;
  readonly #kept = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** With what each entry costs besides its bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Uint8Array | undefined {
    const found = this.#kept.get(key);
    if (found === undefined) return undefined;
    // A Map keeps the order of insertion: the last asked for is the last.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  /** Keeps it unless it alone is larger than the cache. */
  set(key: string, value: Uint8Array): void {
    this.#remove(key);
    const bytes = value.byteLength + OVERHEAD_BYTES;
    if (bytes > this.maxBytes) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes + bytes <= this.maxBytes) break;
      this.#remove(oldest);
    }
    this.#kept.set(key, value);
    this.#bytes += bytes;
  }

  #remove(key: string): void {
    const known = this.#kept.get(key);
    if (known === undefined) return;
    this.#kept.delete(key);
    this.#bytes -= known.byteLength + OVERHEAD_BYTES;
  }
}
