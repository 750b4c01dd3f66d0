import { stat } from 'node:fs/promises';
import { decodeText, encodingOfBom } from '../../../data/import/formats/decode-text.ts';
import { gunzipBytes, isGzip } from '../../../data/import/formats/gunzip.ts';
import { isTooDeep, TOO_DEEP } from '../../../data/import/formats/json-depth.ts';
import { type LineOutcome, LineSplitter } from '../../../data/import/formats/line-splitter.ts';
import { peekBytes } from '../../../data/import/formats/raw-bytes.ts';
import { MAX_RECORD_LENGTH } from '../../../data/import/source-options.ts';
import { bytesOf, type CsvBatchCounts } from './csv-batch.ts';
import { writeWhole } from './whole-file.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a row becomes: members that are added or overwritten, or why the row is bad. */
export type ObjectOutcome = { readonly members: JsonObject } | { readonly bad: string };

/**
 * A file with one JSON object a line: each comes out in its order with further members, those that it had already
 * overwritten. Gzipped or not. Memory is bounded by one chunk. A line that is no object comes out as `{ line, text }`.
 */
export interface NdjsonBatch {
  /** `-`: standard input. */
  readonly inFile: string;
  /** `-`: standard output. */
  readonly outFile: string;
  /** What a bad row gets, with its reason. */
  readonly whenBad: (reason: string) => JsonObject;
  /** The outcomes of some consecutive rows. */
  readonly run: (rows: readonly JsonObject[]) => readonly ObjectOutcome[] | Promise<readonly ObjectOutcome[]>;
  readonly onProgress?: (bytesRead: number, bytesTotal: number, rows: number) => void;
}

/** Whether a file's name says that it has one JSON object a line. */
export const isNdjsonName = (file: string): boolean => /\.(ndjson|jsonl|geojsonl|geojsons)(\.gz)?$/i.test(file);

/** Runs the batch. Throws, naming the file, when it cannot be read. */
export async function runNdjsonBatch(batch: NdjsonBatch): Promise<CsvBatchCounts> {
  const bytesTotal = batch.inFile === '-' ? 0 : (await stat(batch.inFile)).size;
  return writeWhole(batch.outFile, async (put) => {
    const counts = { rows: 0, bad: 0 };
    let bytesRead = 0;
    const bytes = bytesOf(batch.inFile, (count) => {
      bytesRead += count;
    });
    for await (const lines of linesOf(batch.inFile, bytes)) {
      await put(await linesOut(lines, batch, counts));
      batch.onProgress?.(bytesRead, bytesTotal, counts.rows);
    }
    return counts;
  });
}

async function* linesOf(name: string, bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<readonly LineOutcome[]> {
  // Enough for a byte order mark and the first bytes of gzip.
  const raw = await peekBytes(bytes, 1024);
  const { head, all } = isGzip(raw.head) ? await peekBytes(gunzipBytes(raw.all), 1024) : raw;
  const splitter = new LineSplitter(MAX_RECORD_LENGTH);
  for await (const text of decodeText(name, all, encodingOfBom(head) ?? 'utf-8')) yield splitter.push(text, false);
  yield splitter.push('', true);
}

async function linesOut(
  lines: readonly LineOutcome[],
  { run, whenBad }: NdjsonBatch,
  counts: { rows: number; bad: number },
): Promise<string> {
  const read = lines.map(objectOf);
  const outcomes = await run(read.flatMap((row) => ('bad' in row ? [] : [row.object])));
  let [next, text] = [0, ''];
  for (const row of read) {
    const outcome = 'bad' in row ? row : outcomes[next++]!;
    counts.rows++;
    if ('bad' in outcome) counts.bad++;
    const members = 'bad' in outcome ? whenBad(outcome.bad) : outcome.members;
    text += `${JSON.stringify({ ...('bad' in row ? row.shown : row.object), ...members })}\n`;
  }
  return text;
}

type ReadLine = { readonly object: JsonObject } | { readonly bad: string; readonly shown: JsonObject };

function objectOf(found: LineOutcome): ReadLine {
  const { line } = found;
  if ('problem' in found) return { bad: `line ${line}: ${found.problem}`, shown: { line } };
  const { text } = found;
  const bad = (reason: string): ReadLine => ({ bad: `line ${line}: ${reason}`, shown: { line, text } });
  if (isTooDeep(text)) return bad(TOO_DEEP);
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { object: value as JsonObject } : bad('not a JSON object');
  } catch (error) {
    return bad(`not valid JSON: ${(error as Error).message}`);
  }
}
