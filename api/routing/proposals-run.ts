import { learnRules } from '../../data/rules/learn-rules.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { Proposed } from '../../engine/route/propose/propose.ts';
import type { Deps } from '../deps.ts';
import { errorForLog } from '../problem.ts';

/** The search for rules over one snapshot, done or under way. */
export type ProposalsRun =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly proposed: Proposed }
  | { readonly state: 'failed' };

const runs = new WeakMap<Snapshot, ProposalsRun>();

type RunDeps = Pick<Deps, 'keeper' | 'store' | 'now' | 'log'>;

/** The search over a snapshot; begun now if it was not. It goes on in the background while the snapshot is the current one. */
export function proposalsOf(deps: RunDeps, snapshot: Snapshot): ProposalsRun {
  const known = runs.get(snapshot);
  if (known !== undefined) return known;
  const begun = { state: 'running' } as const;
  runs.set(snapshot, begun);
  void run(deps, snapshot);
  return begun;
}

/** Never rejects. */
async function run({ keeper, store, now, log }: RunDeps, snapshot: Snapshot): Promise<void> {
  const startedMs = now();
  try {
    const opened = store();
    if (opened === null) throw new Error('the store is away');
    const proposed = await learnRules(opened, snapshot.router, { isWanted: () => keeper.current() === snapshot });
    if (proposed === null) {
      runs.delete(snapshot);
      return;
    }
    runs.set(snapshot, { state: 'done', proposed });
    log.info({ proposals: proposed.proposals.length, elapsedMs: now() - startedMs }, 'rules were looked for');
  } catch (error) {
    // Asked again, it is begun again.
    runs.delete(snapshot);
    log.warn({ error: errorForLog(error) }, 'rules could not be looked for');
  }
}
