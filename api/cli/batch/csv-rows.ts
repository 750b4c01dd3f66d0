import { csvRecordsOfBytes } from '../../../data/import/formats/csv-records.ts';
import { MAX_RECORD_LENGTH } from '../../../data/import/source-options.ts';
import { bytesOf, type CsvSource, headerOf as columnsOf } from './csv-batch.ts';
import { type CsvHeader, headerOf } from './row-writer.ts';

/** What is done with the rows of a file that is read and not written. `line` is where the row starts. */
export interface CsvVisitor {
  row(fields: readonly string[], line: number): void;
  /** A record that is no row: a broken quote, more or fewer fields than the header. */
  broken(problem: string, line: number): void;
}

/**
 * Reads a CSV file to its end, for commands that must know all of it before they can say anything. Throws, naming the
 * file, when it cannot be read, is empty or lacks a required column.
 */
export async function visitCsv(source: CsvSource, prepare: (header: CsvHeader) => CsvVisitor): Promise<void> {
  const bytes = bytesOf(source.inFile, () => {});
  let visitor: CsvVisitor | null = null;
  let width = 0;
  for await (const records of csvRecordsOfBytes(source.inFile, bytes, { maxRecordLength: MAX_RECORD_LENGTH })) {
    if (visitor === null) {
      const columns = columnsOf(records.shift()!, source.inFile);
      width = columns.length;
      visitor = prepare(headerOf(source, columns));
    }
    for (const record of records) {
      if ('problem' in record) visitor.broken(record.problem, record.line);
      else if (record.values.length === width) visitor.row(record.values, record.line);
      else visitor.broken(`${record.values.length} fields, the header has ${width}`, record.line);
    }
  }
  if (visitor === null) throw new Error(`${source.inFile}: the file is empty: expected a header line`);
}
