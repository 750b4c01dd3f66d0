import { join, resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { importCity, prepareImport } from '../../data/import/import-city.ts';
import type { Store } from '../../data/store/store.ts';
import type { DemoCity } from './demo-city.ts';
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

/** Imports the city of a folder. */
export async function importFolder(store: Store, cityFolder: string): Promise<void> {
  const configFile = configFileOf(cityFolder);
  const rejected = await importFrom(store, configFile);
  if (rejected > 0)
    process.stderr.write(
      `${rejected} rows were rejected; "bailiwick import ${configFile}" lists them with their reasons\n`,
    );
}

/** Imports the demo city as soon as it is made, and groups its open requests (within a second of CPU). Its rejected rows are meant to be: reports with swapped coordinates. */
export async function importDemoCity(store: Store, demo: DemoCity): Promise<void> {
  process.stderr.write('Making and importing the demo city, Calder Harbor, with three years of requests (once)\n');
  await importFrom(store, await demo.configFile());
  await (await import('./run-dedupe-group.ts')).groupCity(store, {}, false);
}

/** How many rows were rejected. */
async function importFrom(store: Store, configFile: string): Promise<number> {
  const progress = importProgress();
  const report = await importCity({
    store,
    configFile,
    dryRun: false,
    now: () => new Date(),
    newId: uuidv7,
    onProgress: progress.update,
  }).finally(progress.stop);
  if (report.kind === 'refused') throw notImported(configFile, report.problems);
  return report.datasets.reduce((sum, dataset) => sum + dataset.rejected, 0);
}
