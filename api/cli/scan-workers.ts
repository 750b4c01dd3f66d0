import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type RandomSource, replicationsOf } from '../../engine/cluster/scan/replications.ts';
import type { ScanProblem } from '../../engine/cluster/scan/scan-problem.ts';
import { stopAfter } from '../../engine/cluster/scan/significance.ts';
import {
  claimReplication,
  doneInOrder,
  isWanted,
  keepMaximum,
  type SharedReplications,
  type SimulationJob,
  shareProblem,
  shareReplications,
  wantNoMore,
} from './shared-replications.ts';

export interface SimulationPlan {
  readonly replications: number;
  /** Stop once so many maxima reach the observed ratio; null to run them all. */
  readonly stop: { readonly llr: number; readonly exceedances: number } | null;
  /** Aborted to keep what is done so far. */
  readonly interrupt: AbortSignal;
}

/** Gets how many replications are done and the largest maximum so far. */
export type OnProgress = (done: number, largest: number) => void;

// How long this thread computes before it draws the bar and hears Ctrl-C.
const SLICE_MS = 40;

/**
 * The threads that share the replications: this one, and workers that are started before there is anything to do, since each
 * takes a while to load its program: meanwhile files are read. `end` must be called.
 */
export class ScanThreads {
  private readonly workers: readonly Worker[];

  constructor(threads: number) {
    const count = Math.min(threads, availableParallelism() * 4) - 1;
    this.workers = Array.from({ length: count }, () => {
      const worker = new Worker(new URL('./scan-worker.mjs', import.meta.url));
      // What fails before there is a job fails again, and is heard, when there is one.
      worker.on('error', () => {});
      return worker;
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /**
   * The maxima of replications 1, 2, ... in their order: the same for any number of threads, since each depends on its number
   * only, and a stop is decided by the order and not by the clock. Interrupted: those done so far without a gap.
   */
  async simulate(problem: ScanProblem, source: RandomSource, plan: SimulationPlan, onProgress: OnProgress) {
    const shared = shareReplications(plan.replications);
    const taker = new InOrder(shared, plan, onProgress);
    const others =
      this.workers.length === 0
        ? null
        : this.giveJob({ problem: shareProblem(problem), source, shared }, plan.interrupt);
    try {
      await Promise.race([computeHere(replicationsOf(problem, source), shared, taker), others?.failed ?? never()]);
      while (!taker.isFinished) {
        await others?.news();
        taker.take();
      }
      return taker.maxima;
    } finally {
      wantNoMore(shared);
    }
  }

  /** `news` resolves when a worker has some, or on an interrupt; `failed` rejects when one fails. */
  private giveJob(job: SimulationJob, interrupt: AbortSignal) {
    let wake = (): void => {};
    interrupt.addEventListener('abort', () => wake(), { once: true });
    const failed = new Promise<never>((_, reject) => {
      for (const worker of this.workers) {
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('a worker ended before its replications were done')));
        worker.on('message', () => wake());
        worker.postMessage(job);
      }
    });
    // Ending the workers afterwards is no failure, and nobody waits for it then.
    failed.catch(() => {});
    const news = (): Promise<void> =>
      Promise.race([
        failed,
        new Promise<void>((resolve) => {
          wake = resolve;
          // Some may have come between the last look and now.
          setTimeout(resolve, 2 * SLICE_MS);
        }),
      ]);
    return { failed, news };
  }
}

const never = (): Promise<never> => new Promise(() => {});

async function computeHere(
  replications: { maximum(replication: number): number },
  shared: SharedReplications,
  taker: InOrder,
): Promise<void> {
  let sliceEnds = performance.now() + SLICE_MS;
  for (let i = claimReplication(shared); i < shared.maxima.length && isWanted(shared); i = claimReplication(shared)) {
    keepMaximum(shared, i, replications.maximum(i + 1));
    if (performance.now() < sliceEnds) continue;
    await setImmediate();
    taker.take();
    sliceEnds = performance.now() + SLICE_MS;
  }
  taker.take();
}

/** Takes maxima in the order of replications, whoever computed them, until there are enough. */
class InOrder {
  readonly maxima: number[] = [];
  isFinished = false;
  private largest = 0;
  private readonly shared: SharedReplications;
  private readonly plan: SimulationPlan;
  private readonly onProgress: OnProgress;

  constructor(shared: SharedReplications, plan: SimulationPlan, onProgress: OnProgress) {
    this.shared = shared;
    this.plan = plan;
    this.onProgress = onProgress;
    this.isFinished = plan.replications === 0;
  }

  take(): void {
    if (this.isFinished) return;
    const { maxima, shared, plan } = this;
    const done = doneInOrder(shared, maxima.length);
    for (let i = maxima.length; i < done; i++) {
      maxima.push(shared.maxima[i]!);
      this.largest = Math.max(this.largest, shared.maxima[i]!);
    }
    this.onProgress(done, this.largest);
    const end = plan.stop === null ? null : stopAfter(plan.stop.llr, maxima, plan.stop.exceedances);
    if (end !== null) maxima.length = end;
    this.isFinished = end !== null || maxima.length === plan.replications || plan.interrupt.aborted;
    if (this.isFinished) wantNoMore(shared);
  }
}
