import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderLock, StoreInUseError } from './folder-lock.ts';

/**
 * For tests only: a folder that is costly to make, made once on a machine and shared by all test processes, who only read
 * it. `name` says what it was made of, so that something else made of other sources has another one. Made aside and moved
 * into place, so that it is either whole or not there; several processes that want it at the same time wait for the one
 * that makes it.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const finished = join(tmpdir(), name);
  const aside = `${finished}.making`;
  for (;;) {
    if (existsSync(finished)) return finished;
    mkdirSync(aside, { recursive: true });
    const lock = tryLock(aside);
    if (lock === null) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (existsSync(finished)) return finished;
      const making = join(aside, 'store');
      await make(making);
      renameSync(making, finished);
      return finished;
    } finally {
      lock.release();
    }
  }
}

const tryLock = (folder: string): FolderLock | null => {
  try {
    return FolderLock.acquire(folder, { command: 'made once, for tests' });
  } catch (error) {
    if (error instanceof StoreInUseError) return null;
    throw error;
  }
};
