import { appendFile, rm, writeFile } from 'node:fs/promises';
import type { Rejected } from './source-row.ts';

const FLUSH_AFTER_ROWS = 500;

/**
 * `rejected.ndjson`: one JSON object a line with dataset, file, line or feature, reason and the record's fields as
 * found. The fields may hold personal data, so only the owner of the file may read it, and nothing of it is logged.
 * Each import replaces the file; one without rejected rows removes it.
 */
export class RejectedFile {
  readonly #path: string | null;
  #waiting: string[] = [];
  #written = false;

  /** `path` null: rows are counted elsewhere and kept nowhere. */
  constructor(path: string | null) {
    this.#path = path;
  }

  async add(dataset: string, { position, reason, fields }: Rejected): Promise<void> {
    if (this.#path === null) return;
    this.#waiting.push(`${JSON.stringify({ dataset, ...position, reason, fields })}\n`);
    if (this.#waiting.length >= FLUSH_AFTER_ROWS) await this.#flush(this.#path);
  }

  /** Writes what is left and returns the path, or null where no row was rejected. */
  async close(): Promise<string | null> {
    if (this.#path === null) return null;
    if (this.#waiting.length > 0) await this.#flush(this.#path);
    if (this.#written) return this.#path;
    await rm(this.#path, { force: true });
    return null;
  }

  async #flush(path: string): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    if (this.#written) return appendFile(path, text);
    // Removed first: an existing file would keep its old permissions.
    await rm(path, { force: true });
    await writeFile(path, text, { mode: 0o600 });
    this.#written = true;
  }
}
