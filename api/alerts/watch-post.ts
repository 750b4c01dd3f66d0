import { watchKey } from '../../data/alerts/watch-settings.ts';
import type { Store } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LiveAlert } from '../../engine/cluster/live/live-alert.ts';
import type { Watch } from '../../engine/cluster/live/watch.ts';
import { mainSuspecter } from '../clusters/suspected-main.ts';
import type { Deps } from '../deps.ts';
import { mainsOf } from '../plan/mains.ts';
import { errorForLog } from '../problem.ts';
import { explainAlert } from './explain-alert.ts';
import type { LiveEngine } from './live-engine.ts';
import { endUnwatched, recordAlerts } from './record-alerts.ts';
import { isForWatch, WatchRun } from './watch-run.ts';

export interface PostPlace {
  readonly deps: Pick<Deps, 'now' | 'log' | 'newId'>;
  readonly store: Store;
  readonly region: string;
  readonly engine: LiveEngine;
  /** See `WatchPlace`. */
  readonly settledAtMs: number;
  /** Who holds the watch. */
  readonly holder: string;
}

/** What failed is tried again later: a past that is too little may have grown, a store may be back. */
const TRY_AGAIN_MS = 60_000;

/** A watch and how far it is. */
interface Watched {
  readonly watch: Watch;
  /** Null while it is being begun. */
  run: WatchRun | null;
  /** Whether the store knows what the run says; else everything is compared. */
  isInStep: boolean;
  /** Begins a run, or one that replaces it. */
  beginning: Promise<void> | null;
  notBeforeMs: number;
}

/** All watches of the server that has the watch. Beginning one goes on in the background while the others follow. */
export class WatchPost {
  readonly #place: PostPlace;
  readonly #stop = new AbortController();
  readonly #watched = new Map<string, Watched>();
  #areOthersEnded = false;

  constructor(place: PostPlace) {
    this.#place = place;
  }

  /** From now on these are watched. */
  watch(watches: readonly Watch[]): void {
    const wanted = new Map(watches.map((watch) => [watchKey(watch), watch]));
    for (const [key, { watch }] of this.#watched) {
      const now = wanted.get(key);
      if (now !== undefined && isForWatch(watch, now)) continue;
      this.#watched.delete(key);
      this.#areOthersEnded = false;
    }
    for (const [key, watch] of wanted)
      if (!this.#watched.has(key))
        this.#watched.set(key, { watch, run: null, isInStep: false, beginning: null, notBeforeMs: 0 });
  }

  /** Follows what was written, and tells the store. How many things were told. Throws NoLongerWatching, StoreError. */
  async look(snapshot: Snapshot): Promise<number> {
    let told = 0;
    if (!this.#areOthersEnded) {
      told += await endUnwatched({ ...this.#place, nowMs: this.#place.deps.now() }, [...this.#watched.keys()]);
      this.#areOthersEnded = true;
    }
    for (const watched of this.#watched.values()) {
      this.#beginWhereNeeded(watched);
      if (watched.run !== null) told += await this.#follow(watched, watched.run, snapshot);
    }
    return told;
  }

  /** Resolves when nothing of it is under way any more. */
  async end(): Promise<void> {
    this.#stop.abort();
    await Promise.all([...this.#watched.values()].map(({ beginning }) => beginning));
  }

  async #follow(watched: Watched, run: WatchRun, snapshot: Snapshot): Promise<number> {
    const followed = await run.follow();
    if (followed.kind === 'rebuild') {
      watched.run = null;
      return 0;
    }
    const isAll = !watched.isInStep;
    const lives = isAll ? allOf(run, followed.changed) : followed.changed;
    if (lives.length === 0 && !isAll) return 0;
    // Where writing fails, the scan is ahead of the store: next time everything is compared.
    watched.isInStep = false;
    const { deps } = this.#place;
    const nowMs = deps.now();
    const suspect = await mainSuspecter(this.#place.store, mainsOf(snapshot), nowMs);
    const seen = (live: LiveAlert) =>
      explainAlert(
        live,
        live.members.flatMap((id) => run.reportOf(id) ?? []),
        snapshot,
        suspect,
        nowMs,
      );
    const { mostHours } = run.watch;
    const recording = { ...this.#place, watch: watchKey(run.watch), mostHours, nowMs, newId: deps.newId, seen };
    const told = await recordAlerts(recording, lives, isAll);
    watched.isInStep = true;
    return told;
  }

  #beginWhereNeeded(watched: Watched): void {
    const { deps } = this.#place;
    const nowMs = deps.now();
    const isStale = watched.run?.isStale(nowMs) ?? false;
    if (watched.beginning !== null || nowMs < watched.notBeforeMs || (watched.run !== null && !isStale)) return;
    watched.beginning = this.#begin(watched, isStale).finally(() => {
      watched.beginning = null;
    });
  }

  async #begin(watched: Watched, isStale: boolean): Promise<void> {
    const { deps } = this.#place;
    try {
      const run = await WatchRun.start(watched.watch, this.#place, this.#stop.signal, isStale);
      if (run !== null) [watched.run, watched.isInStep] = [run, false];
      else watched.notBeforeMs = deps.now() + TRY_AGAIN_MS;
    } catch (error) {
      watched.notBeforeMs = deps.now() + TRY_AGAIN_MS;
      if (!this.#stop.signal.aborted) deps.log.warn({ error: errorForLog(error) }, 'a watch could not be begun');
    }
  }
}

/** All open clusters, and what ended with this look. */
function allOf(run: WatchRun, changed: readonly LiveAlert[]): readonly LiveAlert[] {
  const all = new Map(changed.map((live) => [live.key, live]));
  for (const live of run.alerts()) if (live.state === 'open') all.set(live.key, live);
  return [...all.values()];
}
