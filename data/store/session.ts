import { AsyncLocalStorage } from 'node:async_hooks';
import { sqlFolder } from './sql.ts';
import type { Session, Statement } from './store.ts';

export const sql = sqlFolder(import.meta.url, './sql');

/** A session that can also run a script of several statements without parameters: what migrations are. */
export interface ScriptSession extends Session {
  runScript(script: Statement): Promise<void>;
  /** Whether a statement of this session has failed so far. */
  readonly failed: boolean;
}

/**
 * Notices a call to the store from inside its own transaction. Embedded it would wait for itself forever, on a server
 * it would silently run outside the transaction: both refuse it, with the same message.
 */
export class TransactionGuard {
  readonly #current = new AsyncLocalStorage<{ open: boolean }>();

  /** Runs `work` marked as inside a transaction; the mark ends with it, also for what it left running. */
  async inside<T>(work: () => Promise<T>): Promise<T> {
    const mark = { open: true };
    try {
      return await this.#current.run(mark, work);
    } finally {
      mark.open = false;
    }
  }

  refuseNested(what: string): void {
    if (this.#current.getStore()?.open !== true) return;
    throw new Error(`${what}: called on the store inside one of its transactions; use the transaction's session`);
  }
}

/**
 * Runs a transaction's work so that it cannot end in silence: a statement that failed loses the whole transaction in
 * PostgreSQL, and COMMIT would then roll back without an error. If `work` swallowed such a failure, this throws.
 */
export const checkedWork = async <T>(
  session: ScriptSession,
  work: (session: ScriptSession) => Promise<T>,
): Promise<T> => {
  const result = await work(session);
  if (session.failed) await session.query(sql('still_alive'));
  return result;
};
