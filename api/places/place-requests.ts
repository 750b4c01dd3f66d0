import { type RequestAt, requestsAt, requestsById } from '../../data/places/requests-at.ts';
import type { Cursor } from '../../data/requests/list.ts';
import type { RequestSummary } from '../../data/requests/stored-request.ts';
import type { Session } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { summaryAnswer } from '../requests/request-answer.ts';
import { type Link, linkOf, type PlaceScope } from './links.ts';
import { sameAddresses } from './same-address.ts';

/** A request that belongs to a place, and how. */
export interface LinkedRequest {
  readonly request: RequestAt;
  readonly link: Link;
}

/** What may belong to a place; `isCut`: there was more than is looked through, the oldest are left out. */
export interface RequestsAround {
  /** Newest first, then by id descending. */
  readonly found: readonly RequestAt[];
  /** Ways of writing the address that requests of the place use. */
  readonly addresses: readonly string[];
  readonly isCut: boolean;
}

/** Around a place as large as a county there may be everything. */
export const MOST_LOOKED_THROUGH = 20_000;

/** Requests that may belong to the place, as of a moment or (null) now. Two round trips; O(log n + requests around). */
export async function requestsAround(
  session: Session,
  snapshot: Snapshot,
  scope: PlaceScope,
  beforeMs: number | null,
): Promise<RequestsAround> {
  const { region } = snapshot;
  const { segment } = scope.place;
  const { texts: addresses, isCut } = await sameAddresses(session, region, snapshot, scope.place);
  const found = await requestsAt(session, region, {
    box: scope.box,
    assets: [...scope.assets, ...(segment === null ? [] : [segment])],
    addresses,
    beforeMs,
    service: null,
    limit: MOST_LOOKED_THROUGH,
  });
  return { found, addresses, isCut: isCut || found.length === MOST_LOOKED_THROUGH };
}

/** Those that do belong to the place, in their order. */
export const linkedRequests = (
  snapshot: Snapshot,
  scope: PlaceScope,
  found: readonly RequestAt[],
  nowMs: number,
): readonly LinkedRequest[] =>
  found.flatMap((request) => {
    const link = linkOf(snapshot, scope, request, nowMs);
    return link === null ? [] : [{ request, link }];
  });

/** A page of requests as the API shows them, each with how it belongs to the place. One round trip. */
export async function linkedAnswer(session: Session, region: string, linked: readonly LinkedRequest[]) {
  const whole = await requestsById(
    session,
    region,
    linked.map(({ request }) => request.id),
  );
  const byId = new Map(whole.map((request): [string, RequestSummary] => [request.id, request]));
  return linked.flatMap(({ request, link }) => {
    const summary = byId.get(request.id);
    // One that went away between the two questions.
    if (summary === undefined) return [];
    return [{ ...summaryAnswer(summary), distanceMeters: link.distanceMeters, linkedBy: link.kinds }];
  });
}

/** Those that come after the cursor in the order of `linked`, at most `limit`, and the cursor of the next page. */
export function pageOf(
  linked: readonly LinkedRequest[],
  after: Cursor | null,
  limit: number,
): { readonly page: readonly LinkedRequest[]; readonly next: Cursor | null } {
  const rest = after === null ? linked : linked.filter(({ request }) => comesAfter(request, after));
  const page = rest.slice(0, limit);
  const last = page.at(-1)?.request;
  const next = rest.length > limit && last ? { reportedAtMicros: last.reportedAtMicros, id: last.id } : null;
  return { page, next };
}

function comesAfter(request: RequestAt, cursor: Cursor): boolean {
  const [mine, theirs] = [BigInt(request.reportedAtMicros), BigInt(cursor.reportedAtMicros)];
  return mine < theirs || (mine === theirs && request.id < cursor.id);
}
