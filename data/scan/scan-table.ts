import { readFile } from 'node:fs/promises';
import { CsvSplitter } from '../import/formats/csv-splitter.ts';

/** A line of a file of SaTScan's, or of a CSV file, cut into fields. */
export interface ScanLine {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The lines of a file; `header` is null in SaTScan's own form, where columns are told by their position. */
export interface ScanTable {
  readonly file: string;
  readonly header: readonly string[] | null;
  readonly lines: readonly ScanLine[];
}

const MOST_ERRORS_SHOWN = 10;
const MOST_RECORD_LENGTH = 1 << 16;
const FIELD = /"([^"]*)"|\S+/g;
// Fields without blanks in them, or in quotes.
const COMMAS_ONLY = /^(?:"[^"]*"|[^\s",]*)(?:,(?:"[^"]*"|[^\s",]*))+$/;

/**
 * Reads a file whole: CSV if its first line names an id column (`idNames`), else fields separated by blanks, a name with blanks in
 * quotes, or by commas where the first line has no blanks between its fields. Throws an Error that names the file if it cannot be read or is empty, and the line if one is no CSV.
 */
export async function readScanTable(file: string, idNames: readonly string[]): Promise<ScanTable> {
  const text = (await readText(file)).replace(/^\uFEFF/, '');
  const firstLine = /^[^\r\n]*/.exec(text)![0];
  const delimiter = [',', ';', '\t'].find((mark) => {
    const names = firstLine.split(mark).map(plainName);
    return names.length > 1 && names.some((name) => idNames.includes(name));
  });
  const table =
    delimiter !== undefined
      ? withHeader(file, delimited(file, text, delimiter))
      : COMMAS_ONLY.test(firstLine)
        ? { file, header: null, lines: delimited(file, text, ',') }
        : blankSeparated(file, text);
  if (table.lines.length === 0) throw new Error(`${file}: the file has no rows`);
  return table;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`);
  }
}

/** A column's name as names are compared: without quotes, blanks around it and capitals. */
export const plainName = (name: string): string => name.replaceAll('"', '').trim().toLowerCase();

function blankSeparated(file: string, text: string): ScanTable {
  const lines = text.split(/\r\n|\n|\r/).map((content, at) => ({
    line: at + 1,
    fields: Array.from(content.matchAll(FIELD), (match) => match[1] ?? match[0]),
  }));
  return { file, header: null, lines: lines.filter(({ fields }) => fields.length > 0) };
}

function delimited(file: string, text: string, delimiter: string): ScanLine[] {
  const records = new CsvSplitter(delimiter, MOST_RECORD_LENGTH).push(text, true);
  const lines = records.map((record) => {
    if ('problem' in record) throw new Error(`${file}:${record.line}: ${record.problem}`);
    return { line: record.line, fields: record.values.map((value) => value.trim()) };
  });
  return lines.filter(({ fields }) => fields.some((field) => field !== ''));
}

function withHeader(file: string, [header, ...lines]: readonly ScanLine[]): ScanTable {
  return { file, header: header!.fields.map(plainName), lines };
}

/** What is wrong with the lines of a file, gathered so that one run shows more than the first. */
export class LineErrors {
  private readonly messages: string[] = [];
  private count = 0;

  add(file: string, line: number, message: string): void {
    if (this.count++ < MOST_ERRORS_SHOWN) this.messages.push(`${file}:${line}: ${message}`);
  }

  /** Throws an Error with the first ten, each with file and line, if there are any. */
  throwIfAny(): void {
    if (this.count === 0) return;
    const more = this.count > MOST_ERRORS_SHOWN ? [`and ${this.count - MOST_ERRORS_SHOWN} more`] : [];
    throw new Error([...this.messages, ...more].join('\n'));
  }
}
