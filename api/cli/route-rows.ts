import { parseMoment } from '../../data/import/values.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import type { RouteAnswer } from '../../engine/route/answer.ts';
import type { Router } from '../../engine/route/router.ts';
import type { RowOutcome, RowsFunction } from './batch/csv-batch.ts';
import type { CsvHeader } from './batch/row-writer.ts';

/** One row of `route --in` as read: `lon,lat,service` and optional `at`, `accuracy_meters`, `answer.<code>`. */
interface RouteRow {
  readonly lon: number;
  readonly lat: number;
  readonly service: string;
  readonly accuracyMeters: number;
  /** As written; null where the row says none. */
  readonly at: string | null;
  readonly answers: Readonly<Record<string, string>>;
}

type RowReader = (fields: readonly string[]) => RouteRow | { readonly bad: string };

const ANSWER_PREFIX = 'answer.';

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

/** `service` is for rows that name none. */
function rowReader(header: CsvHeader, defaultService: string | undefined): RowReader {
  const lonAt = header.position('lon');
  const latAt = header.position('lat');
  const serviceAt = header.position('service');
  const momentAt = header.position('at');
  const accuracyAt = header.position('accuracy_meters');
  const answerColumns = header.ourNames.flatMap((name, position) =>
    name.startsWith(ANSWER_PREFIX) ? [{ code: name.slice(ANSWER_PREFIX.length), position }] : [],
  );
  return (fields) => {
    const lon = readNumber('lon', fields[lonAt], 180);
    if (typeof lon === 'object') return lon;
    const lat = readNumber('lat', fields[latAt], 90);
    if (typeof lat === 'object') return lat;
    const service = fields[serviceAt]?.trim() || defaultService;
    if (!service) return { bad: 'service is missing' };
    const accuracyText = fields[accuracyAt]?.trim() ?? '';
    const accuracyMeters = accuracyText === '' ? 0 : Number(accuracyText);
    if (!(accuracyMeters >= 0 && accuracyMeters < Number.POSITIVE_INFINITY))
      return { bad: `accuracy_meters must be 0 or more, got ${accuracyText.slice(0, 40)}` };
    const answers: Record<string, string> = {};
    for (const { code, position } of answerColumns) {
      const answer = fields[position]?.trim() ?? '';
      if (answer !== '') answers[code] = answer;
    }
    return { lon, lat, service, accuracyMeters, at: fields[momentAt]?.trim() || null, answers };
  };
}

const badMoment = (text: string): { readonly bad: string } => ({ bad: `at is not an ISO date: ${text.slice(0, 40)}` });

export interface RouteRowDefaults {
  readonly service: string | undefined;
  /** For rows without an `at` of their own. */
  readonly atMs: number;
}

/** Routes rows here. */
export function routeRows(router: Router, header: CsvHeader, defaults: RouteRowDefaults): RowsFunction {
  const read = rowReader(header, defaults.service);
  const routed = (fields: readonly string[]): RowOutcome => {
    const row = read(fields);
    if ('bad' in row) return row;
    const service = row.service as ServiceCode;
    if (!router.serviceByCode.has(service)) return { bad: `unknown service "${service}"` };
    const atMs = row.at === null ? defaults.atMs : parseMoment(row.at, router.city.timeZone);
    if (atMs === null) return badMoment(row.at ?? '');
    const place = { lonLat: [row.lon, row.lat], accuracyMeters: row.accuracyMeters, source: 'coordinates' } as const;
    const resolution = router.resolve({ place, service, answers: row.answers, atMs });
    const { ownership } = resolution;
    return ownership.kind === 'owned'
      ? outputs(resolution, ownership.owner.agency, ownership.rule)
      : outputs(resolution, '', '');
  };
  return (rows) => rows.map(routed);
}

/** Answers to questions, in their order; `problem` for one that is wrong. */
export type AskServer = (
  questions: readonly object[],
) => Promise<readonly (RouteAnswer | { readonly problem: string })[]>;

/** Routes rows through a running server. `at` is for rows without one of their own; absent: the server's now. */
export function routeRowsThere(
  ask: AskServer,
  header: CsvHeader,
  defaults: { readonly service: string | undefined; readonly at: string | undefined },
): RowsFunction {
  const read = rowReader(header, defaults.service);
  return async (rows) => {
    const readRows = rows.map(read);
    const questions = readRows.flatMap((row) => ('bad' in row ? [] : [questionOf(row, defaults.at)]));
    const answers = await ask(questions);
    let next = 0;
    return readRows.map((row) => ('bad' in row ? row : outputsOf(answers[next++]!)));
  };
}

const questionOf = ({ lon, lat, accuracyMeters, service, answers, at }: RouteRow, defaultAt: string | undefined) => ({
  service,
  place: { lon, lat, accuracyMeters },
  answers,
  ...((at ?? defaultAt) && { at: at ?? defaultAt }),
});

function outputsOf(answer: RouteAnswer | { readonly problem: string }): RowOutcome {
  if ('problem' in answer) return { bad: answer.problem };
  return outputs(answer, answer.owner?.agency ?? '', answer.rule ?? '');
}

/** The values of ROUTE_OUTPUTS; nobody is an empty agency and rule. */
const outputs = (
  {
    confidence,
    because,
    boundaryDistanceMeters,
    asset,
  }: Pick<RouteAnswer, 'confidence' | 'because' | 'boundaryDistanceMeters' | 'asset'>,
  agency: string,
  rule: string,
): readonly string[] => [
  agency,
  String(confidence),
  rule,
  because.join('; '),
  boundaryDistanceMeters === null ? '' : boundaryDistanceMeters.toFixed(2),
  asset?.id ?? '',
];
