import type { AgencyId, IncidentId } from '../../engine/ids.ts';
import { type Box, halvesOf, isoOrNull } from '../requests/list.ts';
import type { RequestStatus, StoredPlace } from '../requests/stored-request.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import type { StoredIncident } from './incident.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Null: any. `fromMs` is included, `toMs` is not: of when the first report was made. */
export interface IncidentFilter {
  readonly box: Box | null;
  readonly service: string | null;
  readonly agency: string | null;
  readonly status: RequestStatus | null;
  /** Those that were reported again after a closing, and are not closed since. */
  readonly isNotFixed: true | null;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly minReports: number | null;
}

/** An incident with the owner and the place of its lead. */
export interface ListedIncident extends StoredIncident {
  readonly agency: AgencyId | null;
  readonly place: StoredPlace | null;
}

export interface IncidentCursor {
  readonly openedAtMicros: string;
  readonly id: IncidentId;
}

export interface IncidentPage {
  readonly incidents: readonly ListedIncident[];
  /** Null on the last page. */
  readonly next: IncidentCursor | null;
}

type Row = Omit<ListedIncident, 'place'> & {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly accuracyMeters: number;
  readonly cursorMicros: string;
};

/** One page of incidents, the last opened first, then by id descending. One round trip. */
export async function listIncidents(
  session: Session,
  region: string,
  filter: IncidentFilter,
  after: IncidentCursor | null,
  limit: number,
): Promise<IncidentPage> {
  const rows = await session.query<Row>(sql('list_incidents'), [
    region,
    filter.service,
    filter.agency,
    filter.status,
    filter.isNotFixed,
    isoOrNull(filter.fromMs),
    isoOrNull(filter.toMs),
    filter.minReports,
    ...halvesOf(filter.box),
    after?.openedAtMicros ?? null,
    after?.id ?? null,
    limit + 1,
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    incidents: page.map(({ lon, lat, accuracyMeters, cursorMicros: _, ...row }) => ({
      ...row,
      place: lon === null || lat === null ? null : { lon, lat, accuracyMeters },
    })),
    next: rows.length > limit && last ? { openedAtMicros: last.cursorMicros, id: last.id } : null,
  };
}
