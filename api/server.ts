import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Store } from '../data/store/store.ts';
import { newBells } from './alerts/bell.ts';
import { keepWatching } from './alerts/keep-watching.ts';
import { createApp } from './app.ts';
import { keepChecked } from './check/keep-checked.ts';
import type { Deps, Keeper } from './deps.ts';
import { keepLocatorReady } from './locate/keep-locator-ready.ts';
import { errorForLog } from './problem.ts';
import { routeWaiting } from './requests/route-waiting.ts';

/** A keeper as the server runs it (`CityKeeper` is one). */
export interface RunningKeeper extends Keeper {
  /** Resolves when the first load is done or has failed; a failed load is tried again by itself. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerOptions extends Pick<Deps, 'now' | 'newId' | 'log' | 'version' | 'corsOrigins' | 'staticDir'> {
  /** Default 127.0.0.1: reachable from this machine only. */
  readonly host?: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly openStore: () => Promise<Store>;
  readonly keeperFor: (store: Store) => RunningKeeper;
  /** How long requests in flight may take to end when closing, milliseconds; default 10 s. */
  readonly drainMs?: number | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Resolves when the store is open and the first load is done or has failed. Rejects with what `openStore` throws. */
  readonly opened: Promise<Store>;
  /** Stops accepting, lets requests in flight end, then closes keeper and store. Safe to call twice. */
  close(): Promise<void>;
}

const DEFAULT_DRAIN_MS = 10_000;
// A text of 10,000 characters beyond ASCII is 90 kB in a URL, and gets an answer instead of a closed connection.
export const MAX_HEADER_BYTES = 128 * 1_024;
const NOTHING_YET: Keeper = { current: () => null, state: () => 'loading', isCutOff: () => false };

/**
 * Listens at once, so that /health answers from the first moment, then opens the store and loads the city. Throws an Error
 * that says what to do when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let store: Store | null = null;
  let keeper: RunningKeeper | null = null;
  const stop = new AbortController();
  const deps: Deps = {
    ...options,
    bells: newBells(),
    closing: stop.signal,
    store: () => store,
    keeper: {
      current: () => (keeper ?? NOTHING_YET).current(),
      state: () => (keeper ?? NOTHING_YET).state(),
      isCutOff: () => (keeper ?? NOTHING_YET).isCutOff(),
    },
  };
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, createApp(deps));
  const url = await listen(server, options.host ?? '127.0.0.1', options.port);
  const opened = (async () => {
    const open = await options.openStore();
    store = open;
    keeper = options.keeperFor(open);
    await keeper.start();
    return open;
  })();
  // A rejection is for whoever awaits `opened`; here it must not end the process.
  const caughtUp = opened.then(
    () => routeWaitingOnce(deps, stop.signal),
    () => {},
  );
  const searching = keepLocatorReady(deps, stop.signal);
  const checking = keepChecked(deps, stop.signal);
  const watching = keepWatching(deps, stop.signal);
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    stop.abort();
    await drain(server, options.drainMs ?? DEFAULT_DRAIN_MS);
    await Promise.all([caughtUp, searching, checking, watching]);
    await keeper?.close();
    const last = store;
    store = null;
    await last?.close();
  };
  return { url, opened, close: () => (closing ??= close()) };
}

const LOOK_AGAIN_MS = 250;
const TRY_AGAIN_MS = 2_000;

/**
 * Waits for the first index, however long the store is away or its rules are wrong, then routes what was kept meanwhile;
 * where the store goes away over that, from the beginning when it is back.
 */
async function routeWaitingOnce(deps: Deps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let waitMs = LOOK_AGAIN_MS;
    try {
      if (deps.keeper.current() !== null) return logRouted(deps, await routeWaiting(deps, signal));
    } catch (error) {
      deps.log.warn({ error: errorForLog(error) }, 'the waiting reports could not be routed yet');
      waitMs = TRY_AGAIN_MS;
    }
    await setTimeout(waitMs, undefined, { signal }).catch(() => {});
  }
}

function logRouted({ log }: Deps, routed: number): void {
  if (routed > 0) log.info({ routed }, 'routed the reports that waited');
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen(port, host, () => {
      const { port: taken, family } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${host}]` : host}:${taken}`);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const at = `${host}:${port}`;
  if (error.code === 'EADDRINUSE') return new Error(`${at} is in use by another program; choose another port`);
  if (error.code === 'EACCES') return new Error(`${at} may not be used by this user; choose a port above 1023`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`${host} is no address of this machine; 127.0.0.1 is this machine alone, 0.0.0.0 all networks`);
  return error;
}

/** Ends idle connections now, and what is still in flight after `drainMs`. */
function drain(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = globalThis.setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * Closes on SIGTERM and SIGINT, then ends the process: 0, or 1 if closing failed. A second signal ends it at once. What it
 * returns is aborted by the first.
 */
export function closeOnSignals(server: RunningServer, log: Logger): AbortSignal {
  const closing = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (closing.signal.aborted) process.exit(1);
    closing.abort();
    log.info({ signal }, 'closing');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: errorForLog(error) }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return closing.signal;
}
