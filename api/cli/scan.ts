import { Command, InvalidArgumentError, Option } from 'commander';
import { positiveCount } from './options.ts';
import type { ScanFlags } from './scan-settings.ts';

/** `bailiwick scan`: scan statistics, from files to clusters with their p-values. */
export const scanCommand = (): Command =>
  new Command('scan')
    .description(
      'Finds clusters of cases in space and time, and says how unlikely each is by chance (scan statistics).',
    )
    .addOption(
      new Option('--model <model>', 'cases alone, against a population, or against controls')
        .choices(['space-time-permutation', 'poisson', 'bernoulli'])
        .makeOptionMandatory(),
    )
    .requiredOption('--cases <file>', 'location, cases, date: in the form of SaTScan, or CSV with id, cases, date')
    .requiredOption('--geo <file>', 'location, latitude, longitude or x, y; or CSV with id and lat, lon or x, y')
    .option('--population <file>', 'poisson: location, year, people, covariates; or CSV with id, date, population')
    .option('--controls <file>', 'bernoulli: location, controls, date; or CSV with id, controls, date')
    .addOption(
      new Option('--coordinates <kind>', 'what --geo holds').choices(['latlon', 'cartesian']).makeOptionMandatory(),
    )
    .requiredOption('--start <date>', 'first day of the study, such as 2024-01-01 or 1973/1/1')
    .requiredOption('--end <date>', 'last day of the study')
    .addOption(
      new Option('--unit <unit>', 'what time is cut into, from the end backwards')
        .choices(['day', 'month', 'year'])
        .makeOptionMandatory(),
    )
    .option('--max-distance <x>', 'largest radius: km for latlon, else in the units of --geo', distance)
    .option(
      '--max-population-percent <p>',
      'largest share of the population (or of the cases) in a circle',
      percent,
      50,
    )
    .option('--max-time <n|p%>', 'longest window: a number of units, or a share of the study', longestTime, {
      percent: 50,
    })
    .option('--spatial-only', 'one window of time: the whole study')
    .option('--temporal-only', 'one circle: all places')
    .option('--prospective', 'only windows that last to the end of the study')
    .addOption(
      new Option('--rates <rates>', 'more cases than expected, fewer, or either')
        .choices(['high', 'low', 'both'])
        .default('high'),
    )
    .option(
      '--covariates <columns>',
      'columns of CSV files to adjust for, with commas between them (poisson: else those that cases and population share)',
      listOfNames,
    )
    .option('--adjust-weekday', 'each place may have a rhythm of the week (space-time-permutation, by day)')
    .addOption(
      new Option(
        '--adjust-season [by]',
        'each place may have seasons (space-time-permutation), told by month or quarter',
      )
        .choices(['month', 'quarter'])
        .preset('quarter'),
    )
    .option('--replications <n>', 'how often chance is simulated', replicationCount, 999)
    .option(
      '--stop-after <n>',
      'stop once so many replications reach the best cluster (sequential test)',
      positiveCount,
    )
    .option('--seed <n>', 'equal seeds give equal results, however many threads', seedNumber, 1)
    .option('--satscan-random', "SaTScan's random numbers (space-time-permutation)")
    .option('--threads <n>', 'threads that share the replications; the result is the same', positiveCount, 1)
    .option('--report <file>', 'also write the report')
    .option('--geojson <file>', 'also write the clusters as GeoJSON (latlon)')
    .option('--columns <map.yaml>', 'our column name: the name in the CSV files')
    .option(
      '--json [file]',
      'print clusters and simulated maxima as JSON instead of the report, or write them to a file',
    )
    .addHelpText(
      'after',
      '\nCtrl-C ends the replications: the report is made from those done so far, and the exit code is 130.\n\nExample:\n  bailiwick scan --model space-time-permutation --cases leaks.cas --geo leaks.geo --coordinates cartesian \\\n    --start 2024-01-01 --end 2024-12-30 --unit day --max-distance 1000 --max-time 14 --prospective',
    )
    .action(async (flags: ScanFlags) => (await import('./run-scan.ts')).runScan(flags));

const listOfNames = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

function distance(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('expected a distance, 0 or more.');
  return value;
}

function percent(text: string): number {
  const value = Number(text.replace(/%$/, ''));
  if (text.trim() === '' || !(value > 0 && value <= 100))
    throw new InvalidArgumentError('expected a percentage above 0, at most 100.');
  return value;
}

const longestTime = (text: string): ScanFlags['maxTime'] =>
  text.trim().endsWith('%') ? { percent: percent(text.trim()) } : { units: positiveCount(text) };

const MOST_REPLICATIONS = 999_999;

function replicationCount(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || value > MOST_REPLICATIONS)
    throw new InvalidArgumentError(`expected a whole number, 0 to ${MOST_REPLICATIONS}.`);
  return value;
}

function seedNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('expected a whole number, 0 or more.');
  return value;
}
