import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { FolderLock, StoreInUseError } from './folder-lock.ts';
import { readMigrations } from './migrate.ts';
import { type OpenedStore, type OpenOptions, openStore } from './open.ts';

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

/** A fresh, migrated, empty store. Embedded: 3-4 s (a copied folder); the first on a machine also makes the template, 20 s. */
export const scratchStore = async (kind: StoreKind): Promise<ScratchStore> =>
  kind === 'embedded' ? opened(await scratchFolder()) : opened(await scratchDatabase());

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

/** An empty database on the test server; not migrated. */
export const scratchDatabase = async (): Promise<Scratch & { readonly options: { readonly databaseUrl: string } }> => {
  const name = `bailiwick_test_${randomUUID().replaceAll('-', '')}`;
  await administrate(`create database ${name}`);
  const url = new URL(testDatabaseUrl());
  url.pathname = `/${name}`;
  return {
    options: { databaseUrl: url.href },
    remove: () => administrate(`drop database if exists ${name} with (force)`),
  };
};

const testDatabaseUrl = (): string => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set');
  return url;
};

/** Runs one statement as the test server's administrator, in its own database unless another is named. */
export const administrate = async (text: string, databaseUrl: string = testDatabaseUrl()): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};

// Made aside and moved into place, so that a template is either whole or not there; several test processes that want
// it at the same time wait for the one that makes it.
const templateFolder = async (): Promise<string> => {
  const template = join(tmpdir(), `bailiwick-template-${templateKey()}`);
  const aside = `${template}.making`;
  for (;;) {
    if (existsSync(template)) return template;
    mkdirSync(aside, { recursive: true });
    const lock = tryLock(aside);
    if (lock === null) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (!existsSync(template)) await makeTemplate(join(aside, 'store'), template);
    } finally {
      lock.release();
    }
  }
};

const tryLock = (folder: string): FolderLock | null => {
  try {
    return FolderLock.acquire(folder, { command: 'test template' });
  } catch (error) {
    if (error instanceof StoreInUseError) return null;
    throw error;
  }
};

const makeTemplate = async (making: string, template: string): Promise<void> => {
  const store = await openStore({ folder: making, holder: { command: 'test template' } });
  await store.close();
  renameSync(making, template);
};

const templateKey = (): string => {
  const hash = createHash('sha256');
  for (const { sha256 } of readMigrations()) hash.update(sha256);
  const manifest = readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  hash.update(`${dependencies['@electric-sql/pglite']} ${dependencies['@electric-sql/pglite-postgis']}`);
  return hash.digest('hex').slice(0, 16);
};
