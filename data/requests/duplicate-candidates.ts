import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { AssetClass, AssetId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { type RequestSummary, type SummaryRow, summaryOf } from './stored-request.ts';

const sql = sqlFolder(import.meta.url, './sql');

/** Which requests a report may repeat. Times in epoch milliseconds, ends included; fractions are widened to the next whole one. */
export interface CandidateQuestion {
  readonly service: ServiceCode;
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

/** A request without what its reporter wrote: no address, description, answers or attributes. */
export interface DuplicateCandidate extends RequestSummary {
  readonly place: NonNullable<RequestSummary['place']>;
  readonly asset: { readonly class: AssetClass; readonly id: AssetId } | null;
}

type CandidateRow = SummaryRow & { readonly assetClass: AssetClass | null; readonly assetId: AssetId | null };

const iso = (ms: number): string => new Date(ms).toISOString();

/** Nearest first, then newest, then by id. One round trip; O(log n + requests in the box). */
export async function duplicateCandidates(
  session: Session,
  region: string,
  question: CandidateQuestion,
): Promise<readonly DuplicateCandidate[]> {
  const { service, lonLat, radiusMeters, except, limit } = question;
  const rows = await session.query<CandidateRow>(sql('duplicate_candidates'), [
    region,
    service,
    ...lonLat,
    radiusMeters,
    iso(Math.floor(question.reportedFromMs)),
    iso(Math.ceil(question.reportedUntilMs)),
    iso(Math.floor(question.closedFromMs)),
    except,
    limit,
  ]);
  return rows.flatMap((row) => {
    const summary = summaryOf(row);
    const asset = row.assetClass === null || row.assetId === null ? null : { class: row.assetClass, id: row.assetId };
    return summary.place === null ? [] : [{ ...summary, place: summary.place, asset }];
  });
}
