import type { RequestId } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { halvesOf, isoOrNull, type RequestFilter } from './list.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** A request as a point in space and time. */
export interface LocatedRequest {
  readonly id: RequestId;
  readonly lon: number;
  readonly lat: number;
  /** 0: not known. */
  readonly accuracyMeters: number;
  readonly reportedAtMs: number;
  /** Its incident, or itself where it stands by itself: equal for reports of one problem. */
  readonly problem: string;
}

/** The requests with a place, oldest first, then by id; at most `limit`. `leadsOnly`: each problem once. */
export const locatedRequests = (
  session: Session,
  region: string,
  filter: Pick<RequestFilter, 'box' | 'service' | 'status' | 'fromMs' | 'toMs'>,
  limit: number,
  leadsOnly: boolean,
): Promise<readonly LocatedRequest[]> =>
  session.query<LocatedRequest>(sql('located_requests'), [
    region,
    filter.service,
    filter.status,
    isoOrNull(filter.fromMs),
    isoOrNull(filter.toMs),
    ...halvesOf(filter.box),
    limit,
    leadsOnly,
  ]);
