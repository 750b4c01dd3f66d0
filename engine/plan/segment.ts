/** A pipe or line as planning sees it. Null: not known. */
export interface Segment {
  readonly id: string;
  readonly lengthMeters: number | null;
  /** Epoch milliseconds. */
  readonly installedMs: number | null;
  /** As in the source, for sentences: `CI`. */
  readonly material: string | null;
  readonly diameter: string | null;
}

/** A break of a segment: a position into the caller's segments. */
export interface Break {
  readonly segment: number;
  /** Epoch milliseconds. */
  readonly atMs: number;
}
