import { Command } from 'commander';

/** The options of `bailiwick route learn`, as read. */
export interface RouteLearnOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `bailiwick route learn`: what past requests say about those who report. */
export function routeLearnCommand(): Command {
  return new Command('learn')
    .description('Learns from past requests what callers do not say, keeps it, and prints it in words.')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--json', 'print JSON')
    .addHelpText('after', '\nAn import does the same as its last step. A running server hears of it.')
    .action(async (_options: RouteLearnOptions, command: Command) => {
      // The command above has options of the same names and takes them first.
      await (await import('./run-route-learn.ts')).learnFromStore(command.optsWithGlobals<RouteLearnOptions>());
    });
}
