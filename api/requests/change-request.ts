import { lastDecision, writeAudit } from '../../data/audit/audit.ts';
import type { AuditEntry } from '../../data/audit/audit-entry.ts';
import type { Member, SharedState } from '../../data/incidents/incident.ts';
import { shareState, writeAlone } from '../../data/incidents/incident-store.ts';
import { type NewEvent, writeChange } from '../../data/requests/change.ts';
import { findRequest, lockRequest } from '../../data/requests/find.ts';
import type { StoredRequest } from '../../data/requests/stored-request.ts';
import type { Session } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, requireAgency, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { joinPlaced } from '../incidents/join-at-intake.ts';
import { holding } from '../incidents/lock.ts';
import { sharedEvents } from '../incidents/share.ts';
import { pointSaid } from '../locate/said-place.ts';
import { Problem } from '../problem.ts';
import { ownerOf, questionOf, routingOf } from '../routing.ts';
import type { ChangeInput } from '../schemas/change.ts';
import { applyChange } from './apply-change.ts';
import { type Change, type ChangeContext, type Decision, NO_CHANGE } from './change.ts';
import { requireMatch } from './etag.ts';

export const noSuchRequest = (): Problem => new Problem('unknown-request', 'No request has this id.');

/**
 * Changes one request under a lock: of two dispatchers, the second sees what the first did. Throws Problem: unknown
 * request, service or agency, `ifMatch` of another state, what `applyChange` refuses,
 * routing or store away. What is changed of the status, the stage or the owner of a request is changed of all requests of its
 * incident. Five round trips, up to two more where a person decides about the owner, and six more for one of several.
 */
export async function changeRequest(
  deps: Deps,
  id: RequestId,
  input: ChangeInput,
  ifMatch: string | undefined,
): Promise<StoredRequest> {
  const change = resolved(deps, input);
  let wasPlaced = true;
  const changed = await changeLocked(deps, id, change, (before) => {
    requireMatch(ifMatch, before);
    wasPlaced = before.place !== null;
    return true;
  });
  if (changed === null) throw noSuchRequest();
  if (wasPlaced) return changed;
  const { region } = await cityContext(deps, '');
  const isJoined = await joinPlaced(deps, openStoreOf(deps), region, changed);
  return isJoined ? ((await findRequest(openStoreOf(deps), region, id)) ?? changed) : changed;
}

/** Gives the decision to the rules. */
const BY_RULES: Change = { ...NO_CHANGE, owner: null };

/**
 * Routes a report that was kept while routing did not answer. One that somebody has routed or given an owner meanwhile
 * stays as it is: null, as for one that is unknown. Throws as `changeRequest`.
 */
export const routeLate = (deps: Deps, id: RequestId): Promise<StoredRequest | null> =>
  changeLocked(deps, id, BY_RULES, ({ queue, routing }) => queue === 'unrouted' && routing === null);

/** The request as it is after the change; null if there is none or `accept` says no to the state found under the lock. */
async function changeLocked(
  deps: Deps,
  id: RequestId,
  change: Change,
  accept: (before: StoredRequest) => boolean,
): Promise<StoredRequest | null> {
  const { region } = await cityContext(deps, '');
  const store = openStoreOf(deps);
  const outcome = await store.transaction(async (session) => {
    const before = await lockRequest(session, region, id);
    if (before === null) return null;
    // Whoever changes one of several holds their incident first.
    if (before.incident !== null) return OF_SEVERAL;
    if (!accept(before)) return null;
    await changeOne(deps, session, region, before, change);
    return findRequest(session, region, id);
  });
  if (outcome !== OF_SEVERAL) return outcome;
  return holding(store, region, { requests: [id] }, async (session, locked) => {
    const before = await findRequest(session, region, id);
    if (before === null || !accept(before)) return null;
    await changeOneOfSeveral(deps, session, region, before, change, locked.members);
    return findRequest(session, region, id);
  });
}

const OF_SEVERAL = Symbol('of several');

/** Writes a change of a request that is held; the events that say so. */
async function changeOne(
  deps: Deps,
  session: Session,
  region: string,
  before: StoredRequest,
  change: Change,
): Promise<readonly NewEvent[]> {
  const last = change.decision?.kind === 'undo' ? await lastDecision(session, region, before.id) : null;
  const { after, events, audit } = applyChange(before, change, contextFor(deps, before, last));
  if (events.length === 0) return events;
  await writeChange(session, region, after, events);
  await writeAudit(session, region, audit);
  return events;
}

/** Status, stage and owner are those of the lead, whichever of its requests is changed; each place and answer is its own. */
async function changeOneOfSeveral(
  deps: Deps,
  session: Session,
  region: string,
  before: StoredRequest,
  change: Change,
  members: readonly Member[],
): Promise<void> {
  const { id: incident, lead } = before.incident!;
  if (before.id !== lead) await correctLinked(deps, session, region, before, change);
  const leading = before.id === lead ? before : await findRequest(session, region, lead);
  if (leading === null) throw new Error('an incident has lost its lead');
  const events = await changeOne(deps, session, region, leading, before.id === lead ? change : sharedPart(change));
  if (events.length === 0) return;
  const linked = members.filter((member) => member.incident === incident && member.id !== lead);
  await shareState(session, region, incident, deps.now(), sharedEvents(events, linked, deps.newId));
}

/** What is corrected of a linked report routes what it would be by itself, and leaves what it shares. */
async function correctLinked(
  deps: Deps,
  session: Session,
  region: string,
  before: StoredRequest,
  { place, service, answers, reason, actor }: Change,
): Promise<void> {
  if (before.alone === null || (place === undefined && service === undefined && answers === undefined)) return;
  const { agency, ...alone } = before.alone;
  const context = contextFor(deps, before, null);
  const itself = { ...before, ...alone, owner: agency === null ? null : context.ownerOf(agency) };
  const { after, events } = applyChange(itself, { ...NO_CHANGE, place, service, answers, reason, actor }, context);
  const own = events.filter(({ kind }) => kind !== 'rerouted');
  if (own.length === 0) return;
  await writeChange(session, region, { ...after, ...sharedOf(before) }, own);
  await writeAlone(session, region, before.id, {
    ...stateOf(after),
    status: alone.status,
    closedAtMs: alone.closedAtMs,
  });
}

const sharedOf = (request: StoredRequest) => {
  const { status, closedAtMs, stage, outcome, queue, owner, rule, overrideReason } = request;
  return { status, closedAtMs, stage, outcome, queue, owner, rule, overrideReason };
};

const stateOf = (request: StoredRequest): SharedState => {
  const { owner, ...state } = sharedOf(request);
  return { ...state, agency: owner?.agency ?? null };
};

const sharedPart = (change: Change): Change => ({
  ...change,
  ...{ place: undefined, service: undefined, answers: undefined },
});

/** Ownership is asked for the moment of the report: a correction says where or what it was, not when. */
const contextFor = (deps: Deps, { reportedAtMs, address }: StoredRequest, last: AuditEntry | null): ChangeContext => ({
  nowMs: deps.now(),
  newId: deps.newId,
  lastDecision: last,
  route: (service, place, answers) => {
    const { router } = snapshotWith(deps, service);
    return routingOf(router.resolve(questionOf(service, place, answers, reportedAtMs, address)), router);
  },
  fallback: (service, place, answers) =>
    snapshotWith(deps, service).router.fallbackOwner(questionOf(service, place, answers, reportedAtMs)),
  ownerOf: (agency) => {
    const known = deps.keeper.current()?.router.agencyById.get(agency);
    return known === undefined ? { agency, name: agency, phone: null, url: null } : ownerOf(known);
  },
});

/** A past request may have a service that the city has given up. */
function snapshotWith(deps: Deps, service: ServiceCode): Snapshot {
  const snapshot = snapshotOf(deps);
  requireService(snapshot, service);
  return snapshot;
}

/** Names become what they name; an unknown service, agency or place is a Problem before anything is locked. */
function resolved(deps: Deps, input: ChangeInput): Change {
  const service: ServiceCode | undefined =
    input.service === undefined ? undefined : requireService(snapshotOf(deps), input.service);
  return {
    status: input.status,
    stage: input.stage,
    outcome: input.outcome,
    place: input.place && pointSaid(deps, input.place),
    service,
    answers: input.answers,
    owner: input.owner && overrideOf(deps, input.owner),
    decision: decisionOf(deps, input),
    reason: input.reason ?? null,
    actor: input.actor ?? null,
  };
}

function decisionOf(deps: Deps, { handover, rediagnosis, declined, undo }: ChangeInput): Decision | undefined {
  if (handover) {
    const to = ownerOf(requireAgency(snapshotOf(deps), handover.to));
    return { kind: 'handover', to, reason: handover.reason };
  }
  if (rediagnosis) {
    const snapshot = snapshotOf(deps);
    const service = requireService(snapshot, rediagnosis.service);
    const asks = new Set(snapshot.router.serviceByCode.get(service)?.questions.map(({ code }) => code));
    return { kind: 'rediagnosis', service, asks, answers: rediagnosis.answers, reason: rediagnosis.reason };
  }
  if (declined) return { kind: 'decline', reason: declined.reason };
  return undo ? { kind: 'undo' } : undefined;
}

function overrideOf(deps: Deps, owner: { readonly agency: string; readonly reason: string }): Change['owner'] {
  return { owner: ownerOf(requireAgency(snapshotOf(deps), owner.agency)), reason: owner.reason };
}
