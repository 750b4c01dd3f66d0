import type { PGlite, Transaction } from '@electric-sql/pglite';
import { copyBatches, copyStatement } from './copy-text.ts';
import { CALLS_PER_COPY_BATCH, Upkeep } from './embedded-upkeep.ts';
import { refusalError, StoreError } from './errors.ts';
import { quotedIdentifier } from './identifier.ts';
import { checkedWork, type ScriptSession, sql, TransactionGuard } from './session.ts';
import { encodeParameter, PARSERS } from './sql-values.ts';
import type { CopyValue, SqlValue, Statement, Store } from './store.ts';

type Connection = Pick<PGlite | Transaction, 'query' | 'exec'>;

class EmbeddedSession implements ScriptSession {
  readonly #connection: Connection;
  failed = false;
  /** Statements sent, for upkeep. */
  calls = 0;
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async query<Row extends object>(statement: Statement, parameters: readonly SqlValue[] = []): Promise<readonly Row[]> {
    const encoded = parameters.map(encodeParameter);
    const { rows } = await this.#run(statement.name, { parameters: encoded }, () =>
      this.#connection.query<Row>(statement.text, encoded),
    );
    return rows;
  }

  async copyIn(table: string, columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]>): Promise<number> {
    const statement = copyStatement(table, columns, "'/dev/blob'");
    let copied = 0;
    for await (const batch of copyBatches(columns, rows)) {
      await this.#run(`copy into ${table}`, { rowsBefore: batch.rowsBefore }, () =>
        this.#connection.query(statement, [], { blob: new Blob([batch.text]) }),
      );
      copied += batch.rows;
      this.calls += CALLS_PER_COPY_BATCH;
    }
    return copied;
  }

  async runScript(script: Statement): Promise<void> {
    await this.#run(script.name, {}, () => this.#connection.exec(script.text));
  }

  async #run<T>(name: string, context: Parameters<typeof refusalError>[2], call: () => Promise<T>): Promise<T> {
    this.calls++;
    try {
      return await call();
    } catch (error) {
      this.failed = true;
      throw refusalError(name, error, context);
    }
  }
}

/**
 * PostgreSQL + PostGIS inside this process (PGlite), one connection: statements and transactions run one after
 * another. An acknowledged write is in the operating system's hands and survives the death of this process (see
 * README.md for what a power cut can take). Take one from `openStore`.
 */
export class EmbeddedStore implements Store {
  readonly kind = 'embedded';
  readonly #database: PGlite;
  readonly #session: EmbeddedSession;
  readonly #guard = new TransactionGuard();
  readonly #upkeep: Upkeep;
  readonly #afterClose: () => Promise<void>;
  #closing: Promise<void> | undefined;

  private constructor(database: PGlite, afterClose: () => Promise<void>) {
    this.#database = database;
    this.#session = new EmbeddedSession(database);
    this.#upkeep = new Upkeep(this.#session);
    this.#afterClose = afterClose;
  }

  /** Takes over an opened PGlite; `afterClose` runs once it is closed (the folder's lock is given back there). */
  static async over(database: PGlite, afterClose: () => Promise<void> = async () => {}): Promise<EmbeddedStore> {
    // Parameters arrive encoded, results leave through our own parsers, so that both stores speak alike.
    database.serializers = {};
    database.parsers = Object.fromEntries(PARSERS);
    const store = new EmbeddedStore(database, afterClose);
    await store.query(sql('set_session'));
    return store;
  }

  async query<Row extends object>(statement: Statement, parameters: readonly SqlValue[] = []): Promise<readonly Row[]> {
    this.#refuse(statement.name);
    this.#upkeep.note(1);
    return this.#session.query(statement, parameters);
  }

  copyIn(table: string, columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]>): Promise<number> {
    return this.transaction((session) => session.copyIn(table, columns, rows));
  }

  async transaction<T>(work: (session: ScriptSession) => Promise<T>): Promise<T> {
    this.#refuse('transaction');
    try {
      return await this.#database.transaction(async (transaction) => {
        const session = new EmbeddedSession(transaction);
        const result = await this.#guard.inside(() => checkedWork(session, work));
        this.#upkeep.note(session.calls);
        return result;
      });
    } catch (error) {
      throw refusalError('transaction', error);
    }
  }

  async listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>> {
    this.#refuse('listen');
    // A wrapper of its own: PGlite keeps callbacks in a set, and two listeners may share one function.
    const stop = await this.#database.listen(quotedIdentifier(channel), (payload) => onNotify(payload));
    return () => (this.#closing === undefined ? stop() : Promise.resolve());
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    try {
      // Queues behind what was asked before; PGlite's own close would pull the floor from under it.
      await this.#database.transaction(async () => {});
      await this.#upkeep.stop();
      await this.#database.close();
    } finally {
      await this.#afterClose();
    }
  }

  #refuse(what: string): void {
    if (this.#closing !== undefined) throw new StoreError(what, 'the store is closed');
    this.#guard.refuseNested(what);
  }
}
