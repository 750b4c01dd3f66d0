import type { IncidentId, RequestId } from '../../engine/ids.ts';
import type { NewEvent } from '../requests/change.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type {
  Arrangement,
  IncidentEvent,
  SharedState,
  ShownMember,
  StoredIncident,
  Suggestion,
  WholeIncident,
} from './incident.ts';

const sql = sqlFolder(import.meta.url, './sql');

const iso = (ms: number): string => new Date(ms).toISOString();

type MemberRow = Omit<ShownMember, 'state' | 'place'> &
  SharedState & { readonly lon: number | null; readonly lat: number | null; readonly accuracyMeters: number };

/** Oldest report first, then by id: all requests of the incidents, and these requests. One round trip. */
export async function membersOf(
  session: Session,
  region: string,
  incidents: readonly IncidentId[],
  requests: readonly RequestId[],
): Promise<readonly ShownMember[]> {
  const rows = await session.query<MemberRow>(sql('members'), [region, incidents, requests]);
  return rows.map(({ id, incident, isLinked, service, reportedAtMs, alone, lon, lat, accuracyMeters, ...row }) => ({
    ...{ id, incident, isLinked, service, reportedAtMs, alone },
    place: lon === null || lat === null ? null : { lon, lat, accuracyMeters },
    state: stateOf(row),
  }));
}

const stateOf = (row: SharedState): SharedState => {
  const { status, closedAtMs, stage, outcome, queue, agency, rule, overrideReason } = row;
  return { status, closedAtMs, stage, outcome, queue, agency, rule, overrideReason };
};

/** Incidents and requests that nobody else can change until the transaction ends. */
export interface Locked {
  readonly incidents: readonly StoredIncident[];
  /** All requests of the incidents, and those asked for; oldest report first, then by id. */
  readonly members: readonly ShownMember[];
}

/**
 * Holds incidents, with which all their requests are held, and further requests. Everybody takes incidents before requests, each
 * by id, so that two never wait for each other. Null: one of the requests belongs to an incident that is not held, because it was joined
 * meanwhile; begin anew. Three round trips.
 */
export async function lockProblem(
  session: Session,
  region: string,
  incidents: readonly IncidentId[],
  requests: readonly RequestId[],
): Promise<Locked | null> {
  const held =
    incidents.length === 0 ? [] : await session.query<StoredIncident>(sql('lock_incidents'), [region, incidents]);
  await session.query(sql('lock_requests'), [region, requests]);
  const members = await membersOf(session, region, incidents, requests);
  const isHeld = ({ incident }: ShownMember): boolean => incident === null || incidents.includes(incident);
  return members.every(isHeld) ? { incidents: held, members } : null;
}

/** Writes what joining or parting makes of incidents and requests; belongs into the transaction that holds them. One round trip. */
export async function writeArrangement(
  session: Session,
  region: string,
  nowMs: number,
  { incidents, members, requestEvents, incidentEvents }: Arrangement,
): Promise<void> {
  await session.query(sql('write_arrangement'), [
    region,
    iso(nowMs),
    ...[incidents, members, requestEvents, incidentEvents].map((list) => JSON.stringify(list)),
  ]);
}

/**
 * Lets the linked requests of an incident, and the incident, become what its lead has become; each keeps its own events of it.
 * Belongs into the transaction that changed the lead. One round trip.
 */
export async function shareState(
  session: Session,
  region: string,
  incident: IncidentId,
  nowMs: number,
  events: readonly (NewEvent & { readonly request: RequestId })[],
): Promise<void> {
  await session.query(sql('share_state'), [region, incident, iso(nowMs), JSON.stringify(events)]);
}

/** Whether an incident or a request has this id. One round trip. */
export async function isKnownProblem(session: Session, region: string, id: IncidentId | RequestId): Promise<boolean> {
  const [row] = await session.query<{ readonly isKnown: boolean }>(sql('is_known_problem'), [region, id]);
  return row?.isKnown === true;
}

/** Writes of which problems a request may be, likeliest first; null: none. One round trip. */
export async function writeSuggested(
  session: Session,
  region: string,
  request: RequestId,
  suggested: readonly Suggestion[] | null,
): Promise<void> {
  await session.query(sql('write_suggested'), [region, request, suggested && JSON.stringify(suggested)]);
}

/** Writes what a linked request would be by itself. One round trip. */
export async function writeAlone(
  session: Session,
  region: string,
  request: RequestId,
  alone: SharedState,
): Promise<void> {
  await session.query(sql('write_alone'), [region, request, JSON.stringify(alone)]);
}

type WholeRow = StoredIncident & {
  readonly history: readonly IncidentEvent[];
  readonly recurrences: readonly IncidentId[];
};

/** The incident with its requests and its history; null if the region has none of this id. Two round trips. */
export async function findIncident(session: Session, region: string, id: IncidentId): Promise<WholeIncident | null> {
  const [row] = await session.query<WholeRow>(sql('find_incident'), [region, id]);
  if (row === undefined) return null;
  const members = await membersOf(session, region, [id], []);
  const lead = members.filter((member) => member.id === row.lead);
  return { ...row, members: [...lead, ...members.filter((member) => member.id !== row.lead)] };
}
