import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { LonLat } from '../../../engine/geometry/lon-lat.ts';
import type { MatchType } from '../../../engine/locate/candidate.ts';

const OUTCOMES = ['place', 'ambiguous', 'none'] as const;
const MATCH_TYPES: readonly MatchType[] = [
  'address',
  'interpolated',
  'street',
  'intersection',
  'landmark',
  'asset',
  'coordinates',
];
const COLUMNS = ['form', 'text', 'expect', 'places', 'within_meters', 'match_type', 'asset', 'label'] as const;

/** What somebody says, and where that is by the city's own files. */
export interface LocateCase {
  /** Of the file, counted from 1, the header being 1. */
  readonly line: number;
  /** Which way of saying where this is an example of. */
  readonly form: string;
  readonly text: string;
  /** `ambiguous`: all that is listed is meant alike, each place with its asset and label. `none`: the text means nothing here. */
  readonly expect: (typeof OUTCOMES)[number];
  /** Of `place`: any one of them will do. May be empty where `assets` or `labels` say it all. */
  readonly places: readonly LonLat[];
  readonly withinMeters: number;
  /** Empty: found in any way. */
  readonly matchTypes: readonly MatchType[];
  /** Of `place`: any one of them will do. Empty: any. */
  readonly assets: readonly string[];
  /** What the label contains, whatever its case; of `place` any one of them will do. Empty: anything. */
  readonly labels: readonly string[];
}

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Reads a file of cases; throws what is wrong with it, by line. */
export async function readLocateCases(file: string): Promise<readonly LocateCase[]> {
  const text = await readFile(file, 'utf8');
  const records = parse(text, { columns: true, comment: '#', comment_no_infix: true, info: true }) as unknown as {
    readonly record: Row;
    readonly info: { readonly lines: number };
  }[];
  return records.map(({ record, info }) => {
    try {
      return caseOf(record, info.lines);
    } catch (error) {
      throw new Error(`${file}:${info.lines}: ${(error as Error).message}`);
    }
  });
}

function caseOf(row: Row, line: number): LocateCase {
  for (const column of COLUMNS) if (row[column] === undefined) throw new Error(`column ${column} is missing`);
  const one: LocateCase = {
    line,
    form: row.form,
    text: row.text,
    expect: oneOf(OUTCOMES, row.expect, 'expect'),
    places: listed(row.places).map(pointOf),
    withinMeters: row.within_meters === '' ? 0 : numberOf(row.within_meters, 'within_meters'),
    matchTypes: listed(row.match_type).map((type) => oneOf(MATCH_TYPES, type, 'match_type')),
    assets: listed(row.asset),
    labels: listed(row.label),
  };
  const isNamed = one.places.length > 0 || one.assets.length > 0 || one.labels.length > 0;
  if (isNamed !== (one.expect !== 'none')) throw new Error(`${one.expect} with or without a place`);
  if (one.places.length > 0 && !(one.withinMeters > 0)) throw new Error('within_meters must be positive');
  if (one.expect === 'ambiguous') checkLengths(one);
  return one;
}

/** Each list of an ambiguous case names all that is meant, in one order, or one thing that holds for all of them. */
function checkLengths({ places, assets, labels }: LocateCase): void {
  const lengths = new Set([places, assets, labels].map(({ length }) => length).filter((length) => length > 1));
  if (lengths.size !== 1) throw new Error('ambiguous takes several places, assets or labels, as many of each');
}

/** Several values of a cell stand between semicolons. */
const listed = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function pointOf(text: string): LonLat {
  const [lon, lat, ...more] = text.split(' ').map((part) => numberOf(part, 'places'));
  if (lon === undefined || lat === undefined || more.length > 0) throw new Error(`places: not lon and lat: ${text}`);
  return [lon, lat];
}

function numberOf(text: string, column: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`${column}: not a number: ${text}`);
  return value;
}

function oneOf<Value extends string>(values: readonly Value[], text: string, column: string): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`${column} must be one of ${values.join(', ')}, got ${text}`);
  return found;
}
