import type { Watch } from '../../engine/cluster/live/watch.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** By this name a watch is kept: its services, whatever their order. */
export const watchKey = ({ services }: Pick<Watch, 'services'>): string => [...services].sort().join('+');

/** What an administrator has set; without `watches` what the city's configuration says. */
export interface WatchSettings {
  readonly watches?: readonly Watch[] | undefined;
}

export interface StoredWatchSettings {
  readonly settings: WatchSettings;
  /** 0: nobody ever set anything. */
  readonly version: number;
  /** Epoch milliseconds; null: never. */
  readonly updatedAtMs: number | null;
}

const NEVER: StoredWatchSettings = { settings: {}, version: 0, updatedAtMs: null };

/** What is set now, whoever set it. One round trip. */
export async function watchSettings(session: Session, region: string): Promise<StoredWatchSettings> {
  const [row] = await session.query<StoredWatchSettings>(sql('alert_settings'), [region]);
  return row ?? NEVER;
}

/** Holds the settings until the transaction ends. */
export async function lockWatchSettings(session: Session, region: string, nowMs: number): Promise<StoredWatchSettings> {
  const now = new Date(nowMs).toISOString();
  const [row] = await session.query<StoredWatchSettings>(sql('lock_alert_settings'), [region, now]);
  return row!;
}

/** Writes them; belongs into the transaction that holds them. The version that they have then. */
export async function writeWatchSettings(
  session: Session,
  region: string,
  nowMs: number,
  settings: WatchSettings,
): Promise<number> {
  const parameters = [region, new Date(nowMs).toISOString(), JSON.stringify(settings)];
  const [row] = await session.query<{ readonly version: number }>(sql('write_alert_settings'), parameters);
  return row!.version;
}
