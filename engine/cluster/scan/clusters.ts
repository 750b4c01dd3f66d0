import { windowsApart } from './apart.ts';
import { CaseMargins } from './case-margins.ts';
import { likelihoodOf } from './likelihood-of.ts';
import { bestOfEachCenter } from './observed-windows.ts';
import type { Places } from './places.ts';
import type { ScanProblem, ScanWindow } from './scan-problem.ts';

/** A window that stands out, before it is known how easily chance makes one like it. */
export interface ScanCluster {
  /** Ids by distance from the center, ids at one place ascending; ["All"] for a purely temporal scan. */
  readonly members: readonly string[];
  /** Its place in `Places`; null for a purely temporal scan. */
  readonly center: number | null;
  /** To the farthest member, in the units of the places. */
  readonly radius: number;
  /** Days since 1970-01-01, both in the window. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly cases: number;
  readonly expected: number;
  /** Null for space-time permutation, whose model has none, and where nothing is left outside. */
  readonly relativeRisk: number | null;
  readonly llr: number;
}

// As many as SaTScan ranks.
const MOST_CLUSTERS = 500;

/** The most likely cluster, then the secondary ones that share no place with those before them; empty if nothing stands out. */
export function findClusters(problem: ScanProblem, starts: Int32Array, places: Places | null): ScanCluster[] {
  const counter = new WindowCounter(problem);
  const likelihood = likelihoodOf(problem);
  return windowsApart(bestOfEachCenter(problem), problem, MOST_CLUSTERS).map((span) => {
    const { cases, weight } = counter.count(span);
    const inside = placesOfWindow(problem, span);
    return {
      members: places === null ? ['All'] : [...inside].flatMap((place) => places.ids[place]!),
      center: places === null ? null : span.center,
      radius: places === null ? 0 : distance(places.xyz, inside[0]!, inside[inside.length - 1]!),
      firstDay: starts[span.first]!,
      lastDay: starts[span.last + 1]! - 1,
      cases,
      expected: likelihood.expected(weight),
      relativeRisk: problem.model === 'space-time-permutation' ? null : likelihood.relativeRisk(cases, weight),
      llr: span.llr,
    };
  });
}

const placesOfWindow = ({ circleOffsets, circlePlaces }: ScanProblem, { center, size }: ScanWindow): Int32Array =>
  circlePlaces.subarray(circleOffsets[center]!, circleOffsets[center]! + size);

const distance = (xyz: Float64Array, a: number, b: number): number =>
  Math.hypot(xyz[3 * a]! - xyz[3 * b]!, xyz[3 * a + 1]! - xyz[3 * b + 1]!, xyz[3 * a + 2]! - xyz[3 * b + 2]!);

/** What a window holds, counted again from the cases. */
class WindowCounter {
  private readonly problem: ScanProblem;
  private readonly inside: Uint8Array;
  /** Space-time permutation only. */
  private readonly margins: CaseMargins | null;

  constructor(problem: ScanProblem) {
    this.problem = problem;
    this.inside = new Uint8Array(problem.placeCount);
    this.margins = problem.model === 'space-time-permutation' ? new CaseMargins(problem) : null;
  }

  count(span: ScanWindow): { cases: number; weight: number } {
    const { problem, inside } = this;
    for (const place of placesOfWindow(problem, span)) inside[place] = 1;
    let cases = 0;
    for (let i = 0; i < problem.casePlace.length; i++)
      if (problem.caseInterval[i]! >= span.first && problem.caseInterval[i]! <= span.last)
        cases += inside[problem.casePlace[i]!]!;
    const weight = this.margins === null ? this.weightIn(span) : this.expectedIn(span, this.margins);
    for (const place of placesOfWindow(problem, span)) inside[place] = 0;
    return { cases, weight };
  }

  private expectedIn(span: ScanWindow, margins: CaseMargins): number {
    for (const place of placesOfWindow(this.problem, span)) margins.add(place);
    const expected = margins.before(span.last + 1) - margins.before(span.first);
    margins.clear();
    return expected;
  }

  private weightIn(span: ScanWindow): number {
    const { weight, intervalCount } = this.problem;
    let sum = 0;
    for (const place of placesOfWindow(this.problem, span))
      for (let t = span.first; t <= span.last; t++) sum += weight[place * intervalCount + t]!;
    return sum;
  }
}
