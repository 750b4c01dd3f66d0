import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { parse } from 'csv-parse';
import { csvLine } from './csv-line.ts';

/**
 * The one way in which a command works through a CSV file: a header, rows in their order, unknown columns passed
 * through, output columns overwritten where they are present and appended where not. Memory is bounded by one chunk.
 */
export interface CsvBatch {
  readonly inFile: string;
  readonly outFile: string;
  /** Our name -> the file's name. */
  readonly columnNames: ReadonlyMap<string, string>;
  readonly required: readonly string[];
  readonly outputs: readonly string[];
  /** Where a row's reason goes when it is bad. One of `outputs`. */
  readonly reasonColumn: string;
  /** Makes the row function once the header is known. */
  readonly prepare: (header: CsvHeader) => RowFunction;
  readonly onProgress?: (bytesRead: number, bytesTotal: number, rows: number) => void;
}

/** What the header says: where a column of ours stands (-1: absent), and every column by the name that we know it by. */
export interface CsvHeader {
  readonly columns: readonly string[];
  /** The columns in their order by our names. */
  readonly ourNames: readonly string[];
  position(ourName: string): number;
}

/** A row's outputs in the order of `outputs`, or why the row is bad. */
export type RowFunction = (fields: readonly string[]) => readonly string[] | { readonly bad: string };

export interface CsvBatchCounts {
  readonly rows: number;
  readonly bad: number;
}

const FLUSH_CHARACTERS = 1 << 16;

/** Runs the batch; throws when the file cannot be read or a required column is missing. `-` is standard input or output. */
export async function runCsvBatch(batch: CsvBatch): Promise<CsvBatchCounts> {
  const bytesTotal = batch.inFile === '-' ? 0 : (await stat(batch.inFile)).size;
  const source: Readable =
    batch.inFile === '-' ? process.stdin : createReadStream(batch.inFile, { highWaterMark: 1 << 18 });
  const sink: Writable = batch.outFile === '-' ? process.stdout : createWriteStream(batch.outFile);
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  let bytesRead = 0;
  source.on('data', (chunk: Buffer) => {
    bytesRead += chunk.length;
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  const writer = new RowWriter(batch);
  let sinkFailure: Error | null = null;
  sink.on('error', (error) => {
    sinkFailure = error;
    parser.destroy(error);
  });
  for await (const record of parser as AsyncIterable<string[]>) {
    writer.row(record);
    if (writer.pending.length >= FLUSH_CHARACTERS) {
      if (!sink.write(writer.take())) await once(sink, 'drain');
      batch.onProgress?.(bytesRead, bytesTotal, writer.rows);
    }
  }
  if (sinkFailure) throw sinkFailure;
  if (writer.header === null) throw new Error(`${batch.inFile}: the file is empty: expected a header line`);
  sink.write(writer.take());
  if (sink !== process.stdout) {
    sink.end();
    await once(sink, 'finish');
  }
  batch.onProgress?.(bytesRead, bytesTotal, writer.rows);
  return { rows: writer.rows, bad: writer.bad };
}

/** Turns records into output text. */
class RowWriter {
  readonly #batch: CsvBatch;
  header: CsvHeader | null = null;
  pending = '';
  rows = 0;
  bad = 0;
  #transform: RowFunction | null = null;
  #outputPositions: readonly number[] = [];
  #width = 0;

  constructor(batch: CsvBatch) {
    this.#batch = batch;
  }

  take(): string {
    const text = this.pending;
    this.pending = '';
    return text;
  }

  row(record: string[]): void {
    if (this.#transform === null) {
      this.#start(record);
      return;
    }
    this.rows++;
    const expected = this.header!.columns.length;
    const outcome =
      record.length === expected
        ? this.#transform(record)
        : { bad: `the row has ${record.length} fields, the header ${expected}` };
    const surplus = record.splice(expected);
    for (let i = record.length; i < this.#width; i++) record[i] = '';
    const bad = 'bad' in outcome ? outcome.bad : null;
    if (bad !== null) this.bad++;
    this.#batch.outputs.forEach((name, i) => {
      record[this.#outputPositions[i]!] =
        bad === null ? (outcome as readonly string[])[i]! : name === this.#batch.reasonColumn ? bad : '';
    });
    this.pending += csvLine(surplus.length > 0 ? [...record, ...surplus] : record);
  }

  #start(columns: string[]): void {
    const { columnNames, required, outputs, prepare, inFile } = this.#batch;
    const position = (ourName: string): number => columns.indexOf(columnNames.get(ourName) ?? ourName);
    const missing = required.filter((name) => position(name) < 0).map((name) => columnNames.get(name) ?? name);
    if (missing.length > 0)
      throw new Error(`${inFile}:1: no column "${missing.join('", "')}"; the columns here: ${columns.join(', ')}`);
    const ours = new Map([...columnNames].map(([our, theirs]) => [theirs, our]));
    this.header = { columns: [...columns], ourNames: columns.map((name) => ours.get(name) ?? name), position };
    this.#transform = prepare(this.header);
    const out = [...columns];
    this.#outputPositions = outputs.map((name) => {
      const at = out.indexOf(name);
      return at >= 0 ? at : out.push(name) - 1;
    });
    this.#width = out.length;
    this.pending += csvLine(out);
  }
}
