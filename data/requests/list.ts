import type { RequestId } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { type Queue, type RequestStatus, type RequestSummary, type SummaryRow, summaryOf } from './stored-request.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Degrees; `west > east` means that it crosses the antimeridian (RFC 7946, 5.2). */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Null: any. `fromMs` is included, `toMs` is not. */
export interface RequestFilter {
  readonly box: Box | null;
  readonly service: string | null;
  readonly agency: string | null;
  readonly status: RequestStatus | null;
  /** 'none': those that are in no queue. */
  readonly queue: Queue | 'none' | null;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** Requests that go along with the lead of their incident: false: only others, true: only those. Left out: only others. */
  readonly isLinked?: boolean | null;
  /** Only those that may be of a problem reported before, while nobody has said so. */
  readonly isSuggested?: true | null;
}

/** Where a request stands in the order of time: microseconds since 1970 as decimal digits, and its id. */
export interface Cursor {
  readonly reportedAtMicros: string;
  readonly id: RequestId;
}

export interface RequestPage {
  readonly requests: readonly RequestSummary[];
  /** Null on the last page. */
  readonly next: Cursor | null;
}

const NOWHERE = [null, null, null, null] as const;

/** A box as the eight parameters of a statement: the second half is there only across the antimeridian. */
export function halvesOf(box: Box | null): readonly (number | null)[] {
  if (box === null) return [...NOWHERE, ...NOWHERE];
  const { west, south, east, north } = box;
  if (west <= east) return [west, south, east, north, ...NOWHERE];
  return [west, south, 180, north, -180, south, east, north];
}

export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/**
 * One page of requests, newest first, then by id descending. Keyset paging: a page costs the same wherever it is, and
 * requests that arrive meanwhile neither repeat nor hide a row.
 */
export async function listRequests(
  session: Session,
  region: string,
  filter: RequestFilter,
  after: Cursor | null,
  limit: number,
): Promise<RequestPage> {
  const rows = await session.query<SummaryRow & { readonly cursorMicros: string }>(sql('list_requests'), [
    region,
    filter.service,
    filter.agency,
    filter.status,
    filter.queue,
    isoOrNull(filter.fromMs),
    isoOrNull(filter.toMs),
    ...halvesOf(filter.box),
    after?.reportedAtMicros ?? null,
    after?.id ?? null,
    limit + 1,
    filter.isLinked === undefined ? false : filter.isLinked,
    filter.isSuggested ?? null,
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { reportedAtMicros: last.cursorMicros, id: last.id } : null;
  return { requests: page.map(summaryOf), next };
}

/** Placed reports that were kept while routing did not answer, oldest first; `after` is the last one of the page before. */
export const waitingRequests = (
  session: Session,
  region: string,
  after: Cursor | null,
  limit: number,
): Promise<readonly Cursor[]> =>
  session.query<Cursor>(sql('waiting_requests'), [region, after?.reportedAtMicros ?? null, after?.id ?? null, limit]);
