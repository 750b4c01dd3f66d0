import type { Member } from '../../data/incidents/incident.ts';
import { type Locked, writeArrangement } from '../../data/incidents/incident-store.ts';
import type { Session } from '../../data/store/store.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import type { Deps } from '../deps.ts';
import { type ArrangeContext, arranged, type Cause, type Wish } from './arrange.ts';
import { reopened, withReopening } from './reopened.ts';

/** What a report is to the problem that it belongs to: part of it, or its return. */
export type Joining = 'link' | 'recur';

/**
 * Joins a request that stands by itself with the problem of another, under the lock of both. Where that problem is closed it is
 * opened again, or, if it came back, a new incident begins that names the closed one. Nothing happens to one that belongs to
 * an incident already, or where the other is gone. The incident that it belongs to then; null: none. One round trip.
 */
export async function join(
  deps: Pick<Deps, 'now' | 'newId'>,
  session: Session,
  region: string,
  locked: Locked,
  { request, to, how }: { readonly request: RequestId; readonly to: IncidentId | RequestId; readonly how: Joining },
  cause: Cause,
): Promise<IncidentId | null> {
  const self = locked.members.find(({ id }) => id === request);
  const lead = leadOf(locked.members, to);
  if (self === undefined || self.incident !== null || lead === undefined || lead === self) return null;
  const context: ArrangeContext = { nowMs: deps.now(), newId: deps.newId };
  const isClosed = lead.state.status === 'closed';
  const arrangement =
    isClosed && how === 'recur'
      ? recurring(locked, self, lead, cause, context)
      : linking(locked, self, lead, isClosed, cause, context);
  await writeArrangement(session, region, context.nowMs, arrangement.written);
  return arrangement.incident;
}

/** Who leads the problem of an incident or a request; a request that stands by itself leads its own. */
export function leadOf<Each extends Member>(members: readonly Each[], to: IncidentId | RequestId): Each | undefined {
  const named = members.find(({ id }) => id === to)?.incident ?? to;
  return members.find(({ id, incident, isLinked }) => !isLinked && (id === to || incident === named));
}

function linking(
  { incidents, members }: Locked,
  self: Member,
  lead: Member,
  isClosed: boolean,
  cause: Cause,
  context: ArrangeContext,
) {
  const incident = lead.incident ?? (context.newId() as IncidentId);
  const isTheirs = (member: Member): boolean =>
    member.id === lead.id || (lead.incident !== null && member.incident === lead.incident);
  const wish: Wish = {
    kind: 'linked',
    moves: new Map([
      [lead.id, incident],
      [self.id, incident],
    ]),
    // Of two that nobody has touched who was reported first leads: whichever of them is looked at last.
    ...(isUntouched(lead) ? {} : { leads: new Map([[incident, lead.id]]) }),
    ...(isClosed ? { notFixed: { incident, sinceMs: self.reportedAtMs } } : {}),
  };
  const opened = isClosed ? reopened(members, isTheirs) : members;
  const closed = isClosed ? members.filter(isTheirs) : [];
  const written = arranged(incidents, opened, wish, cause, context, new Set(closed.map(({ id }) => id)));
  return { incident, written: isClosed ? withReopening(written, incident, closed, cause, context) : written };
}

const isUntouched = ({ incident, state }: Member): boolean =>
  incident === null && state.status === 'open' && (state.stage === null || state.stage === 'received');

function recurring({ incidents, members }: Locked, self: Member, lead: Member, cause: Cause, context: ArrangeContext) {
  const earlier = lead.incident ?? (context.newId() as IncidentId);
  const incident = context.newId() as IncidentId;
  const wish: Wish = {
    kind: 'recurred',
    moves: new Map([
      [lead.id, earlier],
      [self.id, incident],
    ]),
    recurs: { incident, of: earlier },
    notFixed: { incident, sinceMs: self.reportedAtMs },
  };
  return { incident, written: arranged(incidents, members, wish, cause, context) };
}
