import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Child } from './child-process.ts';
import { FolderLock, StoreInUseError } from './folder-lock.ts';
import { thisProcess } from './process-identity.ts';

const NO_PROC = existsSync('/proc/self/stat') ? '' : ' (skipped: this system has no /proc)';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bailiwick-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const US = { command: 'bailiwick import' };
const refusal = (): StoreInUseError => {
  try {
    FolderLock.acquire(folder, US).release();
  } catch (error) {
    if (error instanceof StoreInUseError) return error;
    throw error;
  }
  throw new Error('the lock was given');
};
const leaveLock = (changes: object, into = folder): void => {
  const record = {
    ...thisProcess(),
    nonce: 'left-behind',
    since: '2026-11-21T10:00:00.000Z',
    command: 'old',
    url: null,
  };
  writeFileSync(join(into, 'lock.json'), JSON.stringify({ ...record, ...changes }));
};
// Far above any pid_max of the systems we run on in tests.
const DEAD_PID = 99_999_999;

describe('the lock of a folder', () => {
  it('refuses a second process and says who holds it, since when and where its server answers', async () => {
    const child = new Child();
    child.order({ order: 'lock', folder, command: 'bailiwick serve', url: 'http://127.0.0.1:3110' });
    expect(await child.answer()).toEqual({ event: 'locked' });
    const error = refusal();
    expect(error).toMatchObject({ pid: child.pid, command: 'bailiwick serve', url: 'http://127.0.0.1:3110', folder });
    expect(Math.abs(Date.parse(error.since) - Date.now())).toBeLessThan(60_000);
    expect(error.message).toContain(`"bailiwick serve" (process ${child.pid}, since `);
    expect(error.message).toContain('Use it through --url http://127.0.0.1:3110, or stop it first.');
    await child.end();
  });

  it('of a process killed with kill -9 is recognised as stale and taken over', async () => {
    const child = new Child();
    child.order({ order: 'lock', folder, command: 'bailiwick serve' });
    await child.answer();
    await child.kill();
    const lock = FolderLock.acquire(folder, US);
    expect(refusal()).toMatchObject({ pid: process.pid, command: 'bailiwick import', url: null });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a second store within the same process', () => {
    const lock = FolderLock.acquire(folder, US);
    expect(refusal().pid).toBe(process.pid);
    lock.release();
    FolderLock.acquire(folder, US).release();
  });

  it.skipIf(NO_PROC)(`is stale when its pid now belongs to another process${NO_PROC}`, () => {
    leaveLock({ startTicks: '1' });
    FolderLock.acquire(folder, US).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(NO_PROC)(`is stale when the machine was started again since${NO_PROC}`, () => {
    leaveLock({ bootId: 'another boot' });
    FolderLock.acquire(folder, US).release();
  });

  it.skipIf(NO_PROC)(`is stale when its container was started again since${NO_PROC}`, () => {
    leaveLock({ pidNamespace: 'pid:[1]' });
    FolderLock.acquire(folder, US).release();
  });

  it('of another machine stands, since nobody can look there, and the message says what to delete', () => {
    leaveLock({ host: `not-${hostname()}`, bootId: 'another boot', pid: DEAD_PID });
    expect(refusal().message).toContain(`on not-${hostname()}, since 2026-11-21T10:00:00.000Z`);
    expect(refusal().message).toContain(`delete ${join(folder, 'lock.json')}`);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"nonce":"a","pid":'],
  ])('that a disk left %s is taken over', (_what, text) => {
    writeFileSync(join(folder, 'lock.json'), text);
    FolderLock.acquire(folder, US).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('passes a successor that died before it could tidy up', () => {
    leaveLock({ pid: DEAD_PID, nonce: 'first' });
    const successor = { ...thisProcess(), pid: DEAD_PID, nonce: 'second', since: '', command: '', url: null };
    writeFileSync(join(folder, 'lock.first.json'), JSON.stringify(successor));
    const lock = FolderLock.acquire(folder, US);
    expect(readdirSync(folder)).toEqual(['lock.json']);
    expect(refusal().pid).toBe(process.pid);
    lock.release();
  });

  it('is not given back by one who no longer holds it', () => {
    const lock = FolderLock.acquire(folder, US);
    leaveLock({ nonce: 'another', command: 'another' });
    lock.release();
    expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toContain('another');
  });

  it('left stale goes to exactly one of several processes that try at once, forty times over', async () => {
    const children = Array.from({ length: 4 }, () => new Child());
    for (let round = 0; round < 40; round++) {
      const into = mkdtempSync(join(folder, 'round-'));
      leaveLock({ pid: DEAD_PID, nonce: `dead-${round}` }, into);
      for (const child of children) child.order({ order: 'lock', folder: into, command: 'race' });
      const said = await Promise.all(children.map((child) => child.answer()));
      const winners = children.filter((_, index) => said[index]?.event === 'locked');
      expect(winners).toHaveLength(1);
      for (const { event, name, pid } of said.filter((one) => one.event !== 'locked')) {
        expect({ event, name, pid }).toEqual({ event: 'failed', name: 'StoreInUseError', pid: winners[0]?.pid });
      }
    }
    await Promise.all(children.map((child) => child.kill()));
  });
});
