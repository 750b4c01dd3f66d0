import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { Deps } from '../deps.ts';
import { isOutOfDate, makeLocator } from '../locate.ts';
import { preparedCards } from '../places/prepare.ts';
import { errorForLog } from '../problem.ts';

const LOOK_AGAIN_MS = 100;

/**
 * Makes the locator of every new snapshot in the background, and again when a period of something in it is over, routing and everything else having its turn between the steps,
 * until `signal` is aborted. A city whose locator cannot be made is logged once; questions then say so themselves.
 */
export async function keepLocatorReady(deps: Deps, signal: AbortSignal): Promise<void> {
  let last: Snapshot | null = null;
  while (!signal.aborted) {
    const snapshot = deps.keeper.current();
    if (snapshot !== null && (snapshot !== last || isOutOfDate(snapshot))) {
      last = snapshot;
      await makeOne(deps, snapshot, signal);
    }
    await setTimeout(LOOK_AGAIN_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}

/** Gives up when a newer snapshot comes: an import makes several, one soon after the other. */
async function makeOne({ now, log, keeper }: Deps, snapshot: Snapshot, signal: AbortSignal): Promise<void> {
  const startedMs = now();
  try {
    const isWanted = (): boolean => !signal.aborted && keeper.current() === snapshot;
    if (!(await makeLocator(snapshot, isWanted))) return;
    log.info({ generation: snapshot.generation, elapsedMs: now() - startedMs }, 'the search is ready');
    for (const _ of preparedCards(snapshot)) {
      if (!isWanted()) return;
      await setImmediate();
    }
  } catch (error) {
    log.error({ error: errorForLog(error) }, 'the search could not be prepared');
  }
}
