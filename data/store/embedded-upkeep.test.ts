import { expect, it } from 'vitest';
import type { CopyValue, Statement } from './store.ts';
import { scratchStore } from './testing.ts';

const statement = (text: string): Statement => ({ name: 'statement', text });
const MEBIBYTE = 1024 * 1024;

it('an embedded store that took many rows gives its log back and knows how large its tables are', async () => {
  const { store, dispose } = await scratchStore('embedded');
  try {
    await store.query(statement('create table filled (n integer primary key, filler text)'));
    async function* rows(): AsyncGenerator<readonly CopyValue[]> {
      for (let n = 0; n < 60_000; n++) yield [n, `${n}`.padEnd(1_400, 'x')];
    }
    await store.copyIn('filled', ['n', 'filler'], rows());
    const facts = async () => {
      const [row] = await store.query<{ bytes: number; rows: number }>(
        statement(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes,
          (select reltuples from pg_class where relname = 'filled') as rows from pg_control_checkpoint()`),
      );
      return row as { bytes: number; rows: number };
    };
    while ((await facts()).bytes > 32 * MEBIBYTE) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await facts()).rows).toBe(60_000);
  } finally {
    await dispose();
  }
});
