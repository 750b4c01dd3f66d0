import { distanceMeters } from '../../geometry/meters.ts';
import type { StreetEntry } from '../books/street-book.ts';
import { stepsAlong, walkToCross } from './along-street.ts';
import { type Crossing, crossingsOf } from './crossing.ts';
import type { StreetNetwork } from './street-network.ts';

/** A crossing with what tells it from others of the same two streets: `by Oak St`, `the northern one`; null: it is the only one. */
export interface KnownCrossing extends Crossing {
  readonly hint: string | null;
}

/** `crossingsOf`, told apart by the next street along either that no other of them has, else by where they lie. */
export function knownCrossingsOf(network: StreetNetwork, a: StreetEntry, b: StreetEntry): readonly KnownCrossing[] {
  const crossings = crossingsOf(network, a, b);
  if (crossings.length < 2) return crossings.map((crossing) => ({ ...crossing, hint: null }));
  const neighbors = crossings.map((crossing) => nextCrossNames(network, crossing, [a, b]));
  const directions = directionsOf(crossings);
  return crossings.map((crossing, i) => {
    const own = neighbors[i]!.find((name) => neighbors.every((others, j) => j === i || !others.includes(name)));
    return { ...crossing, hint: own === undefined ? directions[i]! : `by ${own}` };
  });
}

/** Streets that meet either street next to a crossing, the nearest first. */
function nextCrossNames(network: StreetNetwork, { nodes }: Crossing, streets: readonly StreetEntry[]) {
  const found: { readonly label: string; readonly meters: number }[] = [];
  for (const node of nodes) {
    for (const street of streets) {
      for (const step of stepsAlong(network, node, street)) {
        const { cross, steps } = walkToCross(network, step);
        const meters = steps.reduce((sum, { fromMeters, toMeters }) => sum + Math.abs(toMeters - fromMeters), 0);
        if (cross !== null && !streets.includes(cross)) found.push({ label: cross.label, meters });
      }
    }
  }
  return found
    .sort((one, other) => one.meters - other.meters || (one.label < other.label ? -1 : 1))
    .map(({ label }) => label);
}

/** `the northern one`, `the eastern one`: by whichever way they lie apart; of more than two, numbered along it. */
function directionsOf(crossings: readonly Crossing[]): readonly string[] {
  const spread = (axis: 0 | 1): number => {
    const values = crossings.map(({ lonLat }) => lonLat[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const at = crossings[0]!.lonLat;
    return axis === 0 ? distanceMeters([least, at[1]], [most, at[1]]) : distanceMeters([at[0], least], [at[0], most]);
  };
  const axis = spread(0) >= spread(1) ? 0 : 1;
  const [low, high] = axis === 0 ? ['western', 'eastern'] : ['southern', 'northern'];
  const order = crossings.map((_, i) => i).sort((i, j) => crossings[i]!.lonLat[axis] - crossings[j]!.lonLat[axis]);
  return crossings.map((_, i) => {
    const place = order.indexOf(i);
    if (place === 0) return `the ${low} one`;
    return place === order.length - 1 ? `the ${high} one` : `number ${place + 1} from the ${low.slice(0, -3)}`;
  });
}
