import type { Queue, Stage, StoredRequest } from '../../data/requests/stored-request.ts';
import type { AgencyId, RuleId, ServiceCode } from '../../engine/ids.ts';
import { Problem } from '../problem.ts';
import type { ChangeContext, Decided } from './change.ts';
import { decisionsInForce, isCorrectedSince } from './decisions.ts';

/** What a decision about the owner may change: kept with its entry in the audit, restored when it is undone. */
export interface OwnershipBefore {
  readonly service: ServiceCode;
  readonly answers: Readonly<Record<string, string>>;
  readonly agency: AgencyId | null;
  readonly rule: RuleId | null;
  readonly overrideReason: string | null;
  readonly queue: Queue | null;
  readonly stage: Stage | null;
  readonly asset: StoredRequest['asset'];
  readonly routing: StoredRequest['routing'];
}

export const ownershipOf = (request: StoredRequest): OwnershipBefore => {
  const { service, answers, rule, overrideReason, queue, stage, asset, routing } = request;
  return {
    service,
    answers,
    agency: request.owner?.agency ?? null,
    rule,
    overrideReason,
    queue,
    stage,
    asset,
    routing,
  };
};

/**
 * Takes the last decision about the owner back: the request is whose it was, by the rule or the word that made it so. Both the
 * decision and its undoing stay in the history. Undoing again takes back the one before. Throws Problem 'nothing-to-undo'
 * also where the place, the answers or the source have changed since, since the former owner may rest on those.
 */
export function undo(before: StoredRequest, reason: string | null, context: ChangeContext): Decided {
  const { lastDecision } = context;
  const last = decisionsInForce(before.history).at(-1);
  if (lastDecision === null || last === undefined)
    throw new Problem('nothing-to-undo', 'No person has decided about the owner, or all of it is undone.');
  const agency = before.owner?.agency ?? null;
  if (isCorrectedSince(before.history, last.position) || lastDecision.to !== agency)
    throw new Problem('nothing-to-undo', 'What the last decision rests on was changed since: name the owner instead.');
  const { agency: former, ...restored } = lastDecision.before as unknown as OwnershipBefore;
  const after: StoredRequest = { ...before, ...restored, owner: former === null ? null : context.ownerOf(former) };
  const changes = {
    undone: { from: lastDecision.kind, to: null },
    ...(after.service === before.service ? {} : { service: { from: before.service, to: after.service } }),
    ...(after.service === before.service ? {} : { answers: { from: before.answers, to: after.answers } }),
    owner: { from: agency, to: former },
  };
  return { after, event: { kind: 'undone', reason, changes }, undoes: lastDecision.id };
}
