import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { AgencyId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { isoOrNull } from './list.ts';
import type { Outcome, Queue, RequestStatus, Stage } from './stored-request.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** What is known of a request about its road to its owner: what routing can be learned from and tried on. */
export interface PastRouting {
  readonly id: RequestId;
  readonly reportedAtMs: number;
  /** As what it was reported; the same as `service` where nobody changed it. */
  readonly filedService: ServiceCode;
  readonly service: ServiceCode;
  /** Null: it has no usable place. */
  readonly lonLat: LonLat | null;
  readonly accuracyMeters: number;
  readonly answers: Readonly<Record<string, string>>;
  /** To whom it went first; null: nobody, or its source does not say. */
  readonly firstAgency: AgencyId | null;
  /** With whom it is, or was when it was closed. */
  readonly agency: AgencyId | null;
  /** Null: its source does not say. */
  readonly stage: Stage | null;
  /** Null: it is open, or its closing did not say. */
  readonly outcome: Outcome | null;
  readonly status: RequestStatus;
  /** Not null: its owner is not settled. */
  readonly queue: Queue | null;
  /** What the reporter wrote. */
  readonly text: string | null;
}

export interface PastRoutingOptions {
  /** Only those of this service, as it is now. */
  readonly service?: ServiceCode;
  /** Only those reported then or later, and only those reported before. */
  readonly fromMs?: number;
  readonly untilMs?: number;
  /** Rows a round trip; 2,000 unless told, about 1 MB. */
  readonly pageRows?: number;
}

interface Row extends Omit<PastRouting, 'lonLat'> {
  readonly reportedAtMicros: string;
  readonly lon: number | null;
  readonly lat: number | null;
}

/**
 * The requests of the store's city that their source still holds, oldest first, then by id. Memory is one page's; a page costs the
 * same wherever it is. What is reported while it is read may be missing; nothing comes twice.
 */
export async function* readPastRouting(
  session: Session,
  { service, fromMs, untilMs, pageRows = 2_000 }: PastRoutingOptions = {},
): AsyncGenerator<PastRouting> {
  let last: Cursor | undefined = fromMs === undefined ? undefined : justBefore(fromMs);
  do {
    const rows: readonly Row[] = await session.query<Row>(sql('past_routing'), [
      service ?? null,
      isoOrNull(untilMs ?? null),
      last?.reportedAtMicros ?? null,
      last?.id ?? null,
      pageRows,
    ]);
    for (const row of rows) yield pastRouting(row);
    last = rows.length < pageRows ? undefined : rows.at(-1);
  } while (last !== undefined);
}

type Cursor = Pick<Row, 'reportedAtMicros' | 'id'>;

/** As if all that was reported before had been read. */
const justBefore = (ms: number): Cursor => ({
  reportedAtMicros: String(Math.ceil(ms * 1000) - 1),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' as RequestId,
});

const pastRouting = ({ reportedAtMicros: _cursor, lon, lat, ...known }: Row): PastRouting => ({
  ...known,
  lonLat: lon === null || lat === null ? null : [lon, lat],
});
