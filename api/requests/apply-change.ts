import { isDeepStrictEqual } from 'node:util';
import type { AuditEntry, AuditKind } from '../../data/audit/audit-entry.ts';
import type { NewEvent } from '../../data/requests/change.ts';
import type { Changes, EventKind, StoredRequest } from '../../data/requests/stored-request.ts';
import { Problem } from '../problem.ts';
import type { Change, ChangeContext, Changed, Decided } from './change.ts';
import { outcomeAfter, refuseDeadEnd, stageAfter } from './closing.ts';
import { decideOwner } from './decide-owner.ts';
import { decisionsInForce } from './decisions.ts';
import { ownershipOf } from './undo.ts';

/**
 * What a change makes of a request, and what its history and the audit say about it. A correction routes again; an owner that a
 * person set stays through that until it is given back. Throws Problem 'already-so' for what is so, 'request-closed' for
 * deciding about the owner of a closed request, 'handover-needed' for closing what is somebody else's, 'nothing-to-undo'.
 */
export function applyChange(before: StoredRequest, change: Change, context: ChangeContext): Changed {
  refuseWhatCannotBe(before, change);
  refuseDeadEnd(before, change, context);
  const decided = change.decision && decideOwner(before, change.decision, change.reason, context);
  const routed = corrected(before, change, context);
  const owned = decided?.after ?? overruled(routed, before, change);
  const after = settle(owned, before, change, context.nowMs);
  const events = (decided ? decidedEvents(decided, change) : eventsOf(before, after, change)).map((event) => ({
    id: context.newId(),
    actor: change.actor,
    ...event,
  }));
  if (events.length === 0) return { after: before, events, audit: [] };
  // An undo restores what there would be without the decision, corrections of the same change included.
  const otherwise = decided ? before : overruled(routed, before, { ...change, owner: undefined });
  const audit = auditOf({ before, otherwise, after }, events, decided?.undoes ?? null, context);
  return { after: { ...after, updatedAtMs: context.nowMs }, events, audit };
}

function refuseWhatCannotBe(before: StoredRequest, change: Change): void {
  if (change.status === before.status) throw new Problem('already-so', `The request is ${before.status} already.`);
  const needsOpen = change.decision !== undefined || (change.stage !== undefined && change.status === undefined);
  if (needsOpen && before.status === 'closed' && change.status !== 'open')
    throw new Problem('request-closed', 'The request is closed: reopen it in the same change.');
}

function corrected(before: StoredRequest, change: Change, context: ChangeContext): StoredRequest {
  const { place = before.place, service = before.service } = change;
  const merged = Object.entries({ ...before.answers, ...change.answers });
  const answers = Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null));
  const after = { ...before, place, service, answers };
  return change.owner === null || isCorrected(before, after) ? route(after, context) : after;
}

const CORRECTABLE = ['place', 'service', 'answers'] as const;

const differs = (a: StoredRequest, b: StoredRequest, field: keyof StoredRequest): boolean =>
  !isDeepStrictEqual(a[field], b[field]);

const isCorrected = (before: StoredRequest, after: StoredRequest): boolean =>
  CORRECTABLE.some((field) => differs(before, after, field));

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

/**
 * Who owns it after all: a new override, else an earlier one that was not given back, else what the rules said. What somebody
 * declined was passed on by what was known then: with better knowledge the rules decide again.
 */
function overruled(routed: StoredRequest, before: StoredRequest, change: Change): StoredRequest {
  if (change.owner) return { ...routed, owner: change.owner.owner, rule: null, overrideReason: change.owner.reason };
  const wasDeclined = decisionsInForce(before.history).at(-1)?.event.kind === 'declined';
  if (change.owner === null || (wasDeclined && isCorrected(before, routed))) return { ...routed, overrideReason: null };
  return before.overrideReason === null ? routed : { ...routed, owner: before.owner, rule: null };
}

function settle(request: StoredRequest, before: StoredRequest, change: Change, nowMs: number): StoredRequest {
  const { status = request.status } = change;
  const closedAtMs = change.status === undefined ? request.closedAtMs : status === 'closed' ? nowMs : null;
  const stage = stageAfter(request, change);
  const outcome = outcomeAfter(request, change, stage);
  // A dispute lasts until somebody decides, closes, or says better what the request is about.
  const isReconsidered = change.decision === undefined && (change.owner !== undefined || isCorrected(before, request));
  const isDisputed = request.queue === 'disputed' && status === 'open' && !isReconsidered;
  const unowned = request.place === null ? 'unplaced' : 'unrouted';
  const queue = request.owner === null ? unowned : isDisputed ? 'disputed' : null;
  return { ...request, status, closedAtMs, queue, stage, outcome };
}

type Event = Omit<NewEvent, 'id' | 'actor'>;

function eventsOf(before: StoredRequest, after: StoredRequest, change: Change): readonly Event[] {
  const corrections = CORRECTABLE.filter((field) => differs(before, after, field)).map((field) =>
    event(correctionKind[field], change.reason, { [field]: { from: before[field], to: after[field] } }),
  );
  return [...corrections, ...ownerEvents(before, after, change), ...progressOf(before, after, change)];
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

/** A request that is closed is reopened first. A decision says itself what stage follows. */
const decidedEvents = ({ event: decided }: Decided, { status, reason }: Change): readonly Event[] =>
  status === 'open' ? [event('reopened', reason, {}), decided] : [decided];

/** Closing, reopening, and how far the work came. */
function progressOf(before: StoredRequest, after: StoredRequest, change: Change): readonly Event[] {
  const stage = { from: before.stage, to: after.stage };
  const stageChange: Changes = stage.from === stage.to ? {} : { stage };
  if (change.status === 'open') return [event('reopened', change.reason, {})];
  if (change.status === undefined)
    return stage.from === stage.to ? [] : [event('stage_changed', change.reason, stageChange)];
  const outcome: Changes = after.outcome === null ? {} : { outcome: { from: null, to: after.outcome } };
  return [event('closed', change.reason, { ...outcome, ...stageChange })];
}

const event = (kind: EventKind, reason: string | null, changes: Changes): Event => ({ kind, reason, changes });

const AUDITED = ['owner_overridden', 'override_cleared', 'handed_over', 'rediagnosed', 'declined', 'undone'] as const;

const isAudited = (kind: EventKind): kind is AuditKind & EventKind => (AUDITED as readonly EventKind[]).includes(kind);

interface Course {
  readonly before: StoredRequest;
  /** Without the decision. */
  readonly otherwise: StoredRequest;
  readonly after: StoredRequest;
}

/** The entry of what a person decided about the owner, with what undoing it restores. */
function auditOf(
  { before, otherwise, after }: Course,
  events: readonly NewEvent[],
  undoes: string | null,
  { nowMs, newId }: ChangeContext,
): readonly AuditEntry[] {
  return events.flatMap(({ kind, actor, reason, changes }) => {
    if (!isAudited(kind)) return [];
    const { owner: _owner, answers: _answers, ...details } = changes;
    const entry: AuditEntry = {
      ...{ id: newId(), atMs: nowMs, kind, actor, reason, request: before.id, subject: null, details, undoes },
      from: before.owner?.agency ?? null,
      to: after.owner?.agency ?? null,
      before: kind === 'undone' ? null : { ...ownershipOf(otherwise) },
    };
    return [entry];
  });
}
