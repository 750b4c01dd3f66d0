import { Command } from 'commander';
import { importCommand } from './import.ts';
import { routeCommand } from './route.ts';
import { serveCommand } from './serve.ts';
import { version } from './version.ts';

/** The whole command line. Exit codes: 0 done, 1 failed, 2 bad usage. */
const program = new Command('bailiwick')
  .description('Answers whose bailiwick it is: which agency owns a reported problem, and why.')
  .version(version)
  .showHelpAfterError('(add --help for the options)')
  .addCommand(serveCommand())
  .addCommand(importCommand())
  .addCommand(routeCommand());

for (const command of [program, ...program.commands]) {
  command.exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`bailiwick: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.BAILIWICK_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
