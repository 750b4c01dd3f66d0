import { holdWatch, letWatchGo } from '../../data/alerts/watch-lease.ts';
import { watchSettings } from '../../data/alerts/watch-settings.ts';
import { isUnavailable } from '../../data/store/errors.ts';
import type { Store } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { Deps } from '../deps.ts';
import { errorForLog } from '../problem.ts';
import { Bell } from './bell.ts';
import type { LiveEngine } from './live-engine.ts';
import { LIVE_SCAN_ENGINE } from './live-scan-engine.ts';
import { NoLongerWatching } from './record-alerts.ts';
import { WatchPost } from './watch-post.ts';
import { watchesOf } from './watches.ts';

/** How often is looked, and for how long a server holds the watch without a sign of life. */
export interface WatchTimes {
  readonly lookMs: number;
  readonly renewMs: number;
  readonly holdMs: number;
  /** After the city is loaded; an import changes it several times in a row. */
  readonly settleMs: number;
}

// A report by another server is seen within a second; where the server that watches died, another does after six.
const TIMES: WatchTimes = { lookMs: 1_000, renewMs: 2_000, holdMs: 6_000, settleMs: 10_000 };
const TRY_AGAIN_MS = 2_000;
// After it died it need not wait for itself.
const THE_ONE_PROCESS = '00000000-0000-7000-8000-000000000001';

/**
 * Watches for clusters of reports until `signal` is aborted: one server of those on a store does, another takes over when it ends or
 * dies. Looks once a second at what was written, and at once when a report was taken here. Never rejects.
 */
export async function keepWatching(
  deps: Deps,
  signal: AbortSignal,
  engine: LiveEngine = LIVE_SCAN_ENGINE,
  times: WatchTimes = TIMES,
): Promise<void> {
  const bell = deps.bells?.requests ?? new Bell();
  const watcher = new Watcher(deps, engine, times);
  let isTold = false;
  while (!signal.aborted) {
    let waitMs = times.lookMs;
    try {
      await watcher.look();
      isTold = false;
    } catch (error) {
      if (!isTold && !signal.aborted)
        deps.log[isUnavailable(error) ? 'warn' : 'error'](
          { error: errorForLog(error) },
          'clusters are not watched for at the moment',
        );
      isTold = true;
      waitMs = TRY_AGAIN_MS;
    }
    await bell.wait(waitMs, signal);
  }
  await watcher.end();
}

/** One server's part in the watch. */
class Watcher {
  readonly #deps: Deps;
  readonly #engine: LiveEngine;
  readonly #times: WatchTimes;
  readonly #holder: string;
  #post: WatchPost | null = null;
  /** Where and until when the watch is held for certain, or when it is to be asked for again. */
  #held: { readonly store: Store; readonly region: string } | null = null;
  #askAgainAtMs = 0;

  constructor(deps: Deps, engine: LiveEngine, times: WatchTimes) {
    this.#deps = deps;
    this.#engine = engine;
    this.#times = times;
    this.#holder = deps.newId();
  }

  async look(): Promise<void> {
    const store = this.#deps.store();
    const snapshot = this.#deps.keeper.current();
    if (store === null || snapshot === null) return;
    if (performance.now() >= this.#askAgainAtMs) await this.#ask(store, snapshot);
    if (this.#post === null) return;
    try {
      if ((await this.#post.look(snapshot)) > 0) this.#deps.bells?.alerts.ring();
    } catch (error) {
      if (!(error instanceof NoLongerWatching)) throw error;
      await this.#leave();
    }
  }

  /** Asks for the watch or keeps it, and looks what is to be watched. */
  async #ask(store: Store, snapshot: Snapshot): Promise<void> {
    const { region } = snapshot;
    if (this.#held !== null && (this.#held.store !== store || this.#held.region !== region)) await this.#leave();
    const isHeld = await this.#hold(store, region);
    this.#askAgainAtMs = performance.now() + this.#times.renewMs;
    if (!isHeld) return this.#leave();
    this.#held = { store, region };
    const settledAtMs = performance.now() + this.#times.settleMs;
    const place = { deps: this.#deps, store, region, engine: this.#engine, holder: this.#holderOn(store), settledAtMs };
    this.#post ??= new WatchPost(place);
    const { settings } = await watchSettings(store, region);
    this.#post.watch(watchesOf(snapshot, settings));
  }

  /** An embedded store has one process: what it holds nobody takes, and need not be written again and again. */
  #hold(store: Store, region: string): Promise<boolean> {
    if (store.kind === 'embedded' && this.#held !== null) return Promise.resolve(true);
    return holdWatch(store, region, this.#holderOn(store), this.#times.holdMs);
  }

  #holderOn(store: Store): string {
    return store.kind === 'embedded' ? THE_ONE_PROCESS : this.#holder;
  }

  async #leave(): Promise<void> {
    const post = this.#post;
    this.#post = null;
    this.#held = null;
    await post?.end();
  }

  /** Lets another server take over without waiting. */
  async end(): Promise<void> {
    const held = this.#held;
    await this.#leave();
    if (held === null) return;
    await letWatchGo(held.store, held.region, this.#holderOn(held.store)).catch(() => {});
  }
}
