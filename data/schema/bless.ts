import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROKEN_TABLE_FILE, brokenInputsTable } from '../import/broken/broken-table.ts';
import { openStore } from '../store/open.ts';
import { catalogListing, EXPECTED_FILE } from './catalog.ts';

// `npm run bless`: writes expected.sql and the table of broken inputs anew, from a fresh embedded database (about a minute).
// Read the difference before committing it.
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-bless-'));
const store = await openStore({ folder, onProgress: ({ message }) => console.log(message) });
try {
  writeFileSync(EXPECTED_FILE, await catalogListing(store));
  console.log(`Written: ${EXPECTED_FILE}`);
  writeFileSync(BROKEN_TABLE_FILE, await brokenInputsTable(store));
  console.log(`Written: ${BROKEN_TABLE_FILE}`);
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
