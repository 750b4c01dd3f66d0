import { isUnavailable } from '../../data/store/errors.ts';
import type { Turns } from '../../data/turns/in-turns.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { Deps } from '../deps.ts';
import { errorForLog, notReady, Problem } from '../problem.ts';

/** What background work needs. */
export type WorkDeps = Pick<Deps, 'keeper' | 'log' | 'now'>;

/** One piece of work, as it stands now. */
export interface Run<Progress, Result> {
  readonly state: 'running' | 'done' | 'failed';
  /** What the last step said; null: nothing yet. */
  readonly progress: Progress | null;
  /** null unless it is done. */
  readonly result: Result | null;
  /** Resolves, never rejects, when it is no longer running. */
  readonly settled: Promise<void>;
}

/** What kind of work it is. */
export interface SnapshotWorkOptions<Asked, Progress, Result> {
  /** What the log says at the end. */
  readonly said: { readonly done: string; readonly failed: string };
  /** Does the work, handing `turns` to `inTurns`. null: it was ended. */
  readonly make: (asked: Asked, snapshot: Snapshot, turns: Required<Turns<Progress>>) => Promise<Result | null>;
  /** Further words of the log about a result. */
  readonly logged?: (result: Result, asked: Asked) => object;
  /** So many results are kept, those longest not asked for going first (1). */
  readonly mostKept?: number;
  /** So many may wait or be under way (8). */
  readonly mostWaiting?: number;
}

/** Failed work is not begun again sooner: who asks every second would keep the process busy with failing. */
const RETRY_MS = 10_000;

/** The runs of one snapshot, the last asked for last. They are made one after the other. */
interface Kept<Progress, Result> {
  readonly runs: Map<string, LiveRun<Progress, Result>>;
  waiting: number;
  last: Promise<void>;
}

interface LiveRun<Progress, Result> extends Run<Progress, Result> {
  state: 'running' | 'done' | 'failed';
  progress: Progress | null;
  result: Result | null;
  settled: Promise<void>;
  failedAtMs: number;
}

/**
 * Work about the city in use that takes too long to wait for: begun when it is first asked for, made in the background while
 * others have their turn, shared by all who ask the same, kept as long as its snapshot, and given up when another takes its place.
 */
export class SnapshotWork<Asked, Progress, Result> {
  readonly #options: SnapshotWorkOptions<Asked, Progress, Result>;
  readonly #keptOf = new WeakMap<Snapshot, Kept<Progress, Result>>();

  constructor(options: SnapshotWorkOptions<Asked, Progress, Result>) {
    this.#options = options;
  }

  /**
   * The run of what is asked about a snapshot, begun now if it was not, or if it failed ten seconds ago or earlier. Equal `key`:
   * the same work. Problem `not-ready` where too many wait.
   */
  of(deps: WorkDeps, snapshot: Snapshot, key: string, asked: Asked): Run<Progress, Result> {
    const kept = this.#kept(snapshot);
    const known = kept.runs.get(key);
    if (known !== undefined && !isStale(known, deps.now())) {
      kept.runs.delete(key);
      kept.runs.set(key, known);
      return known;
    }
    if (kept.waiting >= (this.#options.mostWaiting ?? 8))
      throw notReady('Others are being made first. Ask again in some seconds.', { state: deps.keeper.state() });
    return this.#begin(deps, snapshot, kept, key, asked);
  }

  /** The run of a key, if there is one that need not be begun anew: for whom what is asked costs something to put together. */
  known(deps: WorkDeps, snapshot: Snapshot, key: string): Run<Progress, Result> | null {
    const known = this.#kept(snapshot).runs.get(key);
    return known === undefined || isStale(known, deps.now()) ? null : known;
  }

  #kept(snapshot: Snapshot): Kept<Progress, Result> {
    const known = this.#keptOf.get(snapshot);
    if (known !== undefined) return known;
    const kept = { runs: new Map(), waiting: 0, last: Promise.resolve() };
    this.#keptOf.set(snapshot, kept);
    return kept;
  }

  #begin(deps: WorkDeps, snapshot: Snapshot, kept: Kept<Progress, Result>, key: string, asked: Asked) {
    const run: LiveRun<Progress, Result> = {
      ...{ state: 'running', progress: null, result: null, failedAtMs: 0 },
      settled: kept.last.then(() => this.#make(deps, snapshot, run, asked)).then(() => void kept.waiting--),
    };
    kept.waiting++;
    kept.last = run.settled;
    kept.runs.delete(key);
    kept.runs.set(key, run);
    for (const [old, { state }] of kept.runs) {
      if (kept.runs.size <= (this.#options.mostKept ?? 1)) break;
      if (state !== 'running') kept.runs.delete(old);
    }
    return run;
  }

  /** Never rejects. A run that was ended has failed: whoever still looks at it asks about a city that is gone. */
  async #make(deps: WorkDeps, snapshot: Snapshot, run: LiveRun<Progress, Result>, asked: Asked): Promise<void> {
    const { keeper, log, now } = deps;
    const { make, logged, said } = this.#options;
    const startedMs = now();
    const isWanted = (): boolean => keeper.current() === snapshot;
    const onProgress = (progress: Progress): void => {
      run.progress = progress;
    };
    try {
      run.result = isWanted() ? await make(asked, snapshot, { isWanted, onProgress }) : null;
      run.state = run.result === null ? 'failed' : 'done';
      if (run.result === null) return;
      const { generation } = snapshot;
      log.info({ generation, ...logged?.(run.result, asked), elapsedMs: now() - startedMs }, said.done);
    } catch (error) {
      run.state = 'failed';
      const level = isUnavailable(error) || error instanceof Problem ? 'warn' : 'error';
      log[level]({ error: errorForLog(error) }, said.failed);
    } finally {
      run.failedAtMs = now();
    }
  }
}

const isStale = <Progress, Result>(run: LiveRun<Progress, Result>, nowMs: number): boolean =>
  run.state === 'failed' && nowMs - run.failedAtMs >= RETRY_MS;
