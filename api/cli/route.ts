import { Command } from 'commander';
import { learnOwnersCommand } from './learn-owners.ts';
import { addressText, answer, degrees, httpUrl, isoDate, meters } from './options.ts';
import { routeChangesCommand } from './route-changes.ts';
import { routeLearnCommand } from './route-learn.ts';
import { routeMapCommand } from './route-map.ts';
import { ROUTE_OUTPUTS } from './route-outputs.ts';
import { routeProposeCommand } from './route-propose.ts';
import { routeReplayCommand } from './route-replay.ts';
import type { RouteOptions } from './run-route.ts';

/** `bailiwick route`: one place, or a CSV file of them. */
export function routeCommand(): Command {
  const command = new Command('route')
    .description('Says who owns a problem at a place, and why; or does so for every row of a CSV or NDJSON file.')
    .option('--lon <degrees>', 'longitude, WGS 84', degrees(180))
    .option('--lat <degrees>', 'latitude, WGS 84', degrees(90))
    .option('--service <code>', 'service code; with --in, for rows that name none')
    .option('--accuracy-meters <meters>', 'how far off the place may be', meters)
    .option('--answer <code=value>', "an answer to one of the service's questions; may be repeated", answer)
    .option('--address <text>', 'as the report says it, where owners are learned from past requests', addressText)
    .option('--at <date>', 'ISO 8601 moment for which ownership is asked (default: now)', isoDate)
    .option(
      '--in <file>',
      'route every row: lon,lat,service and optional at, accuracy_meters, address, answer.<code>; CSV, or one JSON object a line (.ndjson); - reads CSV from stdin',
    )
    .option('--out <file>', `the rows with ${ROUTE_OUTPUTS.join(', ')}; - writes stdout`)
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--url <url>', 'ask a running server instead of opening the store', httpUrl)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  bailiwick route --lon -76.1474 --lat 43.0481 --service pothole\n  bailiwick route --in reports.csv --out routed.csv',
    );
  command.addCommand(routeLearnCommand());
  command.addCommand(learnOwnersCommand());
  command.addCommand(routeMapCommand());
  command.addCommand(routeChangesCommand());
  command.addCommand(routeReplayCommand());
  command.addCommand(routeProposeCommand());
  return command.action((options: RouteOptions) => runRoute(command, options));
}

async function runRoute(command: Command, options: RouteOptions): Promise<void> {
  if (options.in !== undefined) {
    if (options.out === undefined) command.error("error: option '--in' needs '--out'", { exitCode: 2 });
    return (await import('./run-route.ts')).routeFile(options, options.in, options.out!);
  }
  const missing = (['lon', 'lat', 'service'] as const).filter((name) => options[name] === undefined);
  if (missing.length > 0)
    command.error(`error: needs ${missing.map((name) => `--${name}`).join(', ')} (or --in and --out)`, { exitCode: 2 });
  return (await import('./run-route.ts')).routeOne(options);
}
