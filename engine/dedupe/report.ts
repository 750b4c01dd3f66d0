import type { AssetClass, AssetId, RequestId, ServiceCode } from '../ids.ts';
import type { Place } from '../place.ts';

/** What is compared of a report that has just come in. */
export interface Report {
  readonly service: ServiceCode;
  readonly place: Pick<Place, 'lonLat' | 'accuracyMeters'>;
  /** Epoch milliseconds; nothing later is known to it. */
  readonly reportedAtMs: number;
  /** The asset that its routing found; null: none decided. */
  readonly asset: AssetRef | null;
  /** Of a report that is kept already; null while it is not. */
  readonly id: RequestId | null;
}

/** What is compared of a request that was there before. */
export interface Earlier extends Report {
  readonly id: RequestId;
  /** Epoch milliseconds; null: open, as far as is known. */
  readonly closedAtMs: number | null;
}

export interface AssetRef {
  readonly class: AssetClass;
  readonly id: AssetId;
}
