import type { OnRecord } from '../../data/places/record.ts';
import type { Evidence } from './evidence.ts';

/** What a statement about the past rests on. */
export interface Searched {
  readonly place: string;
  readonly asOf: string;
  readonly radiusMeters: number;
  readonly segment: string | null;
  readonly addresses: readonly string[];
  readonly assets: readonly string[];
  readonly service: string | null;
  readonly onRecord: readonly OnRecord[];
}

const dayOf = (ms: number | null): string => (ms === null ? '' : new Date(ms).toISOString().slice(0, 10));

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** `6,316 requests of potholes-2016 (2016-04-01 to 2016-07-31)`. */
function recordText({ kind, dataset, rows, firstAtMs, lastAtMs, undated }: OnRecord): string {
  const what = kind === 'requests' ? counted(rows, 'request') : counted(rows, 'inspection');
  const from = dataset === null ? 'taken here' : `of ${dataset}`;
  const span = rows === 0 ? '' : ` (${dayOf(firstAtMs)} to ${dayOf(lastAtMs)})`;
  return `${what} ${from}${span}${undated === 0 ? '' : `, beside ${undated.toLocaleString('en-US')} without a date`}`;
}

/** Where was looked, in one sentence. */
export function searchedText({ radiusMeters, segment, addresses, assets, service, onRecord }: Searched): string {
  const ways = [
    `within ${radiusMeters} m of it`,
    ...(segment === null ? [] : [`on its street segment ${segment}`]),
    ...(assets.length === 0
      ? []
      : [`by the assets ${assets.slice(0, 5).join(', ')}${assets.length > 5 ? ` and ${assets.length - 5} more` : ''}`]),
    ...(addresses.length === 0 ? [] : [`by its address, written in ${counted(addresses.length, 'way')}`]),
  ];
  const records =
    onRecord.length === 0 ? 'nothing, since nothing is on record before then' : onRecord.map(recordText).join('; ');
  return `Searched ${ways.join(', ')}${service === null ? '' : `, for the service ${service} alone`}: ${records}.`;
}

/** What was known, or that nothing was, and what was searched. */
export function statementOf(searched: Searched, evidence: readonly Evidence[], total: number): string {
  const { place, asOf } = searched;
  if (total === 0) return `Nothing was on record about ${place} before ${asOf}. ${searchedText(searched)}`;
  const reports = evidence.filter(({ kind }) => kind === 'report');
  const open = reports.filter(({ status }) => status === 'open').length;
  const inspections = evidence.filter(({ kind }) => kind === 'inspection').length;
  const parts = [
    ...(reports.length === 0 ? [] : [`${counted(reports.length, 'report')} (${open} of them still open then)`]),
    ...(inspections === 0 ? [] : [counted(inspections, 'inspection or break', 'inspections or breaks')]),
  ];
  const [first, last] = [evidence[0]!, evidence.at(-1)!];
  const span =
    first === last ? `on ${dayOf(first.atMs)}` : `the first on ${dayOf(first.atMs)}, the last on ${dayOf(last.atMs)}`;
  const cut = total > evidence.length ? ` Shown are the latest ${evidence.length} of ${total} entries.` : '';
  return `On record about ${place} before ${asOf}: ${parts.join(' and ')}, ${span}.${cut} ${searchedText(searched)}`;
}
