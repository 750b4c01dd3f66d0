import { quotedIdentifier } from './identifier.ts';
import { sql } from './session.ts';
import type { Session } from './store.ts';

/** Looking costs 1.4 ms, so it is done once in so many calls; a batch of COPY counts for many. */
const CALLS_BETWEEN_LOOKS = 500;
export const CALLS_PER_COPY_BATCH = 100;
/** Replaying this much after a kill takes about a second. */
const LOG_BYTES = 64 * 1024 * 1024;

/**
 * What PostgreSQL's background processes do on a server and nobody does in PGlite, which has only the one: without
 * checkpoints the log grows without end (measured: 48 MB for 60,000 rows, none given back), and without autovacuum
 * the planner never learns how large a table is.
 */
export class Upkeep {
  readonly #session: Session;
  #calls = 0;
  #running: Promise<void> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Notes work done and starts upkeep when it is due, without waiting for it. */
  note(calls: number): void {
    this.#calls += calls;
    if (this.#calls < CALLS_BETWEEN_LOOKS || this.#running !== undefined) return;
    this.#calls = 0;
    // A failure here (a full disk) loses nothing; the next write will say it louder.
    this.#running = this.#keepUp()
      .catch(() => {})
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Starts no more, and resolves when none is under way. */
  async stop(): Promise<void> {
    this.#calls = Number.NEGATIVE_INFINITY;
    await this.#running;
  }

  async #keepUp(): Promise<void> {
    const [log] = await this.#session.query<{ bytes: number }>(sql('written_since_checkpoint'));
    if (log === undefined || log.bytes < LOG_BYTES) return;
    for (const { name } of await this.#session.query<{ name: string }>(sql('tables_to_vacuum'))) {
      await this.#session.query({ name: 'vacuum', text: `vacuum (analyze) ${quotedIdentifier(name)}` });
    }
    await this.#session.query(sql('checkpoint'));
  }
}
