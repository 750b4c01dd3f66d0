import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { AssetClass, AssetId } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** A row of the inspections that are the breaks of a class of mains. Its main may be one that the city does not know. */
export interface StoredBreak {
  readonly id: string;
  readonly assetId: AssetId;
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** Where it was, in degrees; null where the source does not say. */
  readonly lonLat: LonLat | null;
}

/** The dated breaks of a class, oldest first, then by id. */
export async function breaksOf(
  session: Session,
  dataset: string,
  assetClass: AssetClass,
): Promise<readonly StoredBreak[]> {
  const rows = await session.query<BreakRow>(sql('breaks_of_dataset'), [dataset, assetClass]);
  return rows.map(({ lon, lat, ...row }) => ({ ...row, lonLat: lon === null || lat === null ? null : [lon, lat] }));
}

interface BreakRow extends Omit<StoredBreak, 'lonLat'> {
  readonly lon: number | null;
  readonly lat: number | null;
}
