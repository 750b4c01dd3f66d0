import { writeChange } from '../../data/requests/change.ts';
import { findRequest, lockRequest } from '../../data/requests/find.ts';
import type { StoredRequest } from '../../data/requests/stored-request.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, requireAgency, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { pointSaid } from '../locate/said-place.ts';
import { Problem } from '../problem.ts';
import { questionOf, routingOf } from '../routing.ts';
import type { ChangeInput } from '../schemas/change.ts';
import { applyChange, type Change, type ChangeContext } from './apply-change.ts';
import { requireMatch } from './etag.ts';

export const noSuchRequest = (): Problem => new Problem('unknown-request', 'No request has this id.');

/**
 * Changes one request under a lock: of two dispatchers, the second sees what the first did. Throws Problem: unknown
 * request, service or agency, `ifMatch` of another state, already so, routing or store away. Five round trips.
 */
export async function changeRequest(
  deps: Deps,
  id: RequestId,
  input: ChangeInput,
  ifMatch: string | undefined,
): Promise<StoredRequest> {
  const change = resolved(deps, input);
  const changed = await changeLocked(deps, id, change, (before) => {
    requireMatch(ifMatch, before);
    return true;
  });
  if (changed === null) throw noSuchRequest();
  return changed;
}

/** Gives the decision to the rules. */
const BY_RULES: Change = {
  status: undefined,
  place: undefined,
  service: undefined,
  answers: undefined,
  owner: null,
  reason: null,
};

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
  return openStoreOf(deps).transaction(async (session) => {
    const before = await lockRequest(session, region, id);
    if (before === null || !accept(before)) return null;
    const { after, events } = applyChange(before, change, contextFor(deps, before));
    if (events.length === 0) return before;
    await writeChange(session, region, after, events);
    return (await findRequest(session, region, id)) ?? after;
  });
}

/** Ownership is asked for the moment of the report: a correction says where or what it was, not when. */
const contextFor = (deps: Deps, { reportedAtMs }: StoredRequest): ChangeContext => ({
  nowMs: deps.now(),
  newId: deps.newId,
  route: (service, place, answers) => {
    const snapshot = snapshotOf(deps);
    // A past request may have a service that the city has given up.
    requireService(snapshot, service);
    return routingOf(snapshot.router.resolve(questionOf(service, place, answers, reportedAtMs)));
  },
});

/** Names become what they name; an unknown service, agency or place is a Problem before anything is locked. */
function resolved(deps: Deps, input: ChangeInput): Change {
  const service: ServiceCode | undefined =
    input.service === undefined ? undefined : requireService(snapshotOf(deps), input.service);
  return {
    status: input.status,
    place: input.place && pointSaid(deps, input.place),
    service,
    answers: input.answers,
    owner: input.owner && overrideOf(deps, input.owner),
    reason: input.reason ?? null,
  };
}

function overrideOf(deps: Deps, owner: { readonly agency: string; readonly reason: string }): Change['owner'] {
  const { id, name, phone, url } = requireAgency(snapshotOf(deps), owner.agency);
  return { owner: { agency: id, name, phone, url }, reason: owner.reason };
}
