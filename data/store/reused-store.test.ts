import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptied, type State, stateOf } from './reused-store.ts';
import type { Store } from './store.ts';
import { availableStores, type ScratchStore, scratchStore } from './testing.ts';

const ask = (store: Store, text: string): Promise<readonly object[]> => store.query({ name: 'test', text });
const LEAVE = "insert into agency (id, name, content_hash) values ('left-behind', 'Left behind', 'hash')";

describe('an embedded store that is used again', () => {
  it('has nothing of the test before: no row, no temporary table, no setting, no method that was replaced', async () => {
    const before = await scratchStore('embedded');
    await ask(before.store, LEAVE);
    await ask(before.store, 'create temp table left_behind (id int)');
    await ask(before.store, "select set_config('timezone', 'Asia/Tokyo', false)");
    before.store.transaction = () => Promise.reject(new Error('left behind'));
    await before.dispose();
    await expect(ask(before.store, LEAVE)).rejects.toThrow('the store is closed');
    const { store, options, dispose } = await scratchStore('embedded');
    expect(options).toEqual(before.options);
    expect(await ask(store, 'select id from agency')).toEqual([]);
    expect(await ask(store, "select to_regclass('left_behind') as found")).toEqual([{ found: null }]);
    expect(await ask(store, "select current_setting('timezone') as zone")).toEqual([{ zone: 'UTC' }]);
    expect(await store.transaction((session) => ask(session as Store, 'select 1 as one'))).toEqual([{ one: 1 }]);
    await dispose();
  });

  it('is another one where a test closed it', async () => {
    const before = await scratchStore('embedded');
    await before.store.close();
    await before.dispose();
    const after = await scratchStore('embedded');
    expect(after.options).not.toEqual(before.options);
    await after.dispose();
  });
});

// The server where there is one: a new store for each of them costs nothing there.
const { kind } = availableStores().findLast(({ missing }) => missing === null)!;
describe('a store that was used', () => {
  let scratch: ScratchStore;
  let asNew: State;
  beforeAll(async () => {
    scratch = await scratchStore(kind);
    asNew = await stateOf(scratch.store);
  });
  afterAll(() => scratch?.dispose());

  it('is as new once the rows are gone that its tables did not have', async () => {
    await ask(scratch.store, LEAVE);
    await ask(scratch.store, 'analyze agency');
    expect(await stateOf(scratch.store)).not.toEqual(asNew);
    expect(await emptied(scratch.store, asNew)).toBe(true);
    expect(await ask(scratch.store, 'select id from agency')).toEqual([]);
  });

  // Each for itself: what one leaves would hide that the next is not seen.
  it.each([
    ['another table', 'create table left_behind (id int)'],
    ['a table less', 'drop table idempotency_key cascade'],
    ['another column', 'alter table agency add column left_behind int'],
    ['another default', "alter table agency alter column name set default 'x'"],
    ['another right', 'grant select on agency to public'],
    ['another function', "create function left_behind() returns int language sql as 'select 1'"],
    ['fewer rows in a table that had some', 'delete from spatial_ref_sys where srid = 4326'],
    ['other rows in a table that had some', "update spatial_ref_sys set auth_name = 'x' where srid = 4326"],
  ])('is not as new with %s', async (_, text) => {
    const own = await scratchStore(kind);
    try {
      const state = await stateOf(own.store);
      await ask(own.store, text);
      expect(await emptied(own.store, state)).toBe(false);
    } finally {
      await own.dispose();
    }
  });
});
