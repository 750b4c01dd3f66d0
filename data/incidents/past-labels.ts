import type { PastReport } from '../../engine/dedupe/learn/past-report.ts';
import type { ClosedAs } from '../../engine/dedupe/report.ts';
import type { AssetClass, AssetId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** A past request with what was found out about it; it is compared, and goes into no answer. */
export interface LabelledReport extends PastReport {
  /** Whether anybody said that it repeats another or does not: else `isRepeat` means nothing. */
  readonly isLabelled: boolean;
}

interface Row {
  readonly id: RequestId;
  readonly service: ServiceCode;
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  readonly closedAs: ClosedAs | null;
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMeters: number;
  readonly assetClass: AssetClass | null;
  readonly assetId: AssetId | null;
  readonly text: string | null;
  readonly address: string | null;
  readonly reporter: string | null;
  readonly isRepeat: boolean | null;
}

/** The newest placed requests of the services, newest first, at most `limit`. The store dates closings to the moment. One round trip. */
export async function labelledReports(
  session: Session,
  region: string,
  services: readonly ServiceCode[],
  limit: number,
): Promise<readonly LabelledReport[]> {
  const rows = await session.query<Row>(sql('past_labels'), [region, services, limit]);
  return rows.map(({ lon, lat, accuracyMeters, assetClass, assetId, isRepeat, ...row }) => ({
    ...row,
    place: { lonLat: [lon, lat], accuracyMeters },
    asset: assetClass === null || assetId === null ? null : { class: assetClass, id: assetId },
    segment: null,
    dayStartMs: row.reportedAtMs,
    weekday: new Date(row.reportedAtMs).getUTCDay(),
    isRepeat: isRepeat === true,
    isLabelled: isRepeat !== null,
    incident: null,
  }));
}
