import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.ts';

/** Who holds a folder, for messages: the command as typed, and where its server answers once it does. */
export interface Holder {
  readonly command: string;
  readonly url?: string;
}

interface LockRecord extends ProcessIdentity {
  readonly nonce: string;
  readonly since: string;
  readonly command: string;
  readonly url: string | null;
}

/** Another live process holds the folder. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
  readonly folder: string;
  readonly pid: number;
  readonly since: string;
  readonly command: string;
  readonly url: string | null;
  /** The message for a command that cannot go through the holder's server. */
  readonly withoutUrl: string;
  constructor(folder: string, holder: Pick<LockRecord, 'pid' | 'since' | 'command' | 'url' | 'host'>) {
    const elsewhere = holder.host === hostname() ? '' : ` on ${holder.host}`;
    const inUse = `${folder} is in use by "${holder.command}" (process ${holder.pid}${elsewhere}, since ${holder.since}).`;
    const ifGone = elsewhere === '' ? '' : ` If that machine is gone, delete ${join(folder, LOCK_FILE)}.`;
    const withoutUrl = `${inUse} Stop it first.${ifGone}`;
    super(holder.url === null ? withoutUrl : `${inUse} Use it through --url ${holder.url}, or stop it first.${ifGone}`);
    this.withoutUrl = withoutUrl;
    this.folder = folder;
    this.pid = holder.pid;
    this.since = holder.since;
    this.command = holder.command;
    this.url = holder.url;
  }
}

const LOCK_FILE = 'lock.json';

/**
 * One process at a time on a folder. The lock is a file that is complete from its first moment (hard link of a
 * finished file). A holder that died is succeeded, not deleted: the successor links `lock.<nonce of the dead>.json`,
 * which can happen once only, so of many that try at the same time exactly one wins; the holder is the end of that
 * chain. The winner then makes itself the head and clears the rest.
 */
export class FolderLock {
  readonly #folder: string;
  #record: LockRecord;

  private constructor(folder: string, record: LockRecord) {
    this.#folder = folder;
    this.#record = record;
  }

  /** Takes the folder, which must exist; throws StoreInUseError while a live process holds it. */
  static acquire(folder: string, holder: Holder): FolderLock {
    const record = recordOf(holder);
    const finished = join(folder, `lock.${record.nonce}.new`);
    writeFileSync(finished, JSON.stringify(record), { flag: 'wx', flush: true });
    try {
      for (;;) {
        const { last, files } = chain(folder);
        if (last !== undefined && isAlive(last)) throw new StoreInUseError(folder, last);
        const place = last === undefined ? join(folder, LOCK_FILE) : successorFile(folder, last.nonce);
        if (!linked(finished, place)) continue;
        if (last === undefined) break;
        // The dead may have been succeeded and cleared between our look and our link: then this place counts for nothing.
        if (chain(folder).last?.nonce === record.nonce) {
          renameSync(finished, join(folder, LOCK_FILE));
          for (const file of [...files.slice(1), place]) rmSync(file, { force: true });
          break;
        }
        rmSync(place, { force: true });
      }
    } finally {
      rmSync(finished, { force: true });
    }
    return new FolderLock(folder, record);
  }

  /** Tells others where this process' server answers. */
  announce(url: string): void {
    this.#record = { ...this.#record, url };
    const finished = join(this.#folder, `lock.${this.#record.nonce}.new`);
    writeFileSync(finished, JSON.stringify(this.#record));
    renameSync(finished, join(this.#folder, LOCK_FILE));
  }

  release(): void {
    if (chain(this.#folder).last?.nonce === this.#record.nonce) rmSync(join(this.#folder, LOCK_FILE), { force: true });
  }
}

const successorFile = (folder: string, nonce: string): string => join(folder, `lock.${nonce}.json`);

// From the head along the successors to the last holder.
const chain = (folder: string): { readonly last: LockRecord | undefined; readonly files: readonly string[] } => {
  let last = read(join(folder, LOCK_FILE));
  const files = [join(folder, LOCK_FILE)];
  for (;;) {
    if (last === undefined) return { last, files };
    const file = successorFile(folder, last.nonce);
    const next: LockRecord | undefined = read(file);
    if (next === undefined) return { last, files };
    files.push(file);
    last = next;
  }
};

const read = (file: string): LockRecord | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError)) throw error;
    // Files are linked whole, so only a damaged disk leaves this; its inode is as good a name for the dead as any.
    return {
      ...thisProcess(),
      pid: 0,
      startTicks: 'damaged',
      nonce: `damaged-${statSync(file).ino}`,
      since: '',
      command: '',
      url: null,
    };
  }
};

const linked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw error;
  }
};

const recordOf = (holder: Holder): LockRecord => ({
  nonce: randomUUID(),
  since: new Date().toISOString(),
  command: holder.command,
  url: holder.url ?? null,
  ...thisProcess(),
});
