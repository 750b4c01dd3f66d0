import type { JsonObject } from './batch/ndjson-batch.ts';
import type { CsvHeader } from './batch/row-writer.ts';

/** One row of `route --in` as read: `lon,lat,service` and optional `at`, `accuracy_meters`, `address`, `answer.<code>`. */
export interface RouteRow {
  readonly lon: number;
  readonly lat: number;
  readonly service: string;
  readonly accuracyMeters: number;
  /** As written; null where the row says none. */
  readonly at: string | null;
  /** null where the row says none; only past requests are compared with it. */
  readonly address: string | null;
  readonly answers: Readonly<Record<string, string>>;
}

/** A row, or what is wrong with it. */
export type ReadRow = RouteRow | { readonly bad: string };

const ANSWER_PREFIX = 'answer.';

/** How a row says what it says: the text of a column, undefined or blank where there is none. */
type TextOf = (column: string) => string | undefined;

/** Reads rows of a CSV file. `service` is for rows that name none. */
export function rowReader(
  header: CsvHeader,
  defaultService: string | undefined,
): (fields: readonly string[]) => ReadRow {
  const columns = ['lon', 'lat', 'service', 'at', 'accuracy_meters', 'address'];
  const positions = new Map(columns.map((name) => [name, header.position(name)]));
  const answerColumns = header.ourNames.flatMap((name, position) =>
    name.startsWith(ANSWER_PREFIX) ? [{ code: name.slice(ANSWER_PREFIX.length), position }] : [],
  );
  return (fields) => {
    const answers: Record<string, string> = {};
    for (const { code, position } of answerColumns) {
      const answer = fields[position]?.trim() ?? '';
      if (answer !== '') answers[code] = answer;
    }
    return readRow((name) => fields[positions.get(name)!], answers, defaultService);
  };
}

/** Reads an object: the members of a CSV row's names, answers as `answer.<code>` or together under `answers`. */
export function rowOfObject(object: JsonObject, defaultService: string | undefined): ReadRow {
  const answers: Record<string, string> = {};
  const { answers: together } = object;
  const listed = typeof together === 'object' && together !== null && !Array.isArray(together) ? together : {};
  const single = Object.entries(object).flatMap(([name, value]): [string, unknown][] =>
    name.startsWith(ANSWER_PREFIX) ? [[name.slice(ANSWER_PREFIX.length), value]] : [],
  );
  for (const [code, value] of [...Object.entries(listed), ...single]) {
    const answer = textOf(value)?.trim() ?? '';
    // `__proto__` is a name like any other here.
    if (answer !== '') Object.defineProperty(answers, code, { value: answer, enumerable: true, configurable: true });
  }
  return readRow((name) => (Object.hasOwn(object, name) ? textOf(object[name]) : undefined), answers, defaultService);
}

/** Text and numbers are text; what is neither says nothing. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

function readRow(text: TextOf, answers: RouteRow['answers'], defaultService: string | undefined): ReadRow {
  const lon = readNumber('lon', text('lon'), 180);
  if (typeof lon === 'object') return lon;
  const lat = readNumber('lat', text('lat'), 90);
  if (typeof lat === 'object') return lat;
  const service = text('service')?.trim() || defaultService;
  if (!service) return { bad: 'service is missing' };
  const accuracyText = text('accuracy_meters')?.trim() ?? '';
  const accuracyMeters = accuracyText === '' ? 0 : Number(accuracyText);
  if (!(accuracyMeters >= 0 && accuracyMeters < Number.POSITIVE_INFINITY))
    return { bad: `accuracy_meters must be 0 or more, got ${accuracyText.slice(0, 40)}` };
  return {
    lon,
    lat,
    service,
    accuracyMeters,
    at: text('at')?.trim() || null,
    address: text('address')?.trim() || null,
    answers,
  };
}

/** A row's number, or what is wrong with it. Blank is wrong too. */
function readNumber(name: string, text: string | undefined, limit: number): number | { readonly bad: string } {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return { bad: `${name} is missing` };
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return { bad: `${name} is not a number: ${trimmed.slice(0, 40)}` };
  if (Math.abs(value) > limit) {
    const hint = name === 'lat' && Math.abs(value) <= 180 ? '; are lon and lat swapped?' : '';
    return { bad: `${name} ${trimmed.slice(0, 40)} is not within -${limit}..${limit}${hint}` };
  }
  return value;
}
