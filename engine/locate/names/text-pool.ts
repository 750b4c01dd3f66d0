/**
 * Many short texts as numbers in one array: each distinct UTF-16 unit has a code from 1 up, in the order of the units, and
 * 0 is no unit of any text. One byte a unit up to 255 distinct ones, else two. Immutable; O(units) to build.
 */
export class TextPool {
  readonly size: number;
  /** Of the longest text. */
  readonly longest: number;
  /** Text t occupies [starts[t] .. starts[t + 1]). */
  readonly #starts: Uint32Array;
  readonly #codes: Uint8Array | Uint16Array;
  readonly #codeOf: Uint16Array;

  private constructor(starts: Uint32Array, codes: Uint8Array | Uint16Array, codeOf: Uint16Array, longest: number) {
    this.size = starts.length - 1;
    this.longest = longest;
    this.#starts = starts;
    this.#codes = codes;
    this.#codeOf = codeOf;
  }

  static build(texts: readonly string[]): TextPool {
    const starts = new Uint32Array(texts.length + 1);
    const used = new Uint8Array(0x10000);
    let longest = 0;
    for (let t = 0; t < texts.length; t++) {
      const text = texts[t]!;
      for (let i = 0; i < text.length; i++) used[text.charCodeAt(i)] = 1;
      starts[t + 1] = starts[t]! + text.length;
      longest = Math.max(longest, text.length);
    }
    const { codeOf, count } = codesOf(used);
    const codes = count < 256 ? new Uint8Array(starts[texts.length]!) : new Uint16Array(starts[texts.length]!);
    let at = 0;
    for (const text of texts) for (let i = 0; i < text.length; i++) codes[at++] = codeOf[text.charCodeAt(i)]!;
    return new TextPool(starts, codes, codeOf, longest);
  }

  lengthOf(text: number): number {
    return this.#starts[text + 1]! - this.#starts[text]!;
  }

  /** The code of a text's unit, counted from its beginning; 0 behind its end. */
  unitAt(text: number, index: number): number {
    const at = this.#starts[text]! + index;
    return at < this.#starts[text + 1]! ? this.#codes[at]! : 0;
  }

  /** The same counted from its end; 0 before its beginning. */
  unitFromEnd(text: number, index: number): number {
    const at = this.#starts[text + 1]! - 1 - index;
    return at >= this.#starts[text]! ? this.#codes[at]! : 0;
  }

  /** Codes of another text; 0 for units that no text here has. */
  encode(text: string): Uint16Array {
    const codes = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) codes[i] = this.#codeOf[text.charCodeAt(i)] ?? 0;
    return codes;
  }

  get byteLength(): number {
    return this.#starts.byteLength + this.#codes.byteLength + this.#codeOf.byteLength;
  }
}

function codesOf(used: Uint8Array): { readonly codeOf: Uint16Array; readonly count: number } {
  // Only as far as the last unit in use: 128 entries for plain English, not 65,536.
  const codeOf = new Uint16Array(used.lastIndexOf(1) + 1);
  let count = 0;
  for (let unit = 0; unit < codeOf.length; unit++) if (used[unit] === 1) codeOf[unit] = ++count;
  return { codeOf, count };
}
