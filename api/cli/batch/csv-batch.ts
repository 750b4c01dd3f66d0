import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { csvRecordsOfBytes } from '../../../data/import/formats/csv-records.ts';
import type { CsvRecord } from '../../../data/import/formats/csv-splitter.ts';
import { MAX_RECORD_LENGTH } from '../../../data/import/source-options.ts';
import { type CsvHeader, RowWriter } from './row-writer.ts';
import { writeWhole } from './whole-file.ts';

/** A CSV file and how it names its columns. */
export interface CsvSource {
  /** `-`: standard input. */
  readonly inFile: string;
  /** Our name -> the file's name. */
  readonly columnNames: ReadonlyMap<string, string>;
  readonly required: readonly string[];
}

/**
 * The one way in which a command works through a CSV file: a header, rows in their order, unknown columns passed
 * through, output columns overwritten where they are present and appended where not. Gzipped or not, any delimiter.
 * Memory is bounded by one chunk. The output takes its name when it is complete, so it may be the input's.
 */
export interface CsvBatch extends CsvSource {
  /** `-`: standard output. */
  readonly outFile: string;
  readonly outputs: readonly string[];
  /** Where a row's reason goes when it is bad. One of `outputs`. */
  readonly reasonColumn: string;
  /** What other outputs of a bad row hold, by their name; empty unless told. */
  readonly whenBad?: Readonly<Record<string, string>>;
  /** Makes the function of the rows once the header is known. */
  readonly prepare: (header: CsvHeader) => RowsFunction;
  readonly onProgress?: (bytesRead: number, bytesTotal: number, rows: number) => void;
}

/** A row's outputs in the order of `outputs`, or why the row is bad. */
export type RowOutcome = readonly string[] | { readonly bad: string };

/** The outcomes of some consecutive rows, each with as many fields as the header. */
export type RowsFunction = (
  rows: readonly (readonly string[])[],
) => readonly RowOutcome[] | Promise<readonly RowOutcome[]>;

export interface CsvBatchCounts {
  readonly rows: number;
  readonly bad: number;
}

/** Runs the batch. Throws, naming the file, when it cannot be read or a required column is missing; then nothing is written. */
export async function runCsvBatch(batch: CsvBatch): Promise<CsvBatchCounts> {
  const { inFile, outFile } = batch;
  const bytesTotal = inFile === '-' ? 0 : (await stat(inFile)).size;
  return writeWhole(outFile, (put) => writeRows(batch, put, bytesTotal));
}

async function writeRows(
  batch: CsvBatch,
  put: (text: string) => Promise<void>,
  bytesTotal: number,
): Promise<CsvBatchCounts> {
  let bytesRead = 0;
  const bytes = bytesOf(batch.inFile, (count) => {
    bytesRead += count;
  });
  let writer: RowWriter | null = null;
  const options = { maxRecordLength: MAX_RECORD_LENGTH };
  for await (const records of csvRecordsOfBytes(batch.inFile, bytes, options)) {
    writer ??= new RowWriter(batch, headerOf(records.shift()!, batch.inFile));
    await put(await writer.linesOf(records));
    batch.onProgress?.(bytesRead, bytesTotal, writer.rows);
  }
  if (writer === null) throw new Error(`${batch.inFile}: the file is empty: expected a header line`);
  return { rows: writer.rows, bad: writer.bad };
}

/** The bytes of a file, or with `-` of standard input. */
export async function* bytesOf(file: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 16 });
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** The names in the first record. Throws, naming the file, where it cannot be read. */
export function headerOf(record: CsvRecord, file: string): readonly string[] {
  if ('problem' in record) throw new Error(`${file}:${record.line}: the header cannot be read: ${record.problem}`);
  return record.values;
}
