import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/**
 * Which requests around a place may still be joined and parted by the program: kept since then (epoch milliseconds), waiting as
 * they came, and nothing said of them by a person. One round trip; O(log n + requests in the box).
 */
export async function freeReports(
  session: Session,
  region: string,
  services: readonly ServiceCode[],
  lonLat: LonLat,
  radiusMeters: number,
  sinceMs: number,
): Promise<ReadonlySet<RequestId>> {
  const since = new Date(Math.floor(sinceMs)).toISOString();
  const rows = await session.query<{ readonly id: RequestId }>(sql('free_reports'), [
    region,
    services,
    ...lonLat,
    radiusMeters,
    since,
  ]);
  return new Set(rows.map(({ id }) => id));
}
