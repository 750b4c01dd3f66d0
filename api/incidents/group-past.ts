import { dedupeSettings } from '../../data/incidents/dedupe-settings.ts';
import { type Locked, writeArrangement } from '../../data/incidents/incident-store.ts';
import { type UngroupedRequest, ungroupedRequests } from '../../data/incidents/ungrouped-requests.ts';
import type { Session, Store } from '../../data/store/store.ts';
import type { DedupeModel } from '../../engine/dedupe/model/dedupe-model.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import type { Deps } from '../deps.ts';
import { agreement } from './agreement.ts';
import { arranged, type Cause } from './arrange.ts';
import { holding } from './lock.ts';
import { type PastGroup, pastGroups } from './past-groups.ts';

const GROUPED = 'grouped afterwards';
const MARKED = 'its source says that it repeats another';
// Held at once: others who want one of them wait some milliseconds.
const GROUPS_AT_ONCE = 50;

export interface GroupPastOptions extends Pick<Deps, 'now' | 'newId'> {
  /** Reported then or later, and before; null: any. */
  readonly fromMs: number | null;
  readonly untilMs: number | null;
  /** Only says what would be done. */
  readonly dryRun: boolean;
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
  { now, newId }: GroupPastOptions,
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
  return asRead;
}

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
