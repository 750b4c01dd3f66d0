import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../data/store/errors.ts';
import type { Store } from '../data/store/store.ts';
import type { Snapshot } from '../data/world/city-keeper.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';
import { recordingLog, testSnapshot } from './testing.ts';

/** A store that answers every statement with no rows, when it is told to. */
function slowStore(): { readonly store: Store; answer(): void; readonly closed: () => boolean } {
  let answer = (): void => {};
  let closed = false;
  const released = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const rows = async () => {
    await released;
    return [];
  };
  const store: Store = {
    kind: 'server',
    query: rows,
    copyIn: () => Promise.resolve(0),
    transaction: (work) => work(store),
    listen: () => Promise.resolve(() => Promise.resolve()),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
  return { store, answer, closed: () => closed };
}

const gate = <T>(): { readonly passed: Promise<T>; open: (value: T) => void } => {
  let open: (value: T) => void = () => {};
  const passed = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { passed, open };
};

const start = (options: Partial<ServerOptions> & Pick<ServerOptions, 'openStore'>): Promise<RunningServer> => {
  let snapshot: Snapshot | null = null;
  return startServer({
    port: 0,
    now: Date.now,
    newId: () => uuidv7(),
    log: recordingLog().log,
    version: '0.0.0-test',
    corsOrigins: [],
    keeperFor: () => ({
      current: () => snapshot,
      state: () => (snapshot === null ? 'loading' : 'ready'),
      isCutOff: () => false,
      start: async () => {
        snapshot = testSnapshot();
      },
      close: () => Promise.resolve(),
    }),
    ...options,
  });
};

describe('startServer', () => {
  it('is alive at once on this machine alone, ready when the store is open, and gone after closing', async () => {
    const { store, answer, closed } = slowStore();
    const opening = gate<Store>();
    const server = await start({ openStore: () => opening.passed });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const status = async (path: string) => (await fetch(server.url + path)).status;
    expect([await status('/health'), await status('/ready'), await status('/v1/requests')]).toEqual([200, 503, 503]);
    answer();
    opening.open(store);
    expect(await server.opened).toBe(store);
    expect(await status('/ready')).toBe(200);
    await Promise.all([server.close(), server.close()]);
    expect(closed()).toBe(true);
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  });

  it('lets a request in flight end before it closes the store', async () => {
    const { store, answer, closed } = slowStore();
    const server = await start({ openStore: () => Promise.resolve(store) });
    await server.opened;
    const inFlight = fetch(`${server.url}/v1/requests`);
    await expect.poll(async () => (await fetch(`${server.url}/health`)).status).toBe(200);
    const closing = server.close();
    expect(closed()).toBe(false);
    answer();
    expect((await inFlight).status).toBe(200);
    await closing;
    expect(closed()).toBe(true);
  });

  it('ends a request that takes longer than the deadline', async () => {
    const { store, answer, closed } = slowStore();
    const server = await start({ openStore: () => Promise.resolve(store), drainMs: 100 });
    await server.opened;
    const inFlight = fetch(`${server.url}/v1/requests`).catch((error: unknown) => error);
    await expect.poll(async () => (await fetch(`${server.url}/health`)).status).toBe(200);
    setTimeout(answer, 300);
    await server.close();
    expect(await inFlight).toBeInstanceOf(Error);
    expect(closed()).toBe(true);
  });

  it('stays alive when the store cannot be opened, and hands on why', async () => {
    const server = await start({ openStore: () => Promise.reject(new Error('no such folder')) });
    await expect(server.opened).rejects.toThrow('no such folder');
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await server.close();
  });

  it('looks for waiting reports again when the store went away over it', async () => {
    const { store, answer } = slowStore();
    answer();
    let looks = 0;
    const away: Store = {
      ...store,
      query: async () => {
        if (looks++ === 0) throw new StoreUnavailableError('waiting_requests', 'ECONNRESET', false);
        return [];
      },
    };
    const server = await start({ openStore: () => Promise.resolve(away) });
    await expect.poll(() => looks, { timeout: 10_000 }).toBe(2);
    await server.close();
  });

  it('prepares the search by itself when the city is loaded', async () => {
    const { log, lines } = recordingLog();
    const { store, answer } = slowStore();
    answer();
    const server = await start({ log, openStore: () => Promise.resolve(store) });
    await expect.poll(() => lines.join()).toContain('the search is ready');
    await server.close();
  });

  it('answers a search for 10,000 characters beyond ASCII, which the URL says in 90 kB', async () => {
    const { store, answer } = slowStore();
    answer();
    const server = await start({ openStore: () => Promise.resolve(store) });
    await server.opened;
    const text = encodeURIComponent('\u4e2d'.repeat(10_000));
    const found = await fetch(`${server.url}/v1/search?text=${text}`);
    expect([found.status, ((await found.json()) as { features: unknown[] }).features]).toEqual([200, []]);
    await server.close();
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const openStore = () => Promise.resolve(slowStore().store);
    await expect(start({ port, openStore })).rejects.toThrow(`127.0.0.1:${port} is in use by another program`);
    other.close();
  });
});
