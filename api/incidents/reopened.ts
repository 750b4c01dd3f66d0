import type { Arrangement, Member, NewIncidentEvent, SharedState } from '../../data/incidents/incident.ts';
import type { IncidentId } from '../../engine/ids.ts';
import type { ArrangeContext, Cause } from './arrange.ts';

const BECAUSE = 'reported again after it was closed';

/** Members of a closed problem as they are once it is open again; the work begins anew. */
export function reopened(members: readonly Member[], isOfIt: (member: Member) => boolean): readonly Member[] {
  return members.map((member) => (isOfIt(member) ? { ...member, state: openAgain(member.state) } : member));
}

const openAgain = (state: SharedState): SharedState => ({
  ...state,
  ...{ status: 'open', closedAtMs: null, outcome: null, stage: 'received' },
  queue: state.agency === null ? 'unrouted' : null,
});

/** An arrangement of reopened members, with what the histories say of the reopening, before what they say of the rest. */
export function withReopening(
  arrangement: Arrangement,
  incident: IncidentId,
  closed: readonly Member[],
  cause: Cause,
  { newId }: ArrangeContext,
): Arrangement {
  const event: NewIncidentEvent = {
    ...{ ...cause, id: newId(), incident, kind: 'reopened' },
    ...{ request: null, other: null, reason: cause.reason ?? BECAUSE },
  };
  return {
    ...arrangement,
    requestEvents: [
      ...closed.map(({ id, state }) => ({
        ...{ request: id, id: newId(), kind: 'reopened' as const, reason: cause.reason ?? BECAUSE, actor: cause.actor },
        changes: { stage: { from: state.stage, to: 'received' } },
      })),
      ...arrangement.requestEvents,
    ],
    incidentEvents: [event, ...arrangement.incidentEvents],
  };
}
