import { Command, InvalidArgumentError } from 'commander';
import { isoDate, positiveCount } from './options.ts';
import type { EvaluateOwnersFlags } from './run-evaluate-owners.ts';
import type { TrainOwnersFlags } from './run-train-owners.ts';

/** `bailiwick route learn-owners`: a map of owners from where past requests ended. */
export const learnOwnersCommand = (): Command =>
  new Command('learn-owners')
    .description('Learns from past requests of one service who owns what, where no polygons say so.')
    .addCommand(trainCommand())
    .addCommand(evaluateCommand());

const trainCommand = (): Command =>
  new Command('train')
    .description('Learns the map of owners of every service whose rules ask for one, and keeps it in the store.')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
A rule asks for it with
  owner: { learned: true, leastCertainty: 0.6, default: { agency: public-works } }
An import does the same as its last step; a running server hears of it.`,
    )
    .action(async (_flags: TrainOwnersFlags, command: Command) => {
      // The commands above have options of the same names and take them first.
      await (await import('./run-train-owners.ts')).trainOwnersOfStore(command.optsWithGlobals<TrainOwnersFlags>());
    });

const evaluateCommand = (): Command =>
  new Command('evaluate')
    .description('Learns from the requests before a day, foretells those after it, and compares with plain guesses.')
    .option('--in <file.csv>', 'past requests: lon,lat,reported_at,agency and optional address,area')
    .requiredOption('--train-until <date>', 'requests before this day are learned from', isoDate)
    .option('--test-until <date>', 'requests from then to before this day are foretold (default: all)', isoDate)
    .option('--families <map.yaml>', 'a list of { family, matches }: agencies told apart no further than by family')
    .option('--where <column=value>', 'use only these rows; may be repeated', columnValue)
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--time-zone <name>', 'in which times without a zone are read', 'UTC')
    .option('--least-cases <n>', 'score owners with so many cases on both sides', positiveCount, 5)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
"learned, most probable" names the likeliest owner; "learned, balanced" names each owner as often as it is expected, so that rare
ones are found too. "area" serves the majority guess only.

Example:
  bailiwick route learn-owners evaluate --in cases.csv --columns columns.yaml --train-until 2017-01-01 --where "type=Pick up Dead Animal"`,
    )
    .action(async (_flags: EvaluateOwnersFlags, command: Command) => {
      // The commands above have options of the same names and take them first.
      const flags = command.optsWithGlobals<EvaluateOwnersFlags>();
      if (flags.in === undefined) command.error("error: needs '--in'", { exitCode: 2 });
      await (await import('./run-evaluate-owners.ts')).evaluateOwnersOfFile(flags);
    });

function columnValue(text: string, earlier: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at <= 0) throw new InvalidArgumentError('expected column=value.');
  return { ...earlier, [text.slice(0, at)]: text.slice(at + 1) };
}
