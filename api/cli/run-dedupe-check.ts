import { spoolToFile } from '../../data/import/formats/spool.ts';
import { IncidentStream } from '../../engine/dedupe/incidents/incident-stream.ts';
import { inOrder, type PastReport } from '../../engine/dedupe/learn/past-report.ts';
import type { DedupeModel } from '../../engine/dedupe/model/dedupe-model.ts';
import { DEFAULT_MODEL } from '../../engine/dedupe/model/default-model.ts';
import { readColumnNames } from './batch/column-names.ts';
import { bytesOf, type CsvSource, runCsvBatch } from './batch/csv-batch.ts';
import { visitCsv } from './batch/csv-rows.ts';
import { pastReportReader } from './past-report-rows.ts';
import { progressBar } from './progress.ts';
import { readDedupeModel } from './read-dedupe-model.ts';

/** The options of `bailiwick dedupe check`, as read. */
export interface DedupeCheckFlags {
  readonly in: string;
  readonly out: string;
  readonly model?: string;
  readonly columns?: string;
  readonly timeZone: string;
  readonly json?: boolean;
}

const REQUIRED = ['id', 'reported_at', 'lon', 'lat', 'service'];
const OUTPUTS = ['incident', 'report_count', 'probability', 'reason'];
/** Nobody says which of them repeat another: that is asked. */
const UNTOLD = { kind: 'incident', column: 'id' } as const;
const FORGET_EVERY = 1_000;

/** Reads the file twice: its reports, which are held in memory, and its rows beside what became of them. */
export async function checkFile(flags: DedupeCheckFlags): Promise<void> {
  const model = flags.model === undefined ? DEFAULT_MODEL : await readDedupeModel(flags.model);
  const columnNames = await readColumnNames(flags.columns);
  // Standard input cannot be read twice.
  const spooled = flags.in === '-' ? await spoolToFile(bytesOf('-', () => {})) : null;
  try {
    const source = { inFile: spooled?.path ?? flags.in, columnNames, required: REQUIRED };
    const reports = await readReports(source, flags.timeZone);
    const grouped = groupedReports(reports, model);
    const { rows, bad } = await writeGroups(source, flags, reports, grouped);
    const incidents = new Set([...grouped.values()].map(({ incident }) => incident)).size;
    process.stderr.write(
      `${rows} rows, ${bad} of them bad: ${incidents} incidents of ${reports.length} reports: ${flags.out}\n`,
    );
    if (!flags.json) return;
    const counts = { rows, bad, reports: reports.length, incidents, repeats: reports.length - incidents };
    (flags.out === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(counts)}\n`);
  } finally {
    await spooled?.remove();
  }
}

/** The reports of the rows that can be used, in the order of the rows. */
async function readReports(source: CsvSource, timeZone: string): Promise<readonly PastReport[]> {
  const reports: PastReport[] = [];
  await visitCsv(source, (header) => {
    const read = pastReportReader(header, { ...source, timeZone, truth: UNTOLD });
    const row = (fields: readonly string[]): void => {
      const report = read(fields);
      if (!('bad' in report)) reports.push(report);
    };
    return { row, broken: () => {} };
  });
  return reports;
}

interface Grouped {
  /** Id of the first report of it. */
  readonly incident: string;
  readonly reportCount: number;
  readonly probability: number | null;
}

/** What became of each report, whatever order they stand in. */
function groupedReports(reports: readonly PastReport[], model: DedupeModel): ReadonlyMap<PastReport, Grouped> {
  const ordered = inOrder(reports);
  const longestMs = Math.max(
    model.otherwise.maxAgeMs,
    ...[...model.byService.values()].map(({ maxAgeMs }) => maxAgeMs),
  );
  const stream = new IncidentStream(model);
  const probabilities = ordered.map((report, i) => {
    if (i % FORGET_EVERY === 0) stream.forget(report.reportedAtMs - longestMs);
    return stream.arrive(report, report.reportedAtMs).probability;
  });
  const members = new Map<number, PastReport[]>();
  for (const [i, report] of ordered.entries()) {
    const incident = stream.incidentOf(i);
    const known = members.get(incident);
    if (known === undefined) members.set(incident, [report]);
    else known.push(report);
  }
  return new Map(
    ordered.map((report, i) => {
      const all = members.get(stream.incidentOf(i))!;
      return [report, { incident: all[0]!.id, reportCount: all.length, probability: probabilities[i]! }];
    }),
  );
}

function writeGroups(
  source: CsvSource,
  { out, timeZone }: DedupeCheckFlags,
  reports: readonly PastReport[],
  grouped: ReadonlyMap<PastReport, Grouped>,
) {
  const bar = progressBar('dedupe check');
  let next = 0;
  return runCsvBatch({
    ...source,
    outFile: out,
    outputs: OUTPUTS,
    reasonColumn: 'reason',
    prepare: (header) => {
      const read = pastReportReader(header, { ...source, timeZone, truth: UNTOLD });
      return (rows) =>
        rows.map((fields) => {
          const report = read(fields);
          if ('bad' in report) return report;
          const { incident, reportCount, probability } = grouped.get(reports[next++]!)!;
          return [incident, String(reportCount), probability === null ? '' : probability.toFixed(4), ''];
        });
    },
    onProgress: (read, total, rows) => bar.update(read, total, `${rows} rows`),
  }).finally(bar.stop);
}
