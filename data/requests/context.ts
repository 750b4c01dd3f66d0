import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** The `region` key that the city's requests carry, and the IANA zone in which zone-less dates are read. */
export interface RequestContext {
  readonly region: string;
  readonly timeZone: string;
  readonly serviceKnown: boolean;
}

/** What answers need from the store while no routing index is loaded; null before the first import. One round trip. */
export async function requestContext(session: Session, service: string): Promise<RequestContext | null> {
  const [row] = await session.query<RequestContext>(sql('request_context'), [service]);
  return row ?? null;
}
