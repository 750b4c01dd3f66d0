/**
 * The one seam to PostgreSQL + PostGIS. Two stores stand behind it, embedded (PGlite) and server (`pg`); everything
 * else in `data/` and `api/` is written against this file and runs on both. One contract test holds them to it.
 */

/** A value that goes into or comes out of SQL. Timestamps travel as ISO 8601 text or Date, geometry as EWKB bytes. */
export type SqlValue = string | number | boolean | null | bigint | Date | Uint8Array | readonly SqlValue[] | JsonValue;
export type JsonValue = { readonly [key: string]: unknown };

/** One statement, loaded by name from a `.sql` file (see `sql.ts`). TypeScript never glues SQL together. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export interface Session {
  /** Runs one statement with positional parameters; rows in the order that the statement states. */
  query<Row extends object>(statement: Statement, parameters?: readonly SqlValue[]): Promise<readonly Row[]>;
  /**
   * Streams rows into a table (COPY ... FROM STDIN, text format on the wire); `columns` in the order of each row's
   * values. Returns the rows written. Memory is bounded by the batch, not by the stream.
   */
  copyIn(table: string, columns: readonly string[], rows: AsyncIterable<readonly CopyValue[]>): Promise<number>;
}

/** A column value for COPY: null, text, number, boolean; geometry as hex EWKB text, json as text. */
export type CopyValue = string | number | boolean | null;

export interface Store extends Session {
  readonly kind: 'embedded' | 'server';
  /** One transaction: commits when `work` resolves, rolls back when it throws, and rethrows. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Calls back with the payload of every NOTIFY on the channel, from any process that shares the store. A lost server
   * connection is made again and reported as `onReconnect`, since notifications in between are gone.
   */
  listen(channel: string, onNotify: (payload: string) => void, onReconnect?: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
