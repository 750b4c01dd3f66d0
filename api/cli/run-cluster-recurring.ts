import { writeFile } from 'node:fs/promises';
import { parseMoment } from '../../data/import/values.ts';
import type { PeriodKind } from '../../engine/cluster/recurring/periods.ts';
import type { PlacedPoints } from '../../engine/cluster/recurring/places.ts';
import { recurringSteps } from '../../engine/cluster/recurring/recurring.ts';
import { TimeZone } from '../../engine/time/time-zone.ts';
import { type NamedPlace, type RecurringJson, recurringJson } from '../recurring/recurring-json.ts';
import { readColumnNames } from './batch/column-names.ts';
import { writeWhole } from './batch/whole-file.ts';
import { progressBar } from './progress.ts';
import { placesCsv, placesGeoJson, trendsCsv } from './recurring-outputs.ts';
import { placingOf } from './recurring-placing.ts';
import { recurringReport } from './recurring-report.ts';
import { type RecurringRows, readRecurringRows } from './recurring-rows.ts';

/** The options of `bailiwick cluster recurring`, as read. */
export interface RecurringFlags {
  readonly in: string;
  readonly hexagons?: number;
  readonly areas?: string;
  readonly areaId?: string;
  readonly exposure?: string;
  readonly place?: string;
  readonly service?: string;
  readonly problem?: string;
  readonly by: PeriodKind;
  readonly from?: string;
  readonly to?: string;
  readonly timeZone: string;
  readonly against: 'auto' | 'reports' | 'even';
  readonly leastPeriods: number;
  readonly leastRatio: number;
  readonly falseDiscovery: number;
  readonly clumping?: number;
  readonly out?: string;
  readonly trends?: string;
  readonly geojson?: string;
  readonly columns?: string;
  readonly json?: boolean;
}

/** What was found of one service; its code, null where the file has none. */
export type ServiceResult = RecurringJson & { readonly service: string | null };

/** Points of a file as places, and what each place is. */
export interface Placing extends PlacedPoints {
  readonly placeAt: (place: number) => NamedPlace;
  /** Of each place what its share goes by; null: not known. */
  readonly exposure: Float64Array | null;
}

const LEAST_TREND_COUNT = 24;
const MOST_FAULTS_SHOWN = 20;

export async function recurringFile(flags: RecurringFlags): Promise<void> {
  const rows = await readRecurringRows({
    inFile: flags.in,
    columnNames: await readColumnNames(flags.columns),
    timeZone: flags.timeZone,
    placeColumn: flags.place ?? null,
    problemColumn: flags.problem ?? null,
  });
  printFaults(rows, flags.in);
  const placing = await placingOf(flags, rows);
  const results = servicesOf(flags, rows).map((service) => resultOf(flags, rows, placing, service));
  if (flags.out !== undefined) await writeWhole(flags.out, (put) => put(placesCsv(results)));
  if (flags.trends !== undefined) await writeFile(flags.trends, trendsCsv(results));
  if (flags.geojson !== undefined) await writeFile(flags.geojson, placesGeoJson(results));
  const stream = flags.out === '-' ? process.stderr : process.stdout;
  stream.write(flags.json ? `${JSON.stringify(results, null, 2)}\n` : results.map(recurringReport).join('\n'));
}

/** The one that is asked for, else all of the file, by code. Throws where the file has no report of it. */
function servicesOf({ service, in: file }: RecurringFlags, { services }: RecurringRows): readonly (string | null)[] {
  const all = [...new Set(services)].sort();
  if (all.length === 0) throw new Error(`${file}: no report that can be used`);
  if (service === undefined) return all.map((code) => code || null);
  if (all.includes(service)) return [service];
  throw new Error(
    `${file}: no report of the service ${service}; there are ${all.map((code) => code || 'none').join(', ')}`,
  );
}

function resultOf(flags: RecurringFlags, rows: RecurringRows, placing: Placing, service: string | null): ServiceResult {
  const { by, against, leastPeriods, leastRatio, falseDiscovery, clumping = null } = flags;
  const options = { leastPeriods, leastRatio, falseDiscovery, clumping };
  const isOwn = Uint8Array.from(rows.services, (code) => Number(code === (service ?? '')));
  const bar = progressBar(service ?? 'recurring');
  try {
    const steps = recurringSteps({
      record: { atMs: rows.atMs, placed: placing, isOwn },
      ...spanOf(flags, rows),
      zone: TimeZone.of(flags.timeZone),
      ...{ periods: by, against, exposure: placing.exposure, options, leastTrendCount: LEAST_TREND_COUNT },
    });
    for (let step = steps.next(), done = 1; ; step = steps.next(), done++) {
      if (step.done === true) return { service, ...recurringJson(step.value, options, placing.placeAt) };
      bar.update(done, 4, step.value);
    }
  } finally {
    bar.stop();
  }
}

/** As told, else from the first to the last report. */
function spanOf({ from, to, timeZone }: RecurringFlags, { atMs }: RecurringRows) {
  const first = atMs.reduce((a, b) => Math.min(a, b), Infinity);
  const last = atMs.reduce((a, b) => Math.max(a, b), -Infinity);
  return {
    fromMs: from === undefined ? first : parseMoment(from, timeZone)!,
    toMs: to === undefined ? last : parseMoment(to, timeZone)!,
  };
}

function printFaults({ faults, atMs, repeats }: RecurringRows, file: string): void {
  for (const fault of faults.slice(0, MOST_FAULTS_SHOWN)) process.stderr.write(`${fault}\n`);
  if (faults.length > MOST_FAULTS_SHOWN) process.stderr.write(`and ${faults.length - MOST_FAULTS_SHOWN} more\n`);
  const again = repeats === 0 ? '' : `, ${repeats} of a problem that was counted before`;
  process.stderr.write(`${file}: ${atMs.length} reports, ${faults.length} bad rows${again}\n`);
}
