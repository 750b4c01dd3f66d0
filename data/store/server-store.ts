import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyBatches, copyStatement } from './copy-text.ts';
import { isUnavailable, StoreError, StoreUnavailableError, serverError } from './errors.ts';
import { ServerListener } from './server-listener.ts';
import { checkedWork, type ScriptSession, sql, TransactionGuard } from './session.ts';
import { encodeParameter, PARSERS } from './sql-values.ts';
import type { ConnectionCallbacks, CopyValue, SqlValue, Statement, Store } from './store.ts';

class ServerSession implements ScriptSession {
  readonly #client: pg.ClientBase;
  failed = false;
  /** The connection is gone, or in a state nobody knows: it must not go back to the pool. */
  lost = false;
  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  async query<Row extends object>(statement: Statement, parameters: readonly SqlValue[] = []): Promise<readonly Row[]> {
    const values = parameters.map(encodeParameter);
    const { rows } = await this.#run(statement.name, values, () =>
      this.#client.query<Row>({ text: statement.text, values }),
    );
    return rows;
  }

  async copyIn(table: string, columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]>): Promise<number> {
    const text = copyStatement(table, columns, 'stdin');
    return this.#run(`copy into ${table}`, [], async () => {
      const target = this.#client.query(copyFrom(text));
      await pipeline(Readable.from(pieces(columns, rows)), target);
      return target.rowCount;
    });
  }

  async runScript(script: Statement): Promise<void> {
    await this.#run(script.name, [], () => this.#client.query(script.text));
  }

  async #run<T>(name: string, parameters: readonly (string | null)[], call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      this.failed = true;
      this.lost ||= isUnavailable(error);
      throw serverError(name, error, true, { parameters });
    }
  }
}

async function* pieces(columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]>): AsyncGenerator<Buffer> {
  for await (const batch of copyBatches(columns, rows)) yield Buffer.from(batch.text);
}

/**
 * A PostgreSQL server with PostGIS, through a pool of connections. A lost connection is a `StoreUnavailableError`.
 * Only connecting and beginning a transaction are tried again by themselves, once: nothing has run by then. Any other
 * statement that was sent never is, since it may have run. Take one from `openStore`.
 */
export class ServerStore implements Store {
  readonly kind = 'server';
  readonly #pool: pg.Pool;
  readonly #listener: ServerListener;
  readonly #guard = new TransactionGuard();
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(databaseUrl: string) {
    const config: pg.ClientConfig = {
      connectionString: databaseUrl,
      application_name: 'bailiwick',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      types: { getTypeParser: (oid: number) => PARSERS.get(oid) ?? String } as pg.CustomTypesConfig,
    };
    this.#pool = new pg.Pool({ ...config, max: 10, onConnect: prepare });
    // Without these a connection that dies, idle or in use, would end the process: its queries fail on their own.
    this.#pool.on('error', ignore);
    this.#pool.on('connect', (client) => client.on('error', ignore));
    this.#listener = new ServerListener(config);
  }

  async query<Row extends object>(statement: Statement, parameters: readonly SqlValue[] = []): Promise<readonly Row[]> {
    this.#refuse(statement.name);
    return this.#withClient((session) => session.query<Row>(statement, parameters));
  }

  async copyIn(table: string, columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]>): Promise<number> {
    this.#refuse(`copy into ${table}`);
    return this.#withClient((session) => session.copyIn(table, columns, rows));
  }

  async transaction<T>(work: (session: ScriptSession) => Promise<T>): Promise<T> {
    this.#refuse('transaction');
    for (let attempt = 1; ; attempt++) {
      let begun = false;
      const run = async (session: ServerSession): Promise<T> => {
        await session.query(BEGIN);
        begun = true;
        return this.#workAndCommit(session, work);
      };
      try {
        return await this.#withClient(run);
      } catch (error) {
        // A pooled connection that had died in its sleep: nothing has run yet, so a fresh one may try.
        if (begun || attempt > 1 || !(error instanceof StoreUnavailableError)) throw error;
      }
    }
  }

  async #workAndCommit<T>(session: ServerSession, work: (session: ScriptSession) => Promise<T>): Promise<T> {
    try {
      const result = await this.#guard.inside(() => checkedWork(session, work));
      await session.query(COMMIT);
      return result;
    } catch (error) {
      await session.query(ROLLBACK).catch(() => {
        // The server rolls back by itself when the connection ends.
        session.lost = true;
      });
      throw error;
    }
  }

  async listen(
    channel: string,
    onNotify: (payload: string) => void,
    connection: ConnectionCallbacks = {},
  ): Promise<() => Promise<void>> {
    this.#refuse('listen');
    return this.#listener.listen(channel, onNotify, connection);
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    // What was asked before is answered first; a pool that ends would drop those who wait for a connection.
    await Promise.allSettled(this.#running);
    await Promise.all([this.#pool.end(), this.#listener.close()]);
  }

  #withClient<T>(work: (session: ServerSession) => Promise<T>): Promise<T> {
    const running = this.#connectAndRun(work);
    this.#running.add(running);
    const done = () => this.#running.delete(running);
    running.then(done, done);
    return running;
  }

  async #connectAndRun<T>(work: (session: ServerSession) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    const session = new ServerSession(client);
    try {
      return await work(session);
    } finally {
      client.release(session.lost);
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      if (!isUnavailable(error)) throw notConnected(error);
    }
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw notConnected(error);
    }
  }

  #refuse(what: string): void {
    if (this.#closing !== undefined) throw new StoreError(what, 'the store is closed');
    this.#guard.refuseNested(what);
  }
}

// Not the statement that wanted the connection: whoever reads "password authentication failed" did not write it.
const CONNECTING = 'connecting to the database';

/** Whatever the server says to a connection (shut down, no such database, another password): nothing was asked of it. */
const notConnected = (error: unknown): unknown => {
  const refusal = serverError(CONNECTING, error, false);
  if (!(refusal instanceof StoreError) || refusal instanceof StoreUnavailableError) return refusal;
  const reason = refusal.message.slice(`${CONNECTING}: `.length);
  return new StoreUnavailableError(CONNECTING, reason, false, { code: refusal.code });
};

const BEGIN = sql('begin_transaction');
const COMMIT = sql('commit_transaction');
const ROLLBACK = sql('roll_back_transaction');

const prepare = async (client: pg.ClientBase): Promise<void> => {
  await client.query(sql('set_session').text);
};
const ignore = (): void => {};
