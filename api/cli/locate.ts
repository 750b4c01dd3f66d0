import { Command } from 'commander';
import { LOCATE_OUTPUTS } from './locate-outputs.ts';
import { countUpTo, httpUrl, lonLat } from './options.ts';
import type { LocateOptions } from './run-locate.ts';

// As many as a server answers.
const MOST_SHOWN = 50;

/** `bailiwick locate`: one text, or a CSV file of them. */
export function locateCommand(): Command {
  const command = new Command('locate')
    .description('Finds the place that a text means, and says why; or does so for every row of a CSV file.')
    .argument('[text]', 'an address, a crossing, a street, the number on an asset, a name, or coordinates')
    .option('--in <file.csv>', 'locate every row by its column text; - reads stdin')
    .option('--out <file.csv>', `the rows with ${LOCATE_OUTPUTS.join(', ')}; - writes stdout`)
    .option('--focus <lon,lat>', 'of places that fit alike, the nearest to this point first', lonLat)
    .option('--limit <n>', 'how many places of one text to show, 1 to 50 (default: 5)', countUpTo(MOST_SHOWN))
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--url <url>', 'ask a running server instead of opening the store', httpUrl)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  bailiwick locate "1801 E Genesee St"\n  bailiwick locate "Main St" --focus=-76.15,43.05 --limit 3\n  bailiwick locate --in calls.csv --out located.csv',
    );
  return command.action((text: string | undefined, options: LocateOptions) => runLocate(command, text, options));
}

async function runLocate(command: Command, text: string | undefined, options: LocateOptions): Promise<void> {
  if (options.in !== undefined) {
    if (options.out === undefined) command.error("error: option '--in' needs '--out'", { exitCode: 2 });
    if (text !== undefined) command.error("error: give a text or '--in', not both", { exitCode: 2 });
    return (await import('./run-locate.ts')).locateFile(options, options.in, options.out!);
  }
  if (!text?.trim()) command.error("error: needs a text (or '--in' and '--out')", { exitCode: 2 });
  return (await import('./run-locate.ts')).locateOne(options, text!);
}
