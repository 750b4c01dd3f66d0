import { ID_NAMES } from './read-locations.ts';
import { LineErrors, type ScanLine, type ScanTable } from './scan-table.ts';

/** A row of a case, control or population file, its date still as written. */
export interface CountRow {
  readonly line: number;
  readonly id: string;
  readonly count: number;
  /** Null where the file has no date. */
  readonly date: string | null;
  /** By column name in CSV, by position ("1", "2" ...) in SaTScan's form. */
  readonly covariates: ReadonlyMap<string, string>;
}

export interface CountFile {
  readonly file: string;
  readonly rows: readonly CountRow[];
  /** Whether covariates go by the names of columns. */
  readonly isNamed: boolean;
}

/** What stands where in a file. */
export interface CountForm {
  /** Column names for the count; a CSV case file without one counts a case a row. */
  readonly countNames: readonly string[];
  /** SaTScan's form: the position of the count and of the date, null if it has none. */
  readonly countAt: number;
  readonly dateAt: number | null;
  readonly isWhole: boolean;
}

const DATE_NAMES = ['date', 'day', 'month', 'year', 'reported_at'];
const PLACE_NAMES = ['lat', 'latitude', 'lon', 'lng', 'longitude', 'x', 'y', 'z'];
// A list of every case in memory takes 8 bytes each, several times.
const MOST_CASES = 20_000_000;

/** The rows of a file. Throws an Error that names file and line of a count that is none, and of a row without id. */
export function readCounts(table: ScanTable, form: CountForm): CountFile {
  const errors = new LineErrors();
  const columns = columnsOf(table, form);
  const rows: CountRow[] = [];
  let total = 0;
  for (const row of table.lines) {
    const id = row.fields[columns.id] ?? '';
    const count = columns.count === null ? 1 : readCount(row.fields[columns.count] ?? '', form);
    if (id === '') errors.add(table.file, row.line, 'the row has no location id');
    else if (typeof count === 'string') errors.add(table.file, row.line, `location "${id}": ${count}`);
    else rows.push({ line: row.line, id, count, ...dateAndCovariates(row, columns) });
    if (typeof count === 'number') total += count;
  }
  if (form.isWhole && total > MOST_CASES)
    throw new Error(`${table.file}: ${total} counted, at most ${MOST_CASES} can be scanned`);
  errors.throwIfAny();
  return { file: table.file, rows, isNamed: table.header !== null };
}

interface CountColumns {
  readonly id: number;
  readonly count: number | null;
  readonly date: number | null;
  /** [column, name] of each covariate; null: every column after the last of the others, by position. */
  readonly covariates: readonly (readonly [number, string])[] | null;
}

function columnsOf({ header, file }: ScanTable, { countNames, countAt, dateAt }: CountForm): CountColumns {
  if (header === null) return { id: 0, count: countAt, date: dateAt, covariates: null };
  const find = (names: readonly string[]): number => header.findIndex((name) => names.includes(name));
  const [id, count, date] = [find(ID_NAMES), find(countNames), find(DATE_NAMES)];
  if (count < 0 && countNames[0] === 'population')
    throw new Error(`${file}:1: no column "population"; the columns here: ${header.join(', ')}`);
  const covariates = header
    .map((name, at) => [at, name] as const)
    .filter(([at, name]) => at !== id && at !== count && at !== date && name !== '' && !PLACE_NAMES.includes(name));
  return { id, count: count < 0 ? null : count, date: date < 0 ? null : date, covariates };
}

function dateAndCovariates(
  row: ScanLine,
  { count, date, covariates }: CountColumns,
): Pick<CountRow, 'date' | 'covariates'> {
  const written = date === null ? null : (row.fields[date] ?? '');
  if (covariates !== null)
    return { date: written, covariates: new Map(covariates.map(([at, name]) => [name, row.fields[at] ?? ''])) };
  const after = row.fields.slice(Math.max(count ?? 0, date ?? 0) + 1);
  return { date: written, covariates: new Map(after.map((value, at) => [String(at + 1), value])) };
}

function readCount(text: string, { isWhole }: CountForm): number | string {
  if (text === '') return 'the count is missing';
  const value = Number(text);
  if (!Number.isFinite(value)) return `the count is not a number: ${text.slice(0, 40)}`;
  if (value < 0) return `the count is negative: ${text}`;
  if (isWhole && !Number.isInteger(value)) return `the count is not a whole number: ${text}`;
  return value;
}
