import { MetersFrom } from '../../geometry/meters.ts';
import { RepeatWeight } from './repeat-weight.ts';
import type { WatchedReport } from './watch.ts';

/** Clumps of two to so many reports tell how many larger ones there should be. */
const SMALL = 5;

/**
 * Clumps as chance makes them: how many reports a problem gets falls geometrically, which the small clumps show. Of those that are
 * larger, or larger still, only as many are kept as these foretell, first those that count for the fewest problems. What is left
 * out is most likely what is looked for: leaks of one break, taken for one problem. Order kept. O(sum of squared sizes).
 */
export function usualClumps(clumps: readonly (readonly WatchedReport[])[]): readonly (readonly WatchedReport[])[] {
  const foretold = foretoldFrom(clumps.map(({ length }) => length));
  const large = clumps
    .filter(({ length }) => length > SMALL)
    .map((clump) => ({ clump, problems: problemsIn(clump) }))
    .sort((a, b) => a.problems - b.problems || a.clump.length - b.clump.length);
  const kept = new Set<readonly WatchedReport[]>();
  /** By size: how many of it or larger are kept. */
  const counts: number[] = [];
  for (const { clump } of large) {
    const sizes = Array.from({ length: clump.length - SMALL }, (_, i) => SMALL + 1 + i);
    if (sizes.some((size) => (counts[size] ?? 0) >= Math.round(foretold(size)))) continue;
    kept.add(clump);
    for (const size of sizes) counts[size] = (counts[size] ?? 0) + 1;
  }
  return clumps.filter((clump) => clump.length <= SMALL || kept.has(clump));
}

/** Of sizes 2, 3, ... that fall by a ratio q, the likeliest q given those up to `SMALL`; so how many have a size or more. */
function foretoldFrom(sizes: readonly number[]): (size: number) => number {
  const small = sizes.filter((size) => size >= 2 && size <= SMALL);
  if (small.length === 0) return () => 0;
  const mean = small.reduce((sum, size) => sum + size - 2, 0) / small.length;
  const steps = SMALL - 1;
  // The mean of a geometric cut off at `steps` grows with q: halving finds it.
  let [low, high] = [0, 0.95];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (cutMean(middle, steps) < mean) low = middle;
    else high = middle;
  }
  const all = small.length / (1 - low ** steps);
  return (size) => all * low ** (size - 2);
}

/** Mean of 0 ... steps - 1 with weights q^n. */
function cutMean(q: number, steps: number): number {
  let [sum, weights] = [0, 0];
  for (let n = 0; n < steps; n++) [sum, weights] = [sum + n * q ** n, weights + q ** n];
  return sum / weights;
}

/** As many as a scan would count if none were linked. */
function problemsIn(clump: readonly WatchedReport[]): number {
  const weigher = new RepeatWeight();
  let sum = 0;
  for (const [i, report] of clump.entries()) {
    const from = new MetersFrom(report.lonLat[0], report.lonLat[1]);
    weigher.begin({ ...report, problem: null });
    for (let j = 0; j < i; j++) weigher.add(clump[j]!, from.toPoint(clump[j]!.lonLat[0], clump[j]!.lonLat[1]));
    sum += weigher.weight();
  }
  return sum;
}
