/**
 * The one seam to PostgreSQL + PostGIS. Two stores stand behind it, embedded (PGlite) and server (`pg`); everything
 * else in `data/` and `api/` is written against this file and runs on both. One contract test holds them to it.
 */

/**
 * A value that goes into or comes out of SQL, the same on both stores.
 *
 * In: Date as timestamptz, Uint8Array as bytea, an object as JSON, an array as a PostgreSQL array (a JSON array goes in
 * as its own JSON text). Text with NUL, undefined, an invalid Date or a year outside 1..9999 throw RangeError.
 *
 * Out: timestamptz as Date (milliseconds; a microsecond is lost), `infinity` as Infinity; date, time and timestamp,
 * which have no zone, as text; bigint and count as number while that is exact, else bigint; numeric as text; double
 * precision bit for bit; json as parsed; bytea as Uint8Array; arrays as arrays; uuid and enums as text. Geometry as hex
 * EWKB text: ask for `st_asbinary(...)` to have bytes.
 */
export type SqlValue = string | number | boolean | null | bigint | Date | Uint8Array | readonly SqlValue[] | JsonValue;
export type JsonValue = { readonly [key: string]: unknown };

/** One statement, loaded by name from a `.sql` file (see `sql.ts`). TypeScript never glues SQL together. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export interface Session {
  /**
   * Runs one statement with positional parameters; rows in the order that the statement states. Throws StoreError with
   * the statement's name and SQLSTATE, never with values; StoreUnavailableError where the server cannot be reached.
   */
  query<Row extends object>(statement: Statement, parameters?: readonly SqlValue[]): Promise<readonly Row[]>;
  /**
   * Streams rows into a table (COPY ... FROM STDIN, text format on the wire); `columns` in the order of each row's
   * values. Returns the rows written. Memory is bounded by the batch (1 MB), not by the stream. All rows or none; what
   * `rows` throws is rethrown. `rows` must not ask the same session for anything while it is copied.
   */
  copyIn(table: string, columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]>): Promise<number>;
}

/** A column value for COPY: null, text, number, boolean; geometry as hex EWKB text, json as text. */
export type CopyValue = string | number | boolean | null;

/** What happens to the connection of a listener; never anything embedded. */
export interface ConnectionCallbacks {
  readonly onLost?: () => void;
  readonly onReconnect?: () => void;
}

export interface Store extends Session {
  readonly kind: 'embedded' | 'server';
  /**
   * One transaction, read committed: commits when `work` resolves, rolls back when it throws, and rethrows. Inside,
   * only the session may be used: a call to the store itself throws (embedded it would wait for itself). A failed
   * statement that `work` swallows still fails the transaction, unless undone to a savepoint.
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Calls back with the payload of every NOTIFY on the channel, from any process that shares the store. A lost server
   * connection is reported as `onLost`, made again and reported as `onReconnect`, since notifications in between are
   * gone. Returns what stops it. None of the callbacks may throw.
   */
  listen(
    channel: string,
    onNotify: (payload: string) => void,
    connection?: ConnectionCallbacks,
  ): Promise<() => Promise<void>>;
  /** Finishes what was asked before, refuses what comes after. Closing twice is harmless. */
  close(): Promise<void>;
}
