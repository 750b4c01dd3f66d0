import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Child } from './child-process.ts';
import { StoreUnavailableError } from './errors.ts';
import { readMigrations } from './migrate.ts';
import { openStore } from './open.ts';
import type { CopyValue, Statement } from './store.ts';
import { administrate, availableStores, type ScratchStore, scratchDatabase, scratchStore } from './testing.ts';

const missing = availableStores().find(({ kind }) => kind === 'server')?.missing ?? null;
const statement = (text: string, name = 'a_statement'): Statement => ({ name, text });
const ONE = statement('select 1 as one');
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(missing)(`a store on a database server${missing ?? ''}`, () => {
  let scratch: ScratchStore;
  beforeAll(async () => {
    scratch = await scratchStore('server');
  });
  afterAll(() => scratch?.dispose());
  const databaseName = () => new URL(scratch.options.databaseUrl as string).pathname.slice(1);
  const killAllConnections = () =>
    administrate(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${databaseName()}'`);

  it('is migrated once when several processes open a fresh database at the same time', async () => {
    const { options, remove } = await scratchDatabase();
    const children = [new Child(), new Child(), new Child()];
    for (const child of children) child.order({ order: 'open', options });
    expect(await Promise.all(children.map((child) => child.answer()))).toEqual(children.map(() => ({ event: 'open' })));
    const migrated = children.flatMap(({ said }) => said.filter(({ phase }) => phase === 'migrate'));
    expect(migrated).toHaveLength(readMigrations().length);
    expect(await Promise.all(children.map((child) => child.end()))).toEqual([0, 0, 0]);
    await remove();
  });

  it('answers again after every connection was cut, and its listeners are told and hear again', async () => {
    const heard: string[] = [];
    let losses = 0;
    let reconnects = 0;
    const onNotify = (payload: string) => heard.push(payload);
    const stop = await scratch.store.listen('bailiwick_test', onNotify, {
      onLost: () => losses++,
      onReconnect: () => reconnects++,
    });
    for (let cut = 1; cut <= 3; cut++) {
      await Promise.all(Array.from({ length: 5 }, () => scratch.store.query(ONE)));
      await killAllConnections();
      await until(() => reconnects === cut);
      await Promise.all(Array.from({ length: 5 }, () => scratch.store.query(ONE)));
      await scratch.store.query(statement(`select pg_notify('bailiwick_test', '${cut}')`));
      await until(() => heard.length === cut);
    }
    expect(heard).toEqual(['1', '2', '3']);
    expect(losses).toBe(3);
    await stop();
  });

  it('says that a statement cut short may have run and can be tried again, and does not repeat it', async () => {
    const slow = scratch.store.query(statement('select pg_sleep(60)', 'slow')).catch((error: unknown) => error);
    await pause(200);
    await killAllConnections();
    const error = await slow;
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error).toMatchObject({
      name: 'StoreUnavailableError',
      retryable: true,
      mayHaveRun: true,
      statement: 'slow',
    });
    await pause(50);
    expect(await scratch.store.query(ONE)).toEqual([{ one: 1 }]);
  });

  it('begins a transaction on a fresh connection where the pooled one had died unnoticed', async () => {
    for (let time = 0; time < 5; time++) {
      await scratch.store.query(ONE);
      await killAllConnections();
      expect(await scratch.store.transaction((session) => session.query(ONE))).toEqual([{ one: 1 }]);
    }
  });

  it('loses a transaction whose connection was cut, and says so', async () => {
    await scratch.store.query(statement('create table half (n integer)'));
    const cut = scratch.store.transaction(async (session) => {
      await session.query(statement('insert into half values (1)'));
      await killAllConnections();
      await session.query(statement('insert into half values (2)'));
    });
    await expect(cut).rejects.toThrow(StoreUnavailableError);
    await pause(50);
    expect(await scratch.store.query(statement('select * from half'))).toEqual([]);
  });

  it('is unavailable while the server refuses connections to the database, and says why', async () => {
    const { options, remove } = await scratchDatabase();
    const store = await openStore(options);
    const name = new URL(options.databaseUrl).pathname.slice(1);
    await administrate(`alter database ${name} allow_connections false`);
    await administrate(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    const thrown = () => store.query(ONE).catch((error: unknown) => error);
    // The first may still find a connection that was just cut.
    await until(async () => /connecting/.test(String(await thrown())));
    const error = (await thrown()) as StoreUnavailableError;
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toMatch(/^connecting to the database: .*not currently accepting connections/);
    expect(error.mayHaveRun).toBe(false);
    await store.close();
    await remove();
  });

  it('rethrows the reason of the work even where the connection is gone as well', async () => {
    const reason = new Error('mine');
    const cut = scratch.store.transaction(async () => {
      await killAllConnections();
      await pause(50);
      throw reason;
    });
    await expect(cut).rejects.toBe(reason);
    expect(await scratch.store.query(ONE)).toEqual([{ one: 1 }]);
  });

  it('ends a copy whose connection was cut', async () => {
    await scratch.store.query(statement('create table copied (n integer, filler text)'));
    async function* rows(): AsyncGenerator<readonly CopyValue[]> {
      for (let n = 0; n < 2000; n++) {
        if (n === 1000) await killAllConnections();
        if (n === 1001) await pause(50);
        yield [n, 'x'.repeat(2_000)];
      }
    }
    await expect(scratch.store.copyIn('copied', ['n', 'filler'], rows())).rejects.toThrow(StoreUnavailableError);
    expect(await scratch.store.query(statement('select count(*) as n from copied'))).toEqual([{ n: 0 }]);
  });

  it('leaves its settings on every connection, also on one made after a cut', async () => {
    await administrate(`alter database ${databaseName()} set timezone to 'America/New_York'`);
    await administrate(`alter database ${databaseName()} set datestyle to 'SQL, DMY'`);
    await killAllConnections();
    await pause(50);
    const rows = await scratch.store.query(statement(`select '2026-07-04 12:00Z'::timestamptz as at`));
    expect(rows).toEqual([{ at: new Date('2026-07-04T12:00:00Z') }]);
  });
});

describe('a database server that cannot be reached', () => {
  it('is reported as unavailable, nothing having run, without the password', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    const databaseUrl = `postgres://someone:secret@127.0.0.1:${port}/nothing`;
    const error = await openStore({ databaseUrl }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error).toMatchObject({ retryable: true, mayHaveRun: false, code: 'ECONNREFUSED' });
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain('secret');
  });
});
