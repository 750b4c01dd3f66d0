import { Command } from 'commander';
import { isoDate } from './options.ts';

/** The options of `bailiwick route replay`, as read. */
export interface RouteReplayOptions {
  readonly rules?: string;
  readonly against?: string;
  readonly in?: string;
  readonly columns?: string;
  readonly service?: string;
  readonly from?: string;
  readonly until?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** `bailiwick route replay`: what a rule file makes of past requests. */
export function routeReplayCommand(): Command {
  return new Command('replay')
    .description(
      'Runs the rules over past requests as they were reported and prints whom they name against whom each ended with; with --rules, also what another rule file changes.',
    )
    .option(
      '--rules <rules.yaml>',
      'another rule file: which requests move, from whom to whom, and how many become right',
    )
    .option('--against <rules.yaml>', "the rule file to start from, instead of the store's rules")
    .option(
      '--in <file>',
      "past requests of a CSV file instead of the store's: lon,lat,service,agency (with whom it ended) and optional id, at, accuracy_meters, stage, status, outcome, answer.<code>",
    )
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--service <code>', 'only requests that were reported as this service')
    .option('--from <date>', 'only requests reported on or after this ISO date', isoDate)
    .option('--until <date>', 'only requests reported before this ISO date', isoDate)
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  bailiwick route replay\n  bailiwick route replay --rules new-rules.yaml --service tree --from 2026-01-01',
    )
    .action(async (_options: RouteReplayOptions, command: Command) => {
      // The command above has options of the same names and takes them first.
      await (await import('./run-route-replay.ts')).runRouteReplay(command.optsWithGlobals<RouteReplayOptions>());
    });
}
