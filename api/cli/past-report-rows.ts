import { dateParser } from '../../data/import/values.ts';
import { inOrder, type PastReport } from '../../engine/dedupe/learn/past-report.ts';
import type { ClosedAs } from '../../engine/dedupe/report.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { TimeZone } from '../../engine/time/time-zone.ts';
import { visitCsv } from './batch/csv-rows.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import { pointColumns } from './point-rows.ts';

const DAY_MS = 86_400_000;
const REQUIRED = ['id', 'reported_at', 'lon', 'lat', 'service'];
// Farther off is no place that could be compared.
const MOST_ACCURACY_METERS = 100_000;

/** A file of past reports, and how it says which of them repeat an earlier one: by a column of flags, or of incidents. */
export interface PastReportSource {
  readonly inFile: string;
  readonly columnNames: ReadonlyMap<string, string>;
  readonly truth: TruthSource;
  readonly timeZone: string;
}

export type TruthSource =
  | { readonly kind: 'flag'; readonly column: string; readonly match: RegExp | null }
  /** Rows with the same value are one incident: all but its first repeat an earlier one; an empty one stands alone. */
  | { readonly kind: 'incident'; readonly column: string };

export interface PastReportRows {
  readonly reports: readonly PastReport[];
  /** `file:line: reason` of each row that could not be used. */
  readonly faults: readonly string[];
}

/**
 * Reads past reports: id, reported_at, lon, lat, service, and optional text, closed_at, closed_as, address, reporter, accuracy_meters.
 * `closed_as` is `done` or `completed` where the work was done, anything else is another reason, empty is not known. A `status` is not read: without its date nobody knows what it was when the next report came. Throws, naming the file, where it
 * cannot be read or lacks a column.
 */
export async function readPastReports(source: PastReportSource): Promise<PastReportRows> {
  const { inFile, columnNames, truth } = source;
  const reports: PastReport[] = [];
  const faults: string[] = [];
  await visitCsv({ inFile, columnNames, required: [...REQUIRED, truth.column] }, (header) => {
    const read = pastReportReader(header, source);
    return {
      row: (fields, line) => {
        const report = read(fields);
        if ('bad' in report) faults.push(`${inFile}:${line}: ${report.bad}`);
        else reports.push(report);
      },
      broken: (problem, line) => faults.push(`${inFile}:${line}: ${problem}`),
    };
  });
  return { reports: truth.kind === 'incident' ? repeatsOfIncidents(reports) : reports, faults };
}

/** All but the first of each incident, in the order in which they came in, repeat an earlier one. */
function repeatsOfIncidents(reports: readonly PastReport[]): readonly PastReport[] {
  const seen = new Set<string>();
  const repeats = new Set<PastReport>();
  for (const report of inOrder(reports)) {
    if (report.incident === null) continue;
    if (seen.has(report.incident)) repeats.add(report);
    seen.add(report.incident);
  }
  return reports.map((report) => (repeats.has(report) ? { ...report, isRepeat: true } : report));
}

type Read = (fields: readonly string[]) => PastReport | { readonly bad: string };

/** Reads one row, given the header; what is wrong with a row that cannot be used. */
export function pastReportReader(
  header: CsvHeader,
  { inFile, timeZone, truth }: Omit<PastReportSource, 'columnNames'>,
): Read {
  const zone = TimeZone.of(timeZone);
  const parse = dateParser(zone);
  const text = (fields: readonly string[], name: string): string => fields[header.position(name)]?.trim() ?? '';
  const pointOf = pointColumns(
    header,
    inFile,
    new Map([
      ['lon', 'lon'],
      ['lat', 'lat'],
    ]),
  ).read;
  const moment = (fields: readonly string[], name: string): number | null | { readonly bad: string } => {
    const said = text(fields, name);
    return said === '' ? null : (parse(said) ?? { bad: `${name} is no date: ${said.slice(0, 40)}` });
  };
  return (fields) => {
    const id = text(fields, 'id');
    if (id === '') return { bad: 'id is missing' };
    const reportedAtMs = moment(fields, 'reported_at');
    if (reportedAtMs === null) return { bad: 'reported_at is missing' };
    if (typeof reportedAtMs === 'object') return reportedAtMs;
    const point = pointOf(fields);
    if ('bad' in point) return point;
    const service = text(fields, 'service');
    if (service === '') return { bad: 'service is missing' };
    const closedAtMs = moment(fields, 'closed_at');
    if (typeof closedAtMs === 'object' && closedAtMs !== null) return closedAtMs;
    const accuracyMeters = accuracyOf(text(fields, 'accuracy_meters'));
    if (typeof accuracyMeters === 'object') return accuracyMeters;
    const told = truthOf(text(fields, truth.column), truth);
    if ('bad' in told) return told;
    return {
      ...told,
      ...dayOf(reportedAtMs, zone),
      ...{ id: id as RequestId, service: service as ServiceCode, reportedAtMs, closedAtMs },
      closedAs: closedAtMs === null ? null : closedAsOf(text(fields, 'closed_as')),
      ...{ place: { lonLat: point, accuracyMeters }, asset: null, segment: null },
      text: text(fields, 'text') || null,
      address: text(fields, 'address') || null,
      reporter: text(fields, 'reporter') || null,
    };
  };
}

/** When the day began on the city's clocks, and which one it is. */
function dayOf(ms: number, zone: TimeZone): Pick<PastReport, 'dayStartMs' | 'weekday'> {
  const wallMs = ms + zone.offsetMs(ms);
  const day = Math.floor(wallMs / DAY_MS);
  const noon = day * DAY_MS + DAY_MS / 2;
  // The first of the day's midnight may have another offset: asked at that time itself.
  const guess = day * DAY_MS - zone.offsetMs(noon - zone.offsetMs(ms));
  const dayStartMs = day * DAY_MS - zone.offsetMs(guess);
  // 1 January 1970 was a Thursday.
  return { dayStartMs, weekday: (((day + 4) % 7) + 7) % 7 };
}

const DONE: ReadonlySet<string> = new Set(['done', 'completed']);

const closedAsOf = (said: string): ClosedAs | null =>
  said === '' ? null : DONE.has(said.toLowerCase()) ? 'done' : 'other';

function accuracyOf(said: string): number | { readonly bad: string } {
  if (said === '') return 0;
  const value = Number(said);
  return value >= 0 && value <= MOST_ACCURACY_METERS
    ? value
    : { bad: `accuracy_meters is not within 0..${MOST_ACCURACY_METERS}: ${said.slice(0, 40)}` };
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** For incidents, `isRepeat` is known only when all rows are read: see `repeatsOfIncidents`. */
function truthOf(
  said: string,
  truth: TruthSource,
): Pick<PastReport, 'isRepeat' | 'incident'> | { readonly bad: string } {
  if (truth.kind === 'incident') return { isRepeat: false, incident: said || null };
  if (truth.match !== null) return { isRepeat: truth.match.test(said), incident: null };
  const flag = FLAGS.get(said.toLowerCase());
  return flag === undefined
    ? { bad: `${truth.column} is none of 1, 0, true, false: ${said.slice(0, 40)}` }
    : { isRepeat: flag, incident: null };
}
