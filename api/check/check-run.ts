import { setImmediate } from 'node:timers/promises';
import { layerStatements } from '../../data/check/layer-statements.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { cityChecks } from '../../engine/check/check-city.ts';
import type { Finding } from '../../engine/check/finding.ts';
import type { Deps } from '../deps.ts';
import { errorForLog } from '../problem.ts';

/** The check of one snapshot, done or under way. */
export type CheckRun =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly findings: readonly Finding[]; readonly checkedAtMs: number }
  | { readonly state: 'failed' };

/** The last check that came to its end, and of which generation. */
export interface LastCheck {
  readonly generation: number;
  readonly findings: readonly Finding[];
  readonly checkedAtMs: number;
}

const runs = new WeakMap<Snapshot, CheckRun>();
const lastByKeeper = new WeakMap<Deps['keeper'], LastCheck>();

type CheckDeps = Pick<Deps, 'keeper' | 'now' | 'log'>;

/** The check of a snapshot; begun now if it was not. It goes on in the background while the snapshot is the current one. */
export function checkOf(deps: CheckDeps, snapshot: Snapshot): CheckRun {
  const known = runs.get(snapshot);
  if (known !== undefined) return known;
  const begun = { state: 'running' } as const;
  runs.set(snapshot, begun);
  void run(deps, snapshot);
  return begun;
}

export const lastCheck = ({ keeper }: CheckDeps): LastCheck | null => lastByKeeper.get(keeper) ?? null;

/** Others have their turn between any two steps. Never rejects. */
async function run({ keeper, now, log }: CheckDeps, snapshot: Snapshot): Promise<void> {
  const { router, generation, layerSettings } = snapshot;
  const startedMs = now();
  try {
    const statements = layerStatements(layerSettings);
    const steps = cityChecks(router, { atMs: startedMs, statements });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        const done = { findings: step.value, checkedAtMs: startedMs };
        runs.set(snapshot, { state: 'done', ...done });
        lastByKeeper.set(keeper, { generation, ...done });
        log.info({ generation, findings: step.value.length, elapsedMs: now() - startedMs }, 'the city is checked');
        return;
      }
      await setImmediate();
      if (keeper.current() === snapshot) continue;
      runs.delete(snapshot);
      return;
    }
  } catch (error) {
    runs.set(snapshot, { state: 'failed' });
    log.error({ error: errorForLog(error) }, 'the city could not be checked');
  }
}
