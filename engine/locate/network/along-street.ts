import { metersPerDegree } from '../../geometry/meters.ts';
import { pointAlong } from '../books/along-line.ts';
import type { StreetEntry } from '../books/street-book.ts';
import type { Step, StreetNetwork } from './street-network.ts';

/** Where a walk along a street ends: at a street that meets it, or where the street itself ends. */
export interface WalkEnd {
  readonly steps: readonly Step[];
  /** The street that meets it there; null: a dead end, or a circle. */
  readonly cross: StreetEntry | null;
  readonly node: number;
}

// No block is made of more pieces; a circle without a corner ends the walk as well.
const MOST_STEPS = 200;

/**
 * Goes on from a step, along segments of the same first name, to the next place that another street meets; where the
 * street divides, straight on. O(steps).
 */
export function walkToCross(network: StreetNetwork, first: Step): WalkEnd {
  const street = network.firstNameOf(first.segment);
  const steps: Step[] = [first];
  while (steps.length < MOST_STEPS) {
    const last = steps.at(-1)!;
    const cross = crossNameAt(network, last.node, street);
    const next = cross === null ? wayOn(network, last, street) : null;
    if (
      next === null ||
      steps.some(({ segment, fromMeters }) => segment === next.segment && fromMeters === next.fromMeters)
    )
      return { steps, cross, node: last.node };
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

/** The step that continues the street from where the last one ended, with the least turn; null where it ends. */
function wayOn(network: StreetNetwork, last: Step, street: StreetEntry): Step | null {
  const isWayBack = ({ segment, fromMeters, toMeters }: Step): boolean =>
    segment === last.segment &&
    fromMeters === last.toMeters &&
    toMeters > fromMeters !== last.toMeters > last.fromMeters;
  const ways = stepsAlong(network, last.node, street).filter((step) => !isWayBack(step));
  if (ways.length < 2) return ways[0] ?? null;
  const back = headingFrom(network, { ...last, fromMeters: last.toMeters, toMeters: last.fromMeters });
  let [best, leastCosine] = [ways[0]!, Infinity];
  for (const way of ways) {
    const heading = headingFrom(network, way);
    const cosine = back[0] * heading[0] + back[1] * heading[1];
    if (cosine < leastCosine) [best, leastCosine] = [way, cosine];
  }
  return best;
}

// Carriageways part at an angle that a few meters do not show.
const HEADING_METERS = 25;

/** The direction in which a step begins, of length 1: east, north. */
function headingFrom(network: StreetNetwork, { segment, fromMeters, toMeters }: Step): readonly [number, number] {
  const { line } = network.segment(segment);
  const reach = Math.min(Math.abs(toMeters - fromMeters), HEADING_METERS);
  const at = (meters: number) => pointAlong(line, line.lengthMeters === 0 ? 0 : meters / line.lengthMeters, null, 0);
  const [from, to] = [at(fromMeters), at(fromMeters + (toMeters > fromMeters ? reach : -reach))];
  const [lonMeters, latMeters] = metersPerDegree(from[1]);
  const [east, north] = [(to[0] - from[0]) * lonMeters, (to[1] - from[1]) * latMeters];
  const length = Math.hypot(east, north) || 1;
  return [east / length, north / length];
}
