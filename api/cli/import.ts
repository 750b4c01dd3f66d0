import { Command } from 'commander';
import { DEFAULT_DATA_FOLDER } from './default-data-folder.ts';
import type { ImportFlags } from './run-import.ts';

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
    .action(async (configFile: string, flags: ImportFlags) =>
      (await import('./run-import.ts')).printImport(configFile, flags),
    );
