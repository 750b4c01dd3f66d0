import { type Extent, extentOf } from '../../engine/route/extent.ts';
import type { RuleProblem } from '../../engine/route/field.ts';
import { Router } from '../../engine/route/router.ts';
import type { Store } from '../store/store.ts';
import { loadCity, type StoredCity } from './load-city.ts';
import { type Change, EVERYTHING, parseChange, refreshCity } from './refresh.ts';

/** The city that routing answers from, and since when. Immutable; the next one replaces it whole. */
export interface Snapshot extends StoredCity {
  readonly router: Router;
  /** Around the layers; null for a city without any geometry. */
  readonly extent: Extent | null;
  /** Counts the snapshots of this process, from 1. */
  readonly generation: number;
  readonly loadedAtMs: number;
}

/** 'loading': nothing yet. 'empty': the store holds no city. 'stale': the last good index answers while the store is away or holds rules that are wrong. */
export type KeeperState = 'loading' | 'empty' | 'ready' | 'stale';

/** What a keeper reports; the server logs it. */
export type KeeperEvent =
  | { readonly kind: 'loaded'; readonly generation: number; readonly elapsedMs: number }
  | { readonly kind: 'invalid-rules'; readonly problems: readonly RuleProblem[] }
  | { readonly kind: 'refresh-failed'; readonly error: unknown };

export interface KeeperOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onEvent?: (event: KeeperEvent) => void;
}

/** The channel of the triggers in `data/schema`. */
const CHANNEL = 'bailiwick_changed';
// An import notifies once a table and layer; waiting this long reads them together and is far below a second.
const GATHER_MS = 25;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5_000;

/**
 * Keeps one router in step with the store: loads it, listens for changes by any process, reads again what changed
 * (tens of milliseconds for a city of 20,000 assets), and goes on answering from the last good one while the store is
 * away. `start` resolves when the first load is done or has failed; a failed load is tried again with back-off.
 */
export class CityKeeper {
  readonly #store: Store;
  readonly #options: KeeperOptions;
  #stored: StoredCity | null = null;
  #snapshot: Snapshot | null = null;
  #state: KeeperState = 'loading';
  #pending: Change[] = [];
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #retryMs = FIRST_RETRY_MS;
  #stopListening: (() => Promise<void>) | null = null;
  #isCutOff = false;
  #isClosed = false;

  constructor(store: Store, options: KeeperOptions) {
    this.#store = store;
    this.#options = options;
  }

  current(): Snapshot | null {
    return this.#snapshot;
  }

  state(): KeeperState {
    return this.#isCutOff && this.#state === 'ready' ? 'stale' : this.#state;
  }

  /** Whether the store is away, as far as its notices show: changes are not heard of, and read when it is back. */
  isCutOff(): boolean {
    return this.#isCutOff;
  }

  start(): Promise<void> {
    this.#pending.push(EVERYTHING);
    return this.#refreshInTurn();
  }

  /** Resolves once every change that was notified so far has been read. */
  settled(): Promise<void> {
    return this.#timer === null ? this.#running : this.#refreshInTurn();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#running;
    await this.#stopListening?.();
  }

  /** Before the first load, so that no change falls between the two. */
  async #listen(): Promise<void> {
    this.#stopListening ??= await this.#store.listen(CHANNEL, (payload) => this.#changed(parseChange(payload)), {
      onLost: () => {
        this.#isCutOff = true;
      },
      onReconnect: () => {
        this.#isCutOff = false;
        this.#changed(EVERYTHING);
      },
    });
  }

  #changed(change: Change): void {
    this.#pending.push(change);
    this.#schedule(GATHER_MS);
  }

  #schedule(delayMs: number): void {
    if (this.#isClosed || this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.#refreshInTurn(), delayMs);
  }

  #refreshInTurn(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running = this.#running.then(() => this.#refresh());
    return this.#running;
  }

  async #refresh(): Promise<void> {
    if (this.#pending.length === 0 || this.#isClosed) return;
    const changes = distinct(this.#pending);
    this.#pending = [];
    const startedMs = this.#options.now();
    try {
      await this.#listen();
      const stored =
        this.#stored === null ? await loadCity(this.#store) : await refreshCity(this.#store, this.#stored, changes);
      this.#retryMs = FIRST_RETRY_MS;
      this.#adopt(stored, startedMs);
    } catch (error) {
      this.#pending.unshift(...changes);
      if (this.#snapshot !== null) this.#state = 'stale';
      this.#options.onEvent?.({ kind: 'refresh-failed', error });
      this.#schedule(this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
    }
  }

  #adopt(stored: StoredCity | null, startedMs: number): void {
    this.#stored = stored;
    if (stored === null) {
      this.#state = this.#snapshot === null ? 'empty' : 'stale';
      return;
    }
    const built = Router.build(stored.city, this.#snapshot?.router);
    if (built.kind === 'invalid-rules') {
      this.#state = this.#snapshot === null ? 'loading' : 'stale';
      this.#options.onEvent?.({ kind: 'invalid-rules', problems: built.problems });
      return;
    }
    const loadedAtMs = this.#options.now();
    const generation = (this.#snapshot?.generation ?? 0) + 1;
    this.#snapshot = { ...stored, extent: extentOf(stored.city), router: built.router, generation, loadedAtMs };
    this.#state = 'ready';
    this.#options.onEvent?.({ kind: 'loaded', generation, elapsedMs: loadedAtMs - startedMs });
  }
}

const distinct = (changes: readonly Change[]): readonly Change[] => [
  ...new Map(changes.map((change) => [`${change.table} ${change.key ?? ''}`, change])).values(),
];
