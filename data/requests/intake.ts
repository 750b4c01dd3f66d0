import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { NewEvent } from './change.ts';
import type { Outcome, Queue, RequestStatus, Routing, Stage, StoredPlace } from './stored-request.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** A report as it is kept. Ids are UUIDs. */
export interface NewRequest {
  readonly region: string;
  readonly id: RequestId;
  readonly service: ServiceCode;
  /** 'closed' at once: an emergency, which waits for nobody. */
  readonly status: RequestStatus;
  readonly closedAtMs: number | null;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly queue: Queue | null;
  readonly reportedAtMs: number;
  readonly nowMs: number;
  readonly place: StoredPlace | null;
  readonly address: string | null;
  readonly description: string | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly routing: Routing | null;
  /** The history it begins with: 'reported' first. */
  readonly events: readonly NewEvent[];
}

/** Who reported it. Goes into its own table and comes out nowhere. */
export interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly deviceId: string | null;
  /** Equal for one person; only ever compared. */
  readonly reporterKey?: string | null;
}

/** The client's key for one intake, and the fingerprint of the body that it came with. */
export interface IdempotencyKey {
  readonly key: string;
  readonly bodySha256: string;
}

/** What a key stands for that came before. */
export type Earlier =
  /** The same key and body came before: this is the request that it made. */
  | { readonly kind: 'repeated'; readonly id: RequestId }
  /** The key was used before with another body. Nothing was kept. */
  | { readonly kind: 'key-reused' };

export type IntakeOutcome = { readonly kind: 'kept' } | Earlier;

const contactJson = (contact: Contact | null): string | null =>
  contact === null
    ? null
    : JSON.stringify({
        name: contact.name,
        email: contact.email,
        phone: contact.phone,
        device_id: contact.deviceId,
        reporter_key: contact.reporterKey ?? null,
      });

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * Keeps a report, its contact, its first events and its key in one statement: all or nothing, one round trip. Of several
 * writers with one key, one keeps its report and the others get 'repeated' (or 'key-reused').
 */
export async function keepReport(
  session: Session,
  report: NewRequest,
  contact: Contact | null,
  idempotency: IdempotencyKey | null,
): Promise<IntakeOutcome> {
  const { place, routing } = report;
  const kept = await session.query(sql('intake_request'), [
    report.region,
    report.id,
    report.service,
    report.queue,
    iso(report.reportedAtMs),
    iso(report.nowMs),
    place?.lon ?? null,
    place?.lat ?? null,
    place?.accuracyMeters ?? 0,
    report.address,
    report.description,
    JSON.stringify(report.answers),
    routing?.owner?.agency ?? null,
    routing?.rule ?? null,
    routing?.asset?.class ?? null,
    routing?.asset?.id ?? null,
    routing === null ? null : JSON.stringify(routing.answer),
    contactJson(contact),
    JSON.stringify(report.events),
    idempotency?.key ?? null,
    idempotency?.bodySha256 ?? null,
    report.status,
    report.closedAtMs === null ? null : iso(report.closedAtMs),
    report.stage,
    report.outcome,
  ]);
  if (kept.length > 0 || idempotency === null) return { kind: 'kept' };
  const earlier = await earlierIntake(session, report.region, idempotency);
  if (earlier === null) throw new Error('the idempotency key was taken, but its request is gone');
  return earlier;
}

/** What was kept under the key; null if it is free. One round trip. */
export async function earlierIntake(
  session: Session,
  region: string,
  { key, bodySha256 }: IdempotencyKey,
): Promise<Earlier | null> {
  const [row] = await session.query<{ readonly requestId: RequestId; readonly bodySha256: string }>(
    sql('find_idempotency_key'),
    [region, key],
  );
  if (row === undefined) return null;
  return row.bodySha256 === bodySha256 ? { kind: 'repeated', id: row.requestId } : { kind: 'key-reused' };
}
