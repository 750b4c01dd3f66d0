import { sqlFolder } from '../../data/store/sql.ts';
import type { Session } from '../../data/store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** One idempotency key as the store holds it, with how many rows stand behind it: all of them should be 1. */
export interface KeptIntake {
  readonly key: string;
  readonly id: string;
  readonly requests: number;
  readonly contacts: number;
  readonly events: number;
}

/** Every key, by key. */
export const keptIntakes = (session: Session): Promise<readonly KeptIntake[]> =>
  session.query<KeptIntake>(sql('kept_intakes'));

/** Rows of the tables that an intake writes: more than keys would mean a request without one, or a doubled one. */
export const countKept = async (
  session: Session,
): Promise<{ readonly requests: number; readonly contacts: number; readonly events: number }> => {
  const [row] = await session.query<{ requests: number; contacts: number; events: number }>(sql('count_kept'));
  return row!;
};

/** Process ids of the other connections of a server's database. */
export const serverBackends = async (session: Session): Promise<readonly number[]> =>
  (await session.query<{ readonly pid: number }>(sql('server_backends'))).map(({ pid }) => pid);
