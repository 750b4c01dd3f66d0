import { Command } from 'commander';
import { httpUrl, isoDate } from './options.ts';

/** The options of `bailiwick route propose`, as read. */
export interface RouteProposeOptions {
  readonly accept?: string;
  readonly dismiss?: string;
  readonly undo?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly data?: string;
  readonly url?: string;
  readonly json?: boolean;
}

/** `bailiwick route propose`: rules that past requests speak for. */
export function routeProposeCommand(): Command {
  return new Command('propose')
    .alias('learn-rules')
    .description(
      'Finds where past requests were routed wrong and proposes rules in words, with what speaks for each; accepts one into the rule file.',
    )
    .option('--accept <id>', 'write this proposal into the rule file, after showing what it changes in the past')
    .option('--dismiss <id>', 'do not propose this again')
    .option('--undo <entry>', 'take back what was accepted or dismissed, by the id of its entry in the audit')
    .option('--by <who>', 'who decides: a role or desk, never a person or their contact')
    .option('--reason <text>', 'why')
    .option('--until <date>', 'learn only from requests reported before this ISO date', isoDate)
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--url <url>', 'ask a running server instead of opening the store', httpUrl)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nA running server that has the rule file at hand takes the change up by itself.')
    .action(async (_options: RouteProposeOptions, command: Command) => {
      const options = command.optsWithGlobals<RouteProposeOptions>();
      const asked = [options.accept, options.dismiss, options.undo].filter((each) => each !== undefined);
      if (asked.length > 1)
        command.error("error: options '--accept', '--dismiss' and '--undo' do not go together", { exitCode: 2 });
      if (options.url !== undefined && options.until !== undefined)
        command.error("error: '--until' does not go with '--url': a server learns from all of its past", {
          exitCode: 2,
        });
      if (options.url === undefined) await (await import('./run-route-propose.ts')).runRoutePropose(options);
      else await (await import('./run-propose-there.ts')).runProposeThere(options.url, options);
    });
}
