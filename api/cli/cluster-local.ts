import { Command, Option } from 'commander';
import { countUpTo, positiveCount, positiveMeters } from './options.ts';
import type { LocalFlags } from './run-cluster-local.ts';

const MOST_PERMUTATIONS = 99_999;

/** `bailiwick cluster local`: hot and cold spots among areas, hexagons or segments. */
export const localCommand = (): Command =>
  new Command('local')
    .description('Tells for every place whether it and its neighbors are a hot or cold spot, and how surely.')
    .requiredOption('--in <file.csv>', 'a place a row; - reads stdin')
    .requiredOption('--out <file.csv>', 'the rows with their statistics; - writes stdout')
    .requiredOption('--value <column>', 'the value of each place; with --population its cases')
    .option('--population <column>', 'what the cases come from: people, meters of pipe, days')
    .addOption(
      new Option(
        '--neighbours <file.csv>',
        'columns i,j: place i has the neighbor j, by row number from 1 or by --id',
      ).conflicts(['within', 'nearest']),
    )
    .addOption(
      new Option('--within <meters>', 'places so near are neighbors; x,y or lon,lat in --in')
        .argParser(positiveMeters)
        .conflicts(['neighbours', 'nearest']),
    )
    .addOption(
      new Option('--nearest <k>', 'the k nearest places are neighbors; x,y or lon,lat in --in')
        .argParser(positiveCount)
        .conflicts(['neighbours', 'within']),
    )
    .option('--id <column>', 'names the places for --neighbours')
    .addOption(
      new Option(
        '--of <what>',
        'what is tested: value; with --population (and then its default) standardized rates',
      ).choices(['value', 'rate', 'standardized']),
    )
    .addOption(
      new Option('--style <style>', 'weights of a place sum to 1, or each is 1')
        .choices(['row', 'binary'])
        .default('row'),
    )
    .addOption(
      new Option(
        '--alternative <side>',
        'what is against chance; default two.sided, of the global index greater',
      ).choices(['two.sided', 'greater', 'less']),
    )
    .option('--permutations <n>', 'p-values of local Moran by permutation too', countUpTo(MOST_PERMUTATIONS))
    .option('--seed <n>', 'of the permutations', positiveCount, 1)
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--json', 'print the statistics of the whole as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  bailiwick cluster local --in tracts.csv --value leaks --population mains_km --nearest 6 --out hot.csv',
    )
    .action(async (flags: LocalFlags, command: Command) => {
      const problem = flagProblem(flags);
      if (problem) command.error(`error: ${problem}`);
      await (await import('./run-cluster-local.ts')).localFile(flags);
    });

function flagProblem(flags: LocalFlags): string | null {
  if (flags.neighbours === undefined && flags.within === undefined && flags.nearest === undefined)
    return 'one of --neighbours, --within and --nearest says which places are neighbors';
  if (flags.population === undefined && flags.of !== undefined && flags.of !== 'value')
    return `--of ${flags.of} needs --population`;
  return null;
}
