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
}

/** The dated breaks of a class, oldest first, then by id. */
export const breaksOf = (session: Session, dataset: string, assetClass: AssetClass): Promise<readonly StoredBreak[]> =>
  session.query<StoredBreak>(sql('breaks_of_dataset'), [dataset, assetClass]);
