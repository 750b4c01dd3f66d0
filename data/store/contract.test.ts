import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedStore } from './embedded-store.ts';
import { StoreError } from './errors.ts';
import { migrate, readMigrations } from './migrate.ts';
import type { CopyValue, SqlValue, Statement } from './store.ts';
import { availableStores, type ScratchStore, scratchStore } from './testing.ts';

const statement = (text: string, name = 'a_statement'): Statement => ({ name, text });

async function* rowsOf(...rows: readonly (readonly CopyValue[])[]): AsyncGenerator<readonly CopyValue[]> {
  yield* rows;
}

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

    describe('values', () => {
      const instant = new Date('2026-11-21T10:00:00.123Z');
      const awkward = 'tab\tnewline\nreturn\rback\\slash "quoted" \'single\' \\N {a,b} é 漢 🕳 NULL';
      const cases: readonly (readonly [type: string, value: SqlValue])[] = [
        ['text', awkward],
        ['text', ''],
        ['text', null],
        ['boolean', true],
        ['boolean', false],
        ['integer', -2_147_483_648],
        ['bigint', Number.MAX_SAFE_INTEGER],
        ['bigint', 9_223_372_036_854_775_807n],
        ['double precision', 0.1 + 0.2],
        ['double precision', -76.147_424_399_999_99],
        ['double precision', Number.MIN_VALUE],
        ['double precision', Number.MAX_VALUE],
        ['double precision', -0],
        ['double precision', Number.NaN],
        ['double precision', Number.NEGATIVE_INFINITY],
        ['numeric', '12345678901234567890.120'],
        ['timestamptz', instant],
        ['timestamptz', new Date('0099-01-02T03:04:05.006Z')],
        ['timestamptz', Number.POSITIVE_INFINITY],
        ['timestamp', '2026-11-21 10:00:00.123'],
        ['date', '2026-03-08'],
        ['uuid', '0193f7a2-5b7c-7d44-8000-0123456789ab'],
        ['jsonb', { a: [1, null, { b: awkward }], c: 'é' }],
        ['json', { kept: true }],
        ['bytea', Uint8Array.from([0, 1, 0x5c, 0x27, 255])],
        ['bytea', new Uint8Array(0)],
        ['text[]', [awkward, null, '', 'NULL', '{}', ',']],
        ['text[]', []],
        ['integer[]', [1, null, -3]],
        ['bigint[]', [1, 9_007_199_254_740_993n]],
        ['double precision[]', [0.1, Number.NaN, -0]],
        ['boolean[]', [true, false, null]],
        ['timestamptz[]', [instant, null]],
        ['jsonb[]', [{ a: '"' }, { b: [1] }]],
        ['bytea[]', [Uint8Array.from([1, 2]), new Uint8Array(0)]],
        [
          'integer[][]',
          [
            [1, 2],
            [3, 4],
          ],
        ],
      ];
      it.each(cases)('%s comes back as it went in: %o', async (type, sent) => {
        expect(await value(`$1::${type}`, [sent])).toStrictEqual(sent);
      });

      it('counts are numbers while a number can hold them, and bigints beyond', async () => {
        expect(await value('(select count(*) from generate_series(1, 3))')).toBe(3);
        expect(await value('9007199254740993')).toBe(9_007_199_254_740_993n);
      });

      it('a JSON array goes in as its own JSON text', async () => {
        expect(await value('$1::jsonb', [JSON.stringify([1, 'a'])])).toEqual([1, 'a']);
      });

      it('the session lives in UTC, whatever the machine does', async () => {
        expect(await value(`'2026-07-01 12:00'::timestamptz`)).toEqual(new Date('2026-07-01T12:00:00Z'));
        expect(await value('$1::timestamptz::text', [instant])).toBe('2026-11-21 10:00:00.123+00');
      });

      it('rows keep the order of the statement and the names of the columns', async () => {
        const rows = await store().query(statement('select n, n * n as square from generate_series(3, 1, -1) n'));
        expect(rows).toEqual([
          { n: 3, square: 9 },
          { n: 2, square: 4 },
          { n: 1, square: 1 },
        ]);
      });

      it.each([
        ['undefined', undefined as unknown as SqlValue],
        ['an invalid Date', new Date(Number.NaN)],
        ['a year PostgreSQL would misread', new Date('+010000-01-01T00:00:00Z')],
        ['text with NUL', 'a\0b'],
      ])('%s is refused before it is sent', async (_what, sent) => {
        await expect(value('$1::text', [sent])).rejects.toThrow(RangeError);
      });
    });

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

    describe('copyIn', () => {
      const columns = ['id', 'note', 'size'];
      const copied = async (from: number): Promise<unknown> =>
        store().query(statement('select id, note, size from thing where id >= $1 order by id'), [from]);

      it('writes nasty text as it is', async () => {
        const texts = ['tab\tnl\ncr\rcrlf\r\n', '\\', '\\N', '\\.', 'a\\tb', '', null, '"', "'", '漢🕳\u2028', ' x '];
        const rows = texts.map((note, index) => [1000 + index, note, null] as const);
        expect(await store().copyIn('thing', columns, rowsOf(...rows))).toBe(texts.length);
        expect(await copied(1000)).toEqual(rows.map(([id, note, size]) => ({ id, note, size })));
      });

      it('writes numbers bit for bit and booleans', async () => {
        const sizes = [0.1, -76.147_424_399_999_99, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, -0];
        await store().copyIn(
          'thing',
          ['id', 'size', 'note'],
          rowsOf(...sizes.map((size, i) => [2000 + i, size, true])),
        );
        expect(await copied(2000)).toStrictEqual(sizes.map((size, i) => ({ id: 2000 + i, note: 't', size })));
      });

      it('writes batch after batch and counts them all', async () => {
        const note = 'x'.repeat(10_000);
        async function* many(): AsyncGenerator<readonly CopyValue[]> {
          for (let i = 0; i < 450; i++) yield [3000 + i, note, i];
        }
        expect(await store().copyIn('thing', columns, many())).toBe(450);
        expect(await value('(select sum(size) from thing where id >= 3000)')).toBe((449 * 450) / 2);
      });

      it('writes nothing for no rows', async () => {
        expect(await store().copyIn('thing', columns, rowsOf())).toBe(0);
      });

      it('writes all or nothing, and says which row and column were wrong without its value', async () => {
        const note = 'y'.repeat(10_000);
        async function* bad(): AsyncGenerator<readonly CopyValue[]> {
          for (let i = 0; i < 250; i++) yield [5000 + i, note, i === 249 ? 'jane' : i];
        }
        const failing = store().copyIn('thing', columns, bad());
        await expect(failing).rejects.toThrow(/copy into thing: .*\(row 250, column size\)$/);
        await expect(failing).rejects.not.toThrow(/jane/);
        expect(await copied(5000)).toEqual([]);
      });

      it('writes nothing when the source throws, and rethrows', async () => {
        const reason = new Error('the file ended');
        async function* broken(): AsyncGenerator<readonly CopyValue[]> {
          for (let i = 0; i < 200; i++) yield [6000 + i, 'z'.repeat(10_000), i];
          throw reason;
        }
        await expect(store().copyIn('thing', columns, broken())).rejects.toBe(reason);
        expect(await copied(6000)).toEqual([]);
        expect(await value('1')).toBe(1);
      });

      it('names row and column of text that PostgreSQL cannot hold', async () => {
        const failing = store().copyIn('thing', columns, rowsOf([7000, 'fine', 1], [7001, 'a\0b', 1]));
        await expect(failing).rejects.toThrow('row 2, column note: text with a NUL character');
        expect(await copied(7000)).toEqual([]);
      });

      it('belongs to the transaction it runs in', async () => {
        const failing = store().transaction(async (session) => {
          await session.copyIn('thing', columns, rowsOf([8000, 'gone', 1]));
          expect(await session.query(statement('select 1 from thing where id = 8000'))).toHaveLength(1);
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        expect(await copied(8000)).toEqual([]);
      });

      it.each([
        ['a table', 'thing; drop table thing', ['id']],
        ['a quoted table', 'th"ing', ['id']],
        ['a column', 'thing', ['id) from stdin; --']],
      ])('refuses %s that is not a plain name', async (_what, table, names) => {
        await expect(store().copyIn(table, names, rowsOf([1]))).rejects.toThrow(RangeError);
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
