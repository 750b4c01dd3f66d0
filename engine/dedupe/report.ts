import type { AssetClass, AssetId, RequestId, ServiceCode } from '../ids.ts';
import type { Place } from '../place.ts';

/** What is compared of a report that has just come in. What is null is not known, and says nothing for or against. */
export interface Report {
  readonly service: ServiceCode;
  readonly place: Pick<Place, 'lonLat' | 'accuracyMeters'>;
  /** Epoch milliseconds; nothing later is known to it. */
  readonly reportedAtMs: number;
  /** The asset that its routing found; null: none decided. */
  readonly asset: AssetRef | null;
  /** Of a report that is kept already; null while it is not. */
  readonly id: RequestId | null;
  /** What its reporter wrote. It is compared, never shown. */
  readonly text: string | null;
  /** As said, or as found: compared as text, without case and punctuation. */
  readonly address: string | null;
  /** The street segment it stands on, and which side of it. */
  readonly segment: SegmentSide | null;
  /** An opaque key, equal for one person and never a contact; only compared. */
  readonly reporter: string | null;
}

/** What is compared of a request that was there before. */
export interface Earlier extends Report {
  readonly id: RequestId;
  /** Epoch milliseconds; null: open, as far as is known. */
  readonly closedAtMs: number | null;
  /** Why it was closed, of a closed one: the work was done, or anything else (a repeat, none of ours, no problem found). Null: not known. */
  readonly closedAs?: ClosedAs | null;
}

export type ClosedAs = 'done' | 'other';

export interface AssetRef {
  readonly class: AssetClass;
  readonly id: AssetId;
}

/** Left and right as the segment is drawn; null: not known which. */
export interface SegmentSide {
  readonly id: AssetId;
  readonly side: 'left' | 'right' | null;
}

/** Of a report whose text, address, segment and reporter are not known. */
export const UNSAID = { text: null, address: null, segment: null, reporter: null } as const;
