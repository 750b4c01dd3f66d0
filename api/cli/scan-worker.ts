import { parentPort } from 'node:worker_threads';
import { replicationsOf } from '../../engine/cluster/scan/replications.ts';
import { claimReplication, isWanted, keepMaximum, type SimulationJob } from './shared-replications.ts';

// A worker of `scan`: waits for its job, then takes replications as long as there are some, and tells when it has done some.
const TELL_EVERY_MS = 20;

parentPort!.on('message', ({ problem, source, shared }: SimulationJob) => {
  const replications = replicationsOf(problem, source);
  let toldAt = 0;
  for (let i = claimReplication(shared); i < shared.maxima.length && isWanted(shared); i = claimReplication(shared)) {
    keepMaximum(shared, i, replications.maximum(i + 1));
    toldAt = tell(toldAt);
  }
  parentPort!.postMessage('finished');
});

function tell(toldAt: number): number {
  const now = performance.now();
  if (now - toldAt < TELL_EVERY_MS) return toldAt;
  parentPort!.postMessage('more');
  return now;
}
