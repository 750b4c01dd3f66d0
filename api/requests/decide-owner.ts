import type { Candidate, Changes, StoredRequest } from '../../data/requests/stored-request.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import type { Owner } from '../../engine/route/resolution.ts';
import { Problem } from '../problem.ts';
import { type ChangeContext, candidatesOf, type Decided, type Decision } from './change.ts';
import { declinedBy } from './decisions.ts';
import { undo } from './undo.ts';

/**
 * What a decision about the owner makes of an open request. Throws Problem 'already-so' where it says nothing new, 'nothing-to-undo'
 * for an undo of nothing.
 */
export function decideOwner(
  before: StoredRequest,
  decision: Decision,
  reason: string | null,
  context: ChangeContext,
): Decided {
  switch (decision.kind) {
    case 'handover':
      return handOver(before, decision);
    case 'rediagnosis':
      return rediagnose(before, decision, context);
    case 'decline':
      return decline(before, decision.reason, context);
    case 'undo':
      return undo(before, reason, context);
  }
}

const agencyOf = (request: StoredRequest) => request.owner?.agency ?? null;

/** The owner of before and after, as the history has it. */
const ownerChange = (before: StoredRequest, after: StoredRequest): Changes => ({
  owner: { from: agencyOf(before), to: agencyOf(after) },
});

/** A person's word: no rule named this owner, and no later correction takes it away. */
const givenTo = (request: StoredRequest, owner: Owner, reason: string): StoredRequest => ({
  ...request,
  owner,
  rule: null,
  overrideReason: reason,
  queue: null,
});

/** The next holder begins anew. */
function handOver(before: StoredRequest, { to, reason }: Decision & { readonly kind: 'handover' }): Decided {
  if (before.owner?.agency === to.agency) throw new Problem('already-so', `The request is ${to.name}'s already.`);
  const after: StoredRequest = { ...givenTo(before, to, reason), stage: 'received' };
  return { after, event: { kind: 'handed_over', reason, changes: ownerChange(before, after) }, undoes: null };
}

/**
 * Another service, found where it is: the rules decide anew, whoever had it. Answers that the new service asks as well go along,
 * those of the field before them. It stays diagnosed: nobody need look twice.
 */
function rediagnose(
  before: StoredRequest,
  { service, asks, answers: found, reason }: Decision & { readonly kind: 'rediagnosis' },
  context: ChangeContext,
): Decided {
  if (service === before.service) throw new Problem('already-so', `The request is a ${service} already.`);
  const kept = Object.entries(before.answers).filter(([code]) => asks.has(code));
  const answers = { ...Object.fromEntries(kept), ...found };
  const after = { ...routedAs(before, service, answers, context), stage: 'diagnosed' as const };
  const changes = {
    service: { from: before.service, to: service },
    ...(isSame(before.answers, answers) ? {} : { answers: { from: before.answers, to: answers } }),
    ...ownerChange(before, after),
  };
  return { after, event: { kind: 'rediagnosed', reason, changes }, undoes: null };
}

const isSame = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([code, answer]) => b[code] === answer);

function routedAs(
  request: StoredRequest,
  service: ServiceCode,
  answers: Readonly<Record<string, string>>,
  context: ChangeContext,
): StoredRequest {
  const routing = request.place && context.route(service, request.place, answers);
  return {
    ...{ ...request, service, answers, overrideReason: null, queue: null },
    owner: routing?.owner ?? null,
    rule: routing?.rule ?? null,
    asset: routing?.asset ?? null,
    routing: routing?.answer ?? null,
  };
}

/**
 * "Not ours": it goes to the most probable who has not said so yet. When all have, a dispatcher must decide; meanwhile the
 * fallback of the service is responsible, or whom the rules name, or who has it.
 */
function decline(before: StoredRequest, reason: string, context: ChangeContext): Decided {
  const { owner } = before;
  if (owner === null) throw new Problem('already-so', 'Nobody owns the request: there is nobody to decline it.');
  if (before.queue === 'disputed')
    throw new Problem('already-so', 'Everybody has declined the request: it waits for a dispatcher to decide.');
  const { candidates, fallback } = candidatesOf(before, context);
  const next = nextOf(before, owner, candidates);
  const why = `declined by ${owner.name}: ${reason}`;
  const after: StoredRequest =
    next === undefined
      ? { ...givenTo(before, fallback ?? candidates[0]?.owner ?? owner, why), queue: 'disputed' }
      : { ...givenTo(before, next.owner, why), stage: 'received' };
  const changes = {
    declined: { from: null, to: owner.agency },
    ...ownerChange(before, after),
    ...(next === undefined ? { queue: { from: before.queue, to: 'disputed' } } : {}),
  };
  return { after, event: { kind: 'declined', reason, changes }, undoes: null };
}

function nextOf(before: StoredRequest, owner: Owner, candidates: readonly Candidate[]): Candidate | undefined {
  const declined = new Set([owner.agency, ...declinedBy(before.history).map(({ agency }) => agency)]);
  return candidates.find((candidate) => !declined.has(candidate.owner.agency));
}
