import type { Lixels } from './lixels.ts';
import { ShortestPaths } from './shortest-paths.ts';

// 20 bytes each.
const MOST_MEMBERS = 20_000_000;
// Rounding must not tell apart two lixels that are equally far.
const EQUAL = 1e-9;

/** Around the center of each lixel: the lixels by the network distance of their centers, as far as the discs may grow. */
export class NetworkDiscs {
  /** The members around lixel c are [firstOf[c] .. firstOf[c + 1]), nearest first, equally far ones by number. */
  readonly firstOf: Int32Array;
  readonly members: Int32Array;
  readonly distances: Float64Array;
  /** Whether a disc may end here: the next is farther. */
  readonly isLast: Uint8Array;

  private constructor(firstOf: Int32Array, members: Int32Array, distances: Float64Array, isLast: Uint8Array) {
    this.firstOf = firstOf;
    this.members = members;
    this.distances = distances;
    this.isLast = isLast;
  }

  /**
   * Discs up to `maxRadius` that hold at most `maxWeight` of the lixels' weights, the lixel itself in any case. Throws a
   * RangeError for a radius below 0, or if all discs together hold more than 20 million lixels.
   */
  static build(lixels: Lixels, maxRadius: number, weights: Float64Array, maxWeight: number): NetworkDiscs {
    if (!(maxRadius >= 0)) throw new RangeError(`the largest radius must be 0 or more, got ${maxRadius}`);
    const near = new NearLixels(lixels);
    const firstOf = new Int32Array(lixels.count + 1);
    const [members, distances, isLast]: [number[], number[], number[]] = [[], [], []];
    for (let center = 0; center < lixels.count; center++) {
      const around = near.within(center, maxRadius);
      let weight = 0;
      for (let from = 0; from < around.length; ) {
        const end = endOfEqual(around, from);
        for (let k = from; k < end; k++) weight += weights[around[k]!.lixel]!;
        if (from > 0 && weight > maxWeight) break;
        for (let k = from; k < end; k++) {
          members.push(around[k]!.lixel);
          distances.push(around[k]!.distance);
          isLast.push(k === end - 1 ? 1 : 0);
        }
        from = end;
      }
      if (members.length > MOST_MEMBERS)
        throw new RangeError(
          `discs of radius ${maxRadius} are too large for ${lixels.count} lixels: use longer lixels`,
        );
      firstOf[center + 1] = members.length;
    }
    return new NetworkDiscs(firstOf, Int32Array.from(members), Float64Array.from(distances), Uint8Array.from(isLast));
  }
}

interface NearLixel {
  readonly lixel: number;
  readonly distance: number;
}

function endOfEqual(around: readonly NearLixel[], from: number): number {
  let end = from + 1;
  while (end < around.length && around[end]!.distance <= around[from]!.distance * (1 + EQUAL)) end++;
  return end;
}

/** Finds the lixels near one. */
export class NearLixels {
  private readonly lixels: Lixels;
  private readonly paths: ShortestPaths;
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(lixels: Lixels) {
    this.lixels = lixels;
    this.paths = new ShortestPaths(lixels.network);
    this.stamp = new Int32Array(lixels.network.segmentCount);
  }

  /** Those whose centers are at most so far from this one's, itself first; nearest first, equally far ones by number. */
  within(center: number, radius: number): readonly NearLixel[] {
    const { network, segmentOf } = this.lixels;
    const reach = radius * (1 + EQUAL);
    this.round++;
    this.paths.from(this.lixels.center(center), reach);
    const found: NearLixel[] = [];
    this.addSegment(segmentOf[center]!, center, reach, found);
    for (const vertex of this.paths.reached)
      for (let k = network.firstAt[vertex]!; k < network.firstAt[vertex + 1]!; k++)
        this.addSegment(network.segmentsAt[k]!, center, reach, found);
    return found.sort((a, b) => a.distance - b.distance || a.lixel - b.lixel);
  }

  private addSegment(segment: number, center: number, reach: number, found: NearLixel[]): void {
    if (this.stamp[segment] === this.round) return;
    this.stamp[segment] = this.round;
    for (let lixel = this.lixels.firstOf[segment]!; lixel < this.lixels.firstOf[segment + 1]!; lixel++) {
      const distance = lixel === center ? 0 : this.paths.toPoint(this.lixels.center(lixel));
      if (distance <= reach) found.push({ lixel, distance });
    }
  }
}
