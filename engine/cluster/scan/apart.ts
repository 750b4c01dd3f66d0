import type { ScanProblem, ScanWindow } from './scan-problem.ts';

/** Ratios closer than this are equal: sums in another order differ in their last bits. */
export const RATIO_TOLERANCE = 1e-9;

/**
 * The best windows that have no place in common, best first: the most likely cluster and its secondary ones. Of equal
 * ratios the circle with fewer places comes first, then the lesser center. `most` bounds how many.
 */
export function windowsApart(windows: readonly ScanWindow[], problem: ScanProblem, most: number): ScanWindow[] {
  const taken = new Uint8Array(problem.placeCount);
  const apart: ScanWindow[] = [];
  for (const span of ranked(windows)) {
    if (apart.length >= most) break;
    const from = problem.circleOffsets[span.center]!;
    const places = problem.circlePlaces.subarray(from, from + span.size);
    if (places.some((place) => taken[place] === 1)) continue;
    for (const place of places) taken[place] = 1;
    apart.push(span);
  }
  return apart;
}

function ranked(windows: readonly ScanWindow[]): ScanWindow[] {
  const byRatio = [...windows].sort((a, b) => b.llr - a.llr);
  const result: ScanWindow[] = [];
  for (let from = 0; from < byRatio.length; ) {
    let to = from + 1;
    while (to < byRatio.length && byRatio[from]!.llr - byRatio[to]!.llr < RATIO_TOLERANCE) to++;
    for (const span of byRatio.slice(from, to).sort((a, b) => a.size - b.size || a.center - b.center))
      result.push(span);
    from = to;
  }
  return result;
}
