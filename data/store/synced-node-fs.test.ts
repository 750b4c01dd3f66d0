import { expect, it } from 'vitest';
import type { Statement } from './store.ts';
import { scratchStore } from './testing.ts';

const statement = (text: string): Statement => ({ name: 'statement', text });

it('an embedded store hands every commit to the disk, not only to the operating system', async () => {
  const { store, dispose } = await scratchStore('embedded');
  try {
    const settings = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('wal_sync_method') as method, current_setting('full_page_writes') as pages`;
    expect(await store.query(statement(settings))).toEqual([
      { fsync: 'on', commit: 'on', method: 'fsync', pages: 'on' },
    ]);
    const synced = async () => {
      const text = `select coalesce(sum(fsyncs), 0)::integer as n from pg_stat_io where object = 'wal' and context = 'normal'`;
      return (await store.query<{ n: number }>(statement(text)))[0]?.n ?? 0;
    };
    await store.query(statement('create table kept (n integer)'));
    const before = await synced();
    for (let n = 0; n < 10; n++) await store.query(statement('insert into kept values (1)'));
    await store.query(statement('select pg_stat_force_next_flush()'));
    expect((await synced()) - before).toBeGreaterThanOrEqual(10);
    // A checkpoint syncs folders too, which have no descriptor of their own.
    await store.query(statement('checkpoint'));
  } finally {
    await dispose();
  }
});
