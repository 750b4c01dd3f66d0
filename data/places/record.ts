import type { AgencyId, AssetClass, AssetId, RequestId, ServiceCode } from '../../engine/ids.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import { type Box, halvesOf } from '../requests/list.ts';
import type { Changes, EventKind, RequestStatus } from '../requests/stored-request.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { assetOf, lonLatOf } from './requests-at.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** What is on record of a request: nothing that its reporter wrote, no reason that anybody gave. Times are epoch milliseconds. */
export interface RequestRecord {
  readonly id: RequestId;
  readonly service: ServiceCode;
  readonly status: RequestStatus;
  readonly agency: AgencyId | null;
  /** Where an imported one came from; null for a report taken here. */
  readonly source: { readonly dataset: string; readonly id: string } | null;
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  /** When its source ceased to hold it. */
  readonly goneAtMs: number | null;
  /** When this store came to have it; null: before that was kept. */
  readonly recordedAtMs: number | null;
  readonly lonLat: readonly [lon: number, lat: number] | null;
  readonly accuracyMeters: number;
  readonly asset: AssetRef | null;
  /** Oldest first; none of imported ones that nobody touched here. */
  readonly history: readonly { readonly atMs: number; readonly kind: EventKind; readonly changes: Changes }[];
}

/** An inspection, rating or break of an asset that the city may not know. */
export interface InspectionRecord {
  readonly dataset: string;
  readonly id: string;
  readonly asset: AssetRef;
  readonly atMs: number;
  readonly recordedAtMs: number | null;
  readonly goneAtMs: number | null;
  /** Where it was made, if its source says so. */
  readonly lonLat: readonly [lon: number, lat: number] | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** How much of a kind is on record before a moment. */
export interface OnRecord {
  readonly kind: 'requests' | 'inspections';
  /** Null: reports taken here. */
  readonly dataset: string | null;
  /** Of inspections the class of what they inspect. */
  readonly assetClass: AssetClass | null;
  readonly rows: number;
  /** Inspections without a date, which prove nothing of a moment. */
  readonly undated: number;
  /** Null where there is none. */
  readonly firstAtMs: number | null;
  readonly lastAtMs: number | null;
}

type RequestRow = Omit<RequestRecord, 'source' | 'lonLat' | 'asset'> & {
  readonly dataset: string | null;
  readonly sourceId: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly assetClass: AssetClass | null;
  readonly assetId: AssetId | null;
};

/** The records of requests, in the order of the ids; unknown ones are left out. One round trip. */
export async function requestRecords(
  session: Session,
  region: string,
  ids: readonly RequestId[],
): Promise<readonly RequestRecord[]> {
  if (ids.length === 0) return [];
  const rows = await session.query<RequestRow>(sql('request_records'), [region, ids]);
  return rows.map(({ dataset, sourceId, lon, lat, assetClass, assetId, ...row }) => ({
    ...row,
    source: dataset === null || sourceId === null ? null : { dataset, id: sourceId },
    lonLat: lonLatOf(lon, lat),
    asset: assetOf(assetClass, assetId),
  }));
}

type InspectionRow = Omit<InspectionRecord, 'asset' | 'lonLat'> & {
  readonly assetClass: AssetClass;
  readonly assetId: AssetId;
  readonly lon: number | null;
  readonly lat: number | null;
};

/** Inspections of these assets, or made in the box, that are dated before the moment, oldest first. One round trip. */
export async function inspectionsAt(
  session: Session,
  question: {
    readonly assets: readonly AssetRef[];
    readonly box: Box | null;
    readonly beforeMs: number;
    readonly limit: number;
  },
): Promise<readonly InspectionRecord[]> {
  const { assets, box, beforeMs, limit } = question;
  const rows = await session.query<InspectionRow>(sql('inspections_at'), [
    assets.map((asset) => asset.class),
    assets.map(({ id }) => id),
    ...halvesOf(box),
    new Date(Math.ceil(beforeMs)).toISOString(),
    limit,
  ]);
  return rows.map(({ assetClass, assetId, lon, lat, ...row }) => ({
    ...row,
    asset: { class: assetClass, id: assetId },
    lonLat: lonLatOf(lon, lat),
  }));
}

/** Everything that a question about the past can find: how many rows, from when to when. Two round trips, two passes over tables. */
export async function onRecord(
  session: Session,
  region: string,
  beforeMs: number,
  service: string | null,
): Promise<readonly OnRecord[]> {
  const before = new Date(Math.ceil(beforeMs)).toISOString();
  const requests = await session.query<OnRecord>(sql('requests_on_record'), [region, before, service]);
  const inspections = await session.query<OnRecord>(sql('inspections_on_record'), [before]);
  return [
    ...requests.map((row) => ({ ...row, kind: 'requests' as const, assetClass: null, undated: 0 })),
    ...inspections.map((row) => ({ ...row, kind: 'inspections' as const })),
  ];
}
