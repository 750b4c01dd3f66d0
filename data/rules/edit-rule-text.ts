import { isMap, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLSeq } from 'yaml';

/** A rule file's text after a change, or why it cannot be made. */
export type RuleTextEdit =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Puts a rule into the text of a rule file before another (null: at the end), above the comment lines that belong to that
 * one. Every other character stays as it is; only a file that is written as one flow list (`[ ... ]`) is laid out anew.
 */
export function insertRule(text: string, definition: object, before: string | null): RuleTextEdit {
  const document = parseDocument(text);
  const list = document.contents as unknown;
  if (document.errors.length > 0) return refused('the rule file cannot be read as YAML');
  if (list === null) return { kind: 'edited', text: `${text}${endOfLine(text)}${ruleText(definition, 0)}` };
  if (!isSeq(list)) return refused('the rule file is no list');
  const position = before === null ? list.items.length : positionOf(list, before);
  if (position === -1) return refused(`the rule file has no rule "${before}" any more`);
  if (list.flow === true || list.items.length === 0) {
    list.flow = false;
    list.items.splice(position, 0, document.createNode(definition));
    return { kind: 'edited', text: document.toString({ lineWidth: 0 }) };
  }
  const spot = spotOf(text, list, position);
  const put = ruleText(definition, spot.indent);
  return {
    kind: 'edited',
    text: `${text.slice(0, spot.offset)}${spot.offset > 0 ? endOfLine(text.slice(0, spot.offset)) : ''}${put}${text.slice(spot.offset)}`,
  };
}

/** Takes a rule out of the text of a rule file: its lines go, all others stay as they are. The inverse of `insertRule`. */
export function removeRule(text: string, id: string): RuleTextEdit {
  const document = parseDocument(text);
  const list = document.contents as unknown;
  if (document.errors.length > 0 || !isSeq(list)) return refused('the rule file cannot be read as a YAML list');
  const position = positionOf(list, id);
  if (position === -1) return refused(`the rule file has no rule "${id}" any more`);
  if (list.flow === true) {
    list.items.splice(position, 1);
    return { kind: 'edited', text: document.toString({ lineWidth: 0 }) };
  }
  const node = list.items[position] as Node;
  const from = startOfLine(text, node.range![0]);
  const lastLine = text.indexOf('\n', Math.max(node.range![1] - 1, 0));
  const edited = text.slice(0, from) + (lastLine === -1 ? '' : text.slice(lastLine + 1));
  if (!isWhole(edited)) return refused(`other rules refer to what stands in rule "${id}": take it out by hand`);
  return { kind: 'edited', text: edited };
}

/** Whether it can be read, aliases included. */
const isWhole = (text: string): boolean => {
  const document = parseDocument(text);
  try {
    document.toJS();
    return document.errors.length === 0;
  } catch {
    return false;
  }
};

const refused = (reason: string): RuleTextEdit => ({ kind: 'refused', reason });

const positionOf = (list: YAMLSeq, id: string): number =>
  list.items.findIndex((item) => isMap(item) && String(isScalar(item.get('id', true)) ? item.get('id') : '') === id);

/** Where the lines of a new item begin, and how far it is indented. */
function spotOf(text: string, list: YAMLSeq, position: number): { readonly offset: number; readonly indent: number } {
  const first = (list.items[0] as Node).range![0];
  const indent = text.slice(startOfLine(text, first), first).indexOf('-');
  const next = list.items[position] as Node | undefined;
  if (next !== undefined) return { offset: aboveComments(text, startOfLine(text, next.range![0])), indent };
  const last = (list.items.at(-1) as Node).range![1];
  const end = text.indexOf('\n', Math.max(last - 1, 0));
  return { offset: end === -1 ? text.length : end + 1, indent };
}

/** The start of the comment lines that stand right above a line. */
function aboveComments(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    if (!text.slice(above, start).trimStart().startsWith('#')) return start;
    start = above;
  }
  // Comments from the very first line on speak of the file.
  return lineStart;
}

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const endOfLine = (text: string): string => (text === '' || text.endsWith('\n') ? '' : '\n');

/** One list item with a line for each key, what is inside a key on its line, as people write rules. */
function ruleText(definition: object, indent: number): string {
  const lines = Object.entries(definition).map(([key, value]) => {
    const said = stringify(value, { collectionStyle: 'flow', lineWidth: 0, version: '1.1' }).trimEnd();
    return `${key}: ${said}`;
  });
  return lines.map((line, i) => `${' '.repeat(indent)}${i === 0 ? '- ' : '  '}${line}\n`).join('');
}
