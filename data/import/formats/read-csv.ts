import { SourceError } from '../source-error.ts';
import type { RowOutcome } from '../source-row.ts';
import { csvRecords } from './csv-records.ts';
import type { CsvRecord } from './csv-splitter.ts';

export interface CsvOptions {
  readonly name: string;
  readonly delimiter?: string | undefined;
  readonly maxRecordLength: number;
}

/** Rows of a CSV text with a header, a batch for every chunk. Bad lines are rejected with their line number. */
export async function* readCsv(texts: AsyncIterable<string>, options: CsvOptions): AsyncGenerator<RowOutcome[]> {
  let header: readonly string[] | null = null;
  for await (const records of csvRecords(texts, options)) {
    header ??= headerOf(records.shift()!, options.name);
    yield outcomes(records, header, options.name);
  }
  if (header === null) throw new SourceError(options.name, 'the file is empty');
}

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
