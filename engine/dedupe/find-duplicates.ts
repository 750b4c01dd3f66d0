import { distanceMeters as metersBetween } from '../geometry/meters.ts';
import {
  ageEvidence,
  assetEvidence,
  closedEvidence,
  distanceEvidence,
  type Evidence,
  prior,
  probabilityOf,
} from './evidence.ts';
import type { Earlier, Report } from './report.ts';
import { type DedupeWindow, type DedupeWindows, windowOf } from './windows.ts';

/** An earlier request that may be about the same problem. */
export interface Duplicate {
  /** Position in the caller's candidates. */
  readonly position: number;
  readonly distanceMeters: number;
  /** How much earlier it was reported. */
  readonly ageMs: number;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly because: readonly string[];
}

/**
 * The candidates that may be about the same problem as the report, best first, then nearest, then newest, then by
 * position. Only those of its service that were reported before it, within the service's window; the report itself, a
 * later one and a closing after it are as if they were not there. O(n log n). Throws RangeError on a place or time that is none.
 */
export function findDuplicates(
  report: Report,
  candidates: readonly Earlier[],
  windows: DedupeWindows,
): readonly Duplicate[] {
  if (!Number.isFinite(report.reportedAtMs))
    throw new RangeError(`report.reportedAtMs must be finite, got ${report.reportedAtMs}`);
  const limits = windowOf(windows, report.service);
  return candidates
    .flatMap((candidate, position) => compare(report, candidate, position, limits) ?? [])
    .sort(
      (a, b) =>
        b.score - a.score || a.distanceMeters - b.distanceMeters || a.ageMs - b.ageMs || a.position - b.position,
    );
}

/** One pair; null if the two are not compared at all. */
function compare(report: Report, earlier: Earlier, position: number, limits: DedupeWindow): Duplicate | null {
  if (!isEarlier(earlier, report) || earlier.service !== report.service) return null;
  const ageMs = report.reportedAtMs - earlier.reportedAtMs;
  const distanceMeters = metersBetween(report.place.lonLat, earlier.place.lonLat);
  if (ageMs > limits.maxAgeMs || distanceMeters > limits.radiusMeters) return null;
  const closedAgoMs = closedBefore(report, earlier);
  if (closedAgoMs !== null && closedAgoMs > limits.closedMs) return null;
  const evidence = [
    prior,
    distanceEvidence(report, earlier, distanceMeters, limits),
    ageEvidence(ageMs, limits),
    assetEvidence(report, earlier),
    closedEvidence(closedAgoMs !== null),
  ];
  const because = reasons(report, earlier, distanceMeters, ageMs, closedAgoMs, evidence);
  return { position, distanceMeters, ageMs, score: probabilityOf(evidence), evidence, because };
}

/** Two of the same moment stand in the order of their ids; one that is not kept yet comes last. */
const isEarlier = (earlier: Earlier, report: Report): boolean =>
  earlier.reportedAtMs < report.reportedAtMs ||
  (earlier.reportedAtMs === report.reportedAtMs && (report.id === null || earlier.id < report.id));

/** How long before the report the earlier one was closed; null: it was open then. */
const closedBefore = (report: Report, { closedAtMs }: Earlier): number | null =>
  closedAtMs === null || closedAtMs >= report.reportedAtMs ? null : report.reportedAtMs - closedAtMs;

function reasons(
  report: Report,
  earlier: Earlier,
  distanceMeters: number,
  ageMs: number,
  closedAgoMs: number | null,
  evidence: readonly Evidence[],
): readonly string[] {
  const accuracies = [report.place.accuracyMeters, earlier.place.accuracyMeters].map(meters).join(' and ');
  const weight = (name: Evidence['name']): string => signed(evidence.find((one) => one.name === name)!.logOdds);
  return [
    `the same service, ${report.service}`,
    `${meters(distanceMeters)} apart, with accuracies of ${accuracies} (${weight('distance')})`,
    `reported ${duration(ageMs)} before (${weight('age')})`,
    ...(weight('asset') === signed(0)
      ? []
      : [`at the same ${earlier.asset!.class}, ${earlier.asset!.id} (${weight('asset')})`]),
    closedAgoMs === null
      ? 'open at that time'
      : `closed ${duration(closedAgoMs)} before this report (${weight('closed')})`,
  ];
}

/** With its sign; what rounds to nothing is +0.0. */
const signed = (logOdds: number): string => `${logOdds <= -0.05 ? '−' : '+'}${Math.abs(logOdds).toFixed(1)}`;

const meters = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} m`;

const UNITS: readonly (readonly [ms: number, one: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** In its largest whole unit, rounded down: `3 days`. */
function duration(ms: number): string {
  for (const [unitMs, name] of UNITS) {
    const count = Math.floor(ms / unitMs);
    if (count > 0) return `${count} ${name}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}
