import { parseMoment } from '../../data/import/values.ts';
import { type Assignment, assignBreaks, type BreakEvent } from '../../engine/plan/assign-breaks.ts';
import { type RankedSegment, type Ranking, rankSegments } from '../../engine/plan/rank-segments.ts';
import { AssetIndex } from '../../engine/spatial/asset-index.ts';
import { type CsvBatchCounts, type RowOutcome, runCsvBatch } from './batch/csv-batch.ts';
import { visitCsv } from './batch/csv-rows.ts';
import { readPlanColumns } from './plan-columns.ts';
import { PLAN_RANK_OUTPUTS } from './plan-rank-outputs.ts';
import { eventReader, type SegmentRow, segmentReader } from './plan-rows.ts';

/** The options of `bailiwick plan rank`, as read. */
export interface PlanRankFlags {
  readonly segments: string;
  readonly events: string;
  readonly out?: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly snapMeters: number;
  readonly columns?: string;
  readonly json?: boolean;
}

/** The rows of a file that are some, and where each of the others is wrong: `file:line: column and reason`. */
interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly faults: readonly string[];
}

type Names = ReadonlyMap<string, string>;

export async function rankFiles(flags: PlanRankFlags): Promise<void> {
  const names = await readPlanColumns(flags.columns);
  const segments = await readSegments(flags.segments, names.segments);
  const events = await readEvents(flags.events, names.events);
  const located = segments.rows.some(({ geometry }) => geometry !== null);
  const index = located ? AssetIndex.build(segments.rows.map(({ geometry }) => geometry)) : null;
  const assignment = assignBreaks(events.rows, segments.rows, { index, maxMeters: flags.snapMeters });
  const ranking = rankSegments(segments.rows, assignment.breaks, recordOf(flags, events.rows));
  if (flags.out !== undefined) await writeRanks(flags, flags.out, names.segments, segments.rows, ranking);
  printFaults([...segments.faults, ...events.faults]);
  printSummary(flags, { segments, events, assignment, ranking });
}

/** Dates of the options, else of the first and the last break, whether its pipe is known or not. */
function recordOf({ since, asOf }: PlanRankFlags, events: readonly BreakEvent[]) {
  const times = events.map(({ atMs }) => atMs);
  const extreme = (of: (a: number, b: number) => number): number | null =>
    times.length === 0 ? null : times.reduce((a, b) => of(a, b));
  return {
    sinceMs: since === undefined ? extreme(Math.min) : parseMoment(since, 'UTC'),
    asOfMs: asOf === undefined ? extreme(Math.max) : parseMoment(asOf, 'UTC'),
  };
}

async function readSegments(inFile: string, columnNames: Names): Promise<Rows<SegmentRow>> {
  const rows: SegmentRow[] = [];
  const faults: string[] = [];
  const lines = new Map<string, number>();
  await visitCsv({ inFile, columnNames, required: ['id', 'length'] }, (header) => {
    const read = uniqueReader(segmentReader(header), lines);
    return {
      row: (fields, line) => {
        const row = read(fields, line);
        if ('bad' in row) faults.push(`${inFile}:${line}: ${row.bad}`);
        else rows.push(row);
      },
      broken: (problem, line) => faults.push(`${inFile}:${line}: ${problem}`),
    };
  });
  return { rows, faults };
}

/** Of two rows with one id the first is the pipe. `lines` keeps where each id stood. */
function uniqueReader(read: ReturnType<typeof segmentReader>, lines: Map<string, number>) {
  return (fields: readonly string[], line: number): ReturnType<typeof read> => {
    const row = read(fields);
    if ('bad' in row) return row;
    const first = lines.get(row.id);
    if (first !== undefined) return { bad: `id is that of line ${first} again: ${row.id.slice(0, 40)}` };
    lines.set(row.id, line);
    return row;
  };
}

async function readEvents(inFile: string, columnNames: Names): Promise<Rows<BreakEvent>> {
  const rows: BreakEvent[] = [];
  const faults: string[] = [];
  const lines = new Map<string, number>();
  await visitCsv({ inFile, columnNames, required: ['date'] }, (header) => {
    if (header.position('segment_id') < 0 && (header.position('lon') < 0 || header.position('lat') < 0))
      throw new Error(
        `${inFile}:1: no column "segment_id" nor "lon" and "lat"; the columns here: ${header.ourNames.join(', ')}`,
      );
    const read = eventReader(header);
    return {
      row: (fields, line) => {
        const row = read(fields);
        if ('bad' in row) faults.push(`${inFile}:${line}: ${row.bad}`);
        else if (row.id !== null && lines.has(row.id))
          faults.push(`${inFile}:${line}: id is that of line ${lines.get(row.id)} again: ${row.id.slice(0, 40)}`);
        else {
          if (row.id !== null) lines.set(row.id, line);
          rows.push(row);
        }
      },
      broken: (problem, line) => faults.push(`${inFile}:${line}: ${problem}`),
    };
  });
  return { rows, faults };
}

/** The pipes as they stand in their file, each beside its rank. */
function writeRanks(
  { segments: inFile }: PlanRankFlags,
  outFile: string,
  columnNames: Names,
  rows: readonly SegmentRow[],
  ranking: Ranking,
): Promise<CsvBatchCounts> {
  const outputs = new Map<string, RowOutcome>([
    ...ranking.ranked.map((each) => [rows[each.position]!.id, outputsOf(each)] as const),
    ...ranking.unranked.map(({ position, reason }) => [rows[position]!.id, { bad: reason }] as const),
  ]);
  return runCsvBatch({
    inFile,
    outFile,
    columnNames,
    required: ['id', 'length'],
    outputs: PLAN_RANK_OUTPUTS,
    reasonColumn: 'because',
    prepare: (header) => {
      const read = segmentReader(header);
      const seen = new Set<string>();
      return (batch) =>
        batch.map((fields) => {
          const row = read(fields);
          if ('bad' in row) return row;
          if (seen.has(row.id)) return { bad: `id is that of an earlier line again: ${row.id.slice(0, 40)}` };
          seen.add(row.id);
          return outputs.get(row.id)!;
        });
    },
  });
}

const outputsOf = (each: RankedSegment): readonly string[] => [
  String(each.rank),
  String(each.breaks),
  each.years.toFixed(2),
  each.breaksPerKmYear.toFixed(6),
  each.estimatedBreaksPerKmYear.toFixed(6),
  each.because.join('; '),
];

const MOST_FAULTS_SHOWN = 20;

function printFaults(faults: readonly string[]): void {
  for (const fault of faults.slice(0, MOST_FAULTS_SHOWN)) process.stderr.write(`${fault}\n`);
  if (faults.length > MOST_FAULTS_SHOWN) process.stderr.write(`and ${faults.length - MOST_FAULTS_SHOWN} more\n`);
}

interface Results {
  readonly segments: Rows<SegmentRow>;
  readonly events: Rows<BreakEvent>;
  readonly assignment: Assignment;
  readonly ranking: Ranking;
}

function printSummary(flags: PlanRankFlags, { segments, events, assignment, ranking }: Results): void {
  const { ranked, unranked, countedBreaks, breaksOutside } = ranking;
  process.stderr.write(
    `${ranked.length} pipes ranked, ${unranked.length} not, ${segments.faults.length} bad rows; ` +
      `${events.rows.length} breaks: ${countedBreaks} counted, ${breaksOutside} out of their pipe's time, ` +
      `${assignment.unassigned.length} without a pipe, ${events.faults.length} bad rows` +
      `${flags.out === undefined ? '' : `: ${flags.out}`}\n`,
  );
  if (!flags.json) return;
  const stream = flags.out === '-' ? process.stderr : process.stdout;
  stream.write(`${JSON.stringify(rankingAnswer(segments, events, assignment, ranking), null, 2)}\n`);
}

const day = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));

const rankingAnswer = (
  segments: Rows<SegmentRow>,
  events: Rows<BreakEvent>,
  assignment: Assignment,
  ranking: Ranking,
) => ({
  since: day(ranking.sinceMs),
  asOf: day(ranking.asOfMs),
  meanBreaksPerKmYear: ranking.prior.mean,
  breaks: {
    counted: ranking.countedBreaks,
    outside: ranking.breaksOutside,
    byId: assignment.byId,
    byPlace: assignment.byPlace,
    unassigned: assignment.unassigned.length,
    bad: events.faults.length,
  },
  segments: ranking.ranked.map(({ position, rank, breaks, years, kmYears, ...each }) => {
    const { id, lengthMeters, installedMs, material, diameter } = segments.rows[position]!;
    const facts = { id, rank, lengthMeters, installed: day(installedMs), material, diameter };
    return { ...facts, breaks, years, kmYears, ...each };
  }),
  unranked: ranking.unranked.map(({ position, reason }) => ({ id: segments.rows[position]!.id, reason })),
  rejected: [...segments.faults, ...events.faults],
});
