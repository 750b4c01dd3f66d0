// Beyond so many, insertion is left for a sort.
const FEW = 48;
// Position and interval in one float64 that sorts by position first: both are below 2^26.
const INTERVALS = 2 ** 26;

/** A list for every center of what was written to it, emptied after each replication without touching the others. */
export class RecentLists {
  /** What `sorted` left, in its order. */
  positions = new Int32Array(64);
  intervals = new Int32Array(64);
  private readonly head: Int32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private next = new Int32Array(1024);
  private writtenPosition = new Int32Array(1024);
  private writtenInterval = new Int32Array(1024);
  private length = 0;

  constructor(centerCount: number) {
    this.head = new Int32Array(centerCount).fill(-1);
    this.touched = new Int32Array(centerCount);
  }

  add(center: number, position: number, interval: number): void {
    const at = this.length++;
    if (at === this.next.length) {
      this.next = doubled(this.next);
      this.writtenPosition = doubled(this.writtenPosition);
      this.writtenInterval = doubled(this.writtenInterval);
    }
    const before = this.head[center]!;
    if (before < 0) this.touched[this.touchedCount++] = center;
    this.next[at] = before;
    this.writtenPosition[at] = position;
    this.writtenInterval[at] = interval;
    this.head[center] = at;
  }

  /** The centers written to, in a view that the next `add` may change. */
  centers(): Int32Array {
    return this.touched.subarray(0, this.touchedCount);
  }

  isEmpty(center: number): boolean {
    return this.head[center]! < 0;
  }

  /** Whether a center has two or more. */
  hasTwo(center: number): boolean {
    return this.head[center]! >= 0 && this.next[this.head[center]!]! >= 0;
  }

  /** Sorts what was written to a center by position into `positions` and `intervals`; how many there are. */
  sorted(center: number): number {
    let count = 0;
    for (let at = this.head[center]!; at >= 0; at = this.next[at]!) {
      if (count === this.positions.length) {
        this.positions = doubled(this.positions);
        this.intervals = doubled(this.intervals);
      }
      const position = this.writtenPosition[at]!;
      let to = count++;
      if (count <= FEW)
        for (; to > 0 && this.positions[to - 1]! > position; to--) {
          this.positions[to] = this.positions[to - 1]!;
          this.intervals[to] = this.intervals[to - 1]!;
        }
      this.positions[to] = position;
      this.intervals[to] = this.writtenInterval[at]!;
    }
    if (count > FEW) this.sortMany(count);
    return count;
  }

  private sortMany(count: number): void {
    const keys = new Float64Array(count);
    for (let i = 0; i < count; i++) keys[i] = this.positions[i]! * INTERVALS + this.intervals[i]!;
    keys.sort();
    for (let i = 0; i < count; i++) {
      this.positions[i] = Math.floor(keys[i]! / INTERVALS);
      this.intervals[i] = keys[i]! - this.positions[i]! * INTERVALS;
    }
  }

  clear(): void {
    for (let i = 0; i < this.touchedCount; i++) this.head[this.touched[i]!] = -1;
    this.touchedCount = 0;
    this.length = 0;
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
