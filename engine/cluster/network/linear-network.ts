/** What a network is made of. Lengths are in the unit of the coordinates, which all answers keep: meters, as a rule. */
export interface NetworkParts {
  /** [2v], [2v + 1]: x and y of vertex v, on a plane. */
  readonly xys: Float64Array;
  /** [2s], [2s + 1]: the vertices that segment s joins. */
  readonly ends: Int32Array;
  /** Of each segment; without them the straight distance of its ends. A curved line is longer than that, never shorter. */
  readonly lengths?: Float64Array;
}

/** A place on the network: on this segment, so far from its first vertex. */
export interface NetworkPoint {
  readonly segment: number;
  /** 0 to the length of the segment. */
  readonly along: number;
}

/** Vertices joined by segments that have a length. Immutable; segments may share both vertices, or begin where they end. */
export class LinearNetwork {
  readonly vertexCount: number;
  readonly segmentCount: number;
  readonly xys: Float64Array;
  readonly ends: Int32Array;
  readonly lengths: Float64Array;
  readonly totalLength: number;
  /** The segments at vertex v are [firstAt[v] .. firstAt[v + 1]) of `segmentsAt`, ascending; a loop is there twice. */
  readonly firstAt: Int32Array;
  readonly segmentsAt: Int32Array;
  /** Of each vertex: the number of its connected part, by the least vertex in it, from 0. */
  readonly componentOf: Int32Array;
  readonly componentCount: number;

  private constructor(xys: Float64Array, ends: Int32Array, lengths: Float64Array) {
    this.xys = xys;
    this.ends = ends;
    this.lengths = lengths;
    this.vertexCount = xys.length / 2;
    this.segmentCount = lengths.length;
    this.totalLength = lengths.reduce((sum, length) => sum + length, 0);
    this.firstAt = new Int32Array(this.vertexCount + 1);
    this.segmentsAt = new Int32Array(ends.length);
    this.fillAdjacency();
    this.componentOf = new Int32Array(this.vertexCount).fill(-1);
    this.componentCount = this.numberComponents();
  }

  /**
   * O(vertices + segments). Throws a RangeError that names the vertex or segment that has no finite coordinates, joins a vertex
   * that there is not, or has no positive length or one shorter than the straight distance of its ends.
   */
  static build({ xys, ends, lengths }: NetworkParts): LinearNetwork {
    if (xys.length % 2 !== 0 || ends.length % 2 !== 0) throw new RangeError('coordinates and ends come in pairs');
    if (lengths !== undefined && lengths.length * 2 !== ends.length)
      throw new RangeError(`${lengths.length} lengths for ${ends.length / 2} segments`);
    const odd = xys.findIndex((value) => !Number.isFinite(value));
    if (odd !== -1) throw new RangeError(`vertex ${odd >> 1} has no finite coordinates`);
    const measured = new Float64Array(ends.length / 2);
    for (let s = 0; s < measured.length; s++) measured[s] = checkedLength(xys, ends, lengths, s);
    return new LinearNetwork(xys, ends, measured);
  }

  /** Whether the point is on a segment that there is, within its length. */
  has({ segment, along }: NetworkPoint): boolean {
    return Number.isInteger(segment) && segment >= 0 && along >= 0 && along <= (this.lengths[segment] ?? -1);
  }

  /** x and y of a point, as if its segment were straight. */
  place({ segment, along }: NetworkPoint): readonly [x: number, y: number] {
    const [a, b] = [this.ends[2 * segment]!, this.ends[2 * segment + 1]!];
    const share = along / this.lengths[segment]!;
    const { xys } = this;
    return [
      xys[2 * a]! + share * (xys[2 * b]! - xys[2 * a]!),
      xys[2 * a + 1]! + share * (xys[2 * b + 1]! - xys[2 * a + 1]!),
    ];
  }

  private fillAdjacency(): void {
    const { ends, firstAt, segmentsAt } = this;
    for (const vertex of ends) firstAt[vertex + 1]!++;
    for (let v = 0; v < this.vertexCount; v++) firstAt[v + 1]! += firstAt[v]!;
    const next = firstAt.slice();
    for (let i = 0; i < ends.length; i++) segmentsAt[next[ends[i]!]!++] = i >> 1;
  }

  private numberComponents(): number {
    const { componentOf, ends } = this;
    let count = 0;
    const waiting: number[] = [];
    for (let v = 0; v < this.vertexCount; v++) {
      if (componentOf[v] !== -1) continue;
      componentOf[v] = count;
      waiting.push(v);
      while (waiting.length > 0) {
        const at = waiting.pop()!;
        for (let k = this.firstAt[at]!; k < this.firstAt[at + 1]!; k++) {
          const s = this.segmentsAt[k]!;
          const other = ends[2 * s]! + ends[2 * s + 1]! - at;
          if (componentOf[other] !== -1) continue;
          componentOf[other] = count;
          waiting.push(other);
        }
      }
      count++;
    }
    return count;
  }
}

// A length written with few digits may be a little less than the coordinates say.
const ROUNDING = 1e-3;

function checkedLength(xys: Float64Array, ends: Int32Array, lengths: Float64Array | undefined, s: number): number {
  const [a, b] = [ends[2 * s]!, ends[2 * s + 1]!];
  for (const v of [a, b])
    if (!(v >= 0 && 2 * v < xys.length)) throw new RangeError(`segment ${s} joins vertex ${v}, which there is not`);
  const straight = Math.hypot(xys[2 * a]! - xys[2 * b]!, xys[2 * a + 1]! - xys[2 * b + 1]!);
  const length = lengths === undefined ? straight : lengths[s]!;
  if (!(length > 0 && length < Number.POSITIVE_INFINITY))
    throw new RangeError(`segment ${s} has no positive length, got ${length}`);
  if (length < straight * (1 - ROUNDING))
    throw new RangeError(`segment ${s} is ${length} long, less than the ${straight} between its ends`);
  return length;
}
