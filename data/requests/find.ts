import type { AssetClass, AssetId, RequestId } from '../../engine/ids.ts';
import type { SharedState } from '../incidents/incident.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { type RequestEvent, type StoredRequest, type SummaryRow, summaryOf } from './stored-request.ts';

const sql = sqlFolder(import.meta.url, './sql');

interface DetailRow extends SummaryRow {
  readonly assetClass: AssetClass | null;
  readonly assetId: AssetId | null;
  readonly resolution: Readonly<Record<string, unknown>> | null;
  readonly alone: SharedState | null;
  readonly history: readonly RequestEvent[];
}

/** The request with its history; null if the region has none with this id. One round trip. */
export async function findRequest(session: Session, region: string, id: RequestId): Promise<StoredRequest | null> {
  const [row] = await session.query<DetailRow>(sql('find_request'), [region, id]);
  if (row === undefined) return null;
  const asset = row.assetClass === null || row.assetId === null ? null : { class: row.assetClass, id: row.assetId };
  return { ...summaryOf(row), asset, routing: row.resolution, alone: row.alone, history: row.history };
}

/** As `findRequest`, and nobody else can change the request until the transaction ends. Two round trips. */
export async function lockRequest(session: Session, region: string, id: RequestId): Promise<StoredRequest | null> {
  const locked = await session.query(sql('lock_request'), [region, id]);
  return locked.length === 0 ? null : findRequest(session, region, id);
}
