import type { ScanCluster } from './clusters.ts';
import { type Significance, significanceOf } from './significance.ts';

/** A cluster with its rank, from 1, and how easily chance makes one as unlikely. */
export interface ReportedCluster extends ScanCluster, Significance {
  readonly rank: number;
  /** After how many units of time chance would make one as unlikely, if it were looked for once a unit; null if retrospective. */
  readonly recurrenceInterval: number | null;
}

/** The best cluster, and those of the others that not every replication betters (p below 1). `isStoppedEarly`: by `stopAfter`. */
export function reportedClusters(
  found: readonly ScanCluster[],
  maxima: readonly number[],
  isProspective: boolean,
  isStoppedEarly = false,
): ReportedCluster[] {
  return found
    .map((cluster) => ({ ...cluster, ...significanceOf(cluster.llr, maxima, isStoppedEarly) }))
    .filter(({ pValue }, at) => at === 0 || pValue === null || pValue < 1)
    .map((cluster, at) => ({
      ...cluster,
      rank: at + 1,
      recurrenceInterval: isProspective && cluster.pValue !== null ? 1 / cluster.pValue : null,
    }));
}
