/** A placemark as text, with the folders around it from the outermost, or why it cannot be held. `line` counts from 1. */
export type KmlPlacemark =
  | { readonly line: number; readonly folders: readonly string[]; readonly text: string }
  | { readonly line: number; readonly problem: string };

type Token =
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string; readonly end: number }
  | { readonly kind: 'skip'; readonly end: number }
  | { readonly kind: 'incomplete' };

interface OpenElement {
  readonly name: string;
  /** Of a folder, once it is known. */
  title: string | null;
}

const MAX_DEPTH = 100;
const MAX_TAG_LENGTH = 256 * 1024;
const INCOMPLETE: Token = { kind: 'incomplete' };
/** Elements that are kept as text; anything else is only followed. */
const KEPT = new Set(['Placemark', 'Schema', 'name']);

/**
 * Cuts a KML text into its placemarks without parsing it whole: it follows tags, comments and CDATA sections only, so that a bad
 * placemark costs itself and memory is bounded by one. Text in by chunks of any size. Document types are passed over: nothing
 * in them is ever expanded or fetched.
 */
export class KmlScanner {
  /** The tag of the root as it stands, with its namespaces. */
  rootTag = '';
  /** The schemas that were met so far, as text. */
  schemas = '';
  /** Whether it links to other files of placemarks. */
  hasNetworkLink = false;
  isTooDeep = false;
  private readonly maxLength: number;
  private buffer = '';
  private at = 0;
  private line = 1;
  private readonly path: OpenElement[] = [];
  /** The element that is being kept, from where in the buffer; -1: it is too long. */
  private kept: { readonly name: string; readonly line: number; start: number } | null = null;

  constructor(maxLength: number) {
    this.maxLength = maxLength;
  }

  /** Whether every element that was opened is closed. */
  get isComplete(): boolean {
    return this.path.length === 0 && this.kept === null && this.rootTag !== '';
  }

  push(text: string): KmlPlacemark[] {
    const found: KmlPlacemark[] = [];
    this.buffer += text;
    for (;;) {
      const start = this.buffer.indexOf('<', this.at);
      if (start < 0) {
        this.pass(this.buffer.length);
        break;
      }
      const token = tokenAt(this.buffer, start);
      if (token.kind === 'incomplete') {
        this.pass(start);
        break;
      }
      this.take(token, start, found);
      this.pass(token.end);
    }
    this.dropRead(found);
    return found;
  }

  private take(token: Exclude<Token, { kind: 'incomplete' }>, start: number, found: KmlPlacemark[]): void {
    if (token.kind === 'skip') return;
    if (this.kept !== null) {
      if (token.kind === 'close' && token.name === this.kept.name) this.finish(start, token.end, found);
      return;
    }
    if (token.name === 'NetworkLink') this.hasNetworkLink = true;
    if (token.kind === 'close') this.leave(token.name);
    else if (KEPT.has(token.name) && this.path.length > 0) this.keep(token, start, found);
    else if (token.kind === 'open') this.enter(token, start);
  }

  private keep(token: { kind: string; name: string; end: number }, start: number, found: KmlPlacemark[]): void {
    this.kept = { name: token.name, line: this.line + newlines(this.buffer, this.at, start), start };
    if (token.kind === 'empty') this.finish(start, token.end, found);
  }

  private enter({ name, end }: { name: string; end: number }, start: number): void {
    if (this.rootTag === '') this.rootTag = this.buffer.slice(start, end);
    if (this.path.length === MAX_DEPTH) this.isTooDeep = true;
    else this.path.push({ name, title: null });
  }

  /** A closing tag ends what is open since; one that nothing opened ends nothing. */
  private leave(name: string): void {
    const index = this.path.findLastIndex((element) => element.name === name);
    if (index >= 0) this.path.length = index;
  }

  private finish(close: number, end: number, found: KmlPlacemark[]): void {
    const { name, line, start } = this.kept!;
    this.kept = null;
    if (start < 0) return;
    const text = this.buffer.slice(start, end);
    if (name === 'Schema') this.schemas += this.schemas.length + text.length > this.maxLength ? '' : text;
    else if (name === 'name') this.entitle(this.buffer.slice(start, close));
    else found.push({ line, folders: this.folders(), text });
  }

  private entitle(nameElement: string): void {
    const parent = this.path.at(-1);
    if (parent?.name === 'Folder') parent.title ??= plainText(nameElement.slice(nameElement.indexOf('>') + 1));
  }

  private folders(): readonly string[] {
    return this.path.filter(({ name, title }) => name === 'Folder' && title).map(({ title }) => title!);
  }

  private pass(to: number): void {
    this.line += newlines(this.buffer, this.at, to);
    this.at = to;
  }

  /** Keeps of the buffer what is not read yet and what an element that is being kept began with. */
  private dropRead(found: KmlPlacemark[]): void {
    const from = this.kept !== null && this.kept.start >= 0 ? this.kept.start : this.at;
    this.buffer = this.buffer.slice(from);
    this.at -= from;
    if (this.kept !== null && this.kept.start >= 0) this.kept.start = 0;
    if (this.buffer.length <= this.maxLength) return;
    const line = this.kept?.line ?? this.line;
    found.push({
      line,
      problem: `the placemark is longer than ${this.maxLength} characters: simplify its geometry or split it`,
    });
    if (this.kept !== null) this.kept.start = -1;
    this.buffer = this.buffer.slice(this.at).length > this.maxLength ? '' : this.buffer.slice(this.at);
    this.at = 0;
  }
}

const tokenAt = (text: string, start: number): Token => {
  if (text.startsWith('<!--', start)) return skipTo(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return skipTo(text, ']]>', start + 9);
  if (text.startsWith('<?', start)) return skipTo(text, '?>', start + 2);
  const isDeclaration = text.startsWith('<!', start);
  if (isDeclaration && text.length - start < '<![CDATA['.length) return INCOMPLETE;
  const end = isDeclaration ? declarationEnd(text, start) : tagEnd(text, start + 1);
  // One that is too long is no tag: it is passed over, not searched again with every chunk.
  if (end < 0) return text.length - start > MAX_TAG_LENGTH ? { kind: 'skip', end: text.length } : INCOMPLETE;
  if (isDeclaration) return { kind: 'skip', end };
  const isClosing = text[start + 1] === '/';
  const name =
    /^(?:[^\s/>:]*:)?([^\s/>]*)/.exec(text.slice(start + (isClosing ? 2 : 1), Math.min(end, start + 200)))?.[1] ?? '';
  return { kind: isClosing ? 'close' : text[end - 2] === '/' ? 'empty' : 'open', name, end };
};

const skipTo = (text: string, ending: string, from: number): Token => {
  const at = text.indexOf(ending, from);
  return at < 0 ? INCOMPLETE : { kind: 'skip', end: at + ending.length };
};

/** Position behind the `>` of a tag; one inside quotes ends nothing. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
};

/** A document type ends at the `>` outside its quotes and brackets. */
const declarationEnd = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start + 2; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at < 0) return -1;
    } else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return -1;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plainText = (xml: string): string =>
  xml
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text)
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!)
    .trim();

const newlines = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};
