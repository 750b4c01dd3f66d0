import type { Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { Stage } from '../requests/stored-request.ts';
import type { Rejected, SourcePosition } from './source-row.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a row of each kind of dataset becomes: the values that are stored, before the id is settled. Times are epoch ms. */
export interface JurisdictionValues {
  readonly kind: 'jurisdiction';
  readonly layer: string;
  readonly name: string;
  readonly agency: string | null;
  readonly validFromMs: number | null;
  readonly validUntilMs: number | null;
  readonly attributes: Attributes;
  readonly geometry: Polygon | MultiPolygon;
}

export interface AssetValues {
  readonly kind: 'asset';
  readonly class: string;
  readonly owner: string | null;
  readonly validFromMs: number | null;
  readonly validUntilMs: number | null;
  readonly attributes: Attributes;
  /** Null: the dataset says `geometry: none`. */
  readonly geometry: Geometry | null;
}

export interface InspectionValues {
  readonly kind: 'inspection';
  readonly dataset: string;
  readonly class: string;
  readonly asset: string;
  readonly inspectedAtMs: number | null;
  readonly attributes: Attributes;
  /** Null: the dataset does not say where, or not of this row. */
  readonly geometry: Point | null;
}

export interface RequestValues {
  readonly kind: 'request';
  readonly dataset: string;
  readonly service: string;
  readonly status: 'open' | 'closed';
  readonly reportedAtMs: number;
  readonly closedAtMs: number | null;
  readonly address: string | null;
  readonly description: string | null;
  readonly agency: string | null;
  readonly attributes: Attributes;
  /** Null: the row states no place at all (blank coordinates); it is kept in the queue of the unplaced. */
  readonly geometry: Point | null;
  /** How far the place may be off; 0 where the dataset does not say. */
  readonly accuracyMeters: number;
  /** Of the next three, each is undefined where the dataset does not map it. Question code -> answer, blanks left out. */
  readonly answers: Attributes | undefined;
  readonly firstAgency: string | null | undefined;
  readonly stage: Stage | null | undefined;
  /** Whether the source marks it as repeating another, and the id of which; undefined where the dataset does not map it. */
  readonly isDuplicate: boolean | undefined;
  readonly duplicateOf: string | null | undefined;
}

export type EntityValues = JurisdictionValues | AssetValues | InspectionValues | RequestValues;

/** A row that could be used. `sourceId` is the id column's text; null where the dataset takes ids from content. */
export interface MappedRow<Values extends EntityValues = EntityValues> {
  readonly position: SourcePosition;
  readonly sourceId: string | null;
  /** SHA-256 of the record as found, first 16 bytes in hex: the id from content, the same whatever the mapping takes. */
  readonly recordHash: string | null;
  readonly values: Values;
}

export type MapOutcome<Values extends EntityValues = EntityValues> =
  | { readonly kind: 'mapped'; readonly mapped: MappedRow<Values> }
  | { readonly kind: 'rejected'; readonly rejected: Rejected };
