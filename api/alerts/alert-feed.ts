import { setTimeout as pause } from 'node:timers/promises';
import type { Response } from 'express';
import type { Alert, AlertEvent } from '../../data/alerts/alert.ts';
import {
  type AlertFilter,
  alertEventsAfter,
  alertsById,
  lastAlertPosition,
  listAlerts,
} from '../../data/alerts/alert-store.ts';
import type { Store } from '../../data/store/store.ts';
import type { AlertId } from '../../engine/ids.ts';
import type { Deps } from '../deps.ts';
import { errorForLog, Problem, RETRY_AFTER_SECONDS } from '../problem.ts';
import { alertSummary } from './alert-answer.ts';
import { Bell } from './bell.ts';

/** What is kept in bounds, and how often is looked. */
export interface FeedLimits {
  readonly mostListeners: number;
  /** What a listener has not read yet; more ends its connection, and it goes on where it was when it is back. */
  readonly mostUnreadBytes: number;
  /** Who missed more is told to read the list anew. */
  readonly mostMissed: number;
  /** What other servers write is seen so late. */
  readonly lookMs: number;
  readonly heartbeatMs: number;
}

export const FEED_LIMITS: FeedLimits = {
  mostListeners: 200,
  mostUnreadBytes: 1_000_000,
  mostMissed: 1_000,
  lookMs: 500,
  heartbeatMs: 15_000,
};

const AT_ONCE = 200;

interface Listener {
  readonly res: Response;
  readonly region: string;
  readonly filter: AlertFilter;
  /** Alerts that it was told of: it hears of their end also where they no longer pass its filter. */
  readonly told: Set<AlertId>;
  position: number;
}

/**
 * Sends what becomes of alerts to whoever listens (Server-Sent Events), from the store: whichever server wrote it, and from where a
 * listener left off. One look for all listeners; none while there are none.
 */
export class AlertFeed {
  readonly #deps: Deps;
  readonly #limits: FeedLimits;
  readonly #listeners = new Set<Listener>();
  readonly #closing: AbortSignal;
  #isLooking = false;

  constructor(deps: Deps, limits: FeedLimits = FEED_LIMITS) {
    this.#deps = deps;
    this.#limits = limits;
    this.#closing = deps.closing ?? new AbortController().signal;
    this.#closing.addEventListener('abort', () => {
      for (const { res } of this.#begun()) res.end();
    });
  }

  /**
   * Answers with a stream of events after `after` (null: from now on). Throws Problem 'too-many-listeners', StoreError; after that the
   * stream goes on until the client or the server ends it.
   */
  async listen(res: Response, store: Store, region: string, filter: AlertFilter, after: number | null): Promise<void> {
    if (this.#listeners.size >= this.#limits.mostListeners)
      throw new Problem(
        'too-many-listeners',
        `This server keeps ${this.#limits.mostListeners} streams open.`,
        {},
        {
          'Retry-After': String(RETRY_AFTER_SECONDS),
        },
      );
    const listener: Listener = { res, region, filter, told: new Set(), position: 0 };
    this.#listeners.add(listener);
    res.once('close', () => this.#listeners.delete(listener));
    try {
      const last = await lastAlertPosition(store, region);
      // A store that was restored from a backup knows fewer events than a listener has seen.
      const hasMissedTooMuch = after !== null && (after > last || last - after > this.#limits.mostMissed);
      listener.position = after === null || hasMissedTooMuch ? last : after;
      begin(res, listener.position, hasMissedTooMuch);
    } catch (error) {
      this.#listeners.delete(listener);
      throw error;
    }
    if (this.#closing.aborted) res.end();
    else if (!this.#isLooking) void this.#lookOn();
  }

  /** Those whose stream has begun: a word before that would be an answer without its head. */
  #begun(): readonly Listener[] {
    return [...this.#listeners].filter(({ res }) => res.headersSent);
  }

  /** As long as anybody listens. Never rejects. */
  async #lookOn(): Promise<void> {
    this.#isLooking = true;
    const bell = this.#deps.bells?.alerts ?? new Bell();
    let heartbeatAtMs = performance.now() + this.#limits.heartbeatMs;
    let isTold = false;
    while (this.#listeners.size > 0 && !this.#closing.aborted) {
      try {
        // Until there is nothing more: who comes back may have missed many.
        while (await this.#look());
        isTold = false;
      } catch (error) {
        if (!isTold)
          this.#deps.log.warn({ error: errorForLog(error) }, 'events of alerts cannot be read at the moment');
        isTold = true;
        await pause(this.#limits.lookMs);
      }
      if (performance.now() >= heartbeatAtMs) {
        heartbeatAtMs = performance.now() + this.#limits.heartbeatMs;
        for (const listener of this.#begun()) this.#send(listener, ': still here\n\n');
      }
      await bell.wait(this.#limits.lookMs, this.#closing);
    }
    this.#isLooking = false;
  }

  /** Whether there may be more. */
  async #look(): Promise<boolean> {
    const store = this.#deps.store();
    // Not what joins during it: their first look is the next one.
    const listeners = this.#begun();
    const [first] = listeners;
    if (store === null || first === undefined) return false;
    const { region } = first;
    const from = Math.min(...listeners.map(({ position }) => position));
    const events = await alertEventsAfter(store, region, from, AT_ONCE);
    if (events.length === 0) return false;
    const ids = [...new Set(events.map(({ alert }) => alert))];
    const alerts = new Map((await alertsById(store, region, ids)).map((alert) => [alert.id, alert]));
    const passing = await this.#passing(store, region, listeners, ids);
    for (const listener of listeners) {
      for (const event of events) this.#tell(listener, event, alerts.get(event.alert), passing.get(keyOf(listener))!);
    }
    return events.length === AT_ONCE;
  }

  /** By filter: the alerts that pass it. One question for all listeners that ask the same. */
  async #passing(store: Store, region: string, listeners: readonly Listener[], ids: readonly AlertId[]) {
    const filters = new Map(listeners.map((listener) => [keyOf(listener), listener.filter]));
    const passing = new Map<string, ReadonlySet<AlertId>>();
    for (const [key, filter] of filters) {
      const isAny = Object.values(filter).every((value) => value === undefined);
      const found = isAny
        ? ids
        : (await listAlerts(store, region, { ...filter, ids }, null, ids.length)).alerts.map(({ id }) => id);
      passing.set(key, new Set(found));
    }
    return passing;
  }

  #tell(listener: Listener, event: AlertEvent, alert: Alert | undefined, passing: ReadonlySet<AlertId>): void {
    if (event.position <= listener.position) return;
    listener.position = event.position;
    if (alert === undefined || (!passing.has(alert.id) && !listener.told.has(alert.id))) return;
    if (event.kind === 'over') listener.told.delete(alert.id);
    else listener.told.add(alert.id);
    this.#send(listener, messageOf(event, alert));
  }

  #send(listener: Listener, text: string): void {
    const { res } = listener;
    if (res.writableEnded || res.destroyed) return;
    if (res.writableLength > this.#limits.mostUnreadBytes) res.destroy();
    else res.write(text);
  }
}

const keyOf = ({ filter }: Listener): string => JSON.stringify(filter);

const RETRY_MS = 3_000;

function begin(res: Response, position: number, hasMissedTooMuch: boolean): void {
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // What nginx and its like would otherwise keep back until it is long enough.
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
  res.write(`retry: ${RETRY_MS}\n: listening\n\n`);
  if (hasMissedTooMuch) res.write(`id: ${position}\nevent: reset\ndata: {}\n\n`);
}

function messageOf({ position, kind, atMs, reason, actor }: AlertEvent, alert: Alert): string {
  const data = { kind, at: new Date(atMs).toISOString(), reason, actor, alert: alertSummary(alert) };
  return `id: ${position}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}
