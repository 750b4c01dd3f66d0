import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { madeOnce } from './made-once.ts';
import { readMigrations } from './migrate.ts';
import { type OpenedStore, type OpenOptions, openStore } from './open.ts';
import { reusedStore } from './reused-store.ts';

/** For tests only: stores of their own, thrown away afterwards. */
export interface ScratchStore {
  readonly store: OpenedStore;
  /** What opens the same database again: the folder or the URL. */
  readonly options: Pick<OpenOptions, 'folder' | 'databaseUrl'>;
  /** Closes the store and removes the database. */
  dispose(): Promise<void>;
}

export type StoreKind = 'embedded' | 'server';

/**
 * The kinds of store that can be tested here, each with the reason why not. Use:
 * `for (const { kind, missing } of availableStores()) describe.skipIf(missing)(`on the ${kind} store${missing ?? ''}`, ...)`.
 */
export const availableStores = (): readonly { readonly kind: StoreKind; readonly missing: string | null }[] => [
  { kind: 'embedded', missing: null },
  { kind: 'server', missing: process.env.TEST_DATABASE_URL ? null : ' (skipped: TEST_DATABASE_URL is not set)' },
];

/**
 * A migrated, empty store. Embedded: about 1 s where a test file of the same process had one before (`reused-store.ts`), else
 * 3-4 s (a copied folder); on the server under 1 s (a copied database). The first on a machine also makes what is copied:
 * 20 s and 2 s.
 */
export const scratchStore = async (kind: StoreKind): Promise<ScratchStore> =>
  kind === 'embedded' ? reusedEmbedded() : opened(await migratedDatabase());

const reusedEmbedded = async (): Promise<ScratchStore> => {
  const { store, folder, giveBack } = await reusedStore(async () => {
    const { options } = await scratchFolder();
    return { store: await openStore({ ...options, holder: { command: 'test' } }), folder: options.folder! };
  });
  return { store, options: { folder }, dispose: giveBack };
};

interface Scratch {
  readonly options: Pick<OpenOptions, 'folder' | 'databaseUrl'>;
  remove(): Promise<void>;
}

const opened = async ({ options, remove }: Scratch): Promise<ScratchStore> => {
  const store = await openStore({ ...options, holder: { command: 'test' } });
  return {
    store,
    options,
    dispose: async () => {
      await store.close();
      await remove();
    },
  };
};

/** A folder with a migrated, empty embedded database that nobody holds. */
export const scratchFolder = async (): Promise<Scratch> => {
  const template = await templateFolder();
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-test-'));
  cpSync(template, folder, { recursive: true });
  return { options: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
};

interface ScratchDatabase extends Scratch {
  readonly options: { readonly databaseUrl: string };
}

/** An empty database on the test server; not migrated. */
export const scratchDatabase = (): Promise<ScratchDatabase> => createdDatabase('template1');

/** An empty database on the test server, migrated: a copy of one that is migrated once. */
export const migratedDatabase = async (): Promise<ScratchDatabase> => createdDatabase(await templateDatabase());

const createdDatabase = async (template: string): Promise<ScratchDatabase> => {
  const name = `bailiwick_test_${randomUUID().replaceAll('-', '')}`;
  await administrate(`create database ${name} template ${template}`);
  return {
    options: { databaseUrl: databaseUrlOf(name) },
    remove: () => administrate(`drop database if exists ${name} with (force)`),
  };
};

const databaseUrlOf = (name: string): string => {
  const url = new URL(testDatabaseUrl());
  url.pathname = `/${name}`;
  return url.href;
};

const testDatabaseUrl = (): string => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set');
  return url;
};

/** Runs one statement as the test server's administrator, in its own database unless another is named. */
export const administrate = async (text: string, databaseUrl: string = testDatabaseUrl()): Promise<void> =>
  connected(databaseUrl, async (client) => void (await client.query(text)));

const connected = async <T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

// One of any number that no other program takes for its own; held by whoever makes a template.
const TEMPLATE_LOCK = 8_470_311;

// Made under another name and renamed, as the folder is: what has the name is whole. Nobody connects to it but its
// maker: PostgreSQL copies no database that somebody is connected to.
const templateDatabase = (): Promise<string> =>
  connected(testDatabaseUrl(), async (client) => {
    const template = `bailiwick_template_${templateKey()}`;
    const isThere = async (): Promise<boolean> =>
      (await client.query('select from pg_database where datname = $1', [template])).rowCount === 1;
    if (await isThere()) return template;
    // Given back when the connection ends, whatever happens until then.
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await isThere()) return template;
    const aside = `${template}_making`;
    await client.query(`drop database if exists ${aside} with (force)`);
    await client.query(`create database ${aside}`);
    const store = await openStore({ databaseUrl: databaseUrlOf(aside) });
    await store.close();
    await client.query(`alter database ${aside} rename to ${template}`);
    return template;
  });

const templateFolder = (): Promise<string> =>
  madeOnce(`bailiwick-template-${templateKey()}`, async (folder) => {
    const store = await openStore({ folder, holder: { command: 'test template' } });
    await store.close();
  });

const templateKey = (): string => {
  const hash = createHash('sha256');
  for (const { sha256 } of readMigrations()) hash.update(sha256);
  const manifest = readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  hash.update(`${dependencies['@electric-sql/pglite']} ${dependencies['@electric-sql/pglite-postgis']}`);
  return hash.digest('hex').slice(0, 16);
};
