import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { RequestEvent, StoredRequest } from './stored-request.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** An event with its id, ready to be kept. Ids ascend in the order in which the events happened (UUIDv7). */
export type NewEvent = Omit<RequestEvent, 'atMs'> & { readonly id: string };

/**
 * Writes what may change of a request and appends its events. Runs inside a transaction that holds the row
 * (`lockRequest`). Contact, description and address stay as they were. One round trip.
 */
export async function writeChange(
  session: Session,
  region: string,
  after: Omit<StoredRequest, 'history'>,
  events: readonly NewEvent[],
): Promise<void> {
  await session.query(sql('change_request'), [
    region,
    after.id,
    new Date(after.updatedAtMs).toISOString(),
    after.service,
    after.status,
    after.closedAtMs === null ? null : new Date(after.closedAtMs).toISOString(),
    after.queue,
    after.place?.lon ?? null,
    after.place?.lat ?? null,
    after.place?.accuracyMeters ?? 0,
    JSON.stringify(after.answers),
    after.owner?.agency ?? null,
    after.rule,
    after.asset?.class ?? null,
    after.asset?.id ?? null,
    after.routing === null ? null : JSON.stringify(after.routing),
    after.overrideReason,
    after.stage,
    after.outcome,
    JSON.stringify(events),
  ]);
}
