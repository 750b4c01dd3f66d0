import type { RowOutcome } from '../source-row.ts';
import { recordOfLine } from './json-record.ts';
import { type LineOutcome, LineSplitter } from './line-splitter.ts';

export interface JsonOptions {
  readonly name: string;
  readonly maxRecordLength: number;
}

/** One JSON object a line (NDJSON, GeoJSON text sequences of RFC 8142), a batch for every chunk. A bad line is rejected. */
export async function* readNdjson(texts: AsyncIterable<string>, options: JsonOptions): AsyncGenerator<RowOutcome[]> {
  const splitter = new LineSplitter(options.maxRecordLength);
  const outcome = (found: LineOutcome): RowOutcome => {
    const position = { file: options.name, line: found.line };
    if ('text' in found) return recordOfLine(found.text, position);
    return { kind: 'rejected', rejected: { position, reason: found.problem, fields: {} } };
  };
  for await (const text of texts) yield splitter.push(text, false).map(outcome);
  yield splitter.push('', true).map(outcome);
}
