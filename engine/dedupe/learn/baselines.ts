import { DEFAULT_MODEL } from '../model/default-model.ts';
import { pastPairs } from './past-pairs.ts';
import type { PastReport } from './past-report.ts';

const DAY_MS = 86_400_000;

/** A plain rule that says from a score on that a report repeats an earlier one. */
export interface Baseline {
  readonly name: string;
  /** One a report. */
  readonly scores: Float64Array;
  readonly threshold: number;
}

/** An earlier row of the file at the very same point, within so many days; and what two products in use do. In the table's order. */
export function baselines(ordered: readonly PastReport[]): readonly Baseline[] {
  const gaps = samePointDays(ordered);
  // What is not compared need not be prepared for it.
  const places = ordered.map((report) => ({ ...report, text: null, address: null }));
  return [
    ...[1, 2, 3].map((days) => ({
      name: `an earlier report at the same point within ${days} ${days === 1 ? 'day' : 'days'}`,
      scores: gaps.map((gap) => (gap <= days ? 1 : 0)),
      threshold: 1,
    })),
    // FixMyStreet: the same category, open, within 250 m; Signalen: within 50 m and 12 weeks, open.
    nearBaseline(places, 'FixMyStreet: the same service, open, within 250 m', 250, 365),
    nearBaseline(places, 'Signalen: the same service, open, within 50 m and 12 weeks', 50, 84),
  ];
}

/** Whole days since the last earlier row at the same coordinates; Infinity: there is none. */
function samePointDays(ordered: readonly PastReport[]): Float64Array {
  const last = new Map<string, number>();
  return Float64Array.from(ordered, ({ place, dayStartMs }) => {
    const point = place.lonLat.join();
    const before = last.get(point);
    last.set(point, dayStartMs);
    return before === undefined ? Infinity : Math.round((dayStartMs - before) / DAY_MS);
  });
}

/** Nearer scores higher, and any within the radius is said. */
function nearBaseline(ordered: readonly PastReport[], name: string, radiusMeters: number, days: number): Baseline {
  const moments = Float64Array.from(ordered, ({ reportedAtMs }) => reportedAtMs);
  const otherwise = { ...DEFAULT_MODEL.otherwise, radiusMeters, maxAgeMs: days * DAY_MS, closedMs: -1 };
  const pairs = pastPairs(ordered, moments, { byService: new Map(), otherwise, confusable: [], closings: null });
  const scores = new Float64Array(ordered.length);
  for (const { report, numbers } of pairs)
    if (numbers.closedAgoMs < 0) scores[report] = Math.max(scores[report]!, 2 - numbers.distanceMeters / radiusMeters);
  return { name, scores, threshold: 1 };
}
