import { spoolToFile } from '../../data/import/formats/spool.ts';
import { type Clustering, dbscan, dbscanOnGlobe } from '../../engine/cluster/dbscan.ts';
import type { Border } from '../../engine/cluster/number-clusters.ts';
import { readColumnNames } from './batch/column-names.ts';
import { bytesOf, type CsvBatchCounts, type CsvSource, runCsvBatch } from './batch/csv-batch.ts';
import { visitCsv } from './batch/csv-rows.ts';
import { type PointColumns, pointColumns } from './point-rows.ts';
import { progressBar } from './progress.ts';

/** The options of `bailiwick cluster dbscan`, as read. */
export interface DbscanFlags {
  readonly in: string;
  readonly out: string;
  readonly eps: number;
  readonly minPoints: number;
  readonly border: Border;
  readonly columns?: string;
  readonly json?: boolean;
}

/** Reads the file twice: its points, which are all that is held in memory, and its rows beside their labels. */
export async function clusterFile(flags: DbscanFlags): Promise<void> {
  const columnNames = await readColumnNames(flags.columns);
  // Standard input cannot be read twice.
  const spooled = flags.in === '-' ? await spoolToFile(bytesOf('-', () => {})) : null;
  try {
    const source = { inFile: spooled?.path ?? flags.in, columnNames, required: [] };
    const { kind, xys } = await readPoints(source);
    const options = { epsMeters: flags.eps, minPoints: flags.minPoints, border: flags.border };
    const clustering = kind === 'plane' ? dbscan(xys, options) : dbscanOnGlobe(xys, options);
    printCounts(flags, clustering, await writeLabels(source, flags.out, clustering.labels));
  } finally {
    await spooled?.remove();
  }
}

/** The points of the rows that are some, in their order: [2i], [2i + 1]. */
async function readPoints(source: CsvSource): Promise<{ kind: PointColumns['kind']; xys: Float64Array }> {
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

function writeLabels(source: CsvSource, outFile: string, labels: Int32Array): Promise<CsvBatchCounts> {
  const bar = progressBar('cluster');
  let next = 0;
  return runCsvBatch({
    ...source,
    outFile,
    outputs: ['label', 'reason'],
    reasonColumn: 'reason',
    prepare: (header) => {
      const { read } = pointColumns(header, source.inFile, source.columnNames);
      return (rows) =>
        rows.map((fields) => {
          const point = read(fields);
          return 'bad' in point ? point : [String(labels[next++]), ''];
        });
    },
    onProgress: (read, total, rows) => bar.update(read, total, `${rows} rows`),
  }).finally(bar.stop);
}

function printCounts(flags: DbscanFlags, clustering: Clustering, { rows, bad }: CsvBatchCounts): void {
  const { clusterCount: clusters, noiseCount: noise, coreCount: cores, labels } = clustering;
  const points = labels.length;
  process.stderr.write(
    `${rows} rows, ${bad} of them bad: ${clusters} clusters of ${points - noise} points (${cores} cores), ${noise} noise: ${flags.out}\n`,
  );
  if (!flags.json) return;
  const { eps: epsMeters, minPoints, border } = flags;
  const borders = points - noise - cores;
  const counts = { rows, bad, points, clusters, cores, borders, noise, epsMeters, minPoints, border };
  (flags.out === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(counts)}\n`);
}
