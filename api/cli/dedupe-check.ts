import { Command } from 'commander';
import type { DedupeCheckFlags } from './run-dedupe-check.ts';

/** `bailiwick dedupe check`: which rows of a file are one problem. */
export const dedupeCheckCommand = (): Command =>
  new Command('check')
    .description(
      'Groups the reports of a CSV file into incidents, as they would be linked one after the other at intake.',
    )
    .requiredOption('--in <file.csv>', 'reports, gzipped or not; - reads stdin')
    .requiredOption(
      '--out <file.csv>',
      'the rows with incident, report_count, probability and, for a row that cannot be used, reason; - writes stdout',
    )
    .option('--model <model.json>', 'what `dedupe train` wrote (default: the one that comes along)')
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--time-zone <name>', 'in which times without a zone are read', 'UTC')
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      `
Columns: id, reported_at, lon, lat, service; optional text, closed_at, address, reporter, accuracy_meters. Reports come in by
(reported_at, id, row); each sees only earlier ones. \`incident\` is the id of the first report of it, \`probability\` that a report is
one problem with those that were there when it came in; empty where there were none.

Example:
  bailiwick dedupe check --in reports.csv --model model.json --out grouped.csv`,
    )
    .action(async (flags: DedupeCheckFlags) => (await import('./run-dedupe-check.ts')).checkFile(flags));
