import { writeFile } from 'node:fs/promises';
import { loadScan } from '../../data/scan/load-scan.ts';
import { isoDay } from '../../engine/cluster/scan/calendar.ts';
import { findClusters } from '../../engine/cluster/scan/clusters.ts';
import {
  ImpossibleCase,
  type PreparedScan,
  prepareScan,
  type ScanData,
} from '../../engine/cluster/scan/prepare-scan.ts';
import type { RandomSource } from '../../engine/cluster/scan/replications.ts';
import { type ReportedCluster, reportedClusters } from '../../engine/cluster/scan/reported-clusters.ts';
import type { ScanProblem } from '../../engine/cluster/scan/scan-problem.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import { readColumnNames } from './batch/column-names.ts';
import { hearInterrupt, INTERRUPTED } from './interrupt.ts';
import { progressBar } from './progress.ts';
import { clustersAsGeoJson } from './scan-geojson.ts';
import { scanReport } from './scan-report.ts';
import { type ScanFlags, settingsOf } from './scan-settings.ts';
import { ScanThreads } from './scan-workers.ts';

/** What a scan prints as JSON, less what is only for the map. */
export interface ScanResult {
  readonly clusters: readonly ReportedCluster[];
  readonly simulatedMaxima: readonly number[];
  /** Why there is nothing, where nothing could be tested. */
  readonly untestable: string | null;
  /** How many replications were asked for, where it was stopped before. */
  readonly interruptedOf: number | null;
  /** How many were asked for, where --stop-after ended them. */
  readonly stoppedEarlyOf: number | null;
  /** What the reader should know about the files. */
  readonly notes: readonly string[];
}

const NOTHING: ScanResult = {
  clusters: [],
  simulatedMaxima: [],
  untestable: null,
  interruptedOf: null,
  stoppedEarlyOf: null,
  notes: [],
};

/**
 * Reads, scans, simulates and writes: the report or JSON to standard output, other forms to files. Ctrl-C ends the replications:
 * the result is from those done so far, says so, and the exit code is 130; a second one ends the program.
 */
export async function runScan(flags: ScanFlags): Promise<void> {
  const settings = settingsOf(flags);
  const threads = new ScanThreads(flags.replications > 1 ? Math.min(flags.threads, flags.replications) : 1);
  try {
    const columnNames = await readColumnNames(flags.columns);
    const { notes, ...data } = await loadScan({ ...flags, columnNames }, settings);
    for (const note of notes) process.stderr.write(`${note}\n`);
    const prepared = preparedScan(settings, data, flags.cases);
    const found =
      prepared.kind === 'ready'
        ? await scanned(flags, prepared, settings.scope === 'temporal' ? null : data.places, threads)
        : { ...NOTHING, untestable: prepared.because };
    const result = { ...found, notes };
    if (flags.geojson !== undefined) await writeFile(flags.geojson, clustersAsGeoJson(result.clusters, data.places));
    await writeResult(flags, result, scanReport(result, settings));
  } finally {
    await threads.end();
  }
}

function preparedScan(settings: ScanSettings, data: ScanData, cases: string): PreparedScan {
  try {
    return prepareScan(settings, data);
  } catch (error) {
    if (error instanceof ImpossibleCase) throw new Error(`${cases}:${error.line}: ${error.message}`);
    throw error;
  }
}

async function scanned(
  flags: ScanFlags,
  { problem, starts }: Extract<PreparedScan, { kind: 'ready' }>,
  places: Parameters<typeof findClusters>[2],
  threads: ScanThreads,
): Promise<ScanResult> {
  const found = findClusters(problem, starts, places);
  if (found.length === 0) return NOTHING;
  if (flags.json !== true && flags.replications > 0)
    process.stderr.write(
      `best so far, before chance is known: ${found[0]!.cases} cases where ${found[0]!.expected.toFixed(2)} were expected\n`,
    );
  const { maxima, isInterrupted } = await maximaFor(flags, problem, found[0]!.llr, threads);
  const isStoppedEarly = maxima.length < flags.replications && !isInterrupted;
  return {
    ...NOTHING,
    clusters: reportedClusters(found, maxima, problem.isProspective, isStoppedEarly),
    simulatedMaxima: maxima,
    interruptedOf: isInterrupted ? flags.replications : null,
    stoppedEarlyOf: isStoppedEarly ? flags.replications : null,
  };
}

async function maximaFor(flags: ScanFlags, problem: ScanProblem, llr: number, threads: ScanThreads) {
  const source: RandomSource = flags.satscanRandom ? { kind: 'satscan' } : { kind: 'seed', seed: flags.seed };
  const bar = progressBar('replications');
  const stop = flags.stopAfter === undefined ? null : { llr, exceedances: flags.stopAfter };
  const { replications } = flags;
  const interrupt = hearInterrupt();
  try {
    const plan = { replications, stop, interrupt: interrupt.signal };
    const maxima = await threads.simulate(problem, source, plan, (done, largest) =>
      bar.update(done, replications, `largest by chance ${largest.toFixed(3)}, found ${llr.toFixed(3)}`),
    );
    const isInterrupted = interrupt.signal.aborted && maxima.length < replications;
    if (isInterrupted) process.exitCode = INTERRUPTED;
    return { maxima, isInterrupted };
  } finally {
    bar.stop();
    interrupt.end();
  }
}

async function writeResult({ json, report }: ScanFlags, result: ScanResult, text: string): Promise<void> {
  if (result.untestable !== null) process.stderr.write(`nothing can be tested: ${result.untestable}\n`);
  if (result.interruptedOf !== null)
    process.stderr.write(
      `interrupted after ${result.simulatedMaxima.length} of ${result.interruptedOf} replications: p-values are from these\n`,
    );
  if (report !== undefined) await writeFile(report, text);
  const asJson = `${JSON.stringify(jsonOf(result))}\n`;
  if (typeof json === 'string') await writeFile(json, asJson);
  process.stdout.write(json === true ? asJson : text);
}

const jsonOf = ({ clusters, simulatedMaxima, untestable, interruptedOf, stoppedEarlyOf, notes }: ScanResult) => ({
  clusters: clusters.map(({ rank, members, firstDay, lastDay, cases, expected, relativeRisk, llr, ...chance }) => ({
    rank,
    members,
    start: isoDay(firstDay),
    end: isoDay(lastDay),
    cases,
    expected,
    relativeRisk,
    llr,
    pValue: chance.pValue,
    gumbelP: chance.gumbelP,
    recurrenceInterval: chance.recurrenceInterval,
  })),
  simulatedMaxima,
  ...(untestable === null ? {} : { untestable }),
  ...(interruptedOf === null ? {} : { interruptedOf }),
  ...(stoppedEarlyOf === null ? {} : { stoppedEarlyOf }),
  ...(notes.length === 0 ? {} : { notes }),
});
