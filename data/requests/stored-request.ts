import type { AgencyId, AssetClass, AssetId, IncidentId, RequestId, RuleId, ServiceCode } from '../../engine/ids.ts';
import type { Emergency, Owner } from '../../engine/route/resolution.ts';
import type { SharedState, Suggestion } from '../incidents/incident.ts';

/**
 * Why a request waits for a person: no usable location, no owner found, or declined by everybody to whom it may belong. The
 * disputed have an owner, who is responsible meanwhile.
 */
export type Queue = 'unplaced' | 'unrouted' | 'disputed';

/** How far the work came; each stage follows the one before. */
export const STAGES = ['received', 'diagnosed', 'assigned', 'completed'] as const;
export type Stage = (typeof STAGES)[number];

/** What the end of a closed request was. */
export const OUTCOMES = [
  'completed',
  'no-problem-found',
  'duplicate',
  'no-action',
  'withdrawn',
  'referred-to-emergency',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type RequestStatus = 'open' | 'closed';

/**
 * The entries of a request's history. The owner changes by the rules in 'rerouted', else by a person: who sets it over the rules
 * ('owner_overridden', 'override_cleared'), passes it on ('handed_over'), finds another service ('rediagnosed'), says "not
 * ours" ('declined') or takes one of those back ('undone'). Between 'linked' and 'unlinked' it shares what its incident's lead becomes.
 */
export const EVENT_KINDS = [
  'reported',
  'rerouted',
  'place_corrected',
  'service_corrected',
  'answers_corrected',
  'owner_overridden',
  'override_cleared',
  'closed',
  'reopened',
  'handed_over',
  'rediagnosed',
  'declined',
  'undone',
  'stage_changed',
  'referred_to_emergency',
  'linked',
  'unlinked',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Field -> what it was and what it became. Never contact data. */
export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

export interface RequestEvent {
  readonly atMs: number;
  readonly kind: EventKind;
  readonly reason: string | null;
  /** The role or desk that decided; null: the program, or it was not said. Never a person's contact. */
  readonly actor: string | null;
  readonly changes: Changes;
}

/** WGS 84 degrees and the radius of the location error in meters. */
export interface StoredPlace {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMeters: number;
}

/** A request as a list shows it: everything but its routing answer and its history. */
export interface RequestSummary {
  readonly id: RequestId;
  readonly service: ServiceCode;
  /** As what it was reported; null: nobody changed that. */
  readonly filedService: ServiceCode | null;
  readonly status: RequestStatus;
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
  readonly queue: Queue | null;
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  readonly updatedAtMs: number;
  readonly place: StoredPlace | null;
  readonly address: string | null;
  readonly description: string | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly owner: Owner | null;
  /** To whom it went first; null: nobody yet, or its source does not say. */
  readonly firstAgency: AgencyId | null;
  readonly rule: RuleId | null;
  /** Why a person overrode the rules; null while the rules decide. */
  readonly overrideReason: string | null;
  /** Where an imported past request came from; null for a report taken here. */
  readonly source: { readonly dataset: string; readonly id: string } | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The problem that it reports together with others; null: it stands by itself. */
  readonly incident: IncidentOfRequest | null;
  /** Of which problems it may be, likeliest first, as found at intake; a person is to say. */
  readonly suggested: readonly Suggestion[];
}

export interface IncidentOfRequest {
  readonly id: IncidentId;
  /** The request that people work on: this one, or the one whose status, owner and stage it shares. */
  readonly lead: RequestId;
  readonly reportCount: number;
}

/** Somebody to whom a request may belong. */
export interface Candidate {
  readonly owner: Owner;
  readonly probability: number;
  readonly because: readonly string[];
}

/** The rules' answer of one moment: what is kept of it in columns, and the whole public answer as JSON. */
export interface Routing {
  readonly owner: Owner | null;
  readonly rule: RuleId | null;
  readonly asset: { readonly class: AssetClass; readonly id: AssetId } | null;
  readonly answer: Readonly<Record<string, unknown>>;
  /** The owner and all alternatives that are somebody, most probable first. */
  readonly candidates: readonly Candidate[];
  /** "Call now": nothing of this waits. */
  readonly emergency: Emergency | null;
}

/** A request with the last routing answer and its history, oldest event first. */
export interface StoredRequest extends RequestSummary {
  readonly asset: { readonly class: AssetClass; readonly id: AssetId } | null;
  /** Null when it was never routed: no place, or taken while routing did not answer. */
  readonly routing: Readonly<Record<string, unknown>> | null;
  /** What it was before it was linked to its incident's lead; null: it shares nothing. */
  readonly alone: SharedState | null;
  readonly history: readonly RequestEvent[];
}

/** The columns that `list_requests.sql` and `find_request.sql` have in common. */
export interface SummaryRow {
  readonly id: RequestId;
  readonly service: ServiceCode;
  readonly filedService: ServiceCode | null;
  readonly status: RequestStatus;
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
  readonly queue: Queue | null;
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  readonly updatedAtMs: number;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly accuracyMeters: number;
  readonly address: string | null;
  readonly description: string | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly agency: AgencyId | null;
  readonly agencyName: string | null;
  readonly agencyPhone: string | null;
  readonly agencyUrl: string | null;
  readonly firstAgency: AgencyId | null;
  readonly rule: RuleId | null;
  readonly overrideReason: string | null;
  readonly dataset: string | null;
  readonly sourceId: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly incidentId: IncidentId | null;
  readonly leadId: RequestId | null;
  readonly incidentReports: number | null;
  readonly suggested: readonly Suggestion[] | null;
}

// An agency that the configuration never named (an imported final owner) shows its id as its name.
const ownerOf = (row: SummaryRow): Owner | null =>
  row.agency === null
    ? null
    : { agency: row.agency, name: row.agencyName ?? row.agency, phone: row.agencyPhone, url: row.agencyUrl };

/** A row of SQL as a request: nulls that belong together become one null. */
export const summaryOf = (row: SummaryRow): RequestSummary => ({
  id: row.id,
  service: row.service,
  filedService: row.filedService,
  status: row.status,
  stage: row.stage,
  outcome: row.outcome,
  queue: row.queue,
  reportedAtMs: row.reportedAtMs,
  closedAtMs: row.closedAtMs,
  updatedAtMs: row.updatedAtMs,
  place:
    row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat, accuracyMeters: row.accuracyMeters },
  address: row.address,
  description: row.description,
  answers: row.answers,
  owner: ownerOf(row),
  firstAgency: row.firstAgency,
  rule: row.rule,
  overrideReason: row.overrideReason,
  source: row.dataset === null || row.sourceId === null ? null : { dataset: row.dataset, id: row.sourceId },
  attributes: row.attributes,
  incident:
    row.incidentId === null || row.leadId === null
      ? null
      : { id: row.incidentId, lead: row.leadId, reportCount: row.incidentReports ?? 1 },
  suggested: row.suggested ?? [],
});
