import { Command, Option } from 'commander';
import { localCommand } from './cluster-local.ts';
import { networkKCommand, networkScanCommand } from './cluster-network.ts';
import { recurringCommand } from './cluster-recurring.ts';
import { countFrom2, positiveCount, positiveMeters } from './options.ts';
import type { DbscanFlags } from './run-cluster-dbscan.ts';
import type { HdbscanFlags } from './run-cluster-hdbscan.ts';

/** `bailiwick cluster`: what belongs together in space. */
export const clusterCommand = (): Command =>
  new Command('cluster')
    .description('Finds points that belong together.')
    .addCommand(dbscanCommand())
    .addCommand(hdbscanCommand())
    .addCommand(localCommand())
    .addCommand(networkKCommand())
    .addCommand(networkScanCommand())
    .addCommand(recurringCommand());

const dbscanCommand = (): Command =>
  new Command('dbscan')
    .description('Labels every row of a CSV file with its cluster by density (DBSCAN, exact); -1 is noise.')
    .requiredOption('--in <file.csv>', 'rows with x,y in meters or lon,lat in degrees; - reads stdin')
    .requiredOption('--out <file.csv>', 'the rows with label and, for a row that is no point, reason; - writes stdout')
    .requiredOption('--eps <meters>', 'two points at most so far apart are neighbors', positiveMeters)
    .requiredOption('--min-points <n>', 'neighbors that make a point a core, itself counted', positiveCount)
    .addOption(
      new Option('--border <rule>', 'whose a border point is: its nearest core, or the lowest label that reaches it')
        .choices(['nearest-core', 'lowest-label'])
        .default('nearest-core'),
    )
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  bailiwick cluster dbscan --in leaks.csv --eps 150 --min-points 5 --out clustered.csv',
    )
    .action(async (flags: DbscanFlags) => (await import('./run-cluster-dbscan.ts')).clusterFile(flags));

const hdbscanCommand = (): Command =>
  new Command('hdbscan')
    .description(
      'Labels every row of a CSV file with its cluster where densities differ (HDBSCAN, exact); -1 is noise.',
    )
    .requiredOption('--in <file.csv>', 'rows with x,y in meters or lon,lat in degrees; - reads stdin')
    .requiredOption(
      '--out <file.csv>',
      'the rows with label, probability (0 on the rim of its cluster, to 1), outlier_score (0 to 1) and, for a row that is no point, reason; - writes stdout',
    )
    .requiredOption('--min-points <n>', 'points that make a place dense, its own counted', positiveCount)
    .option('--min-cluster-size <n>', 'a cluster has at least so many points (default: --min-points)', countFrom2)
    .addOption(
      new Option(
        '--ties <rule>',
        "what decides between equal distances: the nearer neighbor, or, as in R's dbscan, the order of the rows (slower)",
      )
        .choices(['nearest', 'input-order'])
        .default('nearest'),
    )
    .option('--columns <map.yaml>', 'our column name: the name in the file')
    .option('--json', 'print the counts and the stability of each cluster as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  bailiwick cluster hdbscan --in potholes.csv --min-points 10 --out clustered.csv',
    )
    .action(async (flags: HdbscanFlags) => (await import('./run-cluster-hdbscan.ts')).clusterByDensity(flags));
