import type { Geometry } from 'geojson';

/** Where in a file something stands, for messages: `line` for text formats, `feature` (from 1) for the others. */
export interface SourcePosition {
  readonly file: string;
  readonly line?: number;
  readonly feature?: number;
}

/** One record of a source file: its columns as found, its geometry as found (in the file's CRS). */
export interface SourceRow {
  readonly position: SourcePosition;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Null: the record has none. Absent: the format has none, and columns may say where it is. */
  readonly geometry?: Geometry | null;
  /** The CRS as the file states it (WKT of the .prj, name in the `crs` member); absent where it says nothing. */
  readonly crs?: string;
  /** All columns of the file in their order, the same array for every row; absent where each record names its own (JSON). */
  readonly header?: readonly string[];
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

/** `potholes.csv:17` for text formats, `streets.zip, feature 17` for the others: how messages name a place in a file. */
export const describePosition = ({ file, line, feature }: SourcePosition): string => {
  if (line !== undefined) return `${file}:${line}`;
  return feature === undefined ? file : `${file}, feature ${feature}`;
};
