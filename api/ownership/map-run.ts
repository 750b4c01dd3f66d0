import { setImmediate } from 'node:timers/promises';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { momentKey } from '../../engine/route/ownership-map/moment-key.ts';
import {
  type OwnershipMap,
  type OwnershipMapOptions,
  ownershipMap,
} from '../../engine/route/ownership-map/ownership-map.ts';
import type { Deps } from '../deps.ts';
import { errorForLog, notReady } from '../problem.ts';

/** A map of who owns a service, made or being made. */
export interface MapRun {
  state: 'running' | 'done' | 'failed';
  map: OwnershipMap | null;
  /** Resolves when it is no longer running. */
  readonly settled: Promise<void>;
}

/** The maps of one snapshot, the last one asked for last, and those that wait their turn. */
interface Kept {
  readonly runs: Map<string, MapRun>;
  waiting: number;
  last: Promise<void>;
}

// A map of a city is a megabyte or two.
const MOST_KEPT = 24;
// One after the other, some seconds each: who would wait longer is told to come back.
const MOST_WAITING = 8;

const keptBySnapshot = new WeakMap<Snapshot, Kept>();

type MapDeps = Pick<Deps, 'keeper' | 'log' | 'now'>;

/**
 * The map of a question about a snapshot, begun now if it was not. Questions about moments between which nothing changes share
 * one. It is made in the background while the snapshot is the current one. Problem `not-ready` where too many wait.
 */
export function mapOf(deps: MapDeps, snapshot: Snapshot, options: OwnershipMapOptions): MapRun {
  const kept = keptBySnapshot.get(snapshot) ?? { runs: new Map(), waiting: 0, last: Promise.resolve() };
  keptBySnapshot.set(snapshot, kept);
  const { service, answers, box, cellMeters } = options;
  const said = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify([service, said, box ?? null, cellMeters, momentKey(snapshot.router, options)]);
  const known = kept.runs.get(key);
  if (known !== undefined) {
    kept.runs.delete(key);
    kept.runs.set(key, known);
    return known;
  }
  if (kept.waiting >= MOST_WAITING)
    throw notReady('Other maps are being made first. Ask again in some seconds.', { state: deps.keeper.state() });
  return begin(deps, snapshot, kept, key, options);
}

function begin(deps: MapDeps, snapshot: Snapshot, kept: Kept, key: string, options: OwnershipMapOptions): MapRun {
  kept.waiting++;
  const settled = kept.last.then(async () => {
    await make(deps, snapshot, run, options);
    kept.waiting--;
    if (run.state !== 'done') kept.runs.delete(key);
  });
  const run: MapRun = { state: 'running', map: null, settled };
  kept.last = settled;
  kept.runs.set(key, run);
  for (const [old, { state }] of kept.runs) {
    if (kept.runs.size <= MOST_KEPT) break;
    if (state !== 'running') kept.runs.delete(old);
  }
  return run;
}

/** Others have their turn between any two steps. Never rejects. */
async function make({ keeper, log, now }: MapDeps, snapshot: Snapshot, run: MapRun, options: OwnershipMapOptions) {
  const startedMs = now();
  try {
    const steps = ownershipMap(snapshot.router, options);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        [run.state, run.map] = ['done', step.value];
        log.info({ service: options.service, elapsedMs: now() - startedMs }, 'a map of owners is made');
        return;
      }
      await setImmediate();
      if (keeper.current() === snapshot) continue;
      run.state = 'failed';
      return;
    }
  } catch (error) {
    run.state = 'failed';
    log.error({ error: errorForLog(error) }, 'a map of owners could not be made');
  }
}
