import { Command } from 'commander';
import { isoDate } from './options.ts';

/** The options of `bailiwick dedupe group`, as read. */
export interface DedupeGroupOptions {
  readonly from?: string;
  readonly until?: string;
  readonly dryRun?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

/** `bailiwick dedupe group`: the open requests of the store that are one problem. */
export const dedupeGroupCommand = (): Command =>
  new Command('group')
    .description(
      'Groups the open requests of the store that stand by themselves, as an import brings them, into incidents.',
    )
    .option('--from <date>', 'those reported on this day of the city or later', isoDate)
    .option('--until <date>', 'those reported before this day', isoDate)
    .option('--dry-run', 'only say what would be done')
    .option('--data <dir>', "the embedded store's folder (default: .bailiwick; DATABASE_URL names a server instead)")
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
They are linked as they would have been when they came in, and where their source says that one repeats another. What a person
joined, parted or gave another owner stays as it is, and so does what is closed. A dispatcher takes single ones out again; the
audit has an entry of each 250 groups (GET /v1/audit), whose undo takes back all that nobody has touched since.`,
    )
    .action(async (options: DedupeGroupOptions) => (await import('./run-dedupe-group.ts')).groupStore(options));
