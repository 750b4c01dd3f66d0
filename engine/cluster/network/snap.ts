import Flatbush from 'flatbush';
import type { LinearNetwork, NetworkPoint } from './linear-network.ts';

/** Where a place is put on the network. */
export interface Snapped extends NetworkPoint {
  /** From the place to the network, in a straight line. */
  readonly sideDistance: number;
}

/** Puts places on the nearest segment. Segments are straight here: a curved one must come cut into straight ones. */
export class NetworkSnapper {
  private readonly network: LinearNetwork;
  private readonly boxes: Flatbush;
  private readonly firstReach: number;
  private readonly extent: number;

  private constructor(network: LinearNetwork, boxes: Flatbush) {
    this.network = network;
    this.boxes = boxes;
    this.firstReach = network.totalLength / network.segmentCount;
    this.extent = Math.hypot(boxes.maxX - boxes.minX, boxes.maxY - boxes.minY);
  }

  /** O(n log n). Throws a RangeError for a network without segments. */
  static build(network: LinearNetwork): NetworkSnapper {
    if (network.segmentCount === 0) throw new RangeError('a network without segments has nothing to snap to');
    const { xys, ends } = network;
    const boxes = new Flatbush(network.segmentCount);
    for (let s = 0; s < network.segmentCount; s++) {
      const [a, b] = [ends[2 * s]! * 2, ends[2 * s + 1]! * 2];
      boxes.add(
        Math.min(xys[a]!, xys[b]!),
        Math.min(xys[a + 1]!, xys[b + 1]!),
        Math.max(xys[a]!, xys[b]!),
        Math.max(xys[a + 1]!, xys[b + 1]!),
      );
    }
    boxes.finish();
    return new NetworkSnapper(network, boxes);
  }

  /** The nearest place on the network within `maxDistance`, or null; of segments equally near the first. */
  snap(x: number, y: number, maxDistance = Number.POSITIVE_INFINITY): Snapped | null {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`no place: ${x}, ${y}`);
    const { minX, minY, maxX, maxY } = this.boxes;
    const outside = Math.hypot(Math.max(minX - x, 0, x - maxX), Math.max(minY - y, 0, y - maxY));
    // Everything is within this; a reach beyond it need not be tried.
    const enough = Math.min(maxDistance, outside + this.extent + this.firstReach);
    for (let reach = Math.min(outside + this.firstReach, enough); ; reach = Math.min(reach * 2, enough)) {
      const near = this.boxes.search(x - reach, y - reach, x + reach, y + reach).sort((a, b) => a - b);
      const best = this.nearestOf(near, x, y);
      if (best !== null && best.sideDistance <= reach) return best;
      if (reach >= enough) return null;
    }
  }

  private nearestOf(segments: readonly number[], x: number, y: number): Snapped | null {
    let best: Snapped | null = null;
    for (const segment of segments) {
      const share = this.shareAlong(segment, x, y);
      const along = share * this.network.lengths[segment]!;
      const [px, py] = this.network.place({ segment, along });
      const sideDistance = Math.hypot(px - x, py - y);
      if (best === null || sideDistance < best.sideDistance) best = { segment, along, sideDistance };
    }
    return best;
  }

  private shareAlong(segment: number, x: number, y: number): number {
    const { xys, ends } = this.network;
    const [a, b] = [ends[2 * segment]! * 2, ends[2 * segment + 1]! * 2];
    const [dx, dy] = [xys[b]! - xys[a]!, xys[b + 1]! - xys[a + 1]!];
    const squared = dx * dx + dy * dy;
    return squared > 0 ? Math.min(Math.max(((x - xys[a]!) * dx + (y - xys[a + 1]!) * dy) / squared, 0), 1) : 0;
  }
}
