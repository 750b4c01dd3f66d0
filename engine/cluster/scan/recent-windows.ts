import type { Likelihood } from './likelihood.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';
import { WindowMaxima } from './window-maxima.ts';

/**
 * High rates of the space-time permutation model, prospective: only windows that last to the end, so that only recent cases
 * count, those of the longest window. For every place there is a list of the circles that hold it; the recent cases are
 * written to the centers of these, and only centers with two of them are looked at. O(recent cases x centers near each).
 */
export class RecentWindows {
  /** As many cases as these, the first in the problem's order, are recent. */
  readonly recentCount: number;
  private readonly problem: ScanProblem;
  private readonly maxima: WindowMaxima;
  /** The centers whose circles hold place p are at [heldOffsets[p] .. heldOffsets[p + 1]), with p's position there. */
  private readonly heldOffsets: Float64Array;
  private readonly heldCenter: Int32Array;
  private readonly heldPosition: Int32Array;
  /** Cases at any time in the circle that ends with a pair of center and place. */
  private readonly casesUpTo: Int32Array;
  private readonly casesSince: Float64Array;
  private readonly firstRecent: number;
  private readonly atCenter: RecentLists;
  private readonly inWindow: Int32Array;

  constructor(problem: ScanProblem, likelihood: Likelihood) {
    const { intervalCount, maxIntervals, caseInterval, placeCount, circlePlaces, circleOffsets } = problem;
    this.problem = problem;
    this.maxima = new WindowMaxima(likelihood, problem.casePlace.length);
    this.firstRecent = Math.max(0, intervalCount - maxIntervals);
    const older = caseInterval.findIndex((interval) => interval < this.firstRecent);
    this.recentCount = older < 0 ? caseInterval.length : older;
    this.casesSince = new Float64Array(intervalCount + 1);
    for (const interval of caseInterval) this.casesSince[interval]!++;
    for (let t = intervalCount - 1; t >= 0; t--) this.casesSince[t]! += this.casesSince[t + 1]!;
    this.inWindow = new Int32Array(intervalCount);

    const casesAt = new Int32Array(placeCount);
    for (const place of problem.casePlace) casesAt[place]!++;
    this.heldOffsets = new Float64Array(placeCount + 1);
    for (const place of circlePlaces) this.heldOffsets[place + 1]!++;
    for (let place = 0; place < placeCount; place++) this.heldOffsets[place + 1]! += this.heldOffsets[place]!;
    this.heldCenter = new Int32Array(circlePlaces.length);
    this.heldPosition = new Int32Array(circlePlaces.length);
    this.casesUpTo = new Int32Array(circlePlaces.length);
    const next = this.heldOffsets.slice();
    for (let center = 0; center < circleOffsets.length - 1; center++) {
      let cases = 0;
      for (let at = circleOffsets[center]!; at < circleOffsets[center + 1]!; at++) {
        const held = next[circlePlaces[at]!]!++;
        this.heldCenter[held] = center;
        this.heldPosition[held] = at - circleOffsets[center]!;
        cases += casesAt[circlePlaces[at]!]!;
        this.casesUpTo[at] = cases;
      }
    }
    this.atCenter = new RecentLists(circleOffsets.length - 1);
  }

  /** The best window of every center that has one, by center. */
  bestOfEachCenter(): ScanWindow[] {
    const { casePlace, caseInterval } = this.problem;
    this.write(casePlace, caseInterval);
    const best: ScanWindow[] = [];
    for (const center of this.atCenter.centers().sort()) {
      this.scanAround(center);
      const span = this.maxima.takeBest(center);
      if (span !== null) best.push(span);
    }
    this.atCenter.clear();
    return best;
  }

  /** The highest log likelihood ratio if the recent cases were at these places, in these intervals. */
  maximum(places: Int32Array, intervals: Int32Array): number {
    this.write(places, intervals);
    for (const center of this.atCenter.centers()) this.scanAround(center);
    this.atCenter.clear();
    return this.maxima.takeMaximum();
  }

  private write(places: Int32Array, intervals: Int32Array): void {
    const { heldOffsets, heldCenter, heldPosition, atCenter } = this;
    for (let i = 0; i < this.recentCount; i++) {
      const end = heldOffsets[places[i]! + 1]!;
      for (let held = heldOffsets[places[i]!]!; held < end; held++)
        atCenter.add(heldCenter[held]!, heldPosition[held]!, intervals[i]!);
    }
  }

  private scanAround(center: number): void {
    const { atCenter, inWindow, casesUpTo, casesSince, maxima } = this;
    if (!atCenter.hasTwo(center)) return;
    const count = atCenter.sorted(center);
    const { positions, intervals } = atCenter;
    const from = this.problem.circleOffsets[center]!;
    const last = this.problem.intervalCount - 1;
    let earliest = intervals[0]!;
    inWindow[earliest] = 1;
    for (let i = 1; i < count; i++) {
      const interval = intervals[i]!;
      inWindow[interval]!++;
      if (interval < earliest) earliest = interval;
      const position = positions[i]!;
      const casesOfCircle = casesUpTo[from + position]!;
      let cases = i + 1;
      for (let first = earliest; first <= interval; first++) {
        const starting = inWindow[first]!;
        if (starting === 0) continue;
        maxima.seeHigh(cases, casesOfCircle * casesSince[first]!, position + 1, first, last);
        cases -= starting;
      }
    }
    for (let i = 0; i < count; i++) inWindow[intervals[i]!] = 0;
  }
}

// Beyond so many, insertion is left for a sort.
const FEW = 48;
// Position and interval in one float64 that sorts by position first: both are below 2^26.
const INTERVALS = 2 ** 26;

/** A list for every center of what was written to it, emptied after each replication without touching the others. */
class RecentLists {
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
