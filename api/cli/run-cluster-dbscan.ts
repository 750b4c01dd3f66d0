import { type Clustering, dbscan, dbscanOnGlobe } from '../../engine/cluster/dbscan.ts';
import type { Border } from '../../engine/cluster/number-clusters.ts';
import type { CsvBatchCounts } from './batch/csv-batch.ts';
import { labelPoints, type PointsFlags } from './labelled-points.ts';

/** The options of `bailiwick cluster dbscan`, as read. */
export interface DbscanFlags extends PointsFlags {
  readonly eps: number;
  readonly minPoints: number;
  readonly border: Border;
  readonly json?: boolean;
}

export async function clusterFile(flags: DbscanFlags): Promise<void> {
  const options = { epsMeters: flags.eps, minPoints: flags.minPoints, border: flags.border };
  const { found, ...counts } = await labelPoints(flags, ['label'], ({ kind, xys }) => {
    const clustering = kind === 'plane' ? dbscan(xys, options) : dbscanOnGlobe(xys, options);
    return { found: clustering, fieldsOf: (i) => [String(clustering.labels[i])] };
  });
  printCounts(flags, found, counts);
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
