import type { LonLat } from '../../geometry/lon-lat.ts';
import { endsOf } from '../books/along-line.ts';
import type { Segment } from '../books/segment.ts';
import { type Groups, joinedEnds } from './joined-ends.ts';
import { type LooseEnd, TOUCH_METERS, type Touch, touchesOf } from './touching-ends.ts';

/**
 * Which segments meet where. A node is a place at which ends of segments lie; also where a loose end touches a line. A
 * stop is a node on a segment. Do not mutate.
 */
export interface Topology {
  /** Node i is at [2i], [2i + 1]: lon, lat (degrees). */
  readonly nodeLonLats: Float64Array;
  /** Segments at node i, ascending: nodeSegments[nodeStarts[i]] .. [nodeStarts[i + 1] - 1]. */
  readonly nodeStarts: Uint32Array;
  readonly nodeSegments: Uint32Array;
  /** Stops of segment i, in the order of the line: from stopStarts[i] to stopStarts[i + 1] - 1. */
  readonly stopStarts: Uint32Array;
  readonly stopNodes: Uint32Array;
  /** How far along its segment's line each stop is. */
  readonly stopMeters: Float64Array;
  /** 1: the line goes on from this stop to the next; 0: it ends or is interrupted. */
  readonly stopGoesOn: Uint8Array;
}

interface End {
  readonly segment: number;
  readonly lonLat: LonLat;
  readonly level: string;
  readonly atMeters: number;
  /** Whether a connected stretch of the line begins here. */
  readonly begins: boolean;
}

interface Stop {
  readonly end: number;
  readonly atMeters: number;
  readonly goesOn: boolean;
}

const SEGMENTS_OF_STEP = 2_000;

/** The topology of segments. O(ends + pieces log loose ends); yields after some milliseconds each time. */
export function* topologySteps(segments: readonly Segment[]): Generator<void, Topology> {
  const ends: End[] = [];
  for (const [i, segment] of segments.entries()) {
    ends.push(...endsOfSegment(segment, i));
    if (i % SEGMENTS_OF_STEP === SEGMENTS_OF_STEP - 1) yield;
  }
  const groups = yield* joinedEnds({
    lons: Float64Array.from(ends, ({ lonLat }) => lonLat[0]),
    lats: Float64Array.from(ends, ({ lonLat }) => lonLat[1]),
    levels: ends.map(({ level }) => level),
  });
  const stops: Stop[][] = segments.map(() => []);
  ends.forEach((end, i) => {
    stops[end.segment]!.push({ end: i, atMeters: end.atMeters, goesOn: end.begins });
  });
  yield;
  for (const [end, touch] of yield* touchingEnds(ends, groups, segments)) addTouch(end, touch, stops, groups);
  yield;
  return yield* packed(ends, groups, stops);
}

function endsOfSegment({ line, levels }: Segment, segment: number): readonly End[] {
  const lonLats = endsOf(line);
  const breaks = line.pieces.flatMap(({ a, startMeters }, i) => {
    const before = line.pieces[i - 1]?.b;
    return before !== undefined && (before[0] !== a[0] || before[1] !== a[1]) ? [startMeters, startMeters] : [];
  });
  const meters = [0, ...breaks, line.lengthMeters];
  return lonLats.map((lonLat, i) => ({
    segment,
    lonLat,
    level: levels === null ? '' : i === lonLats.length - 1 ? levels[1] : levels[0],
    atMeters: meters[i]!,
    begins: i % 2 === 0,
  }));
}

/** Ends that meet no other end, with the lines that they touch. */
function* touchingEnds(ends: readonly End[], groups: Groups, segments: readonly Segment[]) {
  yield;
  const sizes = new Uint32Array(ends.length);
  for (let i = 0; i < ends.length; i++) sizes[groups.of(i)]!++;
  const numbers = ends.flatMap((_, i) => (sizes[groups.of(i)] === 1 ? [i] : []));
  const loose: readonly LooseEnd[] = numbers.map((i) => ends[i]!);
  const touches = yield* touchesOf(loose, segments);
  return touches.map((touch) => [numbers[touch.end]!, touch] as const);
}

function addTouch(end: number, { segment, atMeters }: Touch, stops: readonly Stop[][], groups: Groups): void {
  const mine = stops[segment]!;
  // As near as this to one of the line's own ends, it ends at that corner.
  const corner = mine.find((stop) => Math.abs(stop.atMeters - atMeters) <= TOUCH_METERS);
  if (corner !== undefined) groups.join(corner.end, end);
  else {
    const after = mine.findIndex((stop) => stop.atMeters > atMeters);
    mine.splice(after < 0 ? mine.length : after, 0, { end, atMeters, goesOn: true });
  }
}

function* packed(ends: readonly End[], groups: Groups, stops: readonly (readonly Stop[])[]): Generator<void, Topology> {
  const nodeOfGroup = new Map<number, number>();
  const lonLats: number[] = [];
  ends.forEach(({ lonLat }, i) => {
    if (groups.of(i) !== i) return;
    nodeOfGroup.set(i, nodeOfGroup.size);
    lonLats.push(lonLat[0], lonLat[1]);
  });
  yield;
  const all = stops.flat();
  const stopStarts = startsOf(stops.map((mine) => mine.length));
  const stopNodes = Uint32Array.from(all, ({ end }) => nodeOfGroup.get(groups.of(end))!);
  yield;
  return {
    nodeLonLats: new Float64Array(lonLats),
    ...segmentsAtNodes(nodeOfGroup.size, stopStarts, stopNodes),
    stopStarts,
    stopNodes,
    stopMeters: Float64Array.from(all, ({ atMeters }) => atMeters),
    stopGoesOn: Uint8Array.from(all, ({ goesOn }) => (goesOn ? 1 : 0)),
  };
}

/** Where each of some lists begins when they follow one another, and where the last ends. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = starts[i]! + length;
  });
  return starts;
}

function segmentsAtNodes(nodeCount: number, stopStarts: Uint32Array, stopNodes: Uint32Array) {
  const lists: number[][] = Array.from({ length: nodeCount }, () => []);
  for (let segment = 0; segment + 1 < stopStarts.length; segment++) {
    for (let stop = stopStarts[segment]!; stop < stopStarts[segment + 1]!; stop++) {
      const list = lists[stopNodes[stop]!]!;
      if (list.at(-1) !== segment) list.push(segment);
    }
  }
  return { nodeStarts: startsOf(lists.map((list) => list.length)), nodeSegments: Uint32Array.from(lists.flat()) };
}
