import { writeAudit } from '../../data/audit/audit.ts';
import type { AuditEntry, AuditKind } from '../../data/audit/audit-entry.ts';
import type { Member, StoredIncident, WholeIncident } from '../../data/incidents/incident.ts';
import { findIncident, type Locked, writeArrangement } from '../../data/incidents/incident-store.ts';
import type { Session } from '../../data/store/store.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { noSuchRequest } from '../requests/change-request.ts';
import { arranged, type Cause, type Wish } from './arrange.ts';
import { noSuchIncident, requireIncidentMatch } from './incident-answer.ts';
import { holding } from './lock.ts';

/** Who says it, and why. */
export interface Said {
  readonly reason: string;
  readonly actor?: string | undefined;
}

/** Where a request belonged at one moment: what undoing restores. */
export interface Belonging {
  readonly request: RequestId;
  readonly incident: IncidentId | null;
  readonly isLead: boolean;
}

/** Joins requests that stand by themselves: an incident begins, which whoever was reported first leads. */
export function openIncident(deps: Deps, requests: readonly RequestId[], said: Said): Promise<WholeIncident> {
  const id = deps.newId() as IncidentId;
  return decided(deps, { incidents: [], requests }, said, 'incident_linked', id, ({ members }) =>
    joining(members, requests, id),
  );
}

/** Joins requests that stand by themselves with an incident. */
export const linkRequests = (
  deps: Deps,
  id: IncidentId,
  requests: readonly RequestId[],
  said: Said,
  ifMatch: string | undefined,
): Promise<WholeIncident> =>
  decided(deps, { incidents: [id], requests }, said, 'incident_linked', id, ({ incidents, members }) => {
    requireIncident(incidents, id, ifMatch);
    return joining(members, requests, id);
  });

/** Takes requests out of an incident: each is what it was before, with its history. One is left at least. */
export const unlinkRequests = (
  deps: Deps,
  id: IncidentId,
  requests: readonly RequestId[],
  said: Said,
  ifMatch: string | undefined,
): Promise<WholeIncident> =>
  decided(deps, { incidents: [id], requests }, said, 'incident_unlinked', id, ({ incidents, members }) => {
    requireIncident(incidents, id, ifMatch);
    requireParts(members, id, requests);
    return { kind: 'unlinked', moves: new Map(requests.map((request) => [request, null])) };
  });

/** Takes requests out of an incident as one problem of their own. */
export function splitIncident(
  deps: Deps,
  id: IncidentId,
  requests: readonly RequestId[],
  said: Said,
  ifMatch: string | undefined,
): Promise<WholeIncident> {
  const created = deps.newId() as IncidentId;
  return decided(deps, { incidents: [id], requests }, said, 'incident_split', created, ({ incidents, members }) => {
    requireIncident(incidents, id, ifMatch);
    requireParts(members, id, requests);
    return { kind: 'split', moves: new Map(requests.map((request) => [request, created])) };
  });
}

/** Takes all requests of another incident into one. */
export const mergeIncidents = (
  deps: Deps,
  id: IncidentId,
  other: IncidentId,
  said: Said,
  ifMatch: string | undefined,
): Promise<WholeIncident> =>
  decided(deps, { incidents: [id, other], requests: [] }, said, 'incident_merged', id, ({ incidents, members }) => {
    requireIncident(incidents, id, ifMatch);
    requireIncident(incidents, other, undefined);
    if (id === other) throw new Problem('cannot-be-joined', 'An incident cannot be merged with itself.');
    const theirs = members.filter(({ incident }) => incident === other);
    return { kind: 'merged', moves: new Map(theirs.map((member) => [member.id, id])) };
  });

type Named = { readonly incidents: readonly IncidentId[]; readonly requests: readonly RequestId[] };

/** Holds what is named, does what is wished, and keeps who said so; the incident `shown` as it is then. */
async function decided(
  deps: Deps,
  named: Named,
  said: Said,
  kind: AuditKind,
  shown: IncidentId,
  wishFor: (locked: Locked) => Wish,
): Promise<WholeIncident> {
  const { region } = await cityContext(deps, '');
  return holding(openStoreOf(deps), region, named, async (session, locked) => {
    for (const request of named.requests) if (!locked.members.some(({ id }) => id === request)) throw noSuchRequest();
    await rearrange(deps, session, region, locked, wishFor(locked), said, { kind, subject: shown, undoes: null });
    const incident = await findIncident(session, region, shown);
    if (incident === null) throw new Error('an incident went away while it was changed');
    return incident;
  });
}

/** Writes what a person wished, with its entry in the audit. Two round trips. The entry's id. */
export async function rearrange(
  deps: Deps,
  session: Session,
  region: string,
  { incidents, members }: Locked,
  wish: Wish,
  { reason, actor }: { readonly reason: string | null; readonly actor?: string | null | undefined },
  audit: Pick<AuditEntry, 'kind' | 'subject' | 'undoes'>,
): Promise<string> {
  const nowMs = deps.now();
  const cause: Cause = { decidedBy: 'dispatcher', reason, actor: actor ?? null, probability: null, because: [] };
  const arrangement = arranged(incidents, members, wish, cause, { nowMs, newId: deps.newId });
  await writeArrangement(session, region, nowMs, arrangement);
  const moved = [...wish.moves.keys()];
  const entry: AuditEntry = {
    ...{ ...audit, id: deps.newId(), atMs: nowMs, actor: cause.actor, reason, from: null, to: null },
    request: moved.length === 1 ? moved[0]! : null,
    details: { requests: moved },
    before:
      audit.undoes === null
        ? {
            belonged: belongings(members),
            belong: belongings(afterwards(members, arrangement.members)),
            of: arrangement.incidents.map(({ id }) => id),
          }
        : null,
  };
  await writeAudit(session, region, [entry]);
  return entry.id;
}

/** Where all belong once some were written. */
export function afterwards(
  members: readonly Member[],
  written: readonly Pick<Member, 'id' | 'incident' | 'isLinked'>[],
): readonly Pick<Member, 'id' | 'incident' | 'isLinked'>[] {
  const byId = new Map(written.map((one) => [one.id, one]));
  return members.map((member) => byId.get(member.id) ?? member);
}

/** Where each of the requests belongs, by id. */
export const belongings = (members: readonly Pick<Member, 'id' | 'incident' | 'isLinked'>[]): readonly Belonging[] =>
  members
    .map(({ id, incident, isLinked }) => ({ request: id, incident, isLead: incident !== null && !isLinked }))
    .sort((a, b) => (a.request < b.request ? -1 : 1));

function requireIncident(incidents: readonly StoredIncident[], id: IncidentId, ifMatch: string | undefined): void {
  const incident = incidents.find((each) => each.id === id);
  if (incident === undefined) throw noSuchIncident();
  requireIncidentMatch(ifMatch, incident);
  if (incident.reportCount === 0)
    throw new Problem('cannot-be-joined', 'The incident has no requests any more: it was merged into another.');
}

/** Requests that stand by themselves are of this incident from now on. */
function joining(members: readonly Member[], requests: readonly RequestId[], incident: IncidentId): Wish {
  for (const request of requests) requireAlone(members, request);
  return { kind: 'linked', moves: new Map(requests.map((request) => [request, incident])) };
}

function requireAlone(members: readonly Member[], request: RequestId): void {
  const member = members.find(({ id }) => id === request);
  if (member === undefined) throw noSuchRequest();
  if (member.incident !== null)
    throw new Problem('cannot-be-joined', 'A request belongs to an incident already: take it out, or merge the two.', {
      request,
      incident: member.incident,
    });
  if (member.state.outcome === 'referred-to-emergency')
    throw new Problem('cannot-be-joined', 'An emergency was referred: it is joined with nothing.', { request });
}

function requireParts(members: readonly Member[], id: IncidentId, requests: readonly RequestId[]): void {
  const theirs = members.filter(({ incident }) => incident === id);
  for (const request of requests)
    if (!theirs.some((member) => member.id === request))
      throw new Problem('cannot-be-joined', 'A request that is to be taken out does not belong to the incident.', {
        request,
      });
  if (requests.length >= theirs.length)
    throw new Problem('cannot-be-joined', 'At least one request stays: an incident is of what is left.');
}
