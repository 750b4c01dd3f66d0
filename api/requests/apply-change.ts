import { isDeepStrictEqual } from 'node:util';
import type { NewEvent } from '../../data/requests/change.ts';
import type {
  Changes,
  EventKind,
  RequestStatus,
  Routing,
  StoredPlace,
  StoredRequest,
} from '../../data/requests/stored-request.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import type { Owner } from '../../engine/route/resolution.ts';
import { Problem } from '../problem.ts';

/** What a dispatcher wants to be different; `undefined` stays as it is. */
export interface Change {
  readonly status: RequestStatus | undefined;
  readonly place: StoredPlace | null | undefined;
  readonly service: ServiceCode | undefined;
  /** Null takes an answer away. */
  readonly answers: Readonly<Record<string, string | null>> | undefined;
  /** An override with its reason; null gives the decision back to the rules. */
  readonly owner: { readonly owner: Owner; readonly reason: string } | null | undefined;
  readonly reason: string | null;
}

export interface ChangeContext {
  readonly nowMs: number;
  readonly newId: () => string;
  /** Asked only where the change needs it. Throws when routing does not answer. */
  readonly route: (service: ServiceCode, place: StoredPlace, answers: Readonly<Record<string, string>>) => Routing;
}

export interface Changed {
  readonly after: StoredRequest;
  /** In the order in which they happened; none when nothing is different. */
  readonly events: readonly NewEvent[];
}

/**
 * What a change makes of a request, and what its history says about it. A correction routes again; an owner that a person
 * set stays through that until it is given back. Throws Problem 'already-so' for closing the closed and reopening the open.
 */
export function applyChange(before: StoredRequest, change: Change, context: ChangeContext): Changed {
  if (change.status === before.status) throw new Problem('already-so', `The request is ${before.status} already.`);
  const corrected = correct(before, change);
  const routed = needsRouting(before, corrected, change) ? route(corrected, context) : corrected;
  const owned = own(routed, before, change);
  const after = settle(owned, change, context.nowMs);
  const events = eventsOf(before, after, change).map((event) => ({ id: context.newId(), ...event }));
  return { after: events.length === 0 ? before : { ...after, updatedAtMs: context.nowMs }, events };
}

function correct(before: StoredRequest, change: Change): StoredRequest {
  const { place = before.place, service = before.service } = change;
  const merged = Object.entries({ ...before.answers, ...change.answers });
  const answers = Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null));
  return { ...before, place, service, answers };
}

const CORRECTABLE = ['place', 'service', 'answers'] as const;

const differs = (a: StoredRequest, b: StoredRequest, field: keyof StoredRequest): boolean =>
  !isDeepStrictEqual(a[field], b[field]);

const needsRouting = (before: StoredRequest, corrected: StoredRequest, change: Change): boolean =>
  change.owner === null || CORRECTABLE.some((field) => differs(before, corrected, field));

function route(request: StoredRequest, context: ChangeContext): StoredRequest {
  const routing = request.place && context.route(request.service, request.place, request.answers);
  return {
    ...request,
    owner: routing?.owner ?? null,
    rule: routing?.rule ?? null,
    asset: routing?.asset ?? null,
    routing: routing?.answer ?? null,
  };
}

/** Who owns it after all: a new override, else an earlier one that was not given back, else what the rules said. */
function own(routed: StoredRequest, before: StoredRequest, change: Change): StoredRequest {
  if (change.owner) return { ...routed, owner: change.owner.owner, rule: null, overrideReason: change.owner.reason };
  if (change.owner === null) return { ...routed, overrideReason: null };
  return before.overrideReason === null ? routed : { ...routed, owner: before.owner, rule: null };
}

function settle(request: StoredRequest, change: Change, nowMs: number): StoredRequest {
  const { status = request.status } = change;
  const closedAtMs = change.status === undefined ? request.closedAtMs : status === 'closed' ? nowMs : null;
  const queue = request.owner !== null ? null : request.place === null ? 'unplaced' : 'unrouted';
  return { ...request, status, closedAtMs, queue };
}

type Event = Omit<NewEvent, 'id'>;

function eventsOf(before: StoredRequest, after: StoredRequest, change: Change): readonly Event[] {
  const corrections = CORRECTABLE.filter((field) => differs(before, after, field)).map((field) =>
    event(correctionKind[field], change.reason, { [field]: { from: before[field], to: after[field] } }),
  );
  const status = change.status && event(change.status === 'closed' ? 'closed' : 'reopened', change.reason, {});
  return [...corrections, ...ownerEvents(before, after, change), ...(status ? [status] : [])];
}

const correctionKind = {
  place: 'place_corrected',
  service: 'service_corrected',
  answers: 'answers_corrected',
} as const;

function ownerEvents(before: StoredRequest, after: StoredRequest, change: Change): readonly Event[] {
  const from = before.owner?.agency ?? null;
  const to = after.owner?.agency ?? null;
  const changes = { owner: { from, to } };
  if (change.owner) return [event('owner_overridden', change.owner.reason, changes)];
  if (change.owner === null && before.overrideReason !== null)
    return [event('override_cleared', change.reason, changes)];
  // Routed for the first time counts: the answer is new although the owner, nobody, is not.
  const isRouted = before.routing === null && after.routing !== null;
  return from !== to || isRouted ? [event('rerouted', change.reason, changes)] : [];
}

const event = (kind: EventKind, reason: string | null, changes: Changes): Event => ({
  kind,
  reason,
  actor: null,
  changes,
});
