import type { StreetEntry } from '../books/street-book.ts';
import type { Step, StreetNetwork } from './street-network.ts';

/** Where a walk along a street ends: at a street that meets it, or where the street itself ends or divides. */
export interface WalkEnd {
  readonly steps: readonly Step[];
  /** The street that meets it there; null: a dead end, or another place with no other name. */
  readonly cross: StreetEntry | null;
  readonly node: number;
}

// No block is made of more pieces; a circle without a corner ends the walk as well.
const MOST_STEPS = 200;

/** Goes on from a step, along segments of the same first name, to the next place that another street meets. O(steps). */
export function walkToCross(network: StreetNetwork, first: Step): WalkEnd {
  const street = network.firstNameOf(first.segment);
  const steps: Step[] = [first];
  while (steps.length < MOST_STEPS) {
    const last = steps.at(-1)!;
    const cross = crossNameAt(network, last.node, street);
    const next = cross === null ? onlyWayOn(network, last, street) : null;
    if (next === null) return { steps, cross, node: last.node };
    steps.push(next);
  }
  return { steps, cross: null, node: steps.at(-1)!.node };
}

/** The other street at a node that has most of its segments there, ties by segment; null: there is none. */
export function crossNameAt(network: StreetNetwork, node: number, street: StreetEntry): StreetEntry | null {
  const counts = new Map<StreetEntry, number>();
  for (const segment of network.segmentsAt(node)) {
    const name = network.firstNameOf(segment);
    if (name !== street) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best: StreetEntry | null = null;
  for (const [name, count] of counts) if (best === null || count > counts.get(best)!) best = name;
  return best;
}

/** The steps from a node along the segments of a name, the first or another of theirs. O(segments at the node). */
export const stepsAlong = (network: StreetNetwork, node: number, name: StreetEntry): readonly Step[] =>
  Array.from(network.segmentsAt(node)).flatMap((segment) =>
    network.hasName(segment, name) ? network.stepsFrom(node, segment) : [],
  );

/** The step that continues the street from where the last one ended; null where it ends, or goes on in two ways. */
function onlyWayOn(network: StreetNetwork, last: Step, street: StreetEntry): Step | null {
  const isWayBack = ({ segment, fromMeters, toMeters }: Step): boolean =>
    segment === last.segment &&
    fromMeters === last.toMeters &&
    toMeters > fromMeters !== last.toMeters > last.fromMeters;
  const ways = stepsAlong(network, last.node, street).filter((step) => !isWayBack(step));
  return ways.length === 1 ? ways[0]! : null;
}
