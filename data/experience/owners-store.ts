import type { ServiceCode } from '../../engine/ids.ts';
import type { LearnedMap } from '../../engine/route/learned-owners/learned-map.ts';
import { learnedMapFromJson, learnedMapToJson } from '../../engine/route/learned-owners/learned-map-json.ts';
import type { PastOwner } from '../../engine/route/learned-owners/past-owner.ts';
import { sqlFolder } from '../store/sql.ts';
import type { JsonValue, Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Of which service a map of owners was learned, from what and when. */
export interface LearnedOwnersState {
  readonly service: ServiceCode;
  readonly requests: number;
  /** When the newest of them was reported. */
  readonly untilMs: number;
  readonly learnedAtMs: number;
  /** What `evidenceToken` was then. */
  readonly learnedFrom: string;
}

/** The maps by service; one that another version wrote is left out, until it is learned again. */
export async function readLearnedOwners(session: Session): Promise<ReadonlyMap<ServiceCode, LearnedMap>> {
  const rows = await session.query<LearnedOwnersState & { readonly learned: unknown }>(sql('learned_owners'));
  return new Map(
    rows.flatMap(({ service, learned, learnedAtMs }) => {
      const map = learnedMapFromJson(learned);
      return map === null ? [] : [[service, { ...map, learnedAtMs }] as const];
    }),
  );
}

/** Which maps there are, by service. */
export const learnedOwnersState = (session: Session): Promise<readonly LearnedOwnersState[]> =>
  session.query<LearnedOwnersState>(sql('learned_owners_state'));

/** Replaces the map of a service; servers on the store hear of it. */
export async function writeLearnedOwners(session: Session, state: LearnedOwnersState, map: LearnedMap): Promise<void> {
  await session.query(sql('write_learned_owners'), [
    state.service,
    learnedMapToJson(map) as unknown as JsonValue,
    state.requests,
    new Date(state.untilMs),
    new Date(state.learnedAtMs),
    state.learnedFrom,
  ]);
}

/** Takes out the maps of all services but these. */
export async function forgetLearnedOwners(session: Session, kept: readonly ServiceCode[]): Promise<void> {
  await session.query(sql('forget_learned_owners'), [[...kept]]);
}

interface PastRow {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly address: string | null;
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  readonly owner: string;
}

/** The newest requests of a service whose owner is final, newest first. */
export async function readPastOwners(
  session: Session,
  service: ServiceCode,
  limit: number,
): Promise<readonly PastOwner[]> {
  const rows = await session.query<PastRow>(sql('past_owners'), [service, limit]);
  return rows.map(({ lon, lat, ...row }) => ({ ...row, lonLat: lon === null || lat === null ? null : [lon, lat] }));
}
