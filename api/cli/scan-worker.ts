import { parentPort, workerData } from 'node:worker_threads';
import { type RandomSource, replicationsOf } from '../../engine/cluster/scan/replications.ts';
import type { ScanProblem } from '../../engine/cluster/scan/scan-problem.ts';

// A worker of `scan`: answers { from, to } with the maxima of these replications.
const { problem, source } = workerData as { readonly problem: ScanProblem; readonly source: RandomSource };
const replications = replicationsOf(problem, source);

parentPort!.on('message', ({ from, to }: { from: number; to: number }) => {
  const maxima = Array.from({ length: to - from + 1 }, (_, i) => replications.maximum(from + i));
  parentPort!.postMessage({ from, maxima });
});
