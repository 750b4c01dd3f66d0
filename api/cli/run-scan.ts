import { writeFile } from 'node:fs/promises';
import { loadScan } from '../../data/scan/load-scan.ts';
import { readScanDate } from '../../data/scan/scan-date.ts';
import { isoDay, type TimeUnit } from '../../engine/cluster/scan/calendar.ts';
import { findClusters } from '../../engine/cluster/scan/clusters.ts';
import { prepareScan } from '../../engine/cluster/scan/prepare-scan.ts';
import type { RandomSource } from '../../engine/cluster/scan/replications.ts';
import { type ReportedCluster, reportedClusters } from '../../engine/cluster/scan/reported-clusters.ts';
import type { ScanModel, ScanRates } from '../../engine/cluster/scan/scan-problem.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import { readColumnNames } from './batch/column-names.ts';
import { progressBar } from './progress.ts';
import { clustersAsGeoJson } from './scan-geojson.ts';
import { scanReport } from './scan-report.ts';
import { simulateMaxima } from './scan-workers.ts';

/** The options of `bailiwick scan`, as read. */
export interface ScanFlags {
  readonly model: ScanModel;
  readonly cases: string;
  readonly geo: string;
  readonly population?: string;
  readonly controls?: string;
  readonly coordinates: 'latlon' | 'cartesian';
  readonly start: string;
  readonly end: string;
  readonly unit: TimeUnit;
  readonly maxDistance?: number;
  readonly maxPopulationPercent: number;
  readonly maxTime: { readonly units: number } | { readonly percent: number };
  readonly spatialOnly?: boolean;
  readonly temporalOnly?: boolean;
  readonly prospective?: boolean;
  readonly rates: ScanRates;
  readonly replications: number;
  readonly stopAfter?: number;
  readonly seed: number;
  readonly satscanRandom?: boolean;
  readonly threads: number;
  readonly geojson?: string;
  readonly columns?: string;
  readonly json?: boolean;
}

/** What a scan prints as JSON, less what is only for the map. */
export interface ScanResult {
  readonly clusters: readonly ReportedCluster[];
  readonly simulatedMaxima: readonly number[];
  /** Why there is nothing, where nothing could be tested. */
  readonly untestable: string | null;
}

/** Reads, scans, simulates and prints. */
export async function runScan(flags: ScanFlags): Promise<void> {
  const settings = settingsOf(flags);
  const columnNames = await readColumnNames(flags.columns);
  const data = await loadScan({ ...flags, columnNames }, settings);
  const prepared = prepareScan(settings, data);
  let result: ScanResult = { clusters: [], simulatedMaxima: [], untestable: null };
  if (prepared.kind === 'untestable') result = { ...result, untestable: prepared.because };
  else {
    const { problem, starts } = prepared;
    const found = findClusters(problem, starts, settings.scope === 'temporal' ? null : data.places);
    if (!flags.json && found[0] !== undefined && flags.replications > 0)
      process.stderr.write(
        `best so far, before chance is known: ${found[0].cases} cases where ${found[0].expected.toFixed(2)} were expected\n`,
      );
    const maxima = found.length === 0 ? [] : await maximaFor(flags, problem, found[0]!.llr);
    const clusters = reportedClusters(found, maxima, settings.isProspective);
    result = { clusters, simulatedMaxima: maxima, untestable: null };
  }
  if (flags.geojson !== undefined)
    await writeFile(flags.geojson, clustersAsGeoJson(result.clusters, data.places, settings));
  if (result.untestable !== null) process.stderr.write(`nothing can be tested: ${result.untestable}\n`);
  process.stdout.write(flags.json ? `${JSON.stringify(jsonOf(result))}\n` : scanReport(result, settings));
}

async function maximaFor(
  flags: ScanFlags,
  problem: Parameters<typeof simulateMaxima>[0],
  llr: number,
): Promise<number[]> {
  const source: RandomSource = flags.satscanRandom ? { kind: 'satscan' } : { kind: 'seed', seed: flags.seed };
  const bar = progressBar('replications');
  const stop = flags.stopAfter === undefined ? null : { llr, exceedances: flags.stopAfter };
  const { replications, threads } = flags;
  return simulateMaxima(problem, source, { replications, threads, stop }, (done, largest) =>
    bar.update(done, replications, `largest by chance ${largest.toFixed(3)}, found ${llr.toFixed(3)}`),
  ).finally(() => bar.stop());
}

/** Checked settings; throws an Error that names the option. */
function settingsOf(flags: ScanFlags): ScanSettings {
  if (flags.spatialOnly && flags.temporalOnly) throw new Error('--spatial-only and --temporal-only exclude each other');
  if (flags.satscanRandom && flags.model !== 'space-time-permutation')
    throw new Error(`--satscan-random is for --model space-time-permutation, not ${flags.model}`);
  const { model, rates, unit, coordinates, maxPopulationPercent, maxTime } = flags;
  const startDay = studyDay('--start', flags.start).firstDay;
  const endDay = studyDay('--end', flags.end).lastDay;
  if (endDay < startDay) throw new Error(`--end ${flags.end} is before --start ${flags.start}`);
  return {
    model,
    rates,
    unit,
    coordinates,
    maxPopulationPercent,
    maxTime,
    startDay,
    endDay,
    scope: flags.spatialOnly ? 'spatial' : flags.temporalOnly ? 'temporal' : 'space-time',
    isProspective: flags.prospective ?? false,
    maxDistance: flags.maxDistance ?? Number.POSITIVE_INFINITY,
  };
}

function studyDay(option: string, text: string) {
  const date = readScanDate(text, 2000);
  if (date === null) throw new Error(`${option} ${text}: not a date such as 2024-01-31`);
  return date;
}

const jsonOf = ({ clusters, simulatedMaxima, untestable }: ScanResult) => ({
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
});
