import { Block, type Field, type Plain } from './field.ts';

const MAX_WIDTH = 118;
const PLAIN_TEXT = /^[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./&()+-]+)*$/;
// What YAML 1.1 or 1.2 takes for something else than text.
const RESERVED = /^(true|false|yes|no|on|off|null|y|n|inf|nan)$/i;

/** A text as a YAML scalar: bare where that is safe, else in double quotes as JSON writes it, which YAML reads alike. */
export const scalarText = (value: string | number | boolean | null): string => {
  if (typeof value !== 'string') return String(value);
  if (PLAIN_TEXT.test(value) && !RESERVED.test(value)) return value;
  // JSON leaves these as they are; YAML takes the first three for line ends and forbids the others.
  return JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
};

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value on one line. */
export const flowText = (value: Plain): string => {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${scalarText(key)}: ${flowText(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return scalarText(value as string | number | boolean | null);
};

/** Text as comment lines: no line breaks or control characters come through, long ones are broken at blanks. */
export const commentLines = (text: string, indent: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of clean(text).split(' ')) {
    if (line !== '' && indent.length + line.length + word.length + 3 > MAX_WIDTH) {
      lines.push(`${indent}# ${line}`);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, `${indent}# ${line}`];
};

const clean = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff\s]+/gu, ' ').trim();

/** Fields as YAML lines, `indent` blanks deep. The first line of an item of a list gets its dash from `itemLines`. */
export const fieldLines = (fields: readonly Field[], indent: number): readonly string[] =>
  fields.flatMap((field) => {
    const pad = ' '.repeat(indent);
    return [...(field.before ?? []).flatMap((text) => commentLines(text, pad)), ...oneField(field, pad, indent)];
  });

const oneField = ({ key, value, note }: Field, pad: string, indent: number): readonly string[] => {
  const start = `${pad}${scalarText(key)}:`;
  if (value instanceof Block) {
    if (value.fields.length === 0) return noted(`${start} {}`, note, pad);
    return [...noted(start, note, pad), ...fieldLines(value.fields, indent + 2)];
  }
  const line = `${start} ${flowText(value)}`;
  if (!Array.isArray(value) || line.length <= MAX_WIDTH) return noted(line, note, pad);
  return [...noted(`${start} [`, note, pad), ...wrapped(value.map(flowText), `${pad}    `), `${pad}  ]`];
};

const wrapped = (items: readonly string[], pad: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line !== '' && pad.length + line.length + item.length + 2 > MAX_WIDTH) {
      lines.push(`${pad}${line}`);
      line = '';
    }
    line = line === '' ? `${item},` : `${line} ${item},`;
  }
  return line === '' ? lines : [...lines, `${pad}${line}`];
};

/** A note behind the line, or above it where there is no room. */
const noted = (line: string, note: string | undefined, pad: string): readonly string[] => {
  if (note === undefined || clean(note) === '') return [line];
  const text = `${line} # ${clean(note)}`;
  return text.length <= MAX_WIDTH ? [text] : [...commentLines(note, pad), line];
};

/** An item of a list: its comments, then its fields, the first behind a dash. */
export const itemLines = (before: readonly string[], fields: readonly Field[], indent: number): readonly string[] => {
  const pad = ' '.repeat(indent);
  const [first, ...rest] = fields;
  if (first === undefined) return [];
  const above = [...before, ...(first.before ?? [])].flatMap((text) => commentLines(text, pad));
  const { before: _, ...bare } = first;
  const lines = fieldLines([bare, ...rest], indent + 2);
  const at = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return [...above, ...lines.slice(0, at), `${pad}- ${lines[at]!.slice(indent + 2)}`, ...lines.slice(at + 1)];
};
