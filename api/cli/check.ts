import { Command } from 'commander';
import { httpUrl, isoDate } from './options.ts';
import type { CheckFlags } from './run-check.ts';

/** `bailiwick check`: what is wrong with the rules and boundaries of the store's city. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Says what is wrong with the rules and the boundaries: rules that never decide, places that nobody owns, gaps, overlaps. Ends with 1 if any finding is an error.',
    )
    .option('--kinds <kinds>', 'only findings of these kinds, separated by commas, such as shadowed-rule,gap', kinds)
    .option('--at <date>', 'ISO 8601 moment from which on the city is checked (default: now)', isoDate)
    .option('--geojson <file>', 'write the findings with their outlines as GeoJSON; - writes stdout')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--url <url>', 'ask a running server instead of opening the store', httpUrl)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExamples:\n  bailiwick check\n  bailiwick check --json --kinds shadowed-rule,unowned-area')
    .action(async (flags: CheckFlags, command: Command) => {
      if (flags.url !== undefined && flags.at !== undefined)
        command.error("error: '--at' needs the store: a server checks from its own now", { exitCode: 2 });
      if (flags.geojson === '-' && flags.json)
        command.error("error: '--json' and '--geojson -' both write stdout", { exitCode: 2 });
      await (await import('./run-check.ts')).runCheck(flags);
    });
}

const kinds = (text: string): readonly string[] =>
  text
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');
