import { quotedIdentifier } from './identifier.ts';
import { numberText } from './sql-values.ts';
import type { CopyValue } from './store.ts';

/** About how many characters go into one piece: large enough to make calls cheap, small enough to bound memory. */
const BATCH_CHARACTERS = 1_000_000;

// PostgreSQL manual, COPY, "Text Format": only these would be misread; everything else stands for itself.
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** `COPY table (columns) FROM source` with every name checked and quoted; throws RangeError for other names. */
export const copyStatement = (table: string, columns: readonly string[], source: string): string =>
  `copy ${quotedIdentifier(table)} (${columns.map(quotedIdentifier).join(', ')}) from ${source}`;

/** One row in COPY text format with its newline; throws RangeError naming the column for what text cannot hold. */
export const copyLine = (columns: readonly string[], row: readonly CopyValue[], rowNumber: number): string => {
  if (row.length !== columns.length) {
    throw new RangeError(`row ${rowNumber} has ${row.length} values for ${columns.length} columns`);
  }
  let line = '';
  for (let i = 0; i < row.length; i++) {
    const text = copyText(row[i] as CopyValue);
    if (text === undefined) throw new RangeError(`row ${rowNumber}, column ${columns[i]}: text with a NUL character`);
    line += i === 0 ? text : `\t${text}`;
  }
  return `${line}\n`;
};

const copyText = (value: CopyValue): string | undefined => {
  if (value === null) return '\\N';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value.includes('\0')) return undefined;
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] as string) : value;
};

/** Joins rows to pieces of about a megabyte, in order; each says how many rows came before it. */
export async function* copyBatches(
  columns: readonly string[],
  rows: AsyncIterable<readonly CopyValue[]>,
): AsyncGenerator<{ readonly text: string; readonly rowsBefore: number; readonly rows: number }> {
  let lines: string[] = [];
  let characters = 0;
  let rowsBefore = 0;
  for await (const row of rows) {
    const line = copyLine(columns, row, rowsBefore + lines.length + 1);
    lines.push(line);
    characters += line.length;
    if (characters < BATCH_CHARACTERS) continue;
    yield { text: lines.join(''), rowsBefore, rows: lines.length };
    rowsBefore += lines.length;
    lines = [];
    characters = 0;
  }
  if (lines.length > 0) yield { text: lines.join(''), rowsBefore, rows: lines.length };
}
