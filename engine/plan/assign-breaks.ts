import type { LonLat } from '../geometry/lon-lat.ts';
import type { NearestIndex } from '../spatial/nearest-index.ts';
import type { Break, Segment } from './segment.ts';

/** A break as recorded: with the id of its pipe, or a place, or both, or neither. */
export interface BreakEvent {
  readonly atMs: number;
  readonly segmentId: string | null;
  readonly lonLat: LonLat | null;
}

/** How each event found its pipe. */
export interface Assignment {
  /** In the order of the events; those without a pipe are not among them. */
  readonly breaks: readonly Break[];
  readonly byId: number;
  readonly byPlace: number;
  /** Positions of the events that have no pipe: no such id, and none within reach of the place. */
  readonly unassigned: readonly number[];
}

export interface Snapping {
  /** Of the segments by place, positions as in the list; null where nobody knows where they are. */
  readonly index: Pick<NearestIndex, 'nearest'> | null;
  /** A pipe farther from the place than this is not the one. */
  readonly maxMeters: number;
}

/** Breaks by their segment's id; one without a known id goes to the nearest segment within reach, ties by position. */
export function assignBreaks(
  events: readonly BreakEvent[],
  segments: readonly Segment[],
  { index, maxMeters }: Snapping,
): Assignment {
  const positions = new Map(segments.map(({ id }, position) => [id, position]));
  const breaks: Break[] = [];
  const unassigned: number[] = [];
  let byId = 0;
  for (const [i, { atMs, segmentId, lonLat }] of events.entries()) {
    const known = segmentId === null ? undefined : positions.get(segmentId);
    const nearest = known === undefined && lonLat !== null ? index?.nearest(lonLat, { maxMeters })[0] : undefined;
    const segment = known ?? nearest?.position;
    if (known !== undefined) byId++;
    if (segment === undefined) unassigned.push(i);
    else breaks.push({ segment, atMs });
  }
  return { breaks, byId, byPlace: breaks.length - byId, unassigned };
}
