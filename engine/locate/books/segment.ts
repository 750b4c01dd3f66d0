import type { AssetRef } from '../candidate.ts';
import type { MeasuredLine, Side } from './along-line.ts';
import type { NumberRange } from './number-range.ts';

/** House numbers of one side of a segment, with the post code and place that its houses have. */
export interface SegmentSide {
  readonly side: Side;
  readonly range: NumberRange;
  readonly zip: string;
  readonly city: string;
}

/** A street from one corner to the next. */
export interface Segment {
  readonly position: number;
  readonly asset: AssetRef;
  readonly line: MeasuredLine;
  /** Those that have numbers. */
  readonly sides: readonly SegmentSide[];
  /** Post codes and places of either side, also where there are no numbers. */
  readonly zips: readonly string[];
  readonly cities: readonly string[];
  /** Z-levels of the line's first and last vertex as the source writes them; null: it has none. */
  readonly levels: readonly [from: string, to: string] | null;
}
