import { Command } from 'commander';
import { affectedCommand } from './affected.ts';
import { checkCommand } from './check.ts';
import { clusterCommand } from './cluster.ts';
import { dedupeCommand } from './dedupe.ts';
import { demoCommand } from './demo.ts';
import { importCommand } from './import.ts';
import { locateCommand } from './locate.ts';
import { planCommand } from './plan.ts';
import { routeCommand } from './route.ts';
import { scanCommand } from './scan.ts';
import { serveCommand } from './serve.ts';
import { version } from './version.ts';

/** The whole command line. Exit codes: 0 done, 1 failed, 2 bad usage. */
const program = new Command('bailiwick')
  .description('Answers whose bailiwick it is: which agency owns a reported problem, and why.')
  .version(version)
  .showHelpAfterError('(add --help for the options)')
  .addCommand(serveCommand())
  .addCommand(importCommand())
  .addCommand(locateCommand())
  .addCommand(routeCommand())
  .addCommand(checkCommand())
  .addCommand(affectedCommand())
  .addCommand(dedupeCommand())
  .addCommand(clusterCommand())
  .addCommand(scanCommand())
  .addCommand(planCommand())
  .addCommand(demoCommand());

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];
for (const command of withSubcommands(program)) {
  command.exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`bailiwick: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.BAILIWICK_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
