import type { KeeperState } from '../data/world/city-keeper.ts';
import type { Deps } from './deps.ts';
import { notReady } from './problem.ts';

export interface Readiness {
  readonly state: KeeperState;
  readonly store: 'open' | 'away';
  readonly city: string;
  readonly generation: number;
  readonly loadedAt: string;
}

/** What routing answers from. Throws Problem 'not-ready' while it answers nothing. */
export function readiness(deps: Deps): Readiness {
  const snapshot = deps.keeper.current();
  const state = deps.keeper.state();
  const store = deps.store() === null || deps.keeper.isCutOff() ? 'away' : 'open';
  if (snapshot === null) throw notReady('Routing does not answer yet.', { state, store });
  const { city, generation, loadedAtMs } = snapshot;
  return { state, store, city: city.id, generation, loadedAt: new Date(loadedAtMs).toISOString() };
}
