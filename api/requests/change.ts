import type { AuditEntry } from '../../data/audit/audit-entry.ts';
import type { NewEvent } from '../../data/requests/change.ts';
import type {
  Candidate,
  Outcome,
  RequestStatus,
  Routing,
  Stage,
  StoredPlace,
  StoredRequest,
} from '../../data/requests/stored-request.ts';
import type { AgencyId, ServiceCode } from '../../engine/ids.ts';
import type { Owner } from '../../engine/route/resolution.ts';

/** What a closing may say; 'not-ours' is refused: what is somebody else's is handed over. */
export type SaidOutcome = Outcome | 'not-ours';

/** What somebody who has the request decides about its owner. */
export type Decision =
  | { readonly kind: 'handover'; readonly to: Owner; readonly reason: string }
  | {
      readonly kind: 'rediagnosis';
      readonly service: ServiceCode;
      /** Questions that the service asks. */
      readonly asks: ReadonlySet<string>;
      /** What the field answers to them. */
      readonly answers: Readonly<Record<string, string>>;
      readonly reason: string;
    }
  | { readonly kind: 'decline'; readonly reason: string }
  | { readonly kind: 'undo' };

/** What a dispatcher wants to be different; `undefined` stays as it is. */
export interface Change {
  readonly status: RequestStatus | undefined;
  readonly stage: Stage | undefined;
  readonly outcome: SaidOutcome | undefined;
  readonly place: StoredPlace | null | undefined;
  readonly service: ServiceCode | undefined;
  /** Null takes an answer away. */
  readonly answers: Readonly<Record<string, string | null>> | undefined;
  /** An override with its reason; null gives the decision back to the rules. */
  readonly owner: { readonly owner: Owner; readonly reason: string } | null | undefined;
  /** Comes without corrections and without `owner`. */
  readonly decision: Decision | undefined;
  readonly reason: string | null;
  /** The role or desk that changes it. */
  readonly actor: string | null;
}

/** Nothing is to be different. */
export const NO_CHANGE: Change = {
  status: undefined,
  stage: undefined,
  outcome: undefined,
  place: undefined,
  service: undefined,
  answers: undefined,
  owner: undefined,
  decision: undefined,
  reason: null,
  actor: null,
};

export interface ChangeContext {
  readonly nowMs: number;
  readonly newId: () => string;
  /** Asked only where the change needs it. Throws when routing does not answer. */
  readonly route: (service: ServiceCode, place: StoredPlace, answers: Readonly<Record<string, string>>) => Routing;
  /** Whom the fallback rules of the request's service name; null: nobody. Throws as `route`. */
  readonly fallback: (
    service: ServiceCode,
    place: StoredPlace,
    answers: Readonly<Record<string, string>>,
  ) => Owner | null;
  /** An agency of the history, which the city may have given up. */
  readonly ownerOf: (agency: AgencyId) => Owner;
  /** What an undo takes back; null: nothing. */
  readonly lastDecision: AuditEntry | null;
}

export interface Changed {
  readonly after: StoredRequest;
  /** In the order in which they happened; none when nothing is different. */
  readonly events: readonly NewEvent[];
  readonly audit: readonly AuditEntry[];
}

/** A change of owner by a person: what it makes of the request, and what is said of it. */
export interface Decided {
  readonly after: StoredRequest;
  readonly event: Omit<NewEvent, 'id' | 'actor'>;
  /** The entry that it undid. */
  readonly undoes: string | null;
}

/** To whom a request may belong, most probable first; the service's fallback last. None without a place. Throws as `context.route`. */
export function candidatesOf(
  { service, place, answers }: Pick<StoredRequest, 'service' | 'place' | 'answers'>,
  context: ChangeContext,
): { readonly candidates: readonly Candidate[]; readonly fallback: Owner | null } {
  if (place === null) return { candidates: [], fallback: null };
  const { candidates } = context.route(service, place, answers);
  const fallback = context.fallback(service, place, answers);
  const isNamed = fallback === null || candidates.some(({ owner }) => owner.agency === fallback.agency);
  if (isNamed) return { candidates, fallback };
  return { candidates: [...candidates, { owner: fallback, probability: 0, because: [FALLBACK] }], fallback };
}

const FALLBACK = 'takes what belongs to nobody else';
