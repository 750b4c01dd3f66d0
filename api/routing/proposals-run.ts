import { type LearningProgress, learnRules } from '../../data/rules/learn-rules.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { Proposed } from '../../engine/route/propose/propose.ts';
import { type Run, SnapshotWork } from '../background/snapshot-work.ts';
import { openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';

const searches = new SnapshotWork<Deps, LearningProgress, Proposed>({
  said: { done: 'rules were looked for', failed: 'rules could not be looked for' },
  logged: ({ proposals }) => ({ proposals: proposals.length }),
  make: (deps, { router }, turns) => learnRules(openStoreOf(deps), router, turns),
});

/** The search for rules over a snapshot's past requests; begun now if it was not. */
export const proposalsOf = (deps: Deps, snapshot: Snapshot): Run<LearningProgress, Proposed> =>
  searches.of(deps, snapshot, 'proposals', deps);
