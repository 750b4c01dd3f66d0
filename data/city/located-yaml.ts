import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, Parser, parseDocument } from 'yaml';

/** Counted from 1, as editors do. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export interface LocatedProblem extends TextPosition {
  readonly file: string;
  readonly message: string;
}

/** The steps from the root to a value: keys of mappings and positions (from 0) in lists. */
export type YamlPath = readonly (string | number)[];

/** A YAML text as plain data that still knows where everything stood. */
export interface LocatedYaml {
  readonly file: string;
  /** undefined when there are problems, null for an empty text. Keys that YAML reads as numbers are text here. */
  readonly value: unknown;
  /** What makes the text unreadable as YAML, by position. */
  readonly problems: readonly LocatedProblem[];
  /**
   * Where the value at a path begins, or its key with `part` 'key'. Where the path leads nowhere (a key is missing):
   * the deepest step that exists. What an alias names stands where its anchor stands.
   */
  readonly positionOf: (path: YamlPath, part?: 'key' | 'value') => TextPosition;
}

/** `rules.yaml:12:7: unknown layer "cty"`: the form that editors and terminals turn into a link. */
export const printProblem = ({ file, line, column, message }: LocatedProblem): string =>
  `${file}:${line}:${column}: ${message}`;

// A page of aliases that each repeat the last one ten times is data of 10^n values; configurations need a handful.
const MAX_ALIASES = 100;

/**
 * Reads one YAML 1.2 document (core schema: `yes`, `no` and dates are text). Syntax errors, repeated keys, unknown
 * tags, a second document, aliases beyond reason (more than 100 expanded) or of themselves come back as problems; it
 * never throws.
 */
export const parseLocatedYaml = (text: string, file: string): LocatedYaml => {
  const lines = new LineCounter();
  const at = (offset: number): TextPosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = (problems: readonly LocatedProblem[]): LocatedYaml => {
    const byPosition = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    return { file, value: undefined, problems: byPosition, positionOf: () => ({ line: 1, column: 1 }) };
  };
  const tooDeep = positionBeyondDepth(text);
  if (tooDeep !== null) {
    return broken([{ file, ...tooDeep, message: `nested more than ${MAX_DEPTH} levels deep` }]);
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', merge: false });
    const problems = [...document.errors, ...document.warnings].map((error) => ({
      file,
      ...at(error.pos[0]),
      message: error.message,
    }));
    if (problems.length > 0) return broken(problems);
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (isCircular(value)) return broken([{ file, line: 1, column: 1, message: 'an anchor contains its own alias' }]);
    const root: unknown = document.contents;
    return {
      file,
      value,
      problems: [],
      positionOf: (path, part) => at(offsetOf(document, root, path, part ?? 'value')),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return broken([{ file, line: 1, column: 1, message: `cannot be read as YAML: ${reason}` }]);
  }
};

/** Composing recurses and V8 dies, uncatchably, of a text of 20,000 open brackets; the tokens are read without recursion. */
const MAX_DEPTH = 200;
const positionBeyondDepth = (text: string): TextPosition | null => {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) {
      const before = text.slice(0, parser.offset).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    }
  }
  return null;
};

/** Depth-first over a tree whose depth and expansion are bounded by now. */
const isCircular = (value: unknown, ancestors: readonly unknown[] = []): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (ancestors.includes(value)) return true;
  return Object.values(value).some((child) => isCircular(child, [...ancestors, value]));
};

type Document = ReturnType<typeof parseDocument>;

const offsetOf = (document: Document, root: unknown, path: YamlPath, part: 'key' | 'value'): number => {
  let node = root;
  let offset = startOf(node);
  for (const [depth, step] of path.entries()) {
    const found = childOf(resolved(document, node), step);
    if (found === null) return offset;
    const isLast = depth === path.length - 1;
    offset =
      isLast && part === 'key' ? (found.keyOffset ?? startOf(found.value)) : startOf(found.value, found.keyOffset);
    node = found.value;
  }
  return offset;
};

const resolved = (document: Document, node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);

const childOf = (node: unknown, step: string | number): { keyOffset: number | null; value: unknown } | null => {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
    return pair === undefined ? null : { keyOffset: startOf(pair.key), value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    return { keyOffset: null, value: node.items[step] };
  }
  return null;
};

/** An empty value (`key:`) has no range of its own: then its key's. */
const startOf = (node: unknown, otherwise: number | null = 0): number =>
  (node as Node | null | undefined)?.range?.[0] ?? otherwise ?? 0;
