import type { Geometry } from 'geojson';

/** Where in a file something stands, for messages: `line` for text formats, `feature` (from 1) for the others. */
export interface SourcePosition {
  readonly file: string;
  readonly line?: number;
  readonly feature?: number;
}

/** One record of a source file: its columns as found, its geometry as found (in the file's CRS) if the format has one. */
export interface SourceRow {
  readonly position: SourcePosition;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
}

/** A record that cannot be used, and why. Kept in `rejected.ndjson`; never dropped silently. */
export interface Rejected {
  readonly position: SourcePosition;
  readonly reason: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type RowOutcome =
  | { readonly kind: 'row'; readonly row: SourceRow }
  | { readonly kind: 'rejected'; readonly rejected: Rejected };
