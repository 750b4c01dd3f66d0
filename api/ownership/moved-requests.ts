import { setImmediate } from 'node:timers/promises';
import { type Cursor, listRequests, type RequestFilter } from '../../data/requests/list.ts';
import type { RequestSummary } from '../../data/requests/stored-request.ts';
import type { Session } from '../../data/store/store.ts';
import type { AgencyId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { beforeMs, lastMs, type Period } from '../../engine/route/changes/period.ts';
import type { Router } from '../../engine/route/router.ts';
import { questionOf } from '../routing.ts';

/** An open request that would have another owner if it were reported at the end of a period instead of before it. */
export interface MovedRequest {
  readonly id: RequestId;
  readonly service: ServiceCode;
  /** Who has it now. */
  readonly agency: AgencyId | null;
  readonly from: AgencyId | null;
  readonly to: AgencyId | null;
}

export interface MovedPage {
  readonly examined: number;
  readonly moved: readonly MovedRequest[];
  /** Null on the last page. */
  readonly next: Cursor | null;
}

export interface MovedQuery {
  readonly region: string;
  readonly period: Period;
  /** Only of these. */
  readonly services: ReadonlySet<ServiceCode>;
  readonly after: Cursor | null;
  /** So many open requests are looked at. */
  readonly limit: number;
}

const OPEN: RequestFilter = {
  box: null,
  service: null,
  agency: null,
  status: 'open',
  queue: null,
  fromMs: null,
  toMs: null,
};
// Two answers of routing take up to a millisecond.
const ROUTED_A_TURN = 20;

/** A page of the open requests, newest first, and those of them that would move. Others have their turn between. */
export async function movedRequests(session: Session, router: Router, query: MovedQuery): Promise<MovedPage> {
  const { region, period, services, after, limit } = query;
  if (services.size === 0) return { examined: 0, moved: [], next: null };
  const { requests, next } = await listRequests(session, region, OPEN, after, limit);
  const moved: MovedRequest[] = [];
  for (const [i, request] of requests.entries()) {
    if (i % ROUTED_A_TURN === 0) await setImmediate();
    if (!services.has(request.service)) continue;
    const [from, to] = [beforeMs(period), lastMs(period)].map((atMs) => ownerAt(router, request, atMs));
    if (from === to) continue;
    moved.push({
      id: request.id,
      service: request.service,
      agency: request.owner?.agency ?? null,
      from: from!,
      to: to!,
    });
  }
  return { examined: requests.length, moved, next };
}

function ownerAt(router: Router, { service, place, answers }: RequestSummary, atMs: number): AgencyId | null {
  if (place === null) return null;
  const { ownership } = router.resolve(questionOf(service, place, answers, atMs));
  return ownership.kind === 'owned' ? ownership.owner.agency : null;
}
