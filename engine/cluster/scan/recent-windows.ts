import { CaseMargins } from './case-margins.ts';
import type { Likelihood } from './likelihood.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';
import { WindowMaxima } from './window-maxima.ts';

/**
 * High rates of the space-time permutation model, prospective: only windows that last to the end, so that only recent cases
 * count, those of the longest window. For every place there is a list of the circles that hold it; the recent cases are
 * written to the centers of these, and only centers with two of them are looked at. O(recent cases x centers near each).
 */
export class RecentWindows {
  /** As many cases of every stratum, the first in the problem's order, are recent. */
  readonly recentOf: Int32Array;
  /** How many that is together. */
  readonly recentCount: number;
  private readonly problem: ScanProblem;
  private readonly maxima: WindowMaxima;
  /** The centers whose circles hold place p are at [heldOffsets[p] .. heldOffsets[p + 1]), with p's position there. */
  private readonly heldOffsets: Float64Array;
  private readonly heldCenter: Int32Array;
  private readonly heldPosition: Int32Array;
  private readonly recentPlaces: Int32Array;
  private readonly recentIntervals: Int32Array;
  private readonly margins: CaseMargins;
  /** Places of the circle that `margins` holds. */
  private takenIn = 0;
  /** With one stratum, cases at any time in the circle that ends with a pair of center and place; else null. */
  private readonly casesUpTo: Int32Array | null;
  private readonly casesSince: Float64Array;
  private readonly firstRecent: number;
  private readonly atCenter: RecentLists;
  private readonly inWindow: Int32Array;

  constructor(problem: ScanProblem, likelihood: Likelihood) {
    const { intervalCount, maxIntervals, caseInterval, placeCount, circlePlaces, circleOffsets } = problem;
    this.problem = problem;
    this.maxima = new WindowMaxima(likelihood, problem.casePlace.length);
    this.firstRecent = Math.max(0, intervalCount - maxIntervals);
    const isRecent = (_: number, i: number): boolean => caseInterval[i]! >= this.firstRecent;
    this.recentPlaces = problem.casePlace.filter(isRecent);
    this.recentIntervals = caseInterval.filter(isRecent);
    this.recentCount = this.recentPlaces.length;
    this.recentOf = recentOfStrata(problem, this.firstRecent);
    this.margins = new CaseMargins(problem);
    this.casesUpTo = problem.strata.length === 2 ? casesUpToPairs(problem) : null;
    this.casesSince = new Float64Array(intervalCount + 1);
    for (const interval of caseInterval) this.casesSince[interval]!++;
    for (let t = intervalCount - 1; t >= 0; t--) this.casesSince[t]! += this.casesSince[t + 1]!;
    this.inWindow = new Int32Array(intervalCount);

    this.heldOffsets = new Float64Array(placeCount + 1);
    for (const place of circlePlaces) this.heldOffsets[place + 1]!++;
    for (let place = 0; place < placeCount; place++) this.heldOffsets[place + 1]! += this.heldOffsets[place]!;
    this.heldCenter = new Int32Array(circlePlaces.length);
    this.heldPosition = new Int32Array(circlePlaces.length);
    const next = this.heldOffsets.slice();
    for (let center = 0; center < circleOffsets.length - 1; center++)
      for (let at = circleOffsets[center]!; at < circleOffsets[center + 1]!; at++) {
        const held = next[circlePlaces[at]!]!++;
        this.heldCenter[held] = center;
        this.heldPosition[held] = at - circleOffsets[center]!;
      }
    this.atCenter = new RecentLists(circleOffsets.length - 1);
  }

  /** The best window of every center that has one, by center. */
  bestOfEachCenter(): ScanWindow[] {
    this.write(this.recentPlaces);
    const best: ScanWindow[] = [];
    for (const center of this.atCenter.centers().sort()) {
      this.scanAround(center);
      const span = this.maxima.takeBest(center);
      if (span !== null) best.push(span);
    }
    this.atCenter.clear();
    return best;
  }

  /** The highest log likelihood ratio if the recent cases, stratum after stratum, were at these places. */
  maximum(places: Int32Array): number {
    this.write(places);
    for (const center of this.atCenter.centers()) this.scanAround(center);
    this.atCenter.clear();
    return this.maxima.takeMaximum();
  }

  private write(places: Int32Array): void {
    const { heldOffsets, heldCenter, heldPosition, atCenter, recentIntervals } = this;
    for (let i = 0; i < this.recentCount; i++) {
      const end = heldOffsets[places[i]! + 1]!;
      for (let held = heldOffsets[places[i]!]!; held < end; held++)
        atCenter.add(heldCenter[held]!, heldPosition[held]!, recentIntervals[i]!);
    }
  }

  private scanAround(center: number): void {
    const { atCenter, inWindow, casesUpTo, casesSince, margins, maxima } = this;
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
      const inCircle = casesUpTo === null ? this.takeIn(from, position) : casesUpTo[from + position]!;
      let cases = i + 1;
      for (let first = earliest; first <= interval; first++) {
        const starting = inWindow[first]!;
        if (starting === 0) continue;
        const expected = casesUpTo === null ? inCircle - margins.before(first) : inCircle * casesSince[first]!;
        maxima.seeHigh(cases, expected, position + 1, first, last);
        cases -= starting;
      }
    }
    for (let i = 0; i < count; i++) inWindow[intervals[i]!] = 0;
    margins.clear();
    this.takenIn = 0;
  }

  /** Takes the places up to a position into the margins; what they expect in the whole study. */
  private takeIn(from: number, position: number): number {
    const { margins, problem } = this;
    for (; this.takenIn <= position; this.takenIn++) margins.add(problem.circlePlaces[from + this.takenIn]!);
    return margins.before(problem.intervalCount);
  }
}

/** How many of the first cases of every stratum are not before an interval. */
function recentOfStrata({ strata, caseInterval }: ScanProblem, firstRecent: number): Int32Array {
  return Int32Array.from({ length: strata.length - 1 }, (_, s) => {
    let end = strata[s]!;
    while (end < strata[s + 1]! && caseInterval[end]! >= firstRecent) end++;
    return end - strata[s]!;
  });
}

function casesUpToPairs({ placeCount, casePlace, circleOffsets, circlePlaces }: ScanProblem): Int32Array {
  const casesAt = new Int32Array(placeCount);
  for (const place of casePlace) casesAt[place]!++;
  const result = new Int32Array(circlePlaces.length);
  for (let center = 0; center < circleOffsets.length - 1; center++) {
    let cases = 0;
    for (let at = circleOffsets[center]!; at < circleOffsets[center + 1]!; at++) {
      cases += casesAt[circlePlaces[at]!]!;
      result[at] = cases;
    }
  }
  return result;
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
