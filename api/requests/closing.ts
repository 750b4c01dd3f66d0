import type { Outcome, Stage, StoredRequest } from '../../data/requests/stored-request.ts';
import { Problem } from '../problem.ts';
import { type Change, type ChangeContext, candidatesOf, type SaidOutcome } from './change.ts';
import { declinedBy } from './decisions.ts';

/**
 * A request that is somebody else's is not closed: throws Problem 'handover-needed' with those to whom it may belong. So does a
 * closing at diagnosis that says no outcome: who looked and does nothing must say why nothing is left to do. A client that
 * knows neither stages nor outcomes closes as ever.
 */
export function refuseDeadEnd(request: StoredRequest, change: Change, context: ChangeContext): void {
  if (change.status !== 'closed') return;
  const isNotOurs = change.outcome === 'not-ours';
  const stage = change.stage ?? request.stage;
  if (!isNotOurs && !(stage === 'diagnosed' && change.outcome === undefined)) return;
  throw new Problem('handover-needed', isNotOurs ? NOT_OURS : AT_DIAGNOSIS, {
    alternatives: offersOf(request, context),
  });
}

const NOT_OURS = "What is somebody else's is handed over, not closed: hand it over, say what it is, or decline it.";
const AT_DIAGNOSIS =
  'Closing at diagnosis needs an outcome that says why nothing is left to do; what somebody else must do is handed over.';

/** To whom it may belong, without its owner and those who said that it is not theirs. None where routing does not answer. */
function offersOf(request: StoredRequest, context: ChangeContext) {
  const declined = new Set(declinedBy(request.history).map(({ agency }) => agency));
  return candidatesUnlessAway(request, context)
    .filter(({ owner }) => owner.agency !== request.owner?.agency && !declined.has(owner.agency))
    .map(({ owner, probability, because }) => ({ agency: owner.agency, name: owner.name, probability, because }));
}

/** The refusal stands even while no city is loaded, or when the city has given up the service. */
function candidatesUnlessAway(request: StoredRequest, context: ChangeContext) {
  try {
    return candidatesOf(request, context).candidates;
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** The stage after a change: as said; mended means completed; reopened begins anew. */
export function stageAfter(request: StoredRequest, change: Change): Stage | null {
  if (change.stage !== undefined) return change.stage;
  if (change.outcome === 'completed') return 'completed';
  return change.status === 'open' && change.decision === undefined ? 'received' : request.stage;
}

/** The outcome after a change: of a closing what it says, else that it is completed if it came so far. */
export function outcomeAfter(request: StoredRequest, change: Change, stage: Stage | null): Outcome | null {
  if (change.status === undefined) return request.outcome;
  if (change.status === 'open') return null;
  return said(change.outcome) ?? (stage === 'completed' ? 'completed' : null);
}

const said = (outcome: SaidOutcome | undefined): Outcome | null =>
  outcome === undefined || outcome === 'not-ours' ? null : outcome;
