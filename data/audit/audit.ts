import type { RequestId } from '../../engine/ids.ts';
import { isoOrNull } from '../requests/list.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { AuditEntry, AuditKind, ListedEntry } from './audit-entry.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Keeps entries. Belongs into the transaction that does what they say. Throws StoreError where one undoes what is undone. One round trip. */
export async function writeAudit(session: Session, region: string, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await session.query(sql('write_audit_entries'), [region, JSON.stringify(entries)]);
}

/** The last decision about a request that can be undone; null if there is none. One round trip. */
export async function lastDecision(session: Session, region: string, request: RequestId): Promise<AuditEntry | null> {
  const [entry] = await session.query<AuditEntry>(sql('last_decision'), [region, request]);
  return entry ?? null;
}

/** Null: any. `fromMs` is included, `toMs` is not; `agency` had it before or after. */
export interface AuditFilter {
  readonly kind: AuditKind | null;
  readonly agency: string | null;
  readonly request: RequestId | null;
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export interface AuditCursor {
  readonly atMicros: string;
  readonly id: string;
}

export interface AuditPage {
  readonly entries: readonly ListedEntry[];
  /** Null on the last page. */
  readonly next: AuditCursor | null;
}

/** One page of entries, newest first, then by id descending. One round trip. */
export async function listAudit(
  session: Session,
  region: string,
  filter: AuditFilter,
  after: AuditCursor | null,
  limit: number,
): Promise<AuditPage> {
  const rows = await session.query<ListedEntry>(sql('list_audit_entries'), [
    region,
    filter.kind,
    filter.agency,
    filter.request,
    isoOrNull(filter.fromMs),
    isoOrNull(filter.toMs),
    after?.atMicros ?? null,
    after?.id ?? null,
    limit + 1,
  ]);
  const entries = rows.slice(0, limit);
  const last = entries.at(-1);
  return { entries, next: rows.length > limit && last ? { atMicros: last.atMicros, id: last.id } : null };
}
