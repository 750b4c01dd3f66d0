import { SourceError } from '../source-error.ts';
import type { RowOutcome } from '../source-row.ts';
import { type CsvRecord, CsvSplitter } from './csv-splitter.ts';

// Ties go to the first: a comma in a header is rarely part of a name.
const DELIMITERS = [',', ';', '\t', '|'];

export interface CsvOptions {
  readonly name: string;
  readonly delimiter: string | undefined;
  readonly maxRecordLength: number;
}

/** The delimiter that stands most often in a header line, outside quotes; a comma where there is none. */
export const detectDelimiter = (headerLine: string): string => {
  const bare = headerLine.replaceAll(/"[^"]*"/g, '');
  let best = { delimiter: ',', count: 0 };
  for (const delimiter of DELIMITERS) {
    const count = bare.split(delimiter).length - 1;
    if (count > best.count) best = { delimiter, count };
  }
  return best.delimiter;
};

/** Rows of a CSV text with a header, a batch for every chunk. Bad lines are rejected with their line number. */
export async function* readCsv(texts: AsyncIterable<string>, options: CsvOptions): AsyncGenerator<RowOutcome[]> {
  let splitter: CsvSplitter | null = null;
  let header: readonly string[] | null = null;
  let start = '';
  for await (const text of withLastFlag(texts)) {
    if (splitter === null) {
      start += text.text;
      if (!/\n./s.test(start) && !text.isLast && start.length <= options.maxRecordLength) continue;
      splitter = new CsvSplitter(options.delimiter ?? detectDelimiter(firstLine(start)), options.maxRecordLength);
    }
    const records = splitter.push(start === '' ? text.text : start, text.isLast);
    start = '';
    if (header === null && records.length > 0) header = headerOf(records.shift()!, options.name);
    if (header !== null) yield outcomes(records, header, options.name);
  }
  if (header === null) throw new SourceError(options.name, 'the file has no header line: it is empty');
}

/** Marks the last text, so that a splitter knows when an unfinished record is all there is. */
async function* withLastFlag(texts: AsyncIterable<string>): AsyncGenerator<{ text: string; isLast: boolean }> {
  const line = newLines();
  for await (const text of texts) yield { text: line(text, false), isLast: false };
  yield { text: line('', true), isLast: true };
}

/** A carriage return alone ends a line in files of old Macs: taken as newlines if the first text has no other. */
const newLines = (): ((text: string, isLast: boolean) => string) => {
  let onlyReturns: boolean | null = null;
  return (text) => {
    if (onlyReturns === null && text !== '') onlyReturns = text.includes('\r') && !text.includes('\n');
    return onlyReturns === true ? text.replaceAll('\r', '\n') : text;
  };
};

const firstLine = (text: string): string => /^[^\n]*/.exec(text.trimStart())![0];

/** Names of the columns: trimmed; a blank one is `column 3`, a repeated one `Name (2)`. */
const headerOf = (record: CsvRecord, name: string): readonly string[] => {
  if ('problem' in record)
    throw new SourceError(name, `the header cannot be read: line ${record.line}: ${record.problem}`);
  const seen = new Map<string, number>();
  return record.values.map((value, index) => {
    const column = value.trim() || `column ${index + 1}`;
    const count = (seen.get(column) ?? 0) + 1;
    seen.set(column, count);
    return count === 1 ? column : `${column} (${count})`;
  });
};

const outcomes = (records: readonly CsvRecord[], header: readonly string[], file: string): RowOutcome[] =>
  records.map((record) => {
    const position = { file, line: record.line };
    if ('problem' in record) {
      return { kind: 'rejected', rejected: { position, reason: record.problem, fields: { text: record.text } } };
    }
    const { values } = record;
    if (values.length === header.length || onlyBlanksBeyond(values, header.length)) {
      return { kind: 'row', row: { position, fields: fieldsOf(header, values), header } };
    }
    const reason = `${values.length} values, but the header names ${header.length} columns`;
    return { kind: 'rejected', rejected: { position, reason, fields: { values } } };
  });

const onlyBlanksBeyond = (values: readonly string[], count: number): boolean =>
  values.length > count && values.slice(count).every((value) => value.trim() === '');

const fieldsOf = (header: readonly string[], values: readonly string[]): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (let i = 0; i < header.length; i += 1) fields[header[i]!] = values[i]!;
  return fields;
};
