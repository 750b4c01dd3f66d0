// Keys of three indexes of 17 bits stay below 2^53; a finer grid than that is coarsened.
const MOST_CELLS_AN_AXIS = 131_072;

/** Points in cubes of a given edge: what may lie within an edge of a point is in the 27 cubes around it. */
export class CellsInSpace {
  private readonly sorted: Int32Array;
  private readonly runs: ReadonlyMap<number, readonly [from: number, to: number]>;
  private readonly cellOf: Float64Array;
  private readonly stride: number;
  private readonly depth: readonly number[];

  private constructor(cellOf: Float64Array, stride: number, isFlat: boolean) {
    this.cellOf = cellOf;
    this.stride = stride;
    this.depth = isFlat ? [0] : [-1, 0, 1];
    this.sorted = Int32Array.from(cellOf, (_, i) => i).sort((a, b) => cellOf[a]! - cellOf[b]! || a - b);
    const runs = new Map<number, [number, number]>();
    this.sorted.forEach((point, at) => {
      const run = runs.get(cellOf[point]!);
      if (run === undefined) runs.set(cellOf[point]!, [at, at + 1]);
      else run[1] = at + 1;
    });
    this.runs = runs;
  }

  /** `xyz` holds point i at [3i .. 3i+2]. An edge of 0 is taken as the smallest that the grid allows. O(n log n). */
  static build(xyz: Float64Array, edge: number): CellsInSpace {
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    xyz.forEach((value, i) => {
      low[i % 3] = Math.min(low[i % 3]!, value);
      high[i % 3] = Math.max(high[i % 3]!, value);
    });
    const extent = Math.max(high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!, 0);
    // A hair more than the edge: rounding in the division must not move a neighbor two cells away.
    const size = Math.max(edge * (1 + 1e-9), extent / (MOST_CELLS_AN_AXIS - 4), Number.MIN_VALUE * 1e10);
    const stride = Math.floor(extent / size) + 4;
    const cellOf = new Float64Array(xyz.length / 3);
    for (let i = 0; i < cellOf.length; i++) {
      const [x, y, z] = [0, 1, 2].map((axis) => Math.floor((xyz[3 * i + axis]! - low[axis]!) / size) + 1);
      cellOf[i] = (x! * stride + y!) * stride + z!;
    }
    return new CellsInSpace(cellOf, stride, high[2] === low[2]);
  }

  /** The points in the cubes around a point, itself among them, in no stated order. */
  *around(point: number): Generator<number> {
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const dz of this.depth) {
          const run = this.runs.get(this.cellOf[point]! + (dx * this.stride + dy) * this.stride + dz);
          if (run !== undefined) for (let at = run[0]; at < run[1]; at++) yield this.sorted[at]!;
        }
  }
}
