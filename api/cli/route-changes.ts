import { Command, InvalidArgumentError } from 'commander';
import { httpUrl, isoDate } from './options.ts';

/** The options of `bailiwick route changes`, as read. */
export interface RouteChangesOptions {
  readonly on?: string;
  readonly from?: string;
  readonly until?: string;
  readonly geojson?: string;
  readonly data?: string;
  readonly url?: string;
  readonly json?: boolean;
}

/** `bailiwick route changes`: what begins and ends on a day, and whom that moves. */
export function routeChangesCommand(): Command {
  return new Command('changes')
    .description(
      'Lists what changes on a day or within a period: boundaries, owners of assets and rules that begin or end, the ground that changes hands, and the open requests that would move.',
    )
    .option('--on <day>', "a day in the city's time zone", day)
    .option('--from <date>', 'with --until instead of --on: the first moment, ISO 8601', isoDate)
    .option('--until <date>', 'no longer in it', isoDate)
    .option('--geojson <file>', 'write the ground that changes hands as GeoJSON')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--url <url>', 'ask a running server instead of opening the store', httpUrl)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  bailiwick route changes --on 2026-12-01')
    .action(async (_options: RouteChangesOptions, command: Command) => {
      // The command above has options of the same names and takes them first.
      const options = command.optsWithGlobals<RouteChangesOptions>();
      const isPeriod = options.from !== undefined && options.until !== undefined;
      if ((options.on !== undefined) === isPeriod || (options.from === undefined) !== (options.until === undefined))
        command.error('error: needs --on, or --from and --until', { exitCode: 2 });
      await (await import('./run-route-changes.ts')).printChanges(options);
    });
}

const day = (text: string): string => {
  if (text.length !== 10) throw new InvalidArgumentError('expected a day such as 2026-12-01.');
  return isoDate(text);
};
