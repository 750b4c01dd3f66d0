import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { BROKEN_INPUTS, BROKEN_TABLE_FILE, brokenInputsTable } from './broken/broken-table.ts';

// One store is enough, and a server is the quicker: what is told does not depend on it.
const kind = availableStores().findLast(({ missing }) => missing === null)!.kind;

describe(`broken inputs, on the ${kind} store`, () => {
  let scratch: ScratchStore;
  let table: string;

  beforeAll(async () => {
    scratch = await scratchStore(kind);
    table = await brokenInputsTable(scratch.store);
  });
  afterAll(() => scratch.dispose());

  it('are told as the checked-in table says (npm run bless writes it anew; read the difference)', () => {
    expect(table).toBe(readFileSync(BROKEN_TABLE_FILE, 'utf8'));
  });

  it('are more than forty, each with a title of its own', () => {
    const titles = Object.values(BROKEN_INPUTS).flatMap((inputs) => inputs.map(({ title, as }) => `${as}: ${title}`));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThan(40);
  });

  it('leave nothing behind in the store', async () => {
    const [row] = await scratch.store.query<{ rows: number }>({
      name: 'test',
      text: 'select (select count(*) from city)::integer + (select count(*) from asset)::integer as rows',
    });
    expect(row?.rows).toBe(0);
  });
});
