import type { Request } from 'express';
import { type AuditFilter, listAudit } from '../../data/audit/audit.ts';
import type { ListedEntry } from '../../data/audit/audit-entry.ts';
import type { RequestId } from '../../engine/ids.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { nextAddress } from '../requests/list-answer.ts';
import type { AuditQuery } from '../schemas/audit.ts';
import { momentMs } from '../schemas/moment.ts';
import { cursorText } from '../schemas/request-list.ts';

const DEFAULT_LIMIT = 100;

/** GET /v1/audit: a page of decisions, newest first. `req` tells the address for `next`. */
export async function auditAnswer(deps: Deps, query: AuditQuery, req: Request) {
  const { region, timeZone } = await cityContext(deps, '');
  const after = query.cursor ? { atMicros: query.cursor.reportedAtMicros, id: query.cursor.id } : null;
  const filter = filterOf(query, timeZone);
  const page = await listAudit(openStoreOf(deps), region, filter, after, query.limit ?? DEFAULT_LIMIT);
  const next = page.next && nextAddress(req, cursorText({ reportedAtMicros: page.next.atMicros, id: page.next.id }));
  return { entries: page.entries.map(entryAnswer), next };
}

const filterOf = (query: AuditQuery, timeZone: string): AuditFilter => ({
  kind: query.kind ?? null,
  agency: query.agency ?? null,
  request: (query.request?.toLowerCase() as RequestId | undefined) ?? null,
  fromMs: query.from === undefined ? null : momentMs(query.from, timeZone),
  toMs: query.to === undefined ? null : momentMs(query.to, timeZone),
});

/** Members are named one by one: what is not listed here cannot leak. */
const entryAnswer = (entry: ListedEntry) => ({
  id: entry.id,
  at: new Date(entry.atMs).toISOString(),
  kind: entry.kind,
  actor: entry.actor,
  reason: entry.reason,
  request: entry.request,
  subject: entry.subject,
  from: entry.from,
  to: entry.to,
  details: entry.details,
  undoes: entry.undoes,
  undoneBy: entry.undoneBy,
  isUndoable: entry.isUndoable,
});
