import type { AgencyId, IncidentId, RequestId, RuleId, ServiceCode } from '../../engine/ids.ts';
import type { NewEvent } from '../requests/change.ts';
import type { Outcome, Queue, RequestStatus, Stage, StoredPlace } from '../requests/stored-request.ts';

/** One real problem that has been reported. Service, status and closing are those of its lead. Times are epoch milliseconds. */
export interface StoredIncident {
  readonly id: IncidentId;
  /** The request that people work on. */
  readonly lead: RequestId;
  readonly service: ServiceCode;
  readonly status: RequestStatus;
  readonly closedAtMs: number | null;
  /** When the first and the last of its reports were made. */
  readonly openedAtMs: number;
  readonly lastReportedAtMs: number;
  readonly updatedAtMs: number;
  /** 0: it was merged into another, or everything was taken out of it. */
  readonly reportCount: number;
  /** The closed incident whose problem this is again. */
  readonly recurrenceOf: IncidentId | null;
  /** Since when it is known that a closing did not end the problem; null: not, or it was closed since. */
  readonly notFixedSinceMs: number | null;
  readonly version: number;
}

/** What the linked requests of an incident have in common with their lead. */
export interface SharedState {
  readonly status: RequestStatus;
  readonly closedAtMs: number | null;
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
  readonly queue: Queue | null;
  readonly agency: AgencyId | null;
  readonly rule: RuleId | null;
  readonly overrideReason: string | null;
}

/** A request as far as joining and parting needs it. */
export interface Member {
  readonly id: RequestId;
  readonly incident: IncidentId | null;
  /** Another request of the incident leads. */
  readonly isLinked: boolean;
  readonly service: ServiceCode;
  readonly reportedAtMs: number;
  readonly state: SharedState;
  /** What it was before it was linked; null unless it is. */
  readonly alone: SharedState | null;
}

/** A member as it is shown: where and when, nothing that its reporter wrote. */
export interface ShownMember extends Member {
  readonly place: StoredPlace | null;
}

/** A problem that a request may be of: an incident, or a request that stands by itself. */
export interface Suggestion {
  readonly id: IncidentId | RequestId;
  readonly probability: number;
}

/** How the requests of an incident came together and went apart. `undone`: a decision was taken back. */
export const INCIDENT_EVENT_KINDS = [
  'opened',
  'linked',
  'unlinked',
  'merged',
  'merged_into',
  'split',
  'split_from',
  'reopened',
  'recurred',
  'undone',
] as const;
export type IncidentEventKind = (typeof INCIDENT_EVENT_KINDS)[number];

export const DECIDED_BY = ['automatic', 'dispatcher', 'reporter'] as const;
export type DecidedBy = (typeof DECIDED_BY)[number];

export interface IncidentEvent {
  readonly atMs: number;
  readonly kind: IncidentEventKind;
  readonly decidedBy: DecidedBy;
  readonly request: RequestId | null;
  /** The incident that it was merged with, split from or recurs from. */
  readonly other: IncidentId | null;
  /** Of what the program decided; else null. */
  readonly probability: number | null;
  readonly because: readonly string[];
  readonly reason: string | null;
  /** A role or desk, never a person's contact. */
  readonly actor: string | null;
}

/** An incident with everything that belongs to it. */
export interface WholeIncident extends StoredIncident {
  /** The lead first, then by when they were reported and id. */
  readonly members: readonly ShownMember[];
  /** Oldest first. */
  readonly history: readonly IncidentEvent[];
  /** Incidents that recur from it. */
  readonly recurrences: readonly IncidentId[];
}

export type NewIncidentEvent = Omit<IncidentEvent, 'atMs'> & { readonly id: string; readonly incident: IncidentId };

/** A rearrangement as it is written: rows as they are to be, and what the histories say of it. */
export interface Arrangement {
  readonly incidents: readonly StoredIncident[];
  readonly members: readonly (Omit<Member, 'service' | 'reportedAtMs'> & {
    /** For how many reports it stands: those of the incident if it leads, else one. */
    readonly reportCount: number;
    /** Whether its own state or belonging changed, not only its count. */
    readonly isChanged: boolean;
  })[];
  readonly requestEvents: readonly (NewEvent & { readonly request: RequestId })[];
  readonly incidentEvents: readonly NewIncidentEvent[];
}
