import { Command, InvalidArgumentError } from 'commander';
import { dedupeCheckCommand } from './dedupe-check.ts';
import { dedupeGroupCommand } from './dedupe-group.ts';
import { isoDate } from './options.ts';
import type { DedupeEvaluateFlags } from './run-dedupe-evaluate.ts';
import type { DedupeTrainFlags } from './run-dedupe-train.ts';

/** `bailiwick dedupe`: which reports repeat an earlier one. */
export const dedupeCommand = (): Command =>
  new Command('dedupe')
    .description(
      'Learns from past reports which of them repeat an earlier one, measures how well that is told, and groups reports.',
    )
    .addCommand(trainCommand())
    .addCommand(evaluateCommand())
    .addCommand(dedupeCheckCommand())
    .addCommand(dedupeGroupCommand());

const COLUMNS = `
Columns: id, reported_at, lon, lat, service; optional text, closed_at, closed_as (done or completed: the work was done), address,
reporter, accuracy_meters. Rows come in by (reported_at, id, row); each sees only earlier ones, and a closing only if it is
dated before its day.`;

const withInput = (command: Command): Command =>
  command
    .requiredOption('--in <file.csv>', 'past reports, gzipped or not; - reads stdin')
    .option('--truth <column>', 'says of a row whether it repeats an earlier one: 1, 0, true or false')
    .option('--truth-match <regex>', 'it does where that column matches', regularExpression)
    .option('--incident <column>', 'instead of --truth: rows with the same value are one incident')
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--time-zone <name>', 'in which times without a zone are read and days begin', 'UTC')
    .option('--json', 'print JSON');

const trainCommand = (): Command =>
  withInput(new Command('train'))
    .description('Learns windows, weights, calibration and threshold, and writes them as a model.')
    .requiredOption('--model <model.json>', 'where the model is written')
    .option('--until <date>', 'learn from reports before this day (default: all)', isoDate)
    .addHelpText(
      'after',
      `${COLUMNS}\n\nExample:\n  bailiwick dedupe train --in reports.csv --truth Status --truth-match "Dup$" --until 2013-01-01 --model model.json`,
    )
    .action(async (flags: DedupeTrainFlags) => (await import('./run-dedupe-train.ts')).trainOnFile(flags));

const evaluateCommand = (): Command =>
  withInput(new Command('evaluate'))
    .description('Compares what a model says with what was found out, beside plain rules.')
    .requiredOption('--model <model.json>', 'the model')
    .option('--from <date>', 'judge reports from this day on; earlier ones may be repeated (default: all)', isoDate)
    .option('--until <date>', 'judge reports before this day (default: all)', isoDate)
    .addHelpText(
      'after',
      `${COLUMNS}\n\nExample:\n  bailiwick dedupe evaluate --in reports.csv --truth Status --truth-match "Dup$" --model model.json --from 2013-01-01 --until 2014-01-01`,
    )
    .action(async (flags: DedupeEvaluateFlags) => (await import('./run-dedupe-evaluate.ts')).evaluateFile(flags));

function regularExpression(text: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
