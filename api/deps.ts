import type { Logger } from 'pino';
import type { Store } from '../data/store/store.ts';
import type { KeeperState, Snapshot } from '../data/world/city-keeper.ts';
import type { Bells } from './alerts/bell.ts';

/** What answers need of the keeper of the routing index (`CityKeeper` is one). */
export interface Keeper {
  /** The last good index; null before the first. It keeps answering while the store is away. */
  current(): Snapshot | null;
  state(): KeeperState;
  /** Whether the store is away, as far as is known without asking it. */
  isCutOff(): boolean;
}

/** Everything that the app takes from outside. Tests hand in their own clock, ids and city. */
export interface Deps {
  /** Null while it is being opened, and after it was closed. */
  readonly store: () => Store | null;
  readonly keeper: Keeper;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A UUIDv7, ascending within this process. */
  readonly newId: () => string;
  readonly log: Logger;
  readonly version: string;
  /** Origins that browsers may call from; '*' is any, none is only this server's own page. */
  readonly corsOrigins: readonly string[];
  /** Rung at what happens in this process; without them who waits for it asks the store. */
  readonly bells?: Bells | undefined;
  /** Aborted when the server closes: answers that stay open end. */
  readonly closing?: AbortSignal | undefined;
  /** Folder of the page at '/'. */
  readonly staticDir?: string | undefined;
}
