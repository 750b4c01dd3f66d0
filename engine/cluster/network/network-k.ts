import { DiscEnds } from './disc-ends.ts';
import type { LinearNetwork, NetworkPoint } from './linear-network.ts';
import { ShortestPaths } from './shortest-paths.ts';

/** The K function at one radius. */
export interface NetworkK {
  readonly radius: number;
  /** Okabe and Yamada 2001: grows with the streets that a disc meets, so that it is comparable on one network only. */
  readonly uncorrected: number;
  /** Geometrically corrected (Ang): the radius itself for points that fall anywhere by chance, whatever the network. */
  readonly corrected: number;
}

/**
 * The network K function of at least two points: total length / (n (n - 1)) times the sum over ordered pairs at most a radius
 * apart of 1, or of 1 / (points of the network exactly as far from the first as the second is). A pair exactly at the radius
 * counts; parts that do not connect are infinitely far apart. In the order of `radii`. O(n times what the largest radius
 * reaches). Throws a RangeError for fewer points, a point off the network, a radius that is negative or not finite.
 */
export function networkK(
  network: LinearNetwork,
  points: readonly NetworkPoint[],
  radii: readonly number[],
): readonly NetworkK[] {
  if (points.length < 2) throw new RangeError(`a K function needs at least 2 points, got ${points.length}`);
  for (const radius of radii)
    if (!(radius >= 0 && radius < Number.POSITIVE_INFINITY))
      throw new RangeError(`a radius must be 0 or more, got ${radius}`);
  const sums = sumsOverPairs(network, points, radii);
  const perPair = network.totalLength / (points.length * (points.length - 1));
  return radii.map((radius, i) => ({
    radius,
    uncorrected: perPair * sums.pairs[i]!,
    corrected: perPair * sums.weights[i]!,
  }));
}

function sumsOverPairs(network: LinearNetwork, points: readonly NetworkPoint[], radii: readonly number[]) {
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const paths = new ShortestPaths(network);
  const discs = new DiscEnds(network);
  const pairs = new Float64Array(radii.length);
  const weights = new Float64Array(radii.length);
  points.forEach((center, i) => {
    paths.from(center, largest + 2 * discs.reach());
    points.forEach((other, j) => {
      if (i === j) return;
      const distance = paths.toPoint(other);
      if (distance > largest) return;
      const weight = 1 / discs.count(center, distance, paths);
      for (let k = 0; k < radii.length; k++) {
        if (distance > radii[k]!) continue;
        pairs[k]!++;
        weights[k]! += weight;
      }
    });
  });
  return { pairs, weights };
}
