import { setImmediate } from 'node:timers/promises';

/** How work in turns is followed and ended. */
export interface Turns<Progress> {
  /** Told after each turn what the last step said. */
  readonly onProgress?: (progress: Progress) => void;
  /** Asked after each turn; false ends the work. */
  readonly isWanted?: () => boolean;
}

// A request that comes meanwhile waits for one turn, or for the step that was longer than that.
const TURN_MS = 8;

/**
 * Runs steps to their end, in turns of some milliseconds between which others have theirs: whatever else the process answers.
 * null: it was ended. A step is never cut: work keeps the process responsive only if each of its steps is short.
 */
export async function inTurns<Progress, Result>(
  work: Generator<Progress, Result>,
  { onProgress, isWanted }: Turns<Progress> = {},
): Promise<Result | null> {
  let begunMs = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - begunMs < TURN_MS) continue;
    onProgress?.(step.value);
    await setImmediate();
    if (isWanted?.() === false) return null;
    begunMs = performance.now();
  }
}

/** The same for work that nobody ends. */
export async function allInTurns<Result>(work: Generator<unknown, Result>): Promise<Result> {
  return (await inTurns(work)) as Result;
}
