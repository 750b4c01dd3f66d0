import { dateParser } from '../../data/import/values.ts';
import { FARTHEST_MS } from '../../engine/time/time-zone.ts';
import { visitCsv } from './batch/csv-rows.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import { pointColumns } from './point-rows.ts';

/** Reports of a file in columns: report i is at lonLats[2i], lonLats[2i + 1], or in the place that `names[i]` says. */
export interface RecurringRows {
  readonly atMs: Float64Array;
  readonly lonLats: Float64Array;
  readonly names: readonly string[];
  readonly services: readonly string[];
  /** `file:line: reason` of each row that could not be used. */
  readonly faults: readonly string[];
  /** Rows of a problem that was counted before. */
  readonly repeats: number;
}

export interface RecurringSource {
  readonly inFile: string;
  readonly columnNames: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** Null: places are where the reports are. */
  readonly placeColumn: string | null;
  readonly problemColumn: string | null;
}

interface Row {
  readonly atMs: number;
  readonly point: readonly [number, number] | null;
  readonly name: string;
  readonly service: string;
  readonly problem: string;
}

/** Reads all reports. Throws, naming the file, where it cannot be read or lacks a column. */
export async function readRecurringRows(source: RecurringSource): Promise<RecurringRows> {
  const { inFile, columnNames, placeColumn, problemColumn } = source;
  const rows: Row[] = [];
  const faults: string[] = [];
  const problems = new Set<string>();
  let repeats = 0;
  const required = ['reported_at', ...[placeColumn, problemColumn].filter((name) => name !== null)];
  await visitCsv({ inFile, columnNames, required }, (header) => {
    const read = rowReader(header, source);
    return {
      row: (fields, line) => {
        const row = read(fields);
        if ('bad' in row) faults.push(`${inFile}:${line}: ${row.bad}`);
        else if (row.problem !== '' && problems.has(row.problem)) repeats++;
        else {
          if (row.problem !== '') problems.add(row.problem);
          rows.push(row);
        }
      },
      broken: (problem, line) => faults.push(`${inFile}:${line}: ${problem}`),
    };
  });
  return {
    atMs: Float64Array.from(rows, ({ atMs }) => atMs),
    lonLats: Float64Array.from(rows.flatMap(({ point }) => point ?? [])),
    names: rows.map(({ name }) => name),
    services: rows.map(({ service }) => service),
    ...{ faults, repeats },
  };
}

function rowReader(header: CsvHeader, source: RecurringSource): (fields: readonly string[]) => Row | { bad: string } {
  const { inFile, columnNames, timeZone, placeColumn, problemColumn } = source;
  const parse = dateParser(timeZone);
  const lonLatNames = new Map([...columnNames, ['lon', 'lon'], ['lat', 'lat']]);
  const points = placeColumn === null ? pointColumns(header, inFile, lonLatNames) : null;
  if (points?.kind === 'plane')
    throw new Error(`${inFile}:1: no columns "lon" and "lat"; the columns here: ${header.ourNames.join(', ')}`);
  const textAt = (fields: readonly string[], name: string | null): string =>
    name === null ? '' : (fields[header.position(name)]?.trim() ?? '');
  return (fields) => {
    const said = textAt(fields, 'reported_at');
    const atMs = parse(said);
    if (atMs === null || Math.abs(atMs) > FARTHEST_MS)
      return { bad: said === '' ? 'reported_at is missing' : `reported_at is no ISO 8601 date: ${said.slice(0, 40)}` };
    const point = points?.read(fields) ?? null;
    if (point !== null && 'bad' in point) return point;
    const name = textAt(fields, placeColumn);
    if (placeColumn !== null && name === '') return { bad: `${placeColumn} is missing` };
    return { ...{ atMs, point, name }, service: textAt(fields, 'service'), problem: textAt(fields, problemColumn) };
  };
}
