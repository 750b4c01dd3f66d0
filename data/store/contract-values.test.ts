import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CopyValue, SqlValue, Statement } from './store.ts';
import { availableStores, type ScratchStore, scratchStore } from './testing.ts';

const statement = (text: string, name = 'a_statement'): Statement => ({ name, text });

async function* rowsOf(...rows: readonly (readonly CopyValue[])[]): AsyncGenerator<readonly CopyValue[]> {
  yield* rows;
}

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
  });
}
