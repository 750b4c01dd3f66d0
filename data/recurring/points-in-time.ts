import { isoOrNull } from '../requests/list.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Reports in columns: report i at lonLats[2i], lonLats[2i + 1] (degrees), oldest first. */
export interface PointsInTime {
  readonly lonLats: Float64Array;
  readonly atMs: Float64Array;
  /** 1: of the service. */
  readonly isOwn: Uint8Array;
}

interface Row {
  readonly lon: number;
  readonly lat: number;
  readonly atMs: number;
  readonly isOwn: number;
}

/** All problems with a place that were reported in a stretch of time (null: no end), each once; at most `limit`, the oldest. */
export async function pointsInTime(
  session: Session,
  region: string,
  asked: { readonly service: string; readonly fromMs: number | null; readonly toMs: number | null },
  limit: number,
): Promise<PointsInTime> {
  const { service, fromMs, toMs } = asked;
  const rows = await session.query<Row>(sql('points_in_time'), [
    ...[region, isoOrNull(fromMs), isoOrNull(toMs), service],
    limit,
  ]);
  const lonLats = new Float64Array(2 * rows.length);
  for (const [i, { lon, lat }] of rows.entries()) lonLats.set([lon, lat], 2 * i);
  return {
    lonLats,
    atMs: Float64Array.from(rows, ({ atMs }) => atMs),
    isOwn: Uint8Array.from(rows, ({ isOwn }) => isOwn),
  };
}
