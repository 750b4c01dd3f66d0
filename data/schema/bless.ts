import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../store/open.ts';
import { catalogListing, EXPECTED_FILE } from './catalog.ts';

// `npm run bless`: writes expected.sql anew from a fresh embedded database (about 20 s). Read the difference before committing it.
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-bless-'));
const store = await openStore({ folder, onProgress: ({ message }) => console.log(message) });
try {
  writeFileSync(EXPECTED_FILE, await catalogListing(store));
  console.log(`Written: ${EXPECTED_FILE}`);
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
