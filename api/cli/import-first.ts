import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { importCity, prepareImport } from '../../data/import/import-city.ts';
import type { Store } from '../../data/store/store.ts';
import { writeStarterCity } from '../../fixtures/starter-city.ts';
import { importProgress } from './import-progress.ts';

const configFileOf = (cityFolder: string): string => join(resolve(cityFolder), 'city.yaml');

/** Throws what is wrong with the city of a folder: before the store is opened, since creating one takes 20 s, too long to hear of a spelling mistake. */
export async function refuseBrokenCity(cityFolder: string): Promise<void> {
  const configFile = configFileOf(cityFolder);
  const prepared = await prepareImport(configFile, undefined);
  if (prepared.kind === 'refused') throw notImported(configFile, prepared.problems);
}

const notImported = (configFile: string, problems: readonly string[]): Error =>
  new Error(`${configFile} was not imported:\n  ${problems.join('\n  ')}`);

/** Imports the city of a folder; without one, the starter city. */
export async function importFirst(store: Store, cityFolder: string | undefined): Promise<void> {
  if (cityFolder !== undefined) return importFrom(store, configFileOf(cityFolder), importProgress());
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-starter-'));
  try {
    await importFrom(store, await writeStarterCity(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFrom(
  store: Store,
  configFile: string,
  progress?: ReturnType<typeof importProgress>,
): Promise<void> {
  const report = await importCity({
    store,
    configFile,
    dryRun: false,
    now: () => new Date(),
    newId: uuidv7,
    ...(progress && { onProgress: progress.update }),
  }).finally(progress?.stop);
  if (report.kind === 'refused') throw notImported(configFile, report.problems);
  const rejected = report.datasets.reduce((sum, dataset) => sum + dataset.rejected, 0);
  if (rejected > 0)
    process.stderr.write(
      `${rejected} rows were rejected; "bailiwick import ${configFile}" lists them with their reasons\n`,
    );
}
