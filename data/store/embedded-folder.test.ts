import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Child } from './child-process.ts';
import { StoreInUseError } from './folder-lock.ts';
import { readMigrations } from './migrate.ts';
import { openStore, type Progress } from './open.ts';
import type { Statement } from './store.ts';
import { scratchFolder } from './testing.ts';

const folders: string[] = [];
const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-folder-'));
  folders.push(folder);
  return folder;
};
const copiedFolder = async (): Promise<string> => {
  const { folder } = (await scratchFolder()).options;
  folders.push(folder as string);
  return folder as string;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Two creations on a machine that is busy with other tests. */
const TWO_CREATIONS_MS = 300_000;

const statement = (text: string): Statement => ({ name: 'statement', text });

describe('the folder of an embedded store', () => {
  it(
    'half-created by a process that was killed is recognised and created again, with progress shown',
    async () => {
      const folder = join(emptyFolder(), 'new', 'store');
      const child = new Child();
      child.order({ order: 'open', options: { folder } });
      while (!existsSync(join(folder, 'database', 'base'))) await new Promise((resolve) => setTimeout(resolve, 20));
      await child.kill();
      expect(readdirSync(folder).sort()).toEqual(['creating', 'database', 'lock.json']);

      const shown: Progress[] = [];
      const store = await openStore({ folder, onProgress: (progress) => shown.push(progress) });
      expect(await store.query(statement('select count(*) as n from request'))).toEqual([{ n: 0 }]);
      await store.close();
      expect(shown.map(({ phase }) => phase)).toEqual(['create', ...readMigrations().map(() => 'migrate')]);
      expect(shown[0]?.message).toBe(`Creating the database in ${folder} (about 20 s, once)`);
      expect(readdirSync(folder)).toEqual(['database']);
    },
    TWO_CREATIONS_MS,
  );

  it('keeps every row that was acknowledged before a kill -9, and opens again after it', async () => {
    const folder = await copiedFolder();
    const child = new Child();
    child.order({ order: 'open', options: { folder } });
    expect(await child.answer()).toEqual({ event: 'open' });
    child.order({ order: 'insert' });
    while (child.said.length < 300) await new Promise((resolve) => setTimeout(resolve, 5));
    await child.kill();
    const acknowledged = child.said.filter(({ event }) => event === 'kept').map(({ id }) => id);

    const store = await openStore({ folder });
    const rows = await store.query<{ id: number; length: number }>(
      statement('select id, length(filler) as length from kept order by id'),
    );
    store.announce('http://127.0.0.1:3110');
    await expect(openStore({ folder })).rejects.toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:3110' });
    await store.close();
    // One more may be there: written, but killed before it could say so.
    expect(acknowledged.length).toBeGreaterThanOrEqual(290);
    expect(rows.slice(0, acknowledged.length)).toEqual(acknowledged.map((id) => ({ id, length: 500 })));
    expect(rows.length - acknowledged.length).toBeLessThanOrEqual(1);
  });

  it('is refused to a second process, and free again once the first has ended', async () => {
    const folder = await copiedFolder();
    const child = new Child();
    child.order({ order: 'open', options: { folder, holder: { command: 'bailiwick serve' } } });
    expect(await child.answer()).toEqual({ event: 'open' });
    await expect(openStore({ folder })).rejects.toThrow(StoreInUseError);
    await expect(openStore({ folder })).rejects.toMatchObject({ pid: child.pid, command: 'bailiwick serve' });
    expect(await child.end()).toBe(0);
    expect(readdirSync(folder)).toEqual(['database']);
  });

  it('of another PostgreSQL version, or with files that are no database, is refused and left as it is', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17\n');
    await expect(openStore({ folder })).rejects.toThrow(/PostgreSQL 17, expected 18/);
    expect(readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8')).toBe('17\n');

    rmSync(join(folder, 'database', 'PG_VERSION'));
    writeFileSync(join(folder, 'database', 'notes.txt'), 'mine');
    await expect(openStore({ folder })).rejects.toThrow(/not a database of this version \(PostgreSQL none/);
    expect(readFileSync(join(folder, 'database', 'notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['database']);
  });
});
