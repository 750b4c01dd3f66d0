import type { ServiceCode } from '../../engine/ids.ts';
import type { Resolution } from '../../engine/route/resolution.ts';
import type { Router } from '../../engine/route/router.ts';
import type { RowOutcome } from './batch/csv-batch.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import { readMoment } from './moment.ts';

export interface RouteRowDefaults {
  /** For rows without a service of their own. */
  readonly service: string | undefined;
  /** For rows without an `at` of their own. */
  readonly atMs: number;
}

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

/** Makes the function that routes one CSV row: `lon,lat,service`, optional `at`, `accuracy_meters`, `answer.<code>`. */
export function routeRow(
  router: Router,
  timeZone: string,
  header: CsvHeader,
  defaults: RouteRowDefaults,
): (fields: readonly string[]) => RowOutcome {
  const at = (name: string) => header.position(name);
  const [lonAt, latAt, serviceAt, momentAt, accuracyAt] = ['lon', 'lat', 'service', 'at', 'accuracy_meters'].map(
    at,
  ) as [number, number, number, number, number];
  const answerColumns = header.ourNames
    .map((name, position) => ({
      code: name.slice(ANSWER_PREFIX.length),
      position,
      isAnswer: name.startsWith(ANSWER_PREFIX),
    }))
    .filter(({ isAnswer }) => isAnswer);

  return (fields) => {
    const lon = readNumber('lon', fields[lonAt], 180);
    if (typeof lon === 'object') return lon;
    const lat = readNumber('lat', fields[latAt], 90);
    if (typeof lat === 'object') return lat;
    const service = fields[serviceAt]?.trim() || defaults.service;
    if (!service) return { bad: 'service is missing' };
    if (!router.serviceByCode.has(service as ServiceCode)) return { bad: `unknown service "${service}"` };
    const accuracyText = fields[accuracyAt]?.trim() ?? '';
    const accuracyMeters = accuracyText === '' ? 0 : Number(accuracyText);
    if (!(accuracyMeters >= 0 && accuracyMeters < Number.POSITIVE_INFINITY))
      return { bad: `accuracy_meters must be 0 or more, got ${accuracyText.slice(0, 40)}` };
    const momentText = fields[momentAt]?.trim() ?? '';
    const atMs = momentText === '' ? defaults.atMs : readMoment(momentText, timeZone);
    if (atMs === null) return { bad: `at is not an ISO date: ${momentText.slice(0, 40)}` };
    const answers: Record<string, string> = Object.create(null);
    for (const { code, position } of answerColumns) {
      const answer = fields[position]?.trim() ?? '';
      if (answer !== '') answers[code] = answer;
    }
    const place = { lonLat: [lon, lat], accuracyMeters, source: 'coordinates' } as const;
    return outputsOf(router.resolve({ place, service: service as ServiceCode, answers, atMs }));
  };
}

/** A resolution as the values of ROUTE_OUTPUTS; nobody is an empty agency and rule. */
function outputsOf({ ownership, confidence, because, boundaryDistanceMeters, asset }: Resolution): readonly string[] {
  const isOwned = ownership.kind === 'owned';
  return [
    isOwned ? ownership.owner.agency : '',
    String(confidence),
    isOwned ? ownership.rule : '',
    because.join('; '),
    boundaryDistanceMeters === null ? '' : boundaryDistanceMeters.toFixed(2),
    asset?.id ?? '',
  ];
}
