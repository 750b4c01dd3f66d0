import { Command, InvalidArgumentError, Option } from 'commander';
import { httpUrl, isoDate, lonLat, positiveMeters } from './options.ts';
import type { AffectedFlags } from './run-affected.ts';

/** `bailiwick affected`: who is to be told. */
export const affectedCommand = (): Command =>
  new Command('affected')
    .description(
      'Lists the addresses that a main serves, that are on a street segment or in an area, with how each was found.',
    )
    .option('--main <id>', 'who is served by this main')
    .option('--segment <id>', 'who lives on this street segment')
    .option('--area <file.geojson>', 'who is in this area: a polygon, a feature or a collection of them')
    .option('--circle <lon,lat,meters>', 'who is in this circle', circle)
    .option('--class <class>', 'class of the main or segment, where several have the id')
    .option('--at <date>', 'as of this ISO 8601 moment (default: now)', isoDate)
    .option('--out <file.csv>', 'the list as CSV; - writes stdout')
    .option('--json', 'print the list as JSON')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .addOption(
      new Option('--url <url>', 'ask a running server instead of opening the store').argParser(httpUrl).conflicts('at'),
    )
    .addHelpText('after', '\nExample:\n  bailiwick affected --main W-1371 --out letters.csv')
    .action(async (flags: AffectedFlags, command: Command) => {
      const asked = [flags.main, flags.segment, flags.area, flags.circle].filter((one) => one !== undefined);
      if (asked.length !== 1)
        command.error('error: needs one of --main, --segment, --area and --circle', { exitCode: 2 });
      await (await import('./run-affected.ts')).listAffected(flags);
    });

function circle(text: string): { readonly lon: number; readonly lat: number; readonly radiusMeters: number } {
  const parts = text.split(',');
  if (parts.length !== 3) throw new InvalidArgumentError('expected lon,lat,meters such as -70.2,43.7,150.');
  const [lon, lat] = lonLat(parts.slice(0, 2).join(','));
  return { lon, lat, radiusMeters: positiveMeters(parts[2]!) };
}
