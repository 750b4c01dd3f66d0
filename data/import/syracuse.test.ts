import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scratchStore } from '../store/testing.ts';
import { importCity } from './import-city.ts';
import type { ImportReport } from './import-report.ts';
import { countsOf } from './import-testing.ts';

const cityData = process.env.CITY_DATA_DIR;
const missing = cityData ? '' : ' (skipped: CITY_DATA_DIR is not set)';
const configFile = fileURLToPath(new URL('../cities/syracuse/city.yaml', import.meta.url));

describe.skipIf(missing)(`the import of Syracuse${missing}`, () => {
  it('counts what the city published, changes nothing the second time and shows a changed copy first', async () => {
    const scratch = await scratchStore(process.env.TEST_DATABASE_URL ? 'server' : 'embedded');
    const folder = mkdtempSync(path.join(tmpdir(), 'bailiwick-syracuse-'));
    const sources = path.join(path.resolve(cityData!), 'syracuse');
    const run = async (sourceDir: string, dryRun = false): Promise<ImportReport> => {
      const newId = (): string => crypto.randomUUID();
      const outcome = await importCity({
        store: scratch.store,
        configFile,
        sourceDir,
        dryRun,
        now: () => new Date(),
        newId,
      });
      if (outcome.kind === 'refused') throw new Error(outcome.problems.join('\n'));
      return outcome;
    };
    try {
      const first = await run(sources);
      expect(countsOf(first, 'city')).toEqual({ read: 1, new: 1 });
      expect(countsOf(first, 'neighborhood')).toEqual({ read: 32, new: 32 });
      expect(countsOf(first, 'road')).toEqual({ read: 6825, new: 6825 });
      expect(countsOf(first, 'hydrant')).toEqual({ read: 5532, new: 5532 });
      expect(countsOf(first, 'ratings-2010')).toEqual({ read: 4890, new: 4890 });
      expect(countsOf(first, 'ratings-2015')).toEqual({ read: 4864, new: 4864 });
      expect(countsOf(first, 'potholes-2016')).toEqual({ read: 6316, new: 6316 });
      expect(await run(sources)).toMatchObject({ changed: false });

      for (const name of readdirSync(sources)) copyFileSync(path.join(sources, name), path.join(folder, name));
      const hydrants = readFileSync(path.join(sources, 'hydrants.csv'), 'utf8').split('\n');
      hydrants[1] = hydrants[1]!.replace(/[^,]*$/, '43.03');
      hydrants.splice(2, 1, 'H-99999,-76.15,43.04');
      writeFileSync(path.join(folder, 'hydrants.csv'), hydrants.join('\n'));
      const changes = { read: 5532, new: 1, changed: 1, gone: 1, unchanged: 5530 };
      expect(countsOf(await run(folder, true), 'hydrant')).toEqual(changes);
      expect(countsOf(await run(folder), 'hydrant')).toEqual(changes);
    } finally {
      rmSync(folder, { recursive: true });
      await scratch.dispose();
    }
  });
});
