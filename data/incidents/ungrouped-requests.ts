import type { Earlier } from '../../engine/dedupe/report.ts';
import type { AgencyId, AssetClass, AssetId, RequestId } from '../../engine/ids.ts';
import type { Stage } from '../requests/stored-request.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');
const PAGE_ROWS = 2_000;

/** An open request that stands by itself. What its reporter wrote is in it: it is compared, and goes into no answer. */
export interface UngroupedRequest extends Earlier {
  readonly agency: AgencyId | null;
  readonly stage: Stage | null;
  /** Which other request its source says it repeats; null: it does not say. */
  readonly markedAs: RequestId | null;
}

interface Row extends Omit<UngroupedRequest, 'place' | 'asset' | 'segment' | 'closedAtMs'> {
  readonly reportedAtMicros: string;
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMeters: number;
  readonly assetClass: AssetClass | null;
  readonly assetId: AssetId | null;
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** Oldest first, then by id; `fromMs` included, `untilMs` not, null: any. A page of 2,000 in memory, one round trip each. */
export async function* ungroupedRequests(
  session: Session,
  region: string,
  fromMs: number | null,
  untilMs: number | null,
): AsyncGenerator<UngroupedRequest> {
  let last: Row | undefined;
  do {
    const after = [last?.reportedAtMicros ?? null, last?.id ?? null];
    const rows: readonly Row[] = await session.query<Row>(sql('ungrouped_requests'), [
      region,
      iso(fromMs),
      iso(untilMs),
      ...after,
      PAGE_ROWS,
    ]);
    for (const row of rows) yield requestOf(row);
    last = rows.length < PAGE_ROWS ? undefined : rows.at(-1);
  } while (last !== undefined);
}

const requestOf = ({ reportedAtMicros: _cursor, lon, lat, accuracyMeters, assetClass, assetId, ...row }: Row) => ({
  ...row,
  place: { lonLat: [lon, lat] as const, accuracyMeters },
  asset: assetClass === null || assetId === null ? null : { class: assetClass, id: assetId },
  segment: null,
  closedAtMs: null,
});
