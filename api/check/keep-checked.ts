import { setTimeout } from 'node:timers/promises';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { Deps } from '../deps.ts';
import { checkOf } from './check-run.ts';

const LOOK_AGAIN_MS = 1_000;
// What else a server makes ready for a new city (the search, the map's first tiles) goes first, and an import changes the city
// several times in a row. Whoever asks before gets the check begun at once.
const SETTLED_MS = 10_000;

/** Checks the city in the background once it has not changed for some seconds, until `signal` is aborted. */
export async function keepChecked(deps: Deps, signal: AbortSignal): Promise<void> {
  let last: Snapshot | null = null;
  let sinceMs = 0;
  while (!signal.aborted) {
    const snapshot = deps.keeper.current();
    if (snapshot !== last) [last, sinceMs] = [snapshot, deps.now()];
    if (snapshot !== null && deps.now() - sinceMs >= SETTLED_MS) checkOf(deps, snapshot);
    await setTimeout(LOOK_AGAIN_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}
