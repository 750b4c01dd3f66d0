import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { EmbeddedStore } from './embedded-store.ts';
import { FolderLock, type Holder } from './folder-lock.ts';
import { type Migration, MigrationError } from './migrate.ts';
import { migrateOrClose } from './migrate-or-close.ts';
import type { Progress } from './open.ts';
import { syncFolder, syncTree } from './sync-tree.ts';

/** PostgreSQL's major version in the PGlite that package.json pins; a folder of another one cannot be read. */
const POSTGRES_MAJOR = '18';

/** What an embedded store keeps in its folder: `lock.json`, `database/` and, while that is being made, `creating`. */
const layout = (folder: string) => ({ database: join(folder, 'database'), creating: join(folder, 'creating') });

/** The embedded store with its folder and its lock. */
export interface OpenFolder {
  readonly store: EmbeddedStore;
  /** Tells processes that find the folder in use where to reach this one. */
  announce(url: string): void;
}

/**
 * Opens the embedded database of a folder, creating and migrating it as needed. A creation that was killed half-way is
 * recognised by its marker and done again; a folder once complete is never deleted. Throws StoreInUseError while
 * another process holds it, MigrationError when it belongs to another version.
 */
export const openFolder = async (
  folder: string,
  migrations: readonly Migration[],
  holder: Holder,
  onProgress: (progress: Progress) => void,
): Promise<OpenFolder> => {
  mkdirSync(folder, { recursive: true });
  const lock = FolderLock.acquire(folder, holder);
  try {
    const isNew = prepareFolder(folder);
    onProgress(
      isNew
        ? { phase: 'create', message: `Creating the database in ${folder} (about 20 s, once)` }
        : { phase: 'open', message: `Opening the database in ${folder}` },
    );
    const database = await startPglite(layout(folder).database);
    const store = await EmbeddedStore.over(database, async () => lock.release());
    await migrateOrClose(store, migrations, onProgress);
    if (isNew) markComplete(folder);
    return { store, announce: (url) => lock.announce(url) };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** Whether the database is to be created; removes what a killed creation left. */
const prepareFolder = (folder: string): boolean => {
  const { database, creating } = layout(folder);
  // The marker goes away, for good, before anything but migrations is written: what it marks holds nobody's data.
  if (existsSync(creating)) rmSync(database, { recursive: true, force: true });
  if (!existsSync(database) || readdirSync(database).length === 0) {
    writeFileSync(
      creating,
      'The database beside this file is being created; if nobody is at it, it is only half there.\n',
      {
        flush: true,
      },
    );
    syncFolder(folder);
    return true;
  }
  const version = existsSync(join(database, 'PG_VERSION'))
    ? readFileSync(join(database, 'PG_VERSION'), 'utf8').trim()
    : 'none';
  if (version !== POSTGRES_MAJOR) {
    throw new MigrationError(
      `${database} is not a database of this version (PostgreSQL ${version}, expected ${POSTGRES_MAJOR}). ` +
        'Open it with the version that made it, or choose another folder.',
    );
  }
  return false;
};

const markComplete = (folder: string): void => {
  syncTree(layout(folder).database);
  rmSync(layout(folder).creating);
  syncFolder(folder);
};

// Loaded only here: 16 MB of WebAssembly that a user of a server never pays for.
const startPglite = async (database: string): Promise<PGlite> => {
  const [{ PGlite }, { postgis }, { SyncedNodeFS, startParameters }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-postgis'),
    import('./synced-node-fs.ts'),
  ]);
  return PGlite.create({
    fs: new SyncedNodeFS(database),
    extensions: { postgis },
    startParams: startParameters(PGlite.defaultStartParams),
  });
};
