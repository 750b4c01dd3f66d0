import { Worker } from 'node:worker_threads';
import type { Turns } from '../../data/turns/in-turns.ts';
import type { FoundClusters, ScanMessage, ScanProgress, ScanTask } from './scan-task.ts';

const LOOK_MS = 250;
// Loading its program takes a second of a core; holding it some 40 MB.
const IDLE_MS = 60_000;

/** A thread that waits for the next scan, and what ends it. */
let idle: { readonly worker: Worker; readonly end: NodeJS.Timeout } | null = null;

/**
 * Scans in a thread beside this one: a replication of thousands of reports takes longer than others should wait. null: it was ended.
 * Rejects with what the scan throws.
 */
export function scanInThread(
  task: ScanTask,
  { isWanted, onProgress }: Required<Turns<ScanProgress>>,
): Promise<FoundClusters | null> {
  const worker = idleOrNew();
  return new Promise<FoundClusters | null>((resolve, reject) => {
    const onMessage = (message: ScanMessage): void => {
      if (message.kind === 'progress') onProgress(message.progress);
      else end(() => resolve(message.found), true);
    };
    const onError = (error: unknown): void => end(() => reject(error), false);
    const onExit = (): void => onError(new Error('the thread of a scan ended before it was done'));
    const looking = setInterval(() => {
      if (!isWanted()) end(() => resolve(null), false);
    }, LOOK_MS);
    looking.unref();
    const end = (settle: () => void, isUsable: boolean): void => {
      clearInterval(looking);
      // One by one: Node's own listeners make it hear of further messages.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
      if (isUsable) keep(worker);
      else void worker.terminate();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}

function idleOrNew(): Worker {
  if (idle === null) {
    const worker = new Worker(new URL('./scan-thread.mjs', import.meta.url));
    // A server that closes does not wait for it.
    worker.unref();
    return worker;
  }
  const { worker, end } = idle;
  clearTimeout(end);
  idle = null;
  return worker;
}

function keep(worker: Worker): void {
  if (idle !== null) return void worker.terminate();
  const end = setTimeout(() => {
    idle = null;
    void worker.terminate();
  }, IDLE_MS);
  end.unref();
  idle = { worker, end };
}
