import type { CsvRecord } from '../../../data/import/formats/csv-splitter.ts';
import type { CsvBatch, CsvSource, RowOutcome, RowsFunction } from './csv-batch.ts';
import { csvLine } from './csv-line.ts';

/** What the header says: every column by the name that we know it by, and where a column of ours stands (-1: absent). */
export interface CsvHeader {
  /** The columns in their order by our names. */
  readonly ourNames: readonly string[];
  position(ourName: string): number;
}

/** Turns records into output lines. */
export class RowWriter {
  rows = 0;
  bad = 0;
  readonly #batch: CsvBatch;
  readonly #columns: readonly string[];
  readonly #outputPositions: readonly number[];
  readonly #outColumns: readonly string[];
  readonly #run: RowsFunction;
  #isHeaderWritten = false;

  /** Throws an Error that names the file, a required column that is missing and the columns that are there. */
  constructor(batch: CsvBatch, columns: readonly string[]) {
    this.#batch = batch;
    this.#columns = columns;
    this.#run = batch.prepare(headerOf(batch, columns));
    const out = [...columns];
    this.#outputPositions = batch.outputs.map((name) => {
      const at = out.indexOf(name);
      return at >= 0 ? at : out.push(name) - 1;
    });
    this.#outColumns = out;
  }

  /** The output of some records, with the header before the first. */
  async linesOf(records: readonly CsvRecord[]): Promise<string> {
    const width = this.#columns.length;
    const wholeRows = records.flatMap((record) =>
      'values' in record && record.values.length === width ? [record.values] : [],
    );
    const outcomes = await this.#run(wholeRows);
    let text = this.#isHeaderWritten ? '' : csvLine(this.#outColumns);
    this.#isHeaderWritten = true;
    let next = 0;
    for (const record of records) {
      if ('problem' in record) text += this.#line([record.text], { bad: `line ${record.line}: ${record.problem}` });
      else if (record.values.length === width) text += this.#line(record.values, outcomes[next++]!);
      else
        text += this.#line(record.values, {
          bad: `line ${record.line} has ${record.values.length} fields, the header ${width}`,
        });
    }
    return text;
  }

  #line(values: readonly string[], outcome: RowOutcome): string {
    this.rows++;
    const width = this.#columns.length;
    const fields = values.length > width ? values.slice(0, width) : [...values];
    while (fields.length < this.#outColumns.length) fields.push('');
    const bad = 'bad' in outcome ? outcome.bad : null;
    if (bad !== null) this.bad++;
    const { outputs, reasonColumn, whenBad = {} } = this.#batch;
    const outputsOfBad = { ...whenBad, [reasonColumn]: bad ?? '' };
    for (let i = 0; i < outputs.length; i++)
      fields[this.#outputPositions[i]!] =
        bad === null ? (outcome as readonly string[])[i]! : (outputsOfBad[outputs[i]!] ?? '');
    // Fields beyond the header have no name: they stay at the end, where they can be seen.
    if (values.length > width) fields.push(...values.slice(width));
    return csvLine(fields);
  }
}

/** The header by our names. Throws an Error that names the file, a required column that is missing and the columns that are there. */
export function headerOf({ columnNames, required, inFile }: CsvSource, columns: readonly string[]): CsvHeader {
  const position = (ourName: string): number => columns.indexOf(columnNames.get(ourName) ?? ourName);
  const missing = required.filter((name) => position(name) < 0).map((name) => columnNames.get(name) ?? name);
  if (missing.length > 0)
    throw new Error(`${inFile}:1: no column "${missing.join('", "')}"; the columns here: ${columns.join(', ')}`);
  const ours = new Map([...columnNames].map(([our, theirs]) => [theirs, our]));
  return { ourNames: columns.map((name) => ours.get(name) ?? name), position };
}
