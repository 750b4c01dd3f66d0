import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { importCity, prepareImport } from '../../data/import/import-city.ts';
import type { ImportRefusal, ImportReport } from '../../data/import/import-report.ts';
import { importProgress } from './import-progress.ts';
import { reportText } from './import-text.ts';
import { DEFAULT_DATA_FOLDER, openCliStore } from './open-store.ts';

interface ImportFlags {
  readonly source?: string;
  readonly dryRun?: true;
  readonly data?: string;
  readonly json?: true;
  readonly rejected?: string;
}

/** `bailiwick import CITY.yaml`: brings the store to what a city's configuration and files say, or says what is wrong with them. */
export const importCommand = (): Command =>
  new Command('import')
    .description('Imports a city: layers, assets, agencies, services, rules and past requests.')
    .argument('<city.yaml>', 'the configuration of the city')
    .option('--source <dir>', 'folder of the files (default: the one that the YAML names, else its own)')
    .option('--dry-run', 'show what would change and change nothing')
    .option(
      '--data <dir>',
      `folder of the embedded store (default: ${DEFAULT_DATA_FOLDER}; DATABASE_URL goes before it)`,
    )
    .option('--json', 'print the report as JSON')
    .option(
      '--rejected <file>',
      'where rejected rows are kept (default: rejected.ndjson in the store folder, or here for a server)',
    )
    .action(async (configFile: string, flags: ImportFlags) => {
      const outcome = await runImport(configFile, flags);
      process.stdout.write(flags.json ? `${JSON.stringify(outcome, null, 2)}\n` : reportText(outcome));
      if (outcome.kind === 'refused') process.exitCode = 1;
    });

async function runImport(configFile: string, flags: ImportFlags): Promise<ImportReport | ImportRefusal> {
  // Before the store is opened: creating one takes 20 s, too long to hear of a spelling mistake.
  const prepared = await prepareImport(configFile, flags.source);
  if (prepared.kind === 'refused') return prepared;
  const store = await openCliStore({ data: flags.data }, 'import');
  const progress = importProgress();
  const rejectedFile = flags.rejected ?? path.join(defaultRejectedFolder(flags.data), 'rejected.ndjson');
  try {
    await mkdir(path.dirname(rejectedFile), { recursive: true });
    return await importCity({
      store,
      configFile,
      sourceDir: flags.source,
      dryRun: flags.dryRun === true,
      now: () => new Date(),
      newId: randomUUID,
      onProgress: progress.update,
      rejectedFile,
    });
  } finally {
    progress.stop();
    await store.close();
  }
}

const defaultRejectedFolder = (data: string | undefined): string =>
  process.env.DATABASE_URL ? '.' : (data ?? DEFAULT_DATA_FOLDER);
