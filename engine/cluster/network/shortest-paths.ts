import type { LinearNetwork, NetworkPoint } from './linear-network.ts';

/**
 * Shortest ways over the network from one point at a time (Dijkstra 1959, binary heap), as far as a distance. Made once for
 * a network and used again and again: `from` costs only what it reaches.
 */
export class ShortestPaths {
  private readonly network: LinearNetwork;
  private readonly distances: Float64Array;
  private readonly isDone: Uint8Array;
  private readonly heapKeys: number[] = [];
  private readonly heapVertices: number[] = [];
  private start: NetworkPoint = { segment: 0, along: 0 };
  /** The vertices reached by the last `from`, nearest first. */
  readonly reached: number[] = [];
  private readonly touched: number[] = [];

  constructor(network: LinearNetwork) {
    this.network = network;
    this.distances = new Float64Array(network.vertexCount).fill(Number.POSITIVE_INFINITY);
    this.isDone = new Uint8Array(network.vertexCount);
  }

  /** Starts anew: settles all vertices at most `maxDistance` from the point. Throws a RangeError if it is not on the network. */
  from(start: NetworkPoint, maxDistance = Number.POSITIVE_INFINITY): void {
    if (!this.network.has(start))
      throw new RangeError(`no point of the network: ${start.along} along segment ${start.segment}`);
    this.clear();
    this.start = start;
    const { ends, lengths } = this.network;
    this.offer(ends[2 * start.segment]!, start.along, maxDistance);
    this.offer(ends[2 * start.segment + 1]!, lengths[start.segment]! - start.along, maxDistance);
    while (this.heapKeys.length > 0) this.settleNearest(maxDistance);
  }

  /** From the start to a vertex; Infinity beyond the reach. */
  toVertex(vertex: number): number {
    return this.distances[vertex]!;
  }

  /** From the start to a point: exact if at most the reach of `from`, else more than that or Infinity. */
  toPoint({ segment, along }: NetworkPoint): number {
    const { ends, lengths } = this.network;
    const viaFirst = this.distances[ends[2 * segment]!]! + along;
    const viaSecond = this.distances[ends[2 * segment + 1]!]! + (lengths[segment]! - along);
    const around = Math.min(viaFirst, viaSecond);
    return segment === this.start.segment ? Math.min(around, Math.abs(along - this.start.along)) : around;
  }

  private clear(): void {
    for (const vertex of this.touched) {
      this.distances[vertex] = Number.POSITIVE_INFINITY;
      this.isDone[vertex] = 0;
    }
    this.touched.length = 0;
    this.reached.length = 0;
  }

  private settleNearest(maxDistance: number): void {
    const vertex = this.heapVertices[0]!;
    this.popNearest();
    if (this.isDone[vertex]) return;
    this.isDone[vertex] = 1;
    this.reached.push(vertex);
    const { firstAt, segmentsAt, ends, lengths } = this.network;
    const distance = this.distances[vertex]!;
    for (let k = firstAt[vertex]!; k < firstAt[vertex + 1]!; k++) {
      const s = segmentsAt[k]!;
      this.offer(ends[2 * s]! + ends[2 * s + 1]! - vertex, distance + lengths[s]!, maxDistance);
    }
  }

  private offer(vertex: number, distance: number, maxDistance: number): void {
    if (distance > maxDistance || !(distance < this.distances[vertex]!)) return;
    if (this.distances[vertex] === Number.POSITIVE_INFINITY) this.touched.push(vertex);
    this.distances[vertex] = distance;
    const { heapKeys, heapVertices } = this;
    let at = heapKeys.length;
    heapKeys.push(distance);
    heapVertices.push(vertex);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heapKeys[parent]! <= distance) break;
      heapKeys[at] = heapKeys[parent]!;
      heapVertices[at] = heapVertices[parent]!;
      at = parent;
    }
    heapKeys[at] = distance;
    heapVertices[at] = vertex;
  }

  private popNearest(): void {
    const { heapKeys, heapVertices } = this;
    const key = heapKeys.pop()!;
    const vertex = heapVertices.pop()!;
    const count = heapKeys.length;
    if (count === 0) return;
    let at = 0;
    for (let child = 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && heapKeys[child + 1]! < heapKeys[child]!) child++;
      if (heapKeys[child]! >= key) break;
      heapKeys[at] = heapKeys[child]!;
      heapVertices[at] = heapVertices[child]!;
      at = child;
    }
    heapKeys[at] = key;
    heapVertices[at] = vertex;
  }
}
