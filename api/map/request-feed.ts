import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  BEGINNING,
  isSetBack,
  placedRequests,
  requestsChangedSince,
  type StoreMoment,
} from '../../data/requests/changes.ts';
import type { Store } from '../../data/store/store.ts';
import { readOneMoment } from '../../data/world/load-city.ts';
import type { RequestId } from '../../engine/ids.ts';
import { RequestColumns } from './request-columns.ts';

// Reading this many rows takes some 30 ms, in which nothing else is answered.
const PAGE_ROWS = 5_000;
// More than this came by an import: then all pages are read anew.
const MOST_CHANGES = 20_000;

/** What was read, from where, and when. */
interface Known {
  readonly store: Store;
  readonly region: string;
  readonly columns: RequestColumns;
  readonly moment: StoreMoment;
}

/**
 * The placed requests of one region in columns, brought up to date by every look: the first reads them all (100,000 in
 * about a second), each later one what was written since (a round trip). What was committed before a look began is in it.
 */
export class RequestFeed {
  #known: Known | null = null;
  #running: Promise<unknown> = Promise.resolve();
  #waiting: Promise<RequestColumns> | null = null;

  /** Do not keep them over an await: the next look changes them. Throws StoreError as the store does. */
  look(store: Store, region: string): Promise<RequestColumns> {
    // One look at a time. Who comes while one runs may have written after it began: they share the next one.
    this.#waiting ??= this.#running.then(
      () => this.#next(store, region),
      () => this.#next(store, region),
    );
    return this.#waiting;
  }

  #next(store: Store, region: string): Promise<RequestColumns> {
    this.#waiting = null;
    const look = this.#look(store, region);
    this.#running = look;
    return look;
  }

  async #look(store: Store, region: string): Promise<RequestColumns> {
    const known = this.#known;
    const isSame = known?.store === store && known.region === region;
    this.#known = isSame ? ((await caughtUp(known)) ?? (await readAll(store, region))) : await readAll(store, region);
    return this.#known.columns;
  }
}

async function readAll(store: Store, region: string): Promise<Known> {
  const columns = new RequestColumns();
  const moment = await readOneMoment(store, async (session) => {
    let first: StoreMoment | null = null;
    for (let after: RequestId | null = null; ; ) {
      const page = await placedRequests(session, region, after, PAGE_ROWS);
      first ??= page.moment;
      for (const row of page.rows) columns.put(row);
      if (page.rows.length < PAGE_ROWS) return first;
      after = page.rows.at(-1)!.id;
      await nextTurn();
    }
  });
  // Of an empty table no row told the moment: whatever the next look finds is new.
  return { store, region, columns, moment: moment ?? BEGINNING };
}

/** Null if it takes reading everything: after an import, or when the store was set back to an earlier state. */
async function caughtUp(known: Known): Promise<Known | null> {
  const { store, region, columns } = known;
  const { rows, moment } = await requestsChangedSince(store, region, known.moment, MOST_CHANGES);
  if (rows.length >= MOST_CHANGES || isSetBack(moment!, known.moment)) return null;
  for (const row of rows) columns.put(row);
  return { ...known, moment: moment! };
}
