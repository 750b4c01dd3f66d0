import { isDeepStrictEqual } from 'node:util';
import type {
  Arrangement,
  DecidedBy,
  IncidentEventKind,
  Member,
  NewIncidentEvent,
  SharedState,
  StoredIncident,
} from '../../data/incidents/incident.ts';
import type { NewEvent } from '../../data/requests/change.ts';
import type { Changes } from '../../data/requests/stored-request.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';

/** Who joins or parts requests, and why: the same for everything that one act does. */
export interface Cause {
  readonly decidedBy: DecidedBy;
  readonly reason: string | null;
  readonly actor: string | null;
  /** Of what the program decided. */
  readonly probability: number | null;
  readonly because: readonly string[];
}

/** What is to be different. */
export interface Wish {
  /** To which incident each request is to belong; null: to none. Those not named stay where they are. */
  readonly moves: ReadonlyMap<RequestId, IncidentId | null>;
  /** Who is to lead; left out: who leads now, else who was reported first. */
  readonly leads?: ReadonlyMap<IncidentId, RequestId>;
  /** What the histories call it. */
  readonly kind: IncidentEventKind;
  /** A new incident: the closed one whose problem it is again. */
  readonly recurs?: { readonly incident: IncidentId; readonly of: IncidentId };
  /** Since when it is known that a closing did not end the problem of an incident. */
  readonly notFixed?: { readonly incident: IncidentId; readonly sinceMs: number };
}

export interface ArrangeContext {
  readonly nowMs: number;
  readonly newId: () => string;
}

interface Problem {
  readonly id: IncidentId;
  readonly before: StoredIncident | null;
  /** Oldest report first, then by id. */
  readonly members: readonly Member[];
}

/**
 * What joining or parting requests makes of them. `members` are all requests of the incidents and those that move, oldest report
 * first, then by id. Who joins takes over the status, the stage and the owner of who leads, and keeps aside what it was; who
 * leaves is what it was, and open again if only the incident was closed. Nobody who stays changes, but where the lead leaves the
 * oldest of them takes over. Incidents keep their lead whoever joins them. `touched` have another state than is stored. Pure; O(members).
 */
export function arranged(
  incidents: readonly StoredIncident[],
  members: readonly Member[],
  wish: Wish,
  cause: Cause,
  context: ArrangeContext,
  touched: ReadonlySet<RequestId> = NOBODY,
): Arrangement {
  const before = new Map(incidents.map((incident) => [incident.id, incident]));
  const problems = problemsAfter(before, members, wish);
  const placed = problems.flatMap((problem) => placedIn(problem, wish));
  const single = members
    .filter((member) => targetOf(member, wish) === null)
    .map((member): Placed => ({ member, after: freed(member), lead: null, reportCount: 1 }));
  const all = [...placed, ...single];
  return {
    incidents: problems.map((problem) => incidentAfter(problem, all, wish, context.nowMs)),
    members: all.flatMap(({ member, after, reportCount }) => {
      const isChanged = isAnother(member, after) || touched.has(after.id);
      // Of who stays and only goes along nothing is written, however many they are.
      if (!isChanged && after.isLinked) return [];
      const { id, incident, isLinked, state, alone } = after;
      return [{ id, incident, isLinked, state, alone, reportCount, isChanged }];
    }),
    requestEvents: all.flatMap((one) => requestEvents(one, cause, context)),
    incidentEvents: incidentEvents(all, problems, wish, cause, context),
  };
}

const NOBODY: ReadonlySet<RequestId> = new Set();

/** Whether it belongs elsewhere, leads or not as before, or shares another state. */
const isAnother = (member: Member, after: Member): boolean =>
  after.incident !== member.incident ||
  after.isLinked !== member.isLinked ||
  !isDeepStrictEqual(after.state, member.state);

const targetOf = (member: Member, { moves }: Wish): IncidentId | null => {
  const wanted = moves.get(member.id);
  return wanted === undefined ? member.incident : wanted;
};

/** Every incident that there was or is to be, with who belongs to it then. */
function problemsAfter(
  before: ReadonlyMap<IncidentId, StoredIncident>,
  members: readonly Member[],
  wish: Wish,
): readonly Problem[] {
  const ids = new Set([...before.keys(), ...[...wish.moves.values()].filter((id) => id !== null)]);
  return [...ids].map((id) => ({
    id,
    before: before.get(id) ?? null,
    members: members.filter((member) => targetOf(member, wish) === id),
  }));
}

/** A request, and what becomes of it. */
interface Placed {
  readonly member: Member;
  readonly after: Member;
  readonly lead: RequestId | null;
  readonly reportCount: number;
}

function placedIn({ id, before, members }: Problem, wish: Wish): readonly Placed[] {
  const lead = leadOf(id, before, members, wish);
  if (lead === undefined) return [];
  const leading: Member = { ...takenOver(lead, id), incident: id };
  return members.map((member) => {
    const isLead = member === lead;
    return {
      member,
      after: isLead ? leading : joined(member, id, leading.state),
      lead: lead.id,
      reportCount: isLead ? members.length : 1,
    };
  });
}

function leadOf(id: IncidentId, before: StoredIncident | null, members: readonly Member[], wish: Wish) {
  const wanted = wish.leads?.get(id) ?? before?.lead;
  const stayed = members.find((member) => member.incident === id);
  return members.find((member) => member.id === wanted) ?? stayed ?? members[0];
}

/** As who leads: of its own incident what it shares already, else what it is by itself. */
const takenOver = (member: Member, id: IncidentId): Member =>
  member.incident === id ? { ...member, isLinked: false, alone: null } : freed(member);

/** By itself, as it was before it was linked. */
const freed = (member: Member): Member => ({
  ...member,
  incident: null,
  isLinked: false,
  state: member.alone ?? member.state,
  alone: null,
});

const joined = (member: Member, incident: IncidentId, state: SharedState): Member => ({
  ...member,
  incident,
  isLinked: true,
  state,
  alone: member.alone ?? member.state,
});

function incidentAfter(
  { id, before, members }: Problem,
  placed: readonly Placed[],
  wish: Wish,
  nowMs: number,
): StoredIncident {
  const leading = placed.find(({ after }) => after.incident === id && !after.isLinked)?.after;
  const version = (before?.version ?? 0) + 1;
  if (leading === undefined) return { ...before!, reportCount: 0, notFixedSinceMs: null, updatedAtMs: nowMs, version };
  const { status, closedAtMs } = leading.state;
  const isNotFixed = wish.notFixed?.incident === id && status === 'open';
  return {
    id,
    ...{ lead: leading.id, service: leading.service, status, closedAtMs },
    openedAtMs: members[0]!.reportedAtMs,
    lastReportedAtMs: members.at(-1)!.reportedAtMs,
    updatedAtMs: nowMs,
    reportCount: members.length,
    recurrenceOf: before?.recurrenceOf ?? (wish.recurs?.incident === id ? wish.recurs.of : null),
    notFixedSinceMs: isNotFixed ? wish.notFixed!.sinceMs : (before?.notFixedSinceMs ?? null),
    version,
  };
}

/** What the history of a request says: that it came to share another's state, that it leads now, or is by itself again. */
function requestEvents(
  { member, after, lead }: Placed,
  cause: Cause,
  { newId }: ArrangeContext,
): Arrangement['requestEvents'] {
  if (!isAnother(member, after)) return [];
  // Who was by itself and leads now is what it was.
  if (member.incident === null && !after.isLinked) return [];
  const event: NewEvent = {
    id: newId(),
    kind: after.isLinked ? 'linked' : 'unlinked',
    reason: cause.reason,
    actor: cause.actor,
    changes: {
      incident: { from: member.incident, to: after.incident },
      ...(lead === null ? {} : { lead: { from: null, to: lead } }),
      ...stateChanges(member.state, after.state),
    },
  };
  return [{ ...event, request: member.id }];
}

/** In the words of a request's history. */
export function stateChanges(before: SharedState, after: SharedState): Changes {
  const pairs = {
    status: { from: before.status, to: after.status },
    stage: { from: before.stage, to: after.stage },
    outcome: { from: before.outcome, to: after.outcome },
    owner: { from: before.agency, to: after.agency },
  };
  return Object.fromEntries(Object.entries(pairs).filter(([, { from, to }]) => from !== to));
}

function incidentEvents(
  placed: readonly Placed[],
  problems: readonly Problem[],
  { kind, recurs }: Wish,
  cause: Cause,
  { newId }: ArrangeContext,
): readonly NewIncidentEvent[] {
  const said = (
    incident: IncidentId,
    of: IncidentEventKind,
    request: RequestId | null,
    other: IncidentId | null,
  ): NewIncidentEvent => ({ ...cause, id: newId(), incident, kind: of, request, other });
  const opened = problems
    .filter(({ before, members }) => before === null && members.length > 0)
    .map(({ id }) =>
      recurs?.incident === id
        ? said(id, 'recurred', null, recurs.of)
        : said(id, 'opened', placed.find(({ after }) => after.incident === id && !after.isLinked)!.member.id, null),
    );
  const isSaidOnce = new Set<string>();
  const moved = placed.flatMap(({ member, after }) => {
    const [from, to] = [member.incident, after.incident];
    if (from === to || (from === null && !after.isLinked)) return [];
    const events: NewIncidentEvent[] = [];
    const say = (incident: IncidentId, of: IncidentEventKind, other: IncidentId | null): void => {
      // Of two whole incidents it is said once, not for every request.
      const isWhole = of !== 'linked' && of !== 'unlinked' && of !== 'undone';
      const key = `${incident} ${of} ${other}`;
      if (!isWhole || !isSaidOnce.has(key)) events.push(said(incident, of, isWhole ? null : member.id, other));
      isSaidOnce.add(key);
    };
    if (to !== null) say(to, IN[kind] ?? 'linked', from);
    if (from !== null) say(from, OUT[kind] ?? 'unlinked', to);
    return events;
  });
  return [...opened, ...moved];
}

/** What it is called by the incident that takes in, and by the one that gives. */
const IN: Partial<Record<IncidentEventKind, IncidentEventKind>> = {
  merged: 'merged',
  split: 'split_from',
  undone: 'undone',
};
const OUT: Partial<Record<IncidentEventKind, IncidentEventKind>> = {
  merged: 'merged_into',
  split: 'split',
  undone: 'undone',
};
