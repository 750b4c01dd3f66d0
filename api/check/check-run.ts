import { layerStatements } from '../../data/check/layer-statements.ts';
import { inTurns } from '../../data/turns/in-turns.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { type CheckStage, cityChecks } from '../../engine/check/check-city.ts';
import type { Finding } from '../../engine/check/finding.ts';
import { type Run, SnapshotWork, type WorkDeps } from '../background/snapshot-work.ts';

/** A check that came to its end, and of which generation. */
export interface Checked {
  readonly generation: number;
  readonly findings: readonly Finding[];
  readonly checkedAtMs: number;
}

const lastByKeeper = new WeakMap<WorkDeps['keeper'], Checked>();

const checks = new SnapshotWork<WorkDeps, CheckStage, Checked>({
  said: { done: 'the city is checked', failed: 'the city could not be checked' },
  logged: ({ findings }) => ({ findings: findings.length }),
  make: async ({ keeper, now }, { router, generation, layerSettings }, turns) => {
    const checkedAtMs = now();
    const statements = layerStatements(layerSettings);
    const findings = await inTurns(cityChecks(router, { atMs: checkedAtMs, statements }), turns);
    if (findings === null) return null;
    const checked = { generation, findings, checkedAtMs };
    lastByKeeper.set(keeper, checked);
    return checked;
  },
});

/** The check of a snapshot; begun now if it was not. */
export const checkOf = (deps: WorkDeps, snapshot: Snapshot): Run<CheckStage, Checked> =>
  checks.of(deps, snapshot, 'check', deps);

export const lastCheck = ({ keeper }: WorkDeps): Checked | null => lastByKeeper.get(keeper) ?? null;
