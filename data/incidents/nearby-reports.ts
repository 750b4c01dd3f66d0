import type { ClosedAs, Earlier } from '../../engine/dedupe/report.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { AssetClass, AssetId, IncidentId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Which requests a report may repeat. Times in epoch milliseconds, ends included; fractions are widened to the next whole one. */
export interface NearbyQuestion {
  readonly services: readonly ServiceCode[];
  readonly lonLat: LonLat;
  readonly radiusMeters: number;
  readonly reportedFromMs: number;
  readonly reportedUntilMs: number;
  /** Closed ones only if they were closed then or later. */
  readonly closedFromMs: number;
  /** The report itself, if it is kept. */
  readonly except: RequestId | null;
  readonly limit: number;
}

/** A request to be compared. What its reporter wrote is in it: it is compared, and goes into no answer. */
export interface NearbyReport extends Earlier {
  readonly isClosed: boolean;
  /** Null: it stands by itself. */
  readonly incident: IncidentId | null;
}

interface Row {
  readonly id: RequestId;
  readonly service: ServiceCode;
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  readonly closedAs: ClosedAs | null;
  readonly status: 'open' | 'closed';
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMeters: number;
  readonly assetClass: AssetClass | null;
  readonly assetId: AssetId | null;
  readonly text: string | null;
  readonly address: string | null;
  readonly reporter: string | null;
  readonly incident: IncidentId | null;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Nearest first, then newest, then by id. One round trip; O(log n + requests in the box). */
export async function nearbyReports(
  session: Session,
  region: string,
  question: NearbyQuestion,
): Promise<readonly NearbyReport[]> {
  const { services, lonLat, radiusMeters, except, limit } = question;
  const rows = await session.query<Row>(sql('nearby_reports'), [
    region,
    services,
    ...lonLat,
    radiusMeters,
    iso(Math.floor(question.reportedFromMs)),
    iso(Math.ceil(question.reportedUntilMs)),
    iso(Math.floor(question.closedFromMs)),
    except,
    limit,
  ]);
  return rows.map(reportOf);
}

/** Placed requests of the incidents, of each the first reported, at most `limitOfEach`, without `except`. One round trip, none for no incident. */
export async function reportsOfIncidents(
  session: Session,
  region: string,
  incidents: readonly IncidentId[],
  limitOfEach: number,
  except: RequestId | null,
): Promise<readonly NearbyReport[]> {
  if (incidents.length === 0) return [];
  const rows = await session.query<Row>(sql('reports_of_incidents'), [region, incidents, limitOfEach, except]);
  return rows.map(reportOf);
}

const reportOf = ({ lon, lat, accuracyMeters, assetClass, assetId, status, ...row }: Row): NearbyReport => ({
  ...row,
  place: { lonLat: [lon, lat], accuracyMeters },
  asset: assetClass === null || assetId === null ? null : { class: assetClass, id: assetId },
  segment: null,
  isClosed: status === 'closed',
});
