import {
  type DensityClustering,
  type HdbscanOptions,
  hdbscan,
  hdbscanOnGlobe,
  type Ties,
} from '../../engine/cluster/density/hdbscan.ts';
import type { CsvBatchCounts } from './batch/csv-batch.ts';
import { labelPoints, type PointsFlags } from './labelled-points.ts';

/** The options of `bailiwick cluster hdbscan`, as read. */
export interface HdbscanFlags extends PointsFlags {
  readonly minPoints: number;
  readonly minClusterSize?: number;
  readonly ties: Ties;
  readonly json?: boolean;
}

export async function clusterByDensity(flags: HdbscanFlags): Promise<void> {
  const { minPoints, minClusterSize, ties } = flags;
  const options: HdbscanOptions = { minPoints, ties, ...(minClusterSize === undefined ? {} : { minClusterSize }) };
  const { found, ...counts } = await labelPoints(flags, ['label', 'probability', 'outlier_score'], ({ kind, xys }) => {
    const clustering = kind === 'plane' ? hdbscan(xys, options) : hdbscanOnGlobe(xys, options);
    const { labels, probabilities, outlierScores } = clustering;
    return {
      found: clustering,
      fieldsOf: (i) => [String(labels[i]), String(probabilities[i]), String(outlierScores[i])],
    };
  });
  printCounts(flags, found, counts);
}

function printCounts(flags: HdbscanFlags, clustering: DensityClustering, { rows, bad }: CsvBatchCounts): void {
  const { clusterCount: clusters, noiseCount: noise, stabilities, labels } = clustering;
  const points = labels.length;
  const { minPoints, minClusterSize = Math.max(minPoints, 2), ties } = flags;
  const tooFew = points < minPoints ? ` (fewer points than --min-points ${minPoints})` : '';
  process.stderr.write(
    `${rows} rows, ${bad} of them bad: ${clusters} clusters of ${points - noise} points, ${noise} noise${tooFew}: ${flags.out}\n`,
  );
  if (!flags.json) return;
  // A crowd at one place has no finite stability, and JSON no other.
  const finite = Array.from(stabilities, (stability) => (Number.isFinite(stability) ? stability : null));
  const counts = { rows, bad, points, clusters, noise, minPoints, minClusterSize, ties, stabilities: finite };
  (flags.out === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(counts)}\n`);
}
