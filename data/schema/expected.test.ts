import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { availableStores, scratchStore } from '../store/testing.ts';
import { catalogListing, EXPECTED_FILE } from './catalog.ts';

for (const { kind, missing } of availableStores()) {
  describe.skipIf(missing)(`a migrated ${kind} database${missing ?? ''}`, () => {
    it('holds exactly what expected.sql lists (after a new migration: npm run bless, and read the difference)', async () => {
      const { store, dispose } = await scratchStore(kind);
      try {
        expect(await catalogListing(store)).toBe(readFileSync(EXPECTED_FILE, 'utf8'));
      } finally {
        await dispose();
      }
    });

    it('would be told from one with another column, index, trigger or function', async () => {
      const { store, dispose } = await scratchStore(kind);
      try {
        const before = await catalogListing(store);
        const changes = [
          'alter table layer alter column title drop not null',
          'create index agency_by_name on agency (name)',
          'drop trigger rule_changed on rule',
          'create function one() returns integer language sql return 1',
          `alter table agency alter column attributes set default '{"a": 1}'`,
        ];
        const listings = [before];
        for (const text of changes) {
          await store.query({ name: 'change', text });
          listings.push(await catalogListing(store));
        }
        expect(new Set(listings).size).toBe(changes.length + 1);
      } finally {
        await dispose();
      }
    });
  });
}
