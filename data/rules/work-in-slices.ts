import { setImmediate } from 'node:timers/promises';

const SLICE_MS = 8;

/** Runs a generator to its end; between slices of some milliseconds others have their turn. null: it was ended. */
export async function inSlices<Progress, Result>(
  work: Generator<Progress, Result>,
  onProgress: (progress: Progress) => void = () => {},
  isWanted: () => boolean = () => true,
): Promise<Result | null> {
  let sliceMs = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - sliceMs < SLICE_MS) continue;
    onProgress(step.value);
    await setImmediate();
    if (!isWanted()) return null;
    sliceMs = performance.now();
  }
}
