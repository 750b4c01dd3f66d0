import { Command } from 'commander';
import { parseMoment } from '../../data/import/values.ts';
import { isoDate, meters } from './options.ts';
import { PLAN_RANK_OUTPUTS } from './plan-rank-outputs.ts';
import type { PlanRankFlags } from './run-plan-rank.ts';

/** `bailiwick plan`: where next year's money goes. */
export const planCommand = (): Command =>
  new Command('plan').description('Ranks pipes by their breaks.').addCommand(rankCommand());

function rankCommand(): Command {
  const command = new Command('rank')
    .description(
      'Ranks the pipes of a CSV file by breaks per km and year, drawn toward the mean of all (empirical Bayes).',
    )
    .requiredOption(
      '--segments <file.csv>',
      'pipes: id,length (meters) and optional install_date,material,diameter,wkt',
    )
    .requiredOption('--events <file.csv>', 'breaks: date, and segment_id or lon,lat, and optional id')
    .option('--out <file.csv>', `the pipes with ${PLAN_RANK_OUTPUTS.join(', ')}; - writes stdout`)
    .option('--since <date>', 'breaks were recorded from then on (default: the first break)', isoDate)
    .option('--as-of <date>', 'breaks are known until then (default: the last break)', isoDate)
    .option(
      '--snap-meters <meters>',
      'a break without a known segment_id belongs to the nearest pipe within so far; needs wkt',
      meters,
      50,
    )
    .option('--columns <map.yaml>', 'our column name: the name in the file, under segments: and events:')
    .option('--json', 'print the ranking as JSON, worst first')
    .addHelpText(
      'after',
      '\nExample:\n  bailiwick plan rank --segments mains.csv --events breaks.csv --since 1997-01-01 --out ranked.csv',
    );
  return command.action(async (flags: PlanRankFlags) => {
    if (flags.out === undefined && !flags.json) command.error("error: needs '--out' or '--json'", { exitCode: 2 });
    if (flags.segments === '-' || flags.events === '-')
      command.error("error: '--segments' and '--events' are files: standard input is not read", { exitCode: 2 });
    if (flags.since !== undefined && flags.asOf !== undefined && dateMs(flags.since) >= dateMs(flags.asOf))
      command.error(`error: '--as-of' ${flags.asOf} is not after '--since' ${flags.since}`, { exitCode: 2 });
    await (await import('./run-plan-rank.ts')).rankFiles(flags);
  });
}

// As the breaks of the files are read: a date without a zone is UTC.
const dateMs = (text: string): number => parseMoment(text, 'UTC') ?? Number.NaN;
