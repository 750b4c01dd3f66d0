import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StoreError } from './errors.ts';
import { type ScriptSession, sql } from './session.ts';
import type { Session } from './store.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** A store as migrations need it: its transactions run scripts. */
export interface MigratableStore extends Session {
  transaction<T>(work: (session: ScriptSession) => Promise<T>): Promise<T>;
}

/** The database and this program do not fit together; the message says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

// Any number works as long as nobody else on the server uses it: "BAIL" in ASCII.
const LOCK_KEY = 0x4241494c;

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../schema/migrations', import.meta.url));

/** The numbered files of a folder in their order; RangeError for a file out of the pattern, a gap or a double number. */
export const readMigrations = (folder: string = MIGRATIONS_FOLDER): readonly Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file, index) => {
      const version = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]);
      if (version !== index + 1)
        throw new RangeError(`${folder}/${file}: expected number ${index + 1}, as NNNN_name.sql`);
      // A checkout on Windows may have turned line ends around; that is no change.
      const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
      return { version, name: file.slice(0, -4), text, sha256: createHash('sha256').update(text).digest('hex') };
    });

/**
 * Brings a database up to date: every migration it has not seen, in order, each in its own transaction. Safe when
 * several processes start at once: one works, the others wait and find nothing left. Returns how many it applied.
 * Throws MigrationError when the database is newer than the migrations, when one it has seen was changed since, and
 * when PostGIS is missing or may not be created.
 */
export const migrate = async (
  store: MigratableStore,
  migrations: readonly Migration[],
  onMigration: (migration: Migration) => void = () => {},
): Promise<number> => {
  const [set] = await store.query<{ present: boolean }>(sql('schema_migration_exists'));
  if (set?.present && nextOf(migrations, await appliedIn(store)) === undefined) return 0;
  let count = 0;
  while (await applyNext(store, migrations, onMigration)) count++;
  return count;
};

const applyNext = (
  store: MigratableStore,
  migrations: readonly Migration[],
  onMigration: (migration: Migration) => void,
): Promise<boolean> =>
  store.transaction(async (session) => {
    await session.query(sql('lock_migrations'), [LOCK_KEY]);
    await session.query(sql('create_schema_migration'));
    const next = nextOf(migrations, await appliedIn(session));
    if (next === undefined) return false;
    onMigration(next);
    await session.runScript(next).catch((error: unknown) => {
      throw explained(error);
    });
    await session.query(sql('record_migration'), [next.version, next.name, next.sha256]);
    return true;
  });

type Applied = Pick<Migration, 'version' | 'name' | 'sha256'>;
const appliedIn = (session: Session): Promise<readonly Applied[]> => session.query<Applied>(sql('applied_migrations'));

const nextOf = (migrations: readonly Migration[], applied: readonly Applied[]): Migration | undefined => {
  for (const [index, seen] of applied.entries()) {
    const ours = migrations[index];
    if (ours === undefined) {
      throw new MigrationError(
        `the database is newer than this program: it has seen migration ${seen.name}, this program ends at ` +
          `${migrations.at(-1)?.name ?? 'none'}. Start the newer program.`,
      );
    }
    if (ours.sha256 !== seen.sha256 || ours.version !== seen.version) {
      throw new MigrationError(
        `migration ${seen.name} was changed after this database had seen it (now ${ours.name}, SHA-256 ` +
          `${ours.sha256.slice(0, 12)}, then ${seen.sha256.slice(0, 12)}). Put the file back and add a new migration.`,
      );
    }
  }
  return migrations[applied.length];
};

const explained = (error: unknown): unknown => {
  if (!(error instanceof StoreError) || !/postgis/i.test(error.message)) return error;
  // 42501: no right to create it; 0A000, 58P01 and 22023: its files are not on the server.
  if (error.code === '42501') {
    return new MigrationError(
      'this role may not create the PostGIS extension. Let an administrator run "create extension postgis" in this database once.',
    );
  }
  if (/^(0A000|58P01|22023)$/.test(error.code ?? '')) {
    return new MigrationError(
      'PostGIS is not installed on the database server. Install it there (3.3 or later) first.',
    );
  }
  return error;
};
