import { type ArrayText, formatArray, parseArray } from './array-literal.ts';
import type { SqlValue } from './store.ts';

/**
 * A parameter as PostgreSQL text, the same for both stores. Date: ISO 8601 in UTC; bytes: hex bytea; object: JSON text;
 * array: a PostgreSQL array, never JSON (a JSON array goes in as its own JSON text). Throws RangeError for undefined,
 * an invalid Date and text with NUL, which PostgreSQL cannot hold.
 */
export const encodeParameter = (value: SqlValue): string | null => {
  if (value === null) return null;
  switch (typeof value) {
    case 'string':
      if (value.includes('\0')) throw new RangeError('text with a NUL character cannot be stored');
      return value;
    case 'number':
      return numberText(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return encodeObject(value);
    default:
      throw new RangeError(`a SQL parameter cannot be ${typeof value}`);
  }
};

/** Shortest text that reads back as the same float64; keeps the sign of zero. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const encodeObject = (value: object): string => {
  if (value instanceof Date) return dateText(value);
  if (value instanceof Uint8Array) return bytesText(value);
  if (Array.isArray(value)) return formatArray(value.map(encodeElement));
  return encodeParameter(JSON.stringify(value)) as string;
};

const encodeElement = (value: SqlValue): ArrayText =>
  Array.isArray(value) ? value.map(encodeElement) : encodeParameter(value);

const dateText = (value: Date): string => {
  if (Number.isNaN(value.getTime())) throw new RangeError('a SQL parameter is an invalid Date');
  // JavaScript writes years past 9999 as +010000 and before 1 as -000001; PostgreSQL knows neither.
  const year = value.getUTCFullYear();
  if (year < 1 || year > 9999) throw new RangeError(`a SQL parameter's year is outside 1..9999: ${year}`);
  return value.toISOString();
};

const bytesText = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;

type Parse = (text: string) => unknown;

const integer: Parse = (text) => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};
// Text as PostgreSQL writes it with DateStyle ISO and time zone UTC: "2026-11-21 10:00:00.123456+00".
const instant: Parse = (text) => {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  return new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
};
const bytes: Parse = (text) => {
  const buffer = Buffer.from(text.slice(2), 'hex');
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
};
const json: Parse = (text) => JSON.parse(text);
const text: Parse = (value) => value;

// [type, its array type, parser], by the fixed OIDs of pg_type.dat. Types not listed arrive as their text.
const TYPES: readonly (readonly [oid: number, arrayOid: number, parse: Parse])[] = [
  [16, 1000, (value) => value === 't'], // boolean
  [17, 1001, bytes], // bytea
  [20, 1016, integer], // bigint
  [21, 1005, Number], // smallint
  [23, 1007, Number], // integer
  [26, 1028, Number], // oid
  [700, 1021, Number], // real
  [701, 1022, Number], // double precision
  [1700, 1231, text], // numeric: exact, so text
  [114, 199, json],
  [3802, 3807, json], // jsonb
  [1184, 1185, instant], // timestamptz
  [1114, 1115, text], // timestamp: has no zone, so no instant
  [1082, 1182, text], // date: has no zone, so no instant
  [1083, 1183, text], // time
  [1266, 1270, text], // timetz
  [1186, 1187, text], // interval
  [25, 1009, text],
  [1043, 1015, text], // varchar
  [1042, 1014, text], // char(n)
  [18, 1002, text], // "char"
  [19, 1003, text], // name
  [2950, 2951, text], // uuid
];

/** Parser for each type OID that does not stay text; both stores use it. */
export const PARSERS: ReadonlyMap<number, Parse> = new Map(
  TYPES.flatMap(([oid, arrayOid, parse]) => [
    [oid, parse] as const,
    [arrayOid, (value: string) => parseArray(value, parse)] as const,
  ]),
);
