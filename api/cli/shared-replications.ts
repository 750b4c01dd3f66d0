import type { RandomSource } from '../../engine/cluster/scan/replications.ts';
import type { ScanProblem } from '../../engine/cluster/scan/scan-problem.ts';

/** Replications that threads share out among them by claiming the next one: no thread waits for another. */
export interface SharedReplications {
  /** At [0] the replications claimed so far, at [1] whether no more are wanted. */
  readonly control: Int32Array;
  /** 1 at [i] once replication i + 1 is in `maxima`. */
  readonly isDone: Int32Array;
  readonly maxima: Float64Array;
}

/** What a worker is told. */
export interface SimulationJob {
  readonly problem: ScanProblem;
  readonly source: RandomSource;
  readonly shared: SharedReplications;
}

const CLAIMED = 0;
const STOPPED = 1;

/** Room for so many maxima, in memory that threads share. */
export function shareReplications(count: number): SharedReplications {
  return {
    control: new Int32Array(new SharedArrayBuffer(8)),
    isDone: new Int32Array(new SharedArrayBuffer(4 * count)),
    maxima: new Float64Array(new SharedArrayBuffer(8 * count)),
  };
}

/** The next replication, from 0, for whoever asks; too large a number when there are no more. */
export const claimReplication = ({ control }: SharedReplications): number => Atomics.add(control, CLAIMED, 1);

export const isWanted = ({ control }: SharedReplications): boolean => Atomics.load(control, STOPPED) === 0;

/** Lets every thread stop after the replication that it is at. */
export function wantNoMore({ control }: SharedReplications): void {
  Atomics.store(control, STOPPED, 1);
}

export function keepMaximum({ maxima, isDone }: SharedReplications, at: number, maximum: number): void {
  maxima[at] = maximum;
  // After the maximum, so that whoever sees the mark sees the maximum.
  Atomics.store(isDone, at, 1);
}

/** How many replications are done without a gap from the first, given that `from` are. */
export function doneInOrder({ isDone }: SharedReplications, from: number): number {
  let done = from;
  while (done < isDone.length && Atomics.load(isDone, done) === 1) done++;
  return done;
}

/** The same problem with its arrays in shared memory: one copy for all threads. */
export function shareProblem(problem: ScanProblem): ScanProblem {
  return Object.fromEntries(
    Object.entries(problem).map(([name, value]) => [name, ArrayBuffer.isView(value) ? inSharedMemory(value) : value]),
  ) as unknown as ScanProblem;
}

function inSharedMemory(view: ArrayBufferView): ArrayBufferView {
  const bytes = new Uint8Array(new SharedArrayBuffer(view.byteLength));
  bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  return view instanceof Float64Array ? new Float64Array(bytes.buffer) : new Int32Array(bytes.buffer);
}
