import { spoolToFile } from '../../data/import/formats/spool.ts';
import { readColumnNames } from './batch/column-names.ts';
import { bytesOf, type CsvBatchCounts, type CsvSource, runCsvBatch } from './batch/csv-batch.ts';
import { visitCsv } from './batch/csv-rows.ts';
import { type PointColumns, pointColumns } from './point-rows.ts';
import { progressBar } from './progress.ts';

export interface PointsFlags {
  readonly in: string;
  readonly out: string;
  readonly columns?: string;
}

/** The points of the rows that are some, in their order: [2i], [2i + 1]. */
export interface FilePoints {
  readonly kind: PointColumns['kind'];
  readonly xys: Float64Array;
}

/** What was found of the points, and of the i-th point what stands in the output columns. */
export interface LabelledPoints<Found> {
  readonly found: Found;
  readonly fieldsOf: (i: number) => readonly string[];
}

/**
 * Reads the file twice: its points, which are all that is held in memory, and its rows beside what was found. `outputs` are
 * the columns that `label` fills; a row that is no point has them empty and says why in `reason`.
 */
export async function labelPoints<Found>(
  flags: PointsFlags,
  outputs: readonly string[],
  label: (points: FilePoints) => LabelledPoints<Found>,
): Promise<CsvBatchCounts & { readonly found: Found }> {
  const columnNames = await readColumnNames(flags.columns);
  // Standard input cannot be read twice.
  const spooled = flags.in === '-' ? await spoolToFile(bytesOf('-', () => {})) : null;
  try {
    const source = { inFile: spooled?.path ?? flags.in, columnNames, required: [] };
    const { found, fieldsOf } = label(await readPoints(source));
    return { ...(await writeRows(source, flags.out, outputs, fieldsOf)), found };
  } finally {
    await spooled?.remove();
  }
}

async function readPoints(source: CsvSource): Promise<FilePoints> {
  let kind: PointColumns['kind'] = 'plane';
  let xys = new Float64Array(1 << 12);
  let length = 0;
  await visitCsv(source, (header) => {
    const columns = pointColumns(header, source.inFile, source.columnNames);
    kind = columns.kind;
    const row = (fields: readonly string[]): void => {
      const point = columns.read(fields);
      if ('bad' in point) return;
      if (length === xys.length) xys = grown(xys);
      xys[length++] = point[0];
      xys[length++] = point[1];
    };
    return { row, broken: () => {} };
  });
  return { kind, xys: xys.slice(0, length) };
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

function writeRows(
  source: CsvSource,
  outFile: string,
  outputs: readonly string[],
  fieldsOf: (i: number) => readonly string[],
): Promise<CsvBatchCounts> {
  const bar = progressBar('cluster');
  let next = 0;
  return runCsvBatch({
    ...source,
    outFile,
    outputs: [...outputs, 'reason'],
    reasonColumn: 'reason',
    prepare: (header) => {
      const { read } = pointColumns(header, source.inFile, source.columnNames);
      return (rows) =>
        rows.map((fields) => {
          const point = read(fields);
          return 'bad' in point ? point : [...fieldsOf(next++), ''];
        });
    },
    onProgress: (read, total, rows) => bar.update(read, total, `${rows} rows`),
  }).finally(bar.stop);
}
