import { writeAudit } from '../../data/audit/audit.ts';
import type { AuditEntry } from '../../data/audit/audit-entry.ts';
import { dedupeSettings } from '../../data/incidents/dedupe-settings.ts';
import type { Arrangement, Member } from '../../data/incidents/incident.ts';
import { type Locked, writeArrangement } from '../../data/incidents/incident-store.ts';
import { type UngroupedRequest, ungroupedRequests } from '../../data/incidents/ungrouped-requests.ts';
import type { Session, Store } from '../../data/store/store.ts';
import type { DedupeModel } from '../../engine/dedupe/model/dedupe-model.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import type { Deps } from '../deps.ts';
import { agreement } from './agreement.ts';
import { arranged, type Cause } from './arrange.ts';
import { afterwards, belongings } from './change-incident.ts';
import { holding } from './lock.ts';
import { type PastGroup, pastGroups } from './past-groups.ts';

const GROUPED = 'grouped afterwards';
const MARKED = 'its source says that it repeats another';
// Held at once, and undone at once: others who want one of them wait meanwhile, some 2 ms a group.
const GROUPS_AT_ONCE = 250;

export interface GroupPastOptions extends Pick<Deps, 'now' | 'newId'> {
  /** Reported then or later, and before; null: any. */
  readonly fromMs: number | null;
  readonly untilMs: number | null;
  /** Only says what would be done. */
  readonly dryRun: boolean;
  /** Whether entries of the audit tell of it, by which it can be undone; default: true. */
  readonly isUndoable?: boolean;
}

export interface GroupPastOutcome {
  /** Open requests by themselves that were compared. */
  readonly compared: number;
  readonly incidents: number;
  /** Requests that share another's state now. */
  readonly linked: number;
}

/**
 * Groups the open requests that stand by themselves, as an import brings them, into incidents. What a person joined, parted or
 * gave another owner stays as it is, and so does everything closed: it has an end of its own. What was joined or closed
 * meanwhile is passed over. Throws where the administrator switched automatic linking off. Memory: the open requests.
 */
export async function groupPast(store: Store, region: string, options: GroupPastOptions): Promise<GroupPastOutcome> {
  const { linking, model } = await dedupeSettings(store, region);
  if (linking !== 'automatic')
    throw new Error(`nothing is linked by itself here: the settings of duplicates say "${linking}"`);
  const requests: UngroupedRequest[] = [];
  for await (const request of ungroupedRequests(store, region, options.fromMs, options.untilMs)) requests.push(request);
  const found = pastGroups(requests, model);
  const written = options.dryRun ? found : await writeAll(store, region, model, found, options);
  return {
    ...{ compared: requests.length, incidents: written.length },
    linked: written.reduce((sum, { linked }) => sum + linked.length, 0),
  };
}

async function writeAll(
  store: Store,
  region: string,
  model: DedupeModel,
  groups: readonly PastGroup[],
  deps: GroupPastOptions,
): Promise<readonly PastGroup[]> {
  const written: PastGroup[] = [];
  for (let at = 0; at < groups.length; at += GROUPS_AT_ONCE) {
    const some = groups.slice(at, at + GROUPS_AT_ONCE);
    const requests = some.flatMap(({ lead, linked }) => [lead, ...linked].map(({ id }) => id));
    written.push(
      ...(await holding(store, region, { requests }, (session, locked) =>
        write(session, region, model, locked, some, deps),
      )),
    );
  }
  return written;
}

/** Those of the groups that are as they were read. Two round trips, however many. */
async function write(
  session: Session,
  region: string,
  model: DedupeModel,
  { members }: Locked,
  groups: readonly PastGroup[],
  { now, newId, isUndoable = true }: GroupPastOptions,
): Promise<readonly PastGroup[]> {
  const isFree = new Map(members.map(({ id, incident, state }) => [id, incident === null && state.status === 'open']));
  const asRead = groups.filter(({ lead, linked }) => [lead, ...linked].every(({ id }) => isFree.get(id) === true));
  const moves = new Map<RequestId, IncidentId>();
  const leads = new Map<IncidentId, RequestId>();
  for (const { lead, linked } of asRead) {
    const incident = newId() as IncidentId;
    leads.set(incident, lead.id);
    for (const { id } of [lead, ...linked]) moves.set(id, incident);
  }
  if (moves.size === 0) return [];
  const cause: Cause = {
    ...{ decidedBy: 'automatic', reason: GROUPED, actor: null },
    ...{ probability: null, because: [] },
  };
  const moved = members.filter(({ id }) => moves.has(id));
  const arrangement = arranged([], moved, { kind: 'linked', moves, leads }, cause, { nowMs: now(), newId });
  const groupOf = new Map(asRead.flatMap((group) => [group.lead, ...group.linked].map(({ id }) => [id, group])));
  const incidentEvents = arrangement.incidentEvents.map((event) =>
    event.kind === 'linked' ? { ...event, ...explained(model, groupOf.get(event.request!)!, event.request!) } : event,
  );
  await writeArrangement(session, region, now(), { ...arrangement, incidentEvents });
  if (isUndoable) await writeAudit(session, region, [entryOf(moved, arrangement, { id: newId(), atMs: now() })]);
  return asRead;
}

/** Of groups that have nothing to do with each other: undoing it takes back those that nobody has touched since. */
const entryOf = (
  moved: readonly Member[],
  arrangement: Arrangement,
  when: Pick<AuditEntry, 'id' | 'atMs'>,
): AuditEntry => ({
  ...{ ...when, kind: 'incident_linked', actor: null, reason: GROUPED, request: null, subject: null },
  ...{ from: null, to: null, undoes: null, details: { grouped: moved.length } },
  before: {
    belonged: belongings(moved),
    belong: belongings(afterwards(moved, arrangement.members)),
    of: arrangement.incidents.map(({ id }) => id),
    isEachByItself: true,
  },
});

function explained(model: DedupeModel, { lead, linked }: PastGroup, request: RequestId) {
  const all = [lead, ...linked];
  const self = all.find(({ id }) => id === request)!;
  const others = all.filter((each) => each !== self);
  const agreed = agreement(model, self, others, others);
  const isMarked = others.some(({ id, markedAs }) => id === self.markedAs || markedAs === request);
  return {
    probability: agreed?.probability ?? null,
    because: [...(isMarked ? [MARKED] : []), ...(agreed?.because ?? [])],
  };
}
