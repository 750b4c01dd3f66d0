import { CaseMargins } from './case-margins.ts';
import type { Likelihood } from './likelihood.ts';
import { RecentLists } from './recent-lists.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';
import { WindowMaxima } from './window-maxima.ts';

/**
 * The space-time permutation model, prospective: only windows that last to the end, so that only recent cases
 * count, those of the longest window. For every place there is a list of the circles that hold it; the recent cases are
 * written to the centers of these. For high rates only centers with two of them are looked at. For low rates a window counts if it
 * cannot begin earlier without a case more, and if the next place that would join its circle has a case in it; of the centers
 * without recent cases the one that expects most is best. O(recent cases x centers near each).
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
  /** Low rates: what each center's largest circle expects in the longest window, and the centers by it, most first. */
  private readonly expectedOfAll: Float64Array;
  private readonly byExpected: Int32Array;

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
    this.expectedOfAll = Float64Array.from(
      { length: problem.rates === 'high' ? 0 : circleOffsets.length - 1 },
      (_, c) => this.expectedAround(c),
    );
    this.byExpected = Int32Array.from(this.expectedOfAll.keys()).sort(
      (a, b) => this.expectedOfAll[b]! - this.expectedOfAll[a]! || a - b,
    );
  }

  /** The best window of every center that has one, by center. For high rates only. */
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
    const { rates } = this.problem;
    this.write(places);
    for (const center of this.atCenter.centers()) {
      if (rates !== 'low') this.scanAround(center);
      if (rates !== 'high') this.scanScarce(center);
    }
    if (rates !== 'high') this.seeUntouched();
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

  /** Low rates: the circles that end before a place with recent cases, each with the windows that hold one of these. */
  private scanScarce(center: number): void {
    const { atCenter, inWindow, problem } = this;
    const count = atCenter.sorted(center);
    const { positions, intervals } = atCenter;
    const from = problem.circleOffsets[center]!;
    for (let i = 0; i < count; ) {
      const position = positions[i]!;
      let latest = 0;
      let to = i;
      for (; to < count && positions[to] === position; to++) latest = Math.max(latest, intervals[to]!);
      if (position > 0) this.seeScarce(from, position, i, latest);
      for (; i < to; i++) inWindow[intervals[i]!]!++;
    }
    this.seeScarce(from, problem.circleOffsets[center + 1]! - from, count, problem.intervalCount - 1);
    for (let i = 0; i < count; i++) inWindow[intervals[i]!] = 0;
    this.margins.clear();
    this.takenIn = 0;
  }

  /** The windows of a circle that begin by `latest` and, unless they are the longest, the day after a case of its. */
  private seeScarce(from: number, size: number, recentCases: number, latest: number): void {
    const { inWindow, casesUpTo, casesSince, margins, maxima, firstRecent } = this;
    const inCircle = casesUpTo === null ? this.takeIn(from, size - 1) : casesUpTo[from + size - 1]!;
    let cases = recentCases;
    for (let first = firstRecent; first <= latest; first++) {
      const before = first === firstRecent ? 0 : inWindow[first - 1]!;
      cases -= before;
      if (before === 0 && first > firstRecent) continue;
      const expected = casesUpTo === null ? inCircle - margins.before(first) : inCircle * casesSince[first]!;
      maxima.seeLow(cases, expected, size, first, this.problem.intervalCount - 1);
    }
  }

  private seeUntouched(): void {
    const { atCenter, byExpected, expectedOfAll, maxima, problem } = this;
    const center = byExpected.find((candidate) => atCenter.isEmpty(candidate));
    if (center === undefined || !(expectedOfAll[center]! > 0)) return;
    const size = problem.circleOffsets[center + 1]! - problem.circleOffsets[center]!;
    maxima.seeLow(0, expectedOfAll[center]!, size, this.firstRecent, problem.intervalCount - 1);
  }

  private expectedAround(center: number): number {
    const { problem, margins } = this;
    const [from, to] = [problem.circleOffsets[center]!, problem.circleOffsets[center + 1]!];
    for (let at = from; at < to; at++) margins.add(problem.circlePlaces[at]!);
    const expected = margins.before(problem.intervalCount) - margins.before(this.firstRecent);
    margins.clear();
    return expected;
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
