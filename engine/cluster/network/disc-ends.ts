import type { LinearNetwork, NetworkPoint } from './linear-network.ts';
import type { ShortestPaths } from './shortest-paths.ts';

/**
 * How many points of the network are exactly so far from a center: the ends of the disc (m(u, r) of Ang, Baddeley and Nair
 * 2012). A vertex nearer to the rim than the tolerance is one end, and then there are none on the segments it is the way into.
 */
export class DiscEnds {
  private readonly network: LinearNetwork;
  private readonly tolerance: number;
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(network: LinearNetwork) {
    this.network = network;
    // The tolerance of spatstat, which decides what a rim that all but touches a crossing counts for.
    this.tolerance =
      TOLERANCE * network.lengths.reduce((least, length) => Math.min(least, length), Number.POSITIVE_INFINITY);
    this.stamp = new Int32Array(network.segmentCount);
  }

  /** `paths` must come from the center and reach beyond radius + `reach()`. At least 1. O(what is reached). */
  count(center: NetworkPoint, radius: number, paths: ShortestPaths): number {
    const { ends, firstAt, segmentsAt, lengths } = this.network;
    this.round++;
    this.stamp[center.segment] = this.round;
    const first = paths.toVertex(ends[2 * center.segment]!);
    const second = paths.toVertex(ends[2 * center.segment + 1]!);
    // The center cuts its segment into two, each covered from the center's end as far as the radius.
    let count = this.endsBetween(radius, radius - first, center.along, true);
    count += this.endsBetween(radius, radius - second, lengths[center.segment]! - center.along, true);
    for (const vertex of paths.reached) {
      const left = radius - paths.toVertex(vertex);
      if (left < -this.tolerance) break;
      if (left <= this.tolerance) count++;
      for (let k = firstAt[vertex]!; k < firstAt[vertex + 1]!; k++) {
        const s = segmentsAt[k]!;
        if (this.stamp[s] === this.round) continue;
        this.stamp[s] = this.round;
        const other = ends[2 * s]! + ends[2 * s + 1]! - vertex;
        count += this.endsBetween(left, radius - paths.toVertex(other), lengths[s]!, false);
      }
    }
    return Math.max(count, 1);
  }

  /** How far beyond a radius vertices must be known. */
  reach(): number {
    return this.tolerance;
  }

  /** The ends inside a segment that is entered from both sides with so much of the radius left, if it is. */
  private endsBetween(left: number, otherLeft: number, length: number, fromCenter: boolean): number {
    const { tolerance } = this;
    const isAtRim = !fromCenter && Math.abs(left) <= tolerance;
    const isOtherAtRim = Math.abs(otherLeft) <= tolerance;
    const enters = fromCenter || left > tolerance;
    const otherEnters = otherLeft > tolerance;
    const spare = (enters ? left : 0) + (otherEnters ? otherLeft : 0) - length;
    if ((enters || isAtRim) && (otherEnters || isOtherAtRim) && spare >= 0) return 0;
    if ((isAtRim || isOtherAtRim) && spare >= -tolerance) return 0;
    return (enters ? 1 : 0) + (otherEnters ? 1 : 0);
  }
}

const TOLERANCE = 0.001;
