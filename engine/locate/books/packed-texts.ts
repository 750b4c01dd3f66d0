/**
 * Short texts that are read one at a time, packed end to end: a million ids in 11 MB instead of 50. One byte a unit while all
 * are Latin-1, else two. Immutable.
 */
export class PackedTexts {
  readonly size: number;
  /** Text i occupies [starts[i] .. starts[i + 1]) of the units. */
  readonly #starts: Uint32Array;
  readonly #units: Uint8Array | Uint16Array;

  private constructor(starts: Uint32Array, units: Uint8Array | Uint16Array) {
    this.size = starts.length - 1;
    this.#starts = starts;
    this.#units = units;
  }

  /** `textAt` is asked once for each of `size` texts, in order. O(units). */
  static build(size: number, textAt: (position: number) => string): PackedTexts {
    const starts = new Uint32Array(size + 1);
    let units: Uint8Array | Uint16Array = new Uint8Array(8 * size + 64);
    for (let i = 0, at = 0; i < size; i++) {
      const text = textAt(i);
      if (at + text.length > units.length) units = grown(units, 2 * (at + text.length));
      for (let k = 0; k < text.length; k++) {
        const unit = text.charCodeAt(k);
        if (unit > 255 && units instanceof Uint8Array) units = Uint16Array.from(units);
        units[at++] = unit;
      }
      starts[i + 1] = at;
    }
    return new PackedTexts(starts, units.slice(0, starts[size]!));
  }

  /** O(units of it). */
  at(position: number): string {
    const units = this.#units;
    const end = this.#starts[position + 1]!;
    let text = '';
    let i = this.#starts[position]!;
    // Four at a time: each text in between is one that is thrown away.
    for (; i + 4 <= end; i += 4) text += String.fromCharCode(units[i]!, units[i + 1]!, units[i + 2]!, units[i + 3]!);
    for (; i < end; i++) text += String.fromCharCode(units[i]!);
    return text;
  }
}

function grown(units: Uint8Array | Uint16Array, length: number): Uint8Array | Uint16Array {
  const larger = units instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
  larger.set(units);
  return larger;
}
