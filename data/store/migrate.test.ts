import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MigratableStore, type Migration, MigrationError, migrate, readMigrations } from './migrate.ts';
import { openStore } from './open.ts';
import type { Statement } from './store.ts';
import { administrate, availableStores, scratchDatabase, scratchStore } from './testing.ts';

const statement = (text: string): Statement => ({ name: 'statement', text });
const ours = readMigrations();
const extra = (text: string, sha256 = 'e'.repeat(64)): Migration => ({
  version: ours.length + 1,
  name: `${String(ours.length + 1).padStart(4, '0')}_extra`,
  text,
  sha256,
});

describe('the files of the migrations folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bailiwick-migrations-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are read in the order of their numbers, and a turned line end is no change', () => {
    writeFileSync(join(folder, '0002_b.sql'), 'select 2;\nselect 3;\n');
    writeFileSync(join(folder, '0001_a.sql'), 'select 1;\n');
    writeFileSync(join(folder, 'README.md'), 'not one');
    const read = readMigrations(folder);
    expect(read.map(({ version, name }) => [version, name])).toEqual([
      [1, '0001_a'],
      [2, '0002_b'],
    ]);
    writeFileSync(join(folder, '0002_b.sql'), 'select 2;\r\nselect 3;\r\n');
    expect(readMigrations(folder)).toEqual(read);
  });

  it.each([
    ['a gap', ['0001_a.sql', '0003_c.sql'], '0003_c.sql: expected number 2'],
    ['a number twice', ['0001_a.sql', '0001_b.sql'], '0001_b.sql: expected number 2'],
    ['another pattern', ['1_a.sql'], '1_a.sql: expected number 1'],
  ])('with %s are refused', (_what, files, message) => {
    for (const file of files) writeFileSync(join(folder, file), 'select 1;');
    expect(() => readMigrations(folder)).toThrow(message);
  });
});

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`the migrations of the ${kind} store${missing ?? ''}`, () => {
    it('go on where the database stands, each whole or not at all, and guard against other versions', async () => {
      const { store, dispose } = await scratchStore(kind);
      const to = (migrations: readonly Migration[]) => migrate(store as unknown as MigratableStore, migrations);
      const seen = await store.query(statement('select version, name, sha256 from schema_migration order by version'));
      expect(seen).toEqual(ours.map(({ version, name, sha256 }) => ({ version, name, sha256 })));
      expect(await to(ours)).toBe(0);

      const broken = to([...ours, extra('create table one (n integer); select * from nowhere;')]);
      await expect(broken).rejects.toMatchObject({ name: 'StoreError', code: '42P01', statement: extra('').name });

      expect(await to([...ours, extra('create table one (n integer); insert into one values (1);')])).toBe(1);
      expect(await store.query(statement('select n from one'))).toEqual([{ n: 1 }]);

      await expect(to(ours)).rejects.toThrow(
        /^the database is newer than this program: it has seen migration \d+_extra/,
      );
      const changed = to([...ours, extra('', 'f'.repeat(64))]);
      await expect(changed).rejects.toThrow(
        /_extra was changed after this database had seen it .*ffffffffffff, then eeee/,
      );
      await expect(changed).rejects.toThrow(MigrationError);
      await dispose();
    });
  });
}

const missing = availableStores().find(({ kind }) => kind === 'server')?.missing ?? null;
describe.skipIf(missing)(`a role that may not create extensions${missing ?? ''}`, () => {
  it('is told what an administrator has to do, and can go on once that is done', async () => {
    const { options, remove } = await scratchDatabase();
    const url = new URL(options.databaseUrl);
    const name = url.pathname.slice(1);
    url.username = `${name}_role`;
    url.password = 'only-for-this-test';
    await administrate(`create role ${url.username} login password '${url.password}'`);
    await administrate(`alter database ${name} owner to ${url.username}`);
    await expect(openStore({ databaseUrl: url.href })).rejects.toThrow(
      'this role may not create the PostGIS extension. Let an administrator run "create extension postgis" in this database once.',
    );
    await administrate('create extension postgis', options.databaseUrl);
    const store = await openStore({ databaseUrl: url.href });
    await store.close();
    await remove();
    await administrate(`drop role ${url.username}`);
  });
});
