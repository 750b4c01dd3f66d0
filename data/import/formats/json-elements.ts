import { MAX_JSON_DEPTH, TOO_DEEP } from './json-depth.ts';

/** One element of the array of features, or one too long to hold; `text` is its JSON. */
export type JsonElement = { readonly text: string } | { readonly problem: string };

// Code units of the characters that JSON is built of.
const [QUOTE, BACKSLASH, COMMA, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [
  34, 92, 44, 91, 93, 123, 125,
] as const;

/**
 * Cuts a JSON document into the elements of its top-level `features` array (or of the array that the document is), text
 * in by chunks of any size; `prologue` and `epilogue` keep what stands around them. It only follows strings and brackets:
 * each element is parsed by itself, so a bad one costs nothing but itself, and memory is bounded by one element.
 */
export class JsonElements {
  /** Document before the first element, up to and with the bracket; the whole document if it has no such array. */
  prologue = '';
  /** Document from the closing bracket of the array. */
  epilogue = '';
  /** Whether every bracket that was opened is closed and something was read. */
  isComplete = false;
  private readonly maxLength: number;
  private state: 'before' | 'inside' | 'after' = 'before';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private stringStart = 0;
  private key = '';
  private buffer = '';
  /** Where in the buffer scanning goes on, and where the current element starts (-1: between elements). */
  private at = 0;
  private start = -1;
  private oversize = false;
  private tooDeep = false;

  constructor(maxLength: number) {
    this.maxLength = maxLength;
  }

  /** Whether the document has the array of features (or is an array). */
  get hasElements(): boolean {
    return this.state !== 'before';
  }

  push(text: string): JsonElement[] {
    const elements: JsonElement[] = [];
    this.buffer += text;
    if (this.state === 'before') this.scanPrologue();
    if (this.state === 'inside') this.scanElements(elements);
    if (this.state === 'after') {
      this.epilogue += this.buffer.slice(this.at);
      this.buffer = '';
      this.at = 0;
    }
    return elements;
  }

  /** Whether prologue or epilogue have grown past what is held of any record. */
  get isTooLong(): boolean {
    return (this.state === 'before' ? this.buffer.length : this.epilogue.length) > this.maxLength;
  }

  /** Whether what stands before the elements, or a document without them, is nested too deep to be parsed. */
  get isPrologueTooDeep(): boolean {
    return this.state === 'before' && this.tooDeep;
  }

  /** Whether the element that the text has not come to the end of is nested too deep. */
  get isElementTooDeep(): boolean {
    return this.state === 'inside' && this.tooDeep;
  }

  private scanPrologue(): void {
    const { buffer } = this;
    for (; this.at < buffer.length; this.at += 1) {
      const code = buffer.charCodeAt(this.at);
      if (this.inString) {
        if (this.endsString(code) && this.depth === 1) this.key = buffer.slice(this.stringStart, this.at);
      } else if (code === QUOTE) {
        this.inString = true;
        this.stringStart = this.at + 1;
      } else if (code === OPEN_BRACKET && (this.depth === 0 || (this.depth === 1 && this.isFeaturesKey()))) {
        this.at += 1;
        this.prologue = buffer.slice(0, this.at);
        this.depth += 1;
        this.state = 'inside';
        return;
      } else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
        this.depth += 1;
        if (this.depth > MAX_JSON_DEPTH) this.tooDeep = true;
      } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) {
        this.depth -= 1;
        if (this.depth === 0) this.isComplete = true;
      } else if (code === COMMA && this.depth === 1) this.key = '';
    }
    this.prologue = buffer;
  }

  /** Whether the value that begins here belongs to the key `features`. */
  private isFeaturesKey(): boolean {
    return this.key === 'features' && /:\s*$/.test(this.buffer.slice(Math.max(0, this.at - 64), this.at));
  }

  private endsString(code: number): boolean {
    if (this.escaped) this.escaped = false;
    else if (code === BACKSLASH) this.escaped = true;
    else if (code === QUOTE) {
      this.inString = false;
      return true;
    }
    return false;
  }

  /** Depth counts from the array's own: an element ends at the comma or bracket at the array's depth. */
  private scanElements(elements: JsonElement[]): void {
    const { buffer } = this;
    const arrayDepth = this.prologue.trimStart().charCodeAt(0) === OPEN_BRACKET ? 1 : 2;
    let { at } = this;
    for (; at < buffer.length; at += 1) {
      const code = buffer.charCodeAt(at);
      // Digits, signs, letters and blanks, which most of a geometry is made of, change nothing outside strings.
      if (this.inString) this.endsString(code);
      else if (code === QUOTE) this.inString = true;
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        this.depth += 1;
        if (this.depth > MAX_JSON_DEPTH) this.tooDeep = true;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        this.depth -= 1;
        if (this.depth < arrayDepth) {
          this.take(at, elements);
          this.at = at;
          this.state = 'after';
          return;
        }
      } else if (code === COMMA && this.depth === arrayDepth) {
        this.take(at, elements);
        continue;
      }
      if (this.start < 0 && !this.oversize && code > 32) this.start = at;
    }
    this.keepRest();
  }

  private take(end: number, elements: JsonElement[]): void {
    if (this.tooDeep) elements.push({ problem: TOO_DEEP });
    else if (this.oversize || (this.start >= 0 && end - this.start > this.maxLength)) elements.push(this.tooLong());
    else if (this.start >= 0) elements.push({ text: this.buffer.slice(this.start, end) });
    this.oversize = false;
    this.tooDeep = false;
    this.start = -1;
  }

  private keepRest(): void {
    this.buffer = this.start < 0 ? '' : this.buffer.slice(this.start);
    if (this.start >= 0) this.start = 0;
    if (this.buffer.length > this.maxLength) {
      this.oversize = true;
      this.start = -1;
      this.buffer = '';
    }
    this.at = this.buffer.length;
  }

  private tooLong(): JsonElement {
    return { problem: `the feature is longer than ${this.maxLength} characters: simplify its geometry or split it` };
  }
}
