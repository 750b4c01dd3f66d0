import { Command, InvalidArgumentError, Option } from 'commander';
import { PERIOD_KINDS } from '../../engine/cluster/recurring/periods.ts';
import { isoDate, positiveCount, positiveMeters } from './options.ts';
import type { RecurringFlags } from './run-cluster-recurring.ts';

/** `bailiwick cluster recurring`: places that come back season after season, and trends. */
export const recurringCommand = (): Command =>
  new Command('recurring')
    .description(
      'Finds the places that have more than their share of reports in season after season, and how each area’s reports went over the years.',
    )
    .requiredOption('--in <file.csv>', 'reports: reported_at; lon,lat or a column of --place; optional id, service')
    .addOption(
      new Option('--hexagons <meters>', 'places are hexagons so wide')
        .argParser(positiveMeters)
        .conflicts(['areas', 'place']),
    )
    .addOption(new Option('--areas <file.geojson>', 'places are these polygons').conflicts(['hexagons', 'place']))
    .option('--area-id <property>', 'the property that names a polygon (default: id, name, or its number)')
    .option('--exposure <property>', 'of the polygons: their share goes by it, such as their people')
    .addOption(
      new Option('--place <column>', 'places are what this column names: a segment, an asset').conflicts([
        'hexagons',
        'areas',
      ]),
    )
    .option('--service <code>', 'of this service alone (default: each that the file has)')
    .option('--problem <column>', 'rows with the same value are one problem, counted once')
    .addOption(new Option('--by <period>', 'how the years are cut').choices(PERIOD_KINDS).default('season'))
    .option('--from <date>', 'the record begins then (default: its first report)', isoDate)
    .option('--to <date>', 'the record ends before then (default: its last report)', isoDate)
    .option('--time-zone <name>', 'of dates without an offset, and of the seasons', 'UTC')
    .addOption(
      new Option('--against <what>', 'a place’s share: that of its other reports, or the same for all places')
        .choices(['auto', 'reports', 'even'])
        .default('auto'),
    )
    .option('--least-periods <n>', 'comes back: hot in so many periods at least', positiveCount, 2)
    .option('--least-ratio <times>', 'hot: more than so many times its share', ratio, 1)
    .option(
      '--clumping <variance>',
      'variance by chance from period to period, by the square of the mean; 0: none (default: as much as the file shows)',
      clumping,
    )
    .option('--false-discovery <share>', 'of the places found so many may be chance, 0 to 1', share, 0.05)
    .option('--out <file.csv>', 'the places found, a row each; - writes stdout')
    .option('--trends <file.csv>', 'the trend of every place with 24 reports or more')
    .option('--geojson <file>', 'the places found with their outlines')
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--json', 'print everything as JSON instead of the report')
    .addHelpText(
      'after',
      '\nExample:\n  bailiwick cluster recurring --in requests.csv --service graffiti --hexagons 250 --time-zone America/New_York',
    )
    .action(async (flags: RecurringFlags, command: Command) => {
      if ([flags.hexagons, flags.areas, flags.place].every((one) => one === undefined))
        command.error('error: one of --hexagons, --areas and --place says what a place is', { exitCode: 2 });
      if (flags.exposure !== undefined && flags.areas === undefined)
        command.error('error: --exposure is a property of --areas', { exitCode: 2 });
      await (await import('./run-cluster-recurring.ts')).recurringFile(flags);
    });

const numberIn =
  (is: (value: number) => boolean, expected: string) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !is(value)) throw new InvalidArgumentError(`expected ${expected}.`);
    return value;
  };

const ratio = numberIn((value) => value > 0 && value < Infinity, 'a number above 0');
const clumping = numberIn((value) => value >= 0 && value < Infinity, 'a number from 0');
const share = numberIn((value) => value > 0 && value < 1, 'a number above 0 and below 1');
