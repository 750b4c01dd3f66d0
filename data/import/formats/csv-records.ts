import { type CsvRecord, CsvSplitter } from './csv-splitter.ts';
import { decodeText, encodingOfBom } from './decode-text.ts';
import { gunzipBytes, isGzip } from './gunzip.ts';
import { peekBytes } from './raw-bytes.ts';

// Ties go to the first: a comma in a header is rarely part of a name.
const DELIMITERS = [',', ';', '\t', '|'];
/** A first line by which Excel is told the delimiter. */
const EXCEL_DELIMITER = /^sep=(.)\r?\n/i;
// Enough for a byte order mark and the first bytes of gzip.
const HEAD_BYTES = 1024;

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

export interface CsvTextOptions {
  /** Absent: detected from the header line. */
  readonly delimiter?: string | undefined;
  readonly maxRecordLength: number;
}

/** The records of a CSV text, the header among them, a batch for every chunk (never an empty one). */
export async function* csvRecords(
  texts: AsyncIterable<string>,
  { delimiter, maxRecordLength }: CsvTextOptions,
): AsyncGenerator<CsvRecord[]> {
  let splitter: CsvSplitter | null = null;
  let start = '';
  let [hasLine, endsLine] = [false, false];
  for await (const { text, isLast } of withLastFlag(texts)) {
    if (splitter === null) {
      // Only the new piece is looked through: a header of megabytes would be searched again with each.
      hasLine ||= /\n./s.test(text) || (endsLine && text !== '');
      endsLine = text === '' ? endsLine : text.endsWith('\n');
      start += text;
      if (!hasLine && !isLast && start.length <= maxRecordLength) continue;
      const stated = EXCEL_DELIMITER.exec(start);
      if (stated !== null) start = start.slice(stated[0].length);
      const separator = delimiter ?? stated?.[1] ?? detectDelimiter(firstLine(start));
      splitter = new CsvSplitter(separator, maxRecordLength, stated === null ? 1 : 2);
    }
    const records = splitter.push(start === '' ? text : start, isLast);
    start = '';
    if (records.length > 0) yield records;
  }
}

/** The records of CSV bytes: gzipped or not, UTF-8 or what a byte order mark says. `name` is for messages. */
export async function* csvRecordsOfBytes(
  name: string,
  bytes: AsyncGenerator<Uint8Array>,
  options: CsvTextOptions,
): AsyncGenerator<CsvRecord[]> {
  const raw = await peekBytes(bytes, HEAD_BYTES);
  const { head, all } = isGzip(raw.head) ? await peekBytes(gunzipBytes(raw.all), HEAD_BYTES) : raw;
  yield* csvRecords(decodeText(name, all, encodingOfBom(head) ?? 'utf-8'), options);
}

/** Marks the last text, so that a splitter knows when an unfinished record is all there is. */
async function* withLastFlag(texts: AsyncIterable<string>): AsyncGenerator<{ text: string; isLast: boolean }> {
  const line = newLines();
  for await (const text of texts) yield { text: line(text), isLast: false };
  yield { text: '', isLast: true };
}

/** A carriage return alone ends a line in files of old Macs: taken as newlines if the first text has no other. */
const newLines = (): ((text: string) => string) => {
  let onlyReturns: boolean | null = null;
  return (text) => {
    if (onlyReturns === null && text !== '') onlyReturns = text.includes('\r') && !text.includes('\n');
    return onlyReturns === true ? text.replaceAll('\r', '\n') : text;
  };
};

const firstLine = (text: string): string => /^[^\n]*/.exec(text.trimStart())![0];
