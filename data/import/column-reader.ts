import type { AttributeMapping, ColumnMapping } from './column-mapping.ts';
import { columnReader } from './column-path.ts';
import type { Attributes } from './entity.ts';
import { type DateParser, dateParser, textOf } from './values.ts';

/** Why a row cannot be used. Returned in place of a value, never thrown: bad rows are the world's. */
export class Problem {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** The row states no place at all: a past request is kept without one, anything else cannot be used. */
export class NoPlace extends Problem {}

export type Fields = Readonly<Record<string, unknown>>;
export type Reader<Value> = (fields: Fields) => Value | Problem;

const MAX_LISTED = 20;

/**
 * Reads a mapped column as text; null where it is blank and nothing is said for that. Named columns are added to `used`.
 * A text that a map does not name is the default, else rejected; 'kept': it stays as it is.
 */
export const textReader = (
  mapping: ColumnMapping | undefined,
  used: Set<string>,
  unmapped: 'rejected' | 'kept' = 'rejected',
): Reader<string | null> => {
  if (mapping === undefined) return () => null;
  if ('value' in mapping) return () => mapping.value;
  const { from, map, blank, default: fallback } = mapping;
  used.add(from);
  const column = columnReader(from);
  const ifBlank = blank === undefined ? (fallback ?? null) : blank;
  if (map === undefined) return (fields) => textOf(column(fields)) ?? ifBlank;
  const translated = new Map(Object.entries(map).map(([theirs, ours]) => [theirs.trim(), ours]));
  return (fields) => {
    const text = textOf(column(fields));
    const ours = translated.get(text ?? '');
    if (ours !== undefined) return ours;
    if (text === null) return ifBlank;
    if (unmapped === 'kept') return text;
    return fallback === undefined ? notMapped(from, text, [...translated.keys()]) : fallback;
  };
};

const notMapped = (column: string, text: string, allowed: readonly string[]): Problem => {
  const more = allowed.length > MAX_LISTED ? `, and ${allowed.length - MAX_LISTED} more` : '';
  return new Problem(
    `${column} '${text}' is not mapped: allowed are ${allowed.slice(0, MAX_LISTED).join(', ')}${more}; add it to \`map\`, or state a \`default\``,
  );
};

/** The same for a value that must be there; `field` is our name for it. */
export const requiredReader = (field: string, mapping: ColumnMapping, used: Set<string>): Reader<string> => {
  const read = textReader(mapping, used);
  return (fields) => read(fields) ?? new Problem(`${field}: ${blankOf(mapping)}`);
};

const blankOf = (mapping: ColumnMapping): string =>
  'from' in mapping ? `column ${mapping.from} is blank` : 'no value is given';

/** Reads a mapped date to epoch milliseconds; null where it is blank. A constant that is no date is a RangeError at once. */
export const dateReader = (
  field: string,
  mapping: ColumnMapping | undefined,
  timeZone: string,
  used: Set<string>,
): Reader<number | null> => {
  if (mapping === undefined) return () => null;
  const format = 'from' in mapping ? mapping.format : undefined;
  const parse = withIsoConstants(mapping, timeZone, dateParser(timeZone, format));
  // Nobody can list all dates: a map on a date mends the few texts that are none.
  const read = textReader(mapping, used, 'kept');
  if ('value' in mapping && mapping.value !== null && parse(mapping.value) === null) {
    throw new RangeError(`${field}: '${mapping.value}' is not an ISO 8601 date`);
  }
  return (fields) => {
    const text = read(fields);
    if (text === null || text instanceof Problem) return text;
    return parse(text) ?? notADate(field, text, format);
  };
};

/** Dates that the configuration itself states are ISO 8601, whatever the file's format. */
const withIsoConstants = (mapping: ColumnMapping, timeZone: string, parse: DateParser): DateParser => {
  if ('value' in mapping || mapping.format === undefined) return parse;
  const constants = new Set([mapping.default, mapping.blank, ...Object.values(mapping.map ?? {})]);
  const parseIso = dateParser(timeZone);
  return (text) => parse(text) ?? (constants.has(text) ? parseIso(text) : null);
};

const CALENDAR_DATE = /^\d{4}([-/])\d{1,2}\1\d{1,2}\b/;

const notADate = (field: string, text: string, format: string | undefined): Problem =>
  new Problem(
    format === undefined && CALENDAR_DATE.test(text)
      ? `${field}: '${text}' does not exist on calendar and clock`
      : format === undefined
        ? `${field}: '${text}' is not an ISO 8601 date: state its form, for example format: "M/d/yyyy H:mm"`
        : `${field}: '${text}' is not a date of the form '${format}'`,
  );

/** The same for a date that must be there. */
export const requiredDateReader = (
  field: string,
  mapping: ColumnMapping,
  timeZone: string,
  used: Set<string>,
): Reader<number> => {
  const read = dateReader(field, mapping, timeZone, used);
  return (fields) => read(fields) ?? new Problem(`${field}: ${blankOf(mapping)}`);
};

/**
 * Attributes of a row as trimmed text, blanks left out, keys in order. `all` takes every column but those that the geometry
 * is read from (`except`).
 */
export const attributesReader = (
  mapping: AttributeMapping | undefined,
  except: ReadonlySet<string>,
  used: Set<string>,
): ((fields: Fields, header: readonly string[] | undefined) => Attributes) => {
  if (mapping === undefined) return () => ({});
  if (mapping === 'all') return allAttributes(except);
  const named = Array.isArray(mapping) ? mapping.map((column) => [column, column] as const) : Object.entries(mapping);
  const pairs = sorted(named);
  for (const [, theirs] of pairs) used.add(theirs);
  if (pairs.some(([, theirs]) => theirs.includes('.'))) return pickByPath(pairs);
  return (fields) => pick(fields, pairs);
};

type Pair = readonly [ours: string, theirs: string];

const sorted = (pairs: readonly Pair[]): readonly Pair[] => [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** The pairs of a header are made once; records that name their own columns make them each time. */
const allAttributes = (except: ReadonlySet<string>) => {
  let lastHeader: readonly string[] | null = null;
  let pairs: readonly Pair[] = [];
  const pairsOf = (columns: readonly string[]): readonly Pair[] =>
    sorted(columns.filter((column) => !except.has(column)).map((column) => [column, column] as const));
  return (fields: Fields, header: readonly string[] | undefined): Attributes => {
    if (header === undefined) return pick(fields, pairsOf(Object.keys(fields)));
    if (header !== lastHeader) {
      pairs = pairsOf(header);
      lastHeader = header;
    }
    return pick(fields, pairs);
  };
};

const pickByPath = (pairs: readonly Pair[]) => {
  const readers = pairs.map(([ours, theirs]) => [ours, columnReader(theirs)] as const);
  return (fields: Fields): Attributes => {
    const texts = readers.map(([ours, read]) => [ours, textOf(read(fields))] as const);
    return Object.fromEntries(texts.filter((entry): entry is readonly [string, string] => entry[1] !== null));
  };
};

const pick = (fields: Fields, pairs: readonly Pair[]): Attributes => {
  const attributes: Record<string, string> = {};
  for (const [ours, theirs] of pairs) {
    const text = textOf(fields[theirs]);
    if (text !== null) attributes[ours] = text;
  }
  return attributes;
};
