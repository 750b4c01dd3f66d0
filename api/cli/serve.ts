import { Command, Option } from 'commander';
import { LOG_LEVELS, portNumber } from './options.ts';
import type { ServeOptions } from './run-serve.ts';

/** `bailiwick serve`: the API and the page, until SIGTERM or SIGINT. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves the HTTP API and the page, until SIGTERM or SIGINT.')
    .option('--host <address>', 'address to listen on; 0.0.0.0 is every network of this machine', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', portNumber, 3110)
    .option('--city <dir>', 'import DIR/city.yaml first (what is there already is left alone)')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--cors-origin <origin...>', 'origins that browsers may call from; * is any', [])
    .addOption(new Option('--log-level <level>', 'how much is logged').choices(LOG_LEVELS).default('info'))
    .option('--json', 'print the addresses as JSON lines')
    .action(async (options: ServeOptions) => (await import('./run-serve.ts')).runServe(options));
}
