import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../data/store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { RequestFeed } from './request-feed.ts';

const REGION = 'here';
const EVERYTHING = { service: null, agency: null, status: null, fromMs: null, toMs: null } as const;
const insert = (n: number, region = REGION) =>
  `insert into request (region, id, service_code, status, reported_at, updated_at, location) values ('${region}',
    '00000000-0000-4000-8000-${String(n).padStart(12, '0')}', 'pothole', 'open', 'epoch', 'epoch', st_setsrid(st_makepoint(1, 2), 4326))`;

// An embedded store has one connection, so that nobody else can write beside it.
for (const { kind, missing } of availableStores().filter((each) => each.kind === 'server'))
  describe.skipIf(missing)(`the feed beside other writers of the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let late: pg.Client;
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      late = new pg.Client({ connectionString: scratch.options.databaseUrl });
      await late.connect();
    });
    afterAll(async () => {
      await late?.end();
      await scratch?.dispose();
    });

    const run = (text: string) => scratch.store.query({ name: 'test', text });
    const countIn = async (feed: RequestFeed, region = REGION, store: Store = scratch.store) =>
      (await feed.look(store, region)).select(EVERYTHING).length;

    it('misses nothing of a transaction that began before and commits after what was seen', async () => {
      const feed = new RequestFeed();
      await run(insert(1));
      expect(await countIn(feed)).toBe(1);
      await late.query('begin');
      await late.query(insert(2));
      await run(insert(3));
      expect(await countIn(feed)).toBe(2);
      await run(insert(4));
      expect(await countIn(feed)).toBe(3);
      await late.query('commit');
      expect(await countIn(feed)).toBe(4);
      await late.query('begin');
      await late.query(`update request set gone_at = now() where id::text like '%1'`);
      expect(await countIn(feed)).toBe(4);
      await late.query('rollback');
      expect(await countIn(feed)).toBe(4);
    });

    it('reads all anew for another region, another store, and a store that was set back to an earlier state', async () => {
      const feed = new RequestFeed();
      await run(insert(9, 'there'));
      expect(await countIn(feed, 'there')).toBe(1);
      expect(await countIn(feed)).toBe(4);
      let asked: string[] = [];
      const setBack: Store = {
        kind: 'server',
        query: async (statement, parameters) => {
          asked.push(statement.name);
          const rows = await scratch.store.query<{ moment: string }>(statement, parameters);
          return rows.map((row) => ({ ...row, moment: '9:9:' })) as never;
        },
        copyIn: () => Promise.reject(new Error('not asked')),
        transaction: (work) => scratch.store.transaction(work),
        listen: () => Promise.reject(new Error('not asked')),
        close: () => Promise.resolve(),
      };
      expect(await countIn(feed, REGION, setBack)).toBe(4);
      asked = [];
      await run(`delete from request where id::text like '%4'`);
      expect(await countIn(feed, REGION, setBack)).toBe(3);
      expect(asked).toEqual(['requests_changed_since']);
    });

    it('passes over rows of a restored database that carry transactions to come', async () => {
      await run(`alter table request disable trigger request_stamped`);
      await run(`update request set changed_xid = '999999999' where region = 'there'`);
      await run(`alter table request enable trigger request_stamped`);
      const feed = new RequestFeed();
      expect(await countIn(feed, 'there')).toBe(1);
      expect(await countIn(feed, 'there')).toBe(1);
      await run(`update request set location = null where region = 'there'`);
      expect(await countIn(feed, 'there')).toBe(0);
    });

    it('tries again after the store was away', async () => {
      const feed = new RequestFeed();
      const away = {
        ...scratch.store,
        query: () => Promise.reject(new Error('away')),
        transaction: () => Promise.reject(new Error('away')),
      };
      await expect(feed.look(away as Store, REGION)).rejects.toThrow('away');
      expect(await countIn(feed)).toBe(3);
    });
  });
