import type { Holder } from './folder-lock.ts';
import { type Migration, readMigrations } from './migrate.ts';
import { migrateOrClose } from './migrate-or-close.ts';
import type { Store } from './store.ts';

/** A step of opening, to show while it lasts. */
export interface Progress {
  readonly phase: 'create' | 'open' | 'connect' | 'migrate';
  readonly message: string;
}

export interface OpenOptions {
  /** postgres://...; absent or empty: embedded. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded database is kept; default `.bailiwick` in the working folder. */
  readonly folder?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Who we are, for a process that finds the folder in use; default: the command line. */
  readonly holder?: Holder | undefined;
  /** Default: this program's own. */
  readonly migrations?: readonly Migration[] | undefined;
}

/** A store ready for use. `announce` says where this process' server answers; nothing to do on a database server. */
export interface OpenedStore extends Store {
  announce(url: string): void;
}

/**
 * Opens the store, migrated: the server of `databaseUrl`, else the embedded database of `folder` (first creation
 * about 20 s on a small machine, later opening 3 s, about 1 GB of memory). Throws StoreInUseError,
 * StoreUnavailableError or MigrationError, and RangeError for a URL that is none of PostgreSQL's.
 */
export const openStore = async (options: OpenOptions = {}): Promise<OpenedStore> => {
  const onProgress = options.onProgress ?? (() => {});
  const migrations = options.migrations ?? readMigrations();
  if (options.databaseUrl) return openServer(options.databaseUrl, migrations, onProgress);
  const { openFolder } = await import('./embedded-folder.ts');
  const holder = options.holder ?? { command: process.argv.slice(1).join(' ') || 'node' };
  const { store, announce } = await openFolder(options.folder ?? '.bailiwick', migrations, holder, onProgress);
  return Object.assign(store, { announce });
};

const openServer = async (
  databaseUrl: string,
  migrations: readonly Migration[],
  onProgress: (progress: Progress) => void,
): Promise<OpenedStore> => {
  // What pg would take for the name of a database on this machine; it may hold a password and is not repeated.
  if (!/^(postgres(ql)?:|socket:|\/)/.test(databaseUrl))
    throw new RangeError('the database URL must be postgres://USER:PASSWORD@HOST:PORT/DATABASE');
  const { ServerStore } = await import('./server-store.ts');
  onProgress({ phase: 'connect', message: 'Connecting to the database server' });
  const store = new ServerStore(databaseUrl);
  await migrateOrClose(store, migrations, onProgress);
  return Object.assign(store, { announce: () => {} });
};
