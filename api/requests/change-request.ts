import { writeChange } from '../../data/requests/change.ts';
import { findRequest, lockRequest } from '../../data/requests/find.ts';
import type { StoredRequest } from '../../data/requests/stored-request.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, requireAgency, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { questionOf, routingOf } from '../routing.ts';
import type { ChangeInput } from '../schemas/change.ts';
import { applyChange, type Change } from './apply-change.ts';
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
  const { region } = await cityContext(deps, '');
  return openStoreOf(deps).transaction(async (session) => {
    const before = await lockRequest(session, region, id);
    if (before === null) throw noSuchRequest();
    requireMatch(ifMatch, before);
    // Ownership is asked for the moment of the report: a correction says where or what it was, not when.
    const { after, events } = applyChange(before, change, {
      nowMs: deps.now(),
      newId: deps.newId,
      route: (service, place, answers) => {
        const snapshot = snapshotOf(deps);
        // A past request may have a service that the city has given up.
        requireService(snapshot, service);
        return routingOf(snapshot.router.resolve(questionOf(service, place, answers, before.reportedAtMs)));
      },
    });
    if (events.length === 0) return before;
    await writeChange(session, region, after, events);
    return (await findRequest(session, region, id)) ?? after;
  });
}

/** Names become what they name; an unknown service or agency is a Problem before anything is locked. */
function resolved(deps: Deps, input: ChangeInput): Change {
  const service: ServiceCode | undefined =
    input.service === undefined ? undefined : requireService(snapshotOf(deps), input.service);
  return {
    status: input.status,
    place: input.place,
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
