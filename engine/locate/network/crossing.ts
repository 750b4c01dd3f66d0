import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { StreetEntry } from '../books/street-book.ts';
import type { StreetNetwork } from './street-network.ts';

/** Where two streets meet, as one place: its middle and the distance to the farthest of its corners in meters. */
export interface Crossing {
  readonly lonLat: LonLat;
  readonly reachMeters: number;
  /** Nodes of the network, ascending; never empty. */
  readonly nodes: readonly number[];
}

// Both carriageways of a divided street cross at one place for people; rarely do they lie farther apart.
const ONE_PLACE_METERS = 45;

/**
 * The places at which segments of the two streets share an end at the same level, or one ends on the other. Lines that
 * only cross, as on a bridge, do not meet. In the order of the city's segments. O(nodes of both).
 */
export function crossingsOf(network: StreetNetwork, a: StreetEntry, b: StreetEntry): readonly Crossing[] {
  const [mine, theirs] = [network.nodesOf(a), network.nodesOf(b)];
  const common: number[] = [];
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    const difference = mine[i]! - theirs[j]!;
    if (difference === 0 && meetAt(network, mine[i]!, a, b)) common.push(mine[i]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return gathered(network, common);
}

/** Two names of the same street do not meet all along it: one that has only one of them must be there, or two streets. */
function meetAt(network: StreetNetwork, node: number, a: StreetEntry, b: StreetEntry): boolean {
  const segments = network.segmentsAt(node);
  for (const one of segments) {
    if (!network.hasName(one, a)) continue;
    for (const other of segments) {
      if (other === one || !network.hasName(other, b)) continue;
      const haveBoth = network.hasName(one, b) && network.hasName(other, a);
      if (!haveBoth || network.firstNameOf(one) !== network.firstNameOf(other)) return true;
    }
  }
  return false;
}

/** Corners of which each is near to all others as one crossing. */
function gathered(network: StreetNetwork, nodes: readonly number[]): readonly Crossing[] {
  const groups: number[][] = [];
  for (const node of nodes) {
    const at = network.lonLatOf(node);
    const near = groups.find((group) =>
      group.every((other) => distanceMeters(network.lonLatOf(other), at) <= ONE_PLACE_METERS),
    );
    if (near === undefined) groups.push([node]);
    else near.push(node);
  }
  return groups.map((group) => crossingAt(network, group));
}

function crossingAt(network: StreetNetwork, nodes: readonly number[]): Crossing {
  const corners = nodes.map((node) => network.lonLatOf(node));
  const mean = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  const lonLat: LonLat = corners.length === 1 ? corners[0]! : [mean(0), mean(1)];
  return { lonLat, reachMeters: Math.max(...corners.map((corner) => distanceMeters(corner, lonLat))), nodes };
}

/** A street that meets another, and a place where it does. */
export interface CrossStreet {
  readonly entry: StreetEntry;
  readonly lonLat: LonLat;
}

/** Every street that meets one, under each of its names, once, in the order of the city's nodes. O(segments at its nodes). */
export function crossStreetsOf(network: StreetNetwork, street: StreetEntry): readonly CrossStreet[] {
  const found = new Map<StreetEntry, CrossStreet>();
  for (const node of network.nodesOf(street)) {
    for (const segment of network.segmentsAt(node)) {
      for (const entry of network.namesOf(segment)) {
        if (entry === street || found.has(entry) || !meetAt(network, node, street, entry)) continue;
        found.set(entry, { entry, lonLat: network.lonLatOf(node) });
      }
    }
  }
  return [...found.values()];
}
