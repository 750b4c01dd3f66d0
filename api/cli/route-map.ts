import { Command } from 'commander';
import { answer, httpUrl, isoDate, positiveMeters } from './options.ts';

/** The options of `bailiwick route map`, as read. */
export interface RouteMapOptions {
  readonly service?: string;
  readonly out?: string;
  readonly at?: string;
  readonly answer?: Readonly<Record<string, string>>;
  readonly cellMeters?: number;
  readonly data?: string;
  readonly url?: string;
}

/** `bailiwick route map`: the whole city by who owns a service. */
export function routeMapCommand(): Command {
  return new Command('map')
    .description(
      'Writes who owns a service where, as GeoJSON: exact where the rules look at layers only, else by cells with the error stated.',
    )
    .option('--service <code>', 'service code')
    .option('--out <file>', 'the GeoJSON file; - writes stdout')
    .option('--at <date>', 'ISO 8601 moment for which ownership is asked (default: now)', isoDate)
    .option('--answer <code=value>', 'an answer that is taken for given; may be repeated', answer)
    .option('--cell-meters <meters>', 'cells of a sampled map are made no smaller (default: 10)', positiveMeters)
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--url <url>', 'ask a running server instead of opening the store', httpUrl)
    .addHelpText('after', '\nExample:\n  bailiwick route map --service tree --out trees.geojson')
    .action(async (_options: RouteMapOptions, command: Command) => {
      // The command above has options of the same names and takes them first.
      const options = command.optsWithGlobals<RouteMapOptions>();
      if (options.service === undefined || options.out === undefined)
        command.error('error: needs --service and --out', { exitCode: 2 });
      await (await import('./run-route-map.ts')).writeRouteMap(options, options.service!, options.out!);
    });
}
