import { byTime, PlacedReports, type Weighed } from './placed-reports.ts';
import { REPEAT_METERS, REPEAT_MS, RepeatWeight } from './repeat-weight.ts';
import type { WatchedReport } from './watch.ts';

/** Where repeats are expected as densely as this, per square meter and hour, a report is taken for one: problems of their own are 100 times rarer. */
const REPEAT_DENSITY = 1e-6;
/** Two problems as near as this in place and time may be one whose link was missed. */
const PAIR_METERS = 200;
const PAIR_MS = 24 * 3_600_000;
const REPORTS_A_STEP = 128;

/** All steps of `clumping` at once. */
export function clumpsOf(reports: readonly WatchedReport[]): readonly (readonly WatchedReport[])[] {
  const steps = clumping(reports);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reports that came together because they tell of one problem: linked ones, repeats by place and time, and pairs of problems side
 * by side that have no third beside them, since some of these are one that nobody linked. Three and more are what is
 * looked for, and are not kept together. Each clump in order of time, clumps by their first report. O(n times those near), in steps
 * of some milliseconds.
 */
export function* clumping(reports: readonly WatchedReport[]): Generator<void, readonly (readonly WatchedReport[])[]> {
  const sorted = reports.toSorted(byTime);
  const problems = new Groups(sorted.length);
  const near = yield* joinRepeats(sorted, problems);
  const pairs = new Groups(sorted.length);
  for (let i = 0; i < sorted.length; i++) pairs.join(i, problems.of(i));
  joinPairs(near, problems, pairs);
  const clumps = new Map<number, WatchedReport[]>();
  for (const [i, report] of sorted.entries()) {
    const clump = clumps.get(pairs.of(i));
    if (clump === undefined) clumps.set(pairs.of(i), [report]);
    else clump.push(report);
  }
  return [...clumps.values()];
}

/** Joins repeats; gives all pairs of positions that are near. */
function* joinRepeats(
  sorted: readonly WatchedReport[],
  problems: Groups,
): Generator<void, readonly (readonly [number, number])[]> {
  const placed = new PlacedReports(PAIR_METERS);
  const positions = new Map<Weighed, number>();
  const firstOf = new Map<string, number>();
  const weigher = new RepeatWeight();
  const near: [number, number][] = [];
  for (const [i, report] of sorted.entries()) {
    weigher.begin(report);
    let [nearest, leastMeters] = [i, Infinity];
    placed.within(report.lonLat, PAIR_METERS, (other, distanceMeters) => {
      const ageMs = report.atMs - other.report.atMs;
      const position = positions.get(other)!;
      if (ageMs <= PAIR_MS) near.push([position, i]);
      if (ageMs > REPEAT_MS || distanceMeters > REPEAT_METERS) return;
      weigher.add(other.report, distanceMeters);
      if (distanceMeters < leastMeters) [nearest, leastMeters] = [position, distanceMeters];
    });
    const linked = report.problem === null ? undefined : firstOf.get(report.problem);
    if (linked !== undefined) problems.join(i, linked);
    else if (weigher.density > REPEAT_DENSITY) problems.join(i, nearest);
    if (report.problem !== null && linked === undefined) firstOf.set(report.problem, i);
    if (i % REPORTS_A_STEP === 0) yield;
    const weighed = { report, weight: 1 };
    placed.add(weighed);
    positions.set(weighed, i);
  }
  return near;
}

function joinPairs(near: readonly (readonly [number, number])[], problems: Groups, pairs: Groups): void {
  const beside = new Map<number, Set<number>>();
  const note = (a: number, b: number): void => {
    const known = beside.get(a);
    if (known === undefined) beside.set(a, new Set([b]));
    else known.add(b);
  };
  for (const [i, j] of near) {
    const [a, b] = [problems.of(i), problems.of(j)];
    if (a === b) continue;
    note(a, b);
    note(b, a);
  }
  for (const [a, others] of beside) {
    const [b] = others;
    if (others.size === 1 && beside.get(b!)!.size === 1) pairs.join(a, b!);
  }
}

/** Union-find over positions; a group is named by its least. */
class Groups {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  of(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[i] !== root) [this.#parent[i], i] = [root, this.#parent[i]!];
    return root;
  }

  join(i: number, j: number): void {
    const [a, b] = [this.of(i), this.of(j)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }
}
