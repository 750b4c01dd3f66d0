import type { LonLat } from '../../geometry/lon-lat.ts';
import { NodeHeap } from '../../spatial/node-heap.ts';
import { pointAlong, type Side } from '../books/along-line.ts';
import type { Segment } from '../books/segment.ts';
import type { StreetEntry } from '../books/street-book.ts';
import { stepsAlong, type WalkEnd, walkToCross } from './along-street.ts';
import { type Crossing, type CrossStreet, crossingsOf } from './crossing.ts';
import type { Step, StreetNetwork } from './street-network.ts';

/** A street from one cross street to the next, around a place on it. */
export interface BlockAround {
  /** Cross streets at the ends, in the direction of the segment, and where they are; null: a dead end. */
  readonly from: CrossStreet | null;
  readonly to: CrossStreet | null;
  /** Lowest and highest house number of the side, of both if the side is null or has none; null: there are none. */
  readonly numbers: { readonly from: number; readonly to: number } | null;
  readonly lengthMeters: number;
}

/** The block in which a place lies, `atMeters` along a segment. O(segments of the block). */
export function blockAround(
  network: StreetNetwork,
  segment: Segment,
  atMeters: number,
  side: Side | null,
): BlockAround {
  const [back, on] = network.stepsAround(network.numberOf(segment), atMeters);
  const ends = [back, on].map((step) => (step === null ? null : walkToCross(network, step)));
  const steps = ends.flatMap((end, i) => (end?.steps ?? []).map((step) => ({ step, isBack: i === 0 })));
  const numbers =
    (side === null ? null : numbersOf(network, steps, side)) ?? numbersOf(network, steps, 'left', 'right');
  return {
    from: crossAt(network, ends[0] ?? null),
    to: crossAt(network, ends[1] ?? null),
    numbers,
    lengthMeters: steps.reduce((sum, { step }) => sum + Math.abs(step.toMeters - step.fromMeters), 0),
  };
}

const crossAt = (network: StreetNetwork, end: WalkEnd | null): CrossStreet | null =>
  end?.cross == null ? null : { entry: end.cross, lonLat: network.lonLatOf(end.node) };

interface Walked {
  readonly step: Step;
  /** Walked against the direction of the block. */
  readonly isBack: boolean;
}

function numbersOf(network: StreetNetwork, walked: readonly Walked[], ...sides: readonly Side[]) {
  const found = walked.flatMap(({ step, isBack }) => {
    // A segment that is drawn the other way round has its left where the block has its right.
    const isReversed = step.toMeters > step.fromMeters === isBack;
    return network
      .segment(step.segment)
      .sides.filter(({ side }) => sides.includes(isReversed ? opposite(side) : side))
      .flatMap(({ range }) => [range.from, range.to]);
  });
  return found.length === 0 ? null : { from: Math.min(...found), to: Math.max(...found) };
}

const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** A stretch of a street between two of its cross streets. */
export interface Block {
  readonly lonLat: LonLat;
  /** Half its length: how far it reaches from its middle. */
  readonly reachMeters: number;
  /** In order from the first cross street to the second. */
  readonly segments: readonly Segment[];
  /** The segment on which its middle lies. */
  readonly middle: Segment;
}

/**
 * `Canal St between Oak St and Elm St`: from each crossing with the first the shortest way along the street to one with
 * the second, shortest first; what one way is part of is left out. Empty: they do not meet it, or it does not lead from
 * one to the other. O(nodes log nodes) of the street.
 */
export function blocksBetween(
  network: StreetNetwork,
  street: StreetEntry,
  from: StreetEntry,
  to: StreetEntry,
): readonly Block[] {
  const goals = new Set(crossingsOf(network, street, to).flatMap(({ nodes }) => nodes));
  const ways = crossingsOf(network, street, from)
    .flatMap((crossing) => shortestWay(network, street, crossing, goals) ?? [])
    .sort((a, b) => a.lengthMeters - b.lengthMeters);
  // A way that ends where another ends goes past the nearer crossing.
  const ends = new Set<number>();
  return ways.flatMap(({ steps, lengthMeters }) => {
    const end = steps.at(-1)!.node;
    if (ends.has(end)) return [];
    ends.add(end);
    return [blockOf(network, steps, lengthMeters)];
  });
}

interface Way {
  readonly steps: readonly Step[];
  readonly lengthMeters: number;
}

/** Dijkstra's walk along one street, from the nodes of a crossing to any of the goals. */
function shortestWay(
  network: StreetNetwork,
  street: StreetEntry,
  { nodes }: Crossing,
  goals: ReadonlySet<number>,
): Way | null {
  const meters = new Map<number, number>(nodes.map((node) => [node, 0]));
  const cameBy = new Map<number, { readonly step: Step; readonly before: number }>();
  const heap = new NodeHeap();
  const done = new Set<number>();
  for (const node of nodes) heap.push(node, 0);
  while (!heap.isEmpty) {
    const node = heap.pop();
    if (done.has(node)) continue;
    done.add(node);
    const so = meters.get(node)!;
    if (goals.has(node) && so > 0) return { steps: stepsTo(node, cameBy), lengthMeters: so };
    for (const step of stepsAlong(network, node, street)) {
      const length = so + Math.abs(step.toMeters - step.fromMeters);
      if (length >= (meters.get(step.node) ?? Infinity)) continue;
      meters.set(step.node, length);
      cameBy.set(step.node, { step, before: node });
      heap.push(step.node, length);
    }
  }
  return null;
}

function stepsTo(end: number, cameBy: ReadonlyMap<number, { readonly step: Step; readonly before: number }>) {
  const steps: Step[] = [];
  for (let came = cameBy.get(end); came !== undefined; came = cameBy.get(came.before)) steps.unshift(came.step);
  return steps;
}

function blockOf(network: StreetNetwork, steps: readonly Step[], lengthMeters: number): Block {
  const segments = [...new Set(steps.map(({ segment }) => segment))].map((segment) => network.segment(segment));
  let left = lengthMeters / 2;
  for (const { segment: number, fromMeters, toMeters } of steps) {
    const length = Math.abs(toMeters - fromMeters);
    if (left <= length) {
      const segment = network.segment(number);
      const atMeters = fromMeters + (toMeters > fromMeters ? left : -left);
      const { lengthMeters: whole } = segment.line;
      const lonLat = pointAlong(segment.line, whole === 0 ? 0 : atMeters / whole, null, 0);
      return { lonLat, reachMeters: lengthMeters / 2, segments, middle: segment };
    }
    left -= length;
  }
  throw new RangeError('a way must have steps');
}
