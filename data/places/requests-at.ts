import type { AssetClass, AssetId, RequestId } from '../../engine/ids.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import { type Box, halvesOf, isoOrNull } from '../requests/list.ts';
import { type RequestStatus, type RequestSummary, type SummaryRow, summaryOf } from '../requests/stored-request.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Ways in which a request may be about a place; each of them alone is enough. */
export interface PlaceQuestion {
  /** Around all that belongs to the place. */
  readonly box: Box | null;
  readonly assets: readonly AssetRef[];
  /** Addresses as requests state them, letter by letter; see `addressTexts`. */
  readonly addresses: readonly string[];
  /** What was known before this moment; null: what is known now. Rounded up to a whole millisecond. */
  readonly beforeMs: number | null;
  readonly service: string | null;
  readonly limit: number;
}

/** A request that may be about the place, as little of it as is needed to decide. */
export interface RequestAt {
  readonly id: RequestId;
  readonly lonLat: readonly [lon: number, lat: number] | null;
  readonly accuracyMeters: number;
  readonly status: RequestStatus;
  /** Microseconds since 1970 as decimal digits, for cursors. */
  readonly reportedAtMicros: string;
  /** The asset that decided who owns it. */
  readonly asset: AssetRef | null;
  /** Whether it states one of the addresses. */
  readonly isSameAddress: boolean;
  /** Whether it was believed to be in the box at the moment asked for, and was corrected since. */
  readonly wasHere: boolean;
}

interface Row {
  readonly id: RequestId;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly accuracyMeters: number;
  readonly status: RequestStatus;
  readonly reportedAtMicros: string;
  readonly assetClass: AssetClass | null;
  readonly assetId: AssetId | null;
  readonly isSameAddress: boolean;
  readonly wasHere: boolean;
}

/** An asset of two columns; null where either is. */
export const assetOf = (assetClass: AssetClass | null, id: AssetId | null): AssetRef | null =>
  assetClass === null || id === null ? null : { class: assetClass, id };

/** A point of two columns; null where either is. */
export const lonLatOf = (lon: number | null, lat: number | null): readonly [number, number] | null =>
  lon === null || lat === null ? null : [lon, lat];

/**
 * What may be about the place, newest first, then by id descending. With a moment: what was reported before it, also what was
 * believed to be there then or is gone from its source since. One round trip; O(log n + requests found).
 */
export async function requestsAt(
  session: Session,
  region: string,
  question: PlaceQuestion,
): Promise<readonly RequestAt[]> {
  const { box, assets, addresses, beforeMs, service, limit } = question;
  const rows = await session.query<Row>(sql('requests_at'), [
    region,
    ...halvesOf(box),
    assets.map((asset) => asset.class),
    assets.map(({ id }) => id),
    [...new Set(addresses.map(houseNumberKey))],
    addresses,
    isoOrNull(beforeMs === null ? null : Math.ceil(beforeMs)),
    service,
    limit,
  ]);
  return rows.map(({ lon, lat, assetClass, assetId, ...row }) => ({
    ...row,
    lonLat: lonLatOf(lon, lat),
    asset: assetOf(assetClass, assetId),
  }));
}

/** The number that a stated address begins with, '' if it begins with none: the key of the index `request_by_house_number`. */
export const houseNumberKey = (address: string): string => /^\s*(\d{1,9})/.exec(address)?.[1] ?? '';

/**
 * The addresses that requests state and that begin with one of these numbers ('' for none), each once, the latest first.
 * `placeless`: only those of requests that have no place. One round trip; O(log n + requests with the number).
 */
export async function addressTexts(
  session: Session,
  region: string,
  numbers: readonly string[],
  { placeless, limit }: { readonly placeless: boolean; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await session.query<{ readonly text: string }>(sql('address_texts'), [
    region,
    numbers,
    placeless,
    limit,
  ]);
  return rows.map(({ text }) => text);
}

/** Requests by their ids, in the order of the ids; unknown ones are left out. One round trip. */
export async function requestsById(
  session: Session,
  region: string,
  ids: readonly RequestId[],
): Promise<readonly RequestSummary[]> {
  if (ids.length === 0) return [];
  return (await session.query<SummaryRow>(sql('requests_by_id'), [region, ids])).map(summaryOf);
}
