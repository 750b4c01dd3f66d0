import type { LinearNetwork, NetworkPoint } from './linear-network.ts';

// 60 bytes each, and a scan holds lists of them.
const MOST_LIXELS = 2_000_000;

/**
 * A network cut into lixels: every segment into equal pieces (Xie and Yan 2008). Nodes are the vertices, then the cuts in
 * the order of the segments; lixels go by segment, then along it.
 */
export class Lixels {
  readonly network: LinearNetwork;
  readonly count: number;
  readonly nodeCount: number;
  /** The lixels of segment s are [firstOf[s] .. firstOf[s + 1]). */
  readonly firstOf: Int32Array;
  readonly segmentOf: Int32Array;
  readonly lengths: Float64Array;
  /** [2i], [2i + 1]: the nodes at both ends of lixel i. */
  readonly nodes: Int32Array;

  private constructor(network: LinearNetwork, firstOf: Int32Array) {
    this.network = network;
    this.firstOf = firstOf;
    this.count = firstOf.at(-1)!;
    this.nodeCount = network.vertexCount + this.count - network.segmentCount;
    this.segmentOf = new Int32Array(this.count);
    this.lengths = new Float64Array(this.count);
    this.nodes = new Int32Array(2 * this.count);
    let nextNode = network.vertexCount;
    for (let s = 0; s < network.segmentCount; s++) {
      const [first, end] = [firstOf[s]!, firstOf[s + 1]!];
      for (let i = first; i < end; i++) {
        this.segmentOf[i] = s;
        this.lengths[i] = network.lengths[s]! / (end - first);
        this.nodes[2 * i] = i === first ? network.ends[2 * s]! : nextNode++;
        this.nodes[2 * i + 1] = i === end - 1 ? network.ends[2 * s + 1]! : nextNode;
      }
    }
  }

  /** Pieces at most `longest` long. Throws a RangeError for a length that is not positive or makes too many pieces. */
  static cut(network: LinearNetwork, longest: number): Lixels {
    if (!(longest > 0)) throw new RangeError(`the longest lixel must be more than 0, got ${longest}`);
    const firstOf = new Int32Array(network.segmentCount + 1);
    let count = 0;
    for (let s = 0; s < network.segmentCount; s++) {
      // 300 / 0.1 is a little more than 3000: a billionth is no reason for another piece.
      count += Math.max(1, Math.ceil((network.lengths[s]! / longest) * (1 - 1e-9)));
      if (count > MOST_LIXELS)
        throw new RangeError(`lixels of ${longest} are more than ${MOST_LIXELS} on ${network.totalLength} of network`);
      firstOf[s + 1] = count;
    }
    return new Lixels(network, firstOf);
  }

  /** The lixel that holds a point; of two that meet there the later on the segment. */
  at({ segment, along }: NetworkPoint): number {
    const [first, end] = [this.firstOf[segment]!, this.firstOf[segment + 1]!];
    return Math.min(end - 1, first + Math.floor((along / this.network.lengths[segment]!) * (end - first)));
  }

  center(lixel: number): NetworkPoint {
    const segment = this.segmentOf[lixel]!;
    return { segment, along: this.lengths[lixel]! * (lixel - this.firstOf[segment]! + 0.5) };
  }

  /** How many of the points each lixel holds. */
  countPoints(points: readonly NetworkPoint[]): Int32Array {
    const counts = new Int32Array(this.count);
    for (const point of points) counts[this.at(point)]!++;
    return counts;
  }

  /** Of each lixel: those that share a node with it, ascending. */
  neighbors(): readonly (readonly number[])[] {
    const atNode: number[][] = Array.from({ length: this.nodeCount }, () => []);
    for (let i = 0; i < this.nodes.length; i++) atNode[this.nodes[i]!]!.push(i >> 1);
    return Array.from(this.lengths, (_, i) => {
      const near = [...atNode[this.nodes[2 * i]!]!, ...atNode[this.nodes[2 * i + 1]!]!];
      return [...new Set(near)].filter((other) => other !== i).sort((a, b) => a - b);
    });
  }
}
