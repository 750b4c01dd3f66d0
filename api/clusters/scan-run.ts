import type { LocatedRequest } from '../../data/requests/located.ts';
import type { Store } from '../../data/store/store.ts';
import { inTurns } from '../../data/turns/in-turns.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { type Run, SnapshotWork, type WorkDeps } from '../background/snapshot-work.ts';
import { mainsOf } from '../plan/mains.ts';
import { memberOf } from './cluster-answer.ts';
import { scanReports } from './scan-reports.ts';
import type { FoundCluster, FoundClusters, ScanProgress, ScanTask } from './scan-task.ts';
import { scanInThread } from './scan-threads.ts';
import { mainSuspecter, type Suspicion } from './suspected-main.ts';

/** A scan, and where its reports are kept. */
export interface AskedScan {
  readonly task: ScanTask;
  /** The reports of the task as they are kept. */
  readonly requests: readonly LocatedRequest[];
  readonly store: Store;
  readonly nowMs: number;
}

export interface ExplainedCluster extends FoundCluster {
  readonly suspicion: Suspicion;
}

export interface Scanned {
  readonly clusters: readonly ExplainedCluster[];
  /** Reports that were scanned. */
  readonly total: number;
  readonly untestable: string | null;
}

// A replication of so many takes a few milliseconds; beginning a thread takes a second.
const MOST_IN_TURNS = 1_000;

// Of a result some hundred kilobytes are kept.
const scans = new SnapshotWork<AskedScan, ScanProgress, Scanned>({
  said: { done: 'reports are scanned for clusters', failed: 'reports could not be scanned for clusters' },
  logged: ({ clusters }, { task }) => ({ reports: task.reports.length, clusters: clusters.length }),
  make: async (asked, snapshot, turns) => {
    const isQuick = asked.task.reports.length <= MOST_IN_TURNS;
    const found = await (isQuick ? inTurns(scanReports(asked.task), turns) : scanInThread(asked.task, turns));
    return found === null
      ? null
      : { ...found, total: asked.requests.length, clusters: await explained(found, asked, snapshot) };
  },
  mostKept: 12,
  mostWaiting: 4,
});

/**
 * The scan of a key, begun now if it was not: then `asked` is put together. Equal `key`: the same scan. Problem `not-ready` where too
 * many wait.
 */
export const scanOf = async (
  deps: WorkDeps,
  snapshot: Snapshot,
  key: string,
  asked: () => Promise<AskedScan>,
): Promise<Run<ScanProgress, Scanned>> =>
  scans.known(deps, snapshot, key) ?? scans.of(deps, snapshot, key, await asked());

async function explained(
  { clusters }: FoundClusters,
  { requests, store, nowMs }: AskedScan,
  snapshot: Snapshot,
): Promise<readonly ExplainedCluster[]> {
  const suspect = await mainSuspecter(store, mainsOf(snapshot), nowMs);
  const byId = new Map<string, LocatedRequest>(requests.map((request) => [request.id, request]));
  return clusters.map((cluster) => {
    const members = cluster.requests.map((id) => byId.get(id)!);
    const firstMs = Math.min(...members.map(({ reportedAtMs }) => reportedAtMs));
    return { ...cluster, suspicion: suspect(members.map(memberOf), firstMs) };
  });
}
