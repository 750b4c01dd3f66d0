import type { AgencyId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** A request as a map shows it. */
export interface PlacedRequest {
  readonly id: RequestId;
  readonly lon: number;
  readonly lat: number;
  readonly reportedAtMs: number;
  readonly service: ServiceCode;
  readonly agency: AgencyId | null;
  readonly isClosed: boolean;
  /** Whether it waits in a queue: unplaced or unrouted. */
  readonly isQueued: boolean;
  /** Whether another request of its incident leads. */
  readonly isLinked: boolean;
  /** For how many reports it stands: of a lead those of its incident, else one. */
  readonly reportCount: number;
  /** False: it has no place any more, or is gone from its source; its other members mean nothing then. */
  readonly isShown: boolean;
}

/**
 * A moment of the store: which transactions were over (PostgreSQL's pg_snapshot as text, `xmin:xmax:list`). Exact, where a
 * clock is not: of two transactions the later one may commit first.
 */
export type StoreMoment = string & { readonly __id: 'moment' };

/** Before everything: no transaction was over. */
export const BEGINNING = '3:3:' as StoreMoment;

/** Whether a store is at an earlier moment than one that it was seen at: then it was restored from a backup. */
export const isSetBack = (now: StoreMoment, seen: StoreMoment): boolean => xmaxOf(now) < xmaxOf(seen);
const xmaxOf = (moment: StoreMoment): bigint => BigInt(moment.split(':')[1]!);

/** Rows, and the moment that they were read at. */
export interface PlacedRequests {
  readonly rows: readonly PlacedRequest[];
  /** Null: there was no row to tell it. */
  readonly moment: StoreMoment | null;
}

type Row = PlacedRequest & { readonly moment: StoreMoment };

/** One page of all requests with a place, by id; read all pages in one transaction that sees one moment. */
export async function placedRequests(
  session: Session,
  region: string,
  after: RequestId | null,
  limit: number,
): Promise<PlacedRequests> {
  const rows = await session.query<Row>(sql('placed_requests'), [region, after, limit]);
  return { rows, moment: rows[0]?.moment ?? null };
}

/** What was committed since, each request once as it is now, at most `limit`: with as many, there may be more. One round trip. */
export async function requestsChangedSince(
  session: Session,
  region: string,
  moment: StoreMoment,
  limit: number,
): Promise<PlacedRequests> {
  const rows = await session.query<Omit<Row, 'id'> & { readonly id: RequestId | null }>(sql('requests_changed_since'), [
    region,
    moment,
    limit,
  ]);
  return { rows: rows.filter((row): row is Row => row.id !== null), moment: rows[0]!.moment };
}
