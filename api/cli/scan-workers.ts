import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type RandomSource, replicationsOf } from '../../engine/cluster/scan/replications.ts';
import type { ScanProblem } from '../../engine/cluster/scan/scan-problem.ts';
import { stopAfter } from '../../engine/cluster/scan/significance.ts';

export interface SimulationPlan {
  readonly replications: number;
  readonly threads: number;
  /** Stop once so many maxima reach the observed ratio; null to run them all. */
  readonly stop: { readonly llr: number; readonly exceedances: number } | null;
}

// Pieces small enough for a bar that moves and an early stop that saves something.
const BATCH = 16;

/**
 * The maxima of replications 1, 2, ... in their order: the same for any number of threads, since each depends on its number only,
 * and a stop is decided by the order and not by the clock. `onProgress` gets how many are done and the largest so far.
 */
export async function simulateMaxima(
  problem: ScanProblem,
  source: RandomSource,
  plan: SimulationPlan,
  onProgress: (done: number, largest: number) => void,
): Promise<number[]> {
  const maxima: number[] = [];
  const take = (batch: readonly number[]): boolean => {
    maxima.push(...batch);
    onProgress(
      maxima.length,
      maxima.reduce((a, b) => Math.max(a, b), 0),
    );
    const end = plan.stop === null ? null : stopAfter(plan.stop.llr, maxima, plan.stop.exceedances);
    if (end !== null) maxima.length = end;
    return end === null;
  };
  const threads = Math.min(plan.threads, availableParallelism() * 4, Math.ceil(plan.replications / BATCH));
  if (threads <= 1) await here(problem, source, plan.replications, take);
  else await shared(problem, source, { ...plan, threads }, take);
  return maxima;
}

/** Takes a batch in order; false to stop. */
type Take = (batch: readonly number[]) => boolean;

async function here(problem: ScanProblem, source: RandomSource, count: number, take: Take): Promise<void> {
  if (count === 0) return;
  const replications = replicationsOf(problem, source);
  for (let from = 1; from <= count; from += BATCH) {
    const batch: number[] = [];
    for (let i = from; i <= Math.min(count, from + BATCH - 1); i++) batch.push(replications.maximum(i));
    if (!take(batch)) return;
    // Lets the bar be drawn and Ctrl-C be heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function shared(problem: ScanProblem, source: RandomSource, plan: SimulationPlan, take: Take): Promise<void> {
  const workers = Array.from(
    { length: plan.threads },
    () => new Worker(new URL('./scan-worker.mjs', import.meta.url), { workerData: { problem, source } }),
  );
  try {
    await new BatchQueue(plan.replications, take).run(workers);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Hands out batches to whoever is free, and takes their answers in the order of replications. */
class BatchQueue {
  private readonly count: number;
  private readonly take: Take;
  private readonly early = new Map<number, readonly number[]>();
  private nextToGive = 1;
  private nextToTake = 1;

  constructor(count: number, take: Take) {
    this.count = count;
    this.take = take;
  }

  run(workers: readonly Worker[]): Promise<void> {
    return new Promise((resolve, reject) => {
      for (const worker of workers) {
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('a worker ended before its replications were done')));
        worker.on('message', ({ from, maxima }: { from: number; maxima: readonly number[] }) => {
          this.early.set(from, maxima);
          if (this.takeInOrder()) this.give(worker);
          else resolve();
        });
        this.give(worker);
      }
    });
  }

  private give(worker: Worker): void {
    if (this.nextToGive > this.count) return;
    const to = Math.min(this.count, this.nextToGive + BATCH - 1);
    worker.postMessage({ from: this.nextToGive, to });
    this.nextToGive = to + 1;
  }

  /** False when no more is wanted. */
  private takeInOrder(): boolean {
    for (let batch = this.early.get(this.nextToTake); batch !== undefined; batch = this.early.get(this.nextToTake)) {
      this.early.delete(this.nextToTake);
      this.nextToTake += batch.length;
      if (!this.take(batch)) return false;
    }
    return this.nextToTake <= this.count;
  }
}
