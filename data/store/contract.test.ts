import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedStore } from './embedded-store.ts';
import { StoreError } from './errors.ts';
import { migrate, readMigrations } from './migrate.ts';
import type { SqlValue, Statement } from './store.ts';
import { availableStores, type ScratchStore, scratchStore } from './testing.ts';

const statement = (text: string, name = 'a_statement'): Statement => ({ name, text });

/** Waits until `condition` holds; fails by the test's own time limit if it never does. */
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
};

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    const store = () => scratch.store;
    const value = async (text: string, parameters: readonly SqlValue[] = []): Promise<unknown> => {
      const [row] = await store().query<{ value: unknown }>(statement(`select ${text} as value`), parameters);
      return row?.value;
    };

    beforeAll(async () => {
      scratch = await scratchStore(kind);
      await store().query(statement('create table thing (id integer primary key, note text, size double precision)'));
    });
    afterAll(() => scratch?.dispose());

    describe('errors', () => {
      const secret = 'jane.doe@example.org';

      it('name the statement and the SQLSTATE', async () => {
        const failing = store().query(statement('select * from nowhere', 'look_nowhere'));
        await expect(failing).rejects.toThrow(/^look_nowhere: .*nowhere/);
        await expect(failing).rejects.toMatchObject({ name: 'StoreError', code: '42P01', statement: 'look_nowhere' });
      });

      it('name the constraint that a row broke', async () => {
        await store().query(statement('insert into thing values (7, null, null)'));
        const again = store().query(statement('insert into thing values ($1, $2, null)', 'add_thing'), [7, secret]);
        await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'thing_pkey', table: 'thing' });
      });

      it.each([
        ['a wrong type', 'select $1::integer'],
        ['a wrong date', 'select $1::timestamptz'],
        ['a broken constraint', `insert into thing (id, note) values (null, $1)`],
        ['a double key', `insert into thing (id, note) select 8, $1::text from generate_series(1, 2)`],
        ['a message of PostGIS', 'select st_geomfromtext($1)'],
        ['a message of a function', `select set_config('timezone', $1, false)`],
      ])('never carry a parameter value: %s', async (_what, text) => {
        const error = await store()
          .query(statement(text), [secret])
          .catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(StoreError);
        const { message, stack, ...fields } = error as StoreError;
        expect(`${message} ${stack} ${JSON.stringify(fields)} ${String((error as Error).cause)}`).not.toContain('jane');
      });

      it('leave the store usable', async () => {
        await expect(store().query(statement('select 1 / 0'))).rejects.toMatchObject({ code: '22012' });
        expect(await value('1')).toBe(1);
      });
    });

    describe('transactions', () => {
      const notes = async (): Promise<unknown> =>
        value(`(select coalesce(string_agg(note, ',' order by id), '') from thing where id >= 100)`);
      const add = statement('insert into thing (id, note) values ($1, $2)', 'add');

      it('keep everything when the work resolves and hand back its result', async () => {
        const result = await store().transaction(async (session) => {
          await session.query(add, [100, 'a']);
          await session.query(add, [101, 'b']);
          return 'done';
        });
        expect(result).toBe('done');
        expect(await notes()).toBe('a,b');
      });

      it('keep nothing when the work throws, and rethrow the same error', async () => {
        const reason = new Error('no');
        const failing = store().transaction(async (session) => {
          await session.query(add, [102, 'c']);
          throw reason;
        });
        await expect(failing).rejects.toBe(reason);
        expect(await notes()).toBe('a,b');
      });

      it('do not end in silence when the work swallows a failed statement', async () => {
        const failing = store().transaction(async (session) => {
          await session.query(add, [103, 'd']);
          await session.query(add, [103, 'd again']).catch(() => {});
        });
        await expect(failing).rejects.toMatchObject({ code: '25P02' });
        expect(await notes()).toBe('a,b');
      });

      it('commit when a failed statement was undone to a savepoint', async () => {
        await store().transaction(async (session) => {
          await session.query(statement('savepoint before'));
          await session.query(add, [100, 'twice']).catch(() => {});
          await session.query(statement('rollback to savepoint before'));
          await session.query(add, [104, 'e']);
        });
        expect(await notes()).toBe('a,b,e');
      });

      it('see a failure at commit', async () => {
        await store().query(
          statement('create table later (id integer references thing (id) deferrable initially deferred)'),
        );
        const failing = store().transaction(async (session) => {
          await session.query(statement('insert into later values (-1)'));
        });
        await expect(failing).rejects.toMatchObject({ name: 'StoreError', code: '23503' });
        expect(await value('(select count(*) from later)')).toBe(0);
      });

      it('run many at once without losing an update', async () => {
        await store().query(add, [200, '0']);
        const increment = statement('update thing set size = coalesce(size, 0) + 1 where id = 200');
        await Promise.all(Array.from({ length: 25 }, () => store().transaction((session) => session.query(increment))));
        expect(await value('(select size from thing where id = 200)')).toBe(25);
      });

      it('refuse a call to the store itself from inside, which would wait for itself or run outside', async () => {
        const nested = store().transaction(() => store().query(statement('select 1', 'inner')));
        await expect(nested).rejects.toThrow(/^inner: .*inside one of its transactions/);
        await expect(store().transaction(() => store().transaction(async () => {}))).rejects.toThrow(/inside/);
      });

      it('let go of what was started inside but outlives them', async () => {
        let later: Promise<unknown> = Promise.resolve();
        await store().transaction(async () => {
          later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => value('42'));
        });
        expect(await later).toBe(42);
      });
    });

    describe('PostGIS', () => {
      it('repairs a polygon that crosses itself', async () => {
        const bowTie = 'POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))';
        expect(await value('st_isvalid(st_geomfromtext($1, 4326))', [bowTie])).toBe(false);
        expect(await value('st_area(st_makevalid(st_geomfromtext($1, 4326)))', [bowTie])).toBe(2);
      });

      it('hands geometry over as bytes that hold the coordinates exactly', async () => {
        const wkb = (await value('st_asbinary(st_point($1, $2, 4326))', [-76.147_424_4, 43.048_1])) as Uint8Array;
        const view = new DataView(wkb.buffer, wkb.byteOffset, wkb.byteLength);
        expect([view.getFloat64(5, true), view.getFloat64(13, true)]).toEqual([-76.147_424_4, 43.048_1]);
      });

      it('measures in meters on the ellipsoid', async () => {
        const meters = await value('st_distance(st_point(0, 0)::geography, st_point(1, 0)::geography)');
        expect(meters).toBeCloseTo(111_319.49, 1);
      });
    });

    describe('notifications', () => {
      const notify = statement('select pg_notify($1, $2)');

      it('reach a listener with their payload, only from its channel, until it stops', async () => {
        const heard: string[] = [];
        const stop = await store().listen('bailiwick_test', (payload) => heard.push(payload));
        await store().query(notify, ['another_channel', 'x']);
        await store().query(notify, ['bailiwick_test', 'one']);
        await until(() => heard.length === 1);
        await stop();
        const other: string[] = [];
        const stopOther = await store().listen('bailiwick_test', (payload) => other.push(payload));
        await store().query(notify, ['bailiwick_test', 'two']);
        await until(() => other.length === 1);
        await stopOther();
        expect(heard).toEqual(['one']);
      });

      it('of a transaction arrive only once it commits, and never when it rolls back', async () => {
        const heard: string[] = [];
        const stop = await store().listen('bailiwick_test', (payload) => heard.push(payload));
        await store()
          .transaction(async (session) => {
            await session.query(notify, ['bailiwick_test', 'rolled back']);
            throw new Error('no');
          })
          .catch(() => {});
        await store().transaction(async (session) => {
          await session.query(notify, ['bailiwick_test', 'committed']);
          await new Promise((resolve) => setTimeout(resolve, 100));
          expect(heard).toEqual([]);
        });
        await until(() => heard.length === 1);
        expect(heard).toEqual(['committed']);
        await stop();
      });

      it('tell which table of the city changed', async () => {
        const heard: unknown[] = [];
        const stop = await store().listen('bailiwick_changed', (payload) => heard.push(JSON.parse(payload)));
        await store().query(statement(`insert into layer (id, title) values ('ward', 'Wards')`));
        await store().query(
          statement(`insert into jurisdiction (layer_id, id, name, geometry, dataset, content_hash)
            select 'ward', n::text, 'Ward', st_geomfromtext('POINT(0 0)', 4326), 'wards', '' from generate_series(1, 3) n`),
        );
        await until(() => heard.length === 2);
        expect(heard).toEqual([{ table: 'layer' }, { table: 'jurisdiction', key: 'ward' }]);
        await stop();
      });

      it('refuse a channel that is not a plain name', async () => {
        await expect(store().listen('a; drop table thing', () => {})).rejects.toThrow(RangeError);
      });
    });

    it('finds nothing to migrate when opened again', async () => {
      expect(await migrate(store() as unknown as EmbeddedStore, readMigrations())).toBe(0);
    });

    it('once closed, refuses everything clearly, and closing again is harmless', async () => {
      const own = await scratchStore(kind);
      const pending = own.store.query<{ n: number }>(statement('select 1 as n'));
      await own.store.close();
      expect(await pending).toEqual([{ n: 1 }]);
      await expect(own.store.query(statement('select 1', 'late'))).rejects.toThrow('late: the store is closed');
      await expect(own.store.transaction(async () => {})).rejects.toThrow('closed');
      await expect(own.store.listen('bailiwick_test', () => {})).rejects.toThrow('closed');
      await own.dispose();
    });
  });
}
