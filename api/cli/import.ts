import { Command } from 'commander';
import { DEFAULT_DATA_FOLDER } from './default-data-folder.ts';
import type { ImportFlags } from './run-import.ts';
import type { SuggestFlags } from './run-suggest.ts';

/** `bailiwick import CITY.yaml`, and `--suggest FILE...` to get one: brings the store to what a city's configuration and files say, or says what is wrong with them. */
export const importCommand = (): Command =>
  new Command('import')
    .description('Imports a city: layers, assets, agencies, services, rules and past requests.')
    .argument('[city.yaml]', 'the configuration of the city')
    .option('--source <dir>', 'folder of the files (default: the one that the YAML names, else its own)')
    .option('--dry-run', 'show what would change and change nothing')
    .option(
      '--data <dir>',
      `folder of the embedded store (default: ${DEFAULT_DATA_FOLDER}; DATABASE_URL goes before it)`,
    )
    .option('--json', 'print the report as JSON')
    .option(
      '--rejected <file>',
      'keep rejected rows here (default: rejected.ndjson in the folder of the embedded store; with a server nowhere)',
    )
    .option(
      '--suggest <files...>',
      'look at files or folders and write a first configuration for them; imports nothing',
    )
    .option('--out <city.yaml>', 'with --suggest: where to write it, rules.yaml beside it (default: to the screen)')
    .action(async (configFile: string | undefined, flags: ImportFlags & SuggestFlags, command: Command) => {
      const { suggest, ...others } = flags;
      if (suggest !== undefined) {
        if (configFile !== undefined)
          command.error(`error: --suggest writes a configuration, it does not read ${configFile}`);
        await (await import('./run-suggest.ts')).printSuggestion(suggest, others);
        return;
      }
      if (flags.out !== undefined) command.error('error: --out goes with --suggest');
      if (configFile === undefined) command.error("error: missing required argument 'city.yaml'");
      await (await import('./run-import.ts')).printImport(configFile, flags);
    });
