import type { Thresholds } from '../../engine/cluster/live/thresholds.ts';
import type { Watch } from '../../engine/cluster/live/watch.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { watchKey } from './watch-settings.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** How strong chance alone gets under a watch. */
export interface StoredThresholds {
  readonly watch: string;
  /** The watch that it was worked out for. */
  readonly madeFor: Watch;
  readonly thresholds: Thresholds;
  /** From how many reports. */
  readonly reports: number;
  readonly madeAtMs: number;
}

/** All that are kept, by the key of their watch. */
export async function storedThresholds(
  session: Session,
  region: string,
): Promise<ReadonlyMap<string, StoredThresholds>> {
  const rows = await session.query<StoredThresholds>(sql('alert_thresholds'), [region]);
  return new Map(rows.map((row) => [row.watch, row]));
}

export async function writeThresholds(
  session: Session,
  region: string,
  { madeFor, thresholds, reports, madeAtMs }: Omit<StoredThresholds, 'watch'>,
): Promise<void> {
  await session.query(sql('write_alert_threshold'), [
    ...[region, watchKey(madeFor), JSON.stringify(madeFor), JSON.stringify(thresholds), reports],
    new Date(madeAtMs).toISOString(),
  ]);
}
