import { parseMoment } from '../../data/import/values.ts';
import { readColumnNames } from './batch/column-names.ts';
import { type PastReportRows, readPastReports, type TruthSource } from './past-report-rows.ts';

/** What `dedupe train` and `dedupe evaluate` read. */
export interface DedupeInputFlags {
  readonly in: string;
  readonly truth?: string;
  readonly truthMatch?: RegExp;
  readonly incident?: string;
  readonly columns?: string;
  readonly timeZone: string;
}

const MOST_FAULTS_SHOWN = 20;

/** The file's reports; rows that cannot be used are named on stderr and counted. Throws, naming what is wrong, for a file without any. */
export async function readDedupeInput(flags: DedupeInputFlags): Promise<PastReportRows> {
  const rows = await readPastReports({
    inFile: flags.in,
    columnNames: await readColumnNames(flags.columns),
    truth: truthSource(flags),
    timeZone: flags.timeZone,
  });
  for (const fault of rows.faults.slice(0, MOST_FAULTS_SHOWN)) process.stderr.write(`${fault}\n`);
  if (rows.faults.length > MOST_FAULTS_SHOWN)
    process.stderr.write(`and ${rows.faults.length - MOST_FAULTS_SHOWN} more rows that cannot be used\n`);
  if (rows.reports.length === 0) throw new Error(`${flags.in}: no row can be used, ${rows.faults.length} are bad`);
  return rows;
}

function truthSource({ truth, truthMatch, incident }: DedupeInputFlags): TruthSource {
  if (truth !== undefined && incident === undefined) return { kind: 'flag', column: truth, match: truthMatch ?? null };
  if (incident !== undefined && truth === undefined) return { kind: 'incident', column: incident };
  throw new Error('needs one of --truth COLUMN and --incident COLUMN');
}

/** A day of the options in the file's time zone; `otherwise` where it is not given. */
export const dayOf = (date: string | undefined, timeZone: string, otherwise: number): number =>
  date === undefined ? otherwise : (parseMoment(date, timeZone) ?? Number.NaN);
