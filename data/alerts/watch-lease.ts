import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Whether the holder watches the region from now on, for so long; by the clock of the database. One round trip. */
export async function holdWatch(session: Session, region: string, holder: string, forMs: number): Promise<boolean> {
  const [row] = await session.query<{ readonly held: boolean }>(sql('hold_watch'), [region, holder, forMs]);
  return row!.held;
}

/** The holder watches no longer; harmless where it did not. */
export async function letWatchGo(session: Session, region: string, holder: string): Promise<void> {
  await session.query(sql('let_watch_go'), [region, holder]);
}
