import pg from 'pg';
import { serverError } from './errors.ts';
import { quotedIdentifier } from './identifier.ts';
import { sql } from './session.ts';
import type { ConnectionCallbacks } from './store.ts';

interface Listener extends ConnectionCallbacks {
  readonly channel: string;
  readonly onNotify: (payload: string) => void;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection that died without a word (a pulled cable) is noticed within two of these. */
const HEARTBEAT_MS = 15_000;

/**
 * Listens on one connection of its own, made when first needed. When it is lost it is made again, after 0.1 s, then
 * doubling to 5 s, for as long as somebody listens; every listener is told by `onLost`, and by `onReconnect` once it hears again.
 */
export class ServerListener {
  readonly #config: pg.ClientConfig;
  readonly #listeners = new Set<Listener>();
  #connection: Promise<pg.Client> | undefined;
  #closed = false;
  #wake: (() => void) | undefined;

  constructor(config: pg.ClientConfig) {
    this.#config = { ...config, query_timeout: HEARTBEAT_MS };
  }

  /** Resolves once it hears; rejects with StoreUnavailableError if the server cannot be reached now. */
  async listen(
    channel: string,
    onNotify: Listener['onNotify'],
    connection: ConnectionCallbacks = {},
  ): Promise<() => Promise<void>> {
    const listener: Listener = { ...connection, channel, onNotify };
    const statement = `listen ${quotedIdentifier(channel)}`;
    this.#listeners.add(listener);
    try {
      this.#connection ??= this.#connect();
      await (await this.#connection).query(statement);
    } catch (error) {
      this.#listeners.delete(listener);
      throw serverError(`listen on ${channel}`, error, false);
    }
    return async () => {
      // The connection may go on hearing the channel; nobody is called any more.
      this.#listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    this.#wake?.();
    const client = await this.#connection?.catch(() => undefined);
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload ?? ''));
    client.on('error', () => {});
    try {
      await client.connect();
      for (const channel of new Set([...this.#listeners].map((listener) => listener.channel))) {
        await client.query(`listen ${quotedIdentifier(channel)}`);
      }
    } catch (error) {
      this.#connection = undefined;
      await client.end().catch(() => {});
      throw error;
    }
    const heartbeat = setInterval(() => client.query(sql('still_alive').text).catch(() => client.end()), HEARTBEAT_MS);
    heartbeat.unref();
    client.once('end', () => {
      clearInterval(heartbeat);
      this.#connection = undefined;
      for (const listener of this.#listeners) listener.onLost?.();
      void this.#reconnect();
    });
    return client;
  }

  async #reconnect(): Promise<void> {
    for (let waitMs = FIRST_WAIT_MS; !this.#closed; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      await this.#pause(waitMs);
      if (this.#closed) return;
      // Somebody who began to listen meanwhile may have made it already.
      this.#connection ??= this.#connect();
      try {
        await this.#connection;
        for (const listener of this.#listeners) listener.onReconnect?.();
        return;
      } catch {
        // Not back yet: wait longer.
      }
    }
  }

  #pause(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #tell(channel: string, payload: string): void {
    for (const listener of this.#listeners) if (listener.channel === channel) listener.onNotify(payload);
  }
}
