import { distanceMeters } from '../../geometry/meters.ts';
import { CityLevel, expectedIn } from './city-level.ts';
import { byTime, isBefore, type Weighed } from './placed-reports.ts';
import { REPEAT_METERS, REPEAT_MS, RepeatWeight } from './repeat-weight.ts';
import { logLikelihoodRatio, MISSED_REPEATS, RADIUS_SHARES } from './strongest-period.ts';
import type { Watch, WatchedReport } from './watch.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One window of all, by brute force. */
export interface OracleWindow {
  readonly radiusMeters: number;
  readonly fromMs: number;
  readonly cases: number;
  readonly expected: number;
  readonly llr: number;
  readonly members: readonly string[];
}

/**
 * For tests and benches: the strongest window that holds a report, from the plain list of all reports there are. Every center, radius
 * and beginning is tried and everything is counted anew. O(n^2) and more.
 */
export function strongestOf(
  id: string,
  reports: readonly WatchedReport[],
  watch: Watch,
  nowMs: number,
): OracleWindow | null {
  const sorted = reports.toSorted(byTime);
  const horizonMs = nowMs - watch.mostHours * HOUR_MS - REPEAT_MS;
  const weighed = sorted
    .filter(({ atMs }) => atMs >= horizonMs)
    .map((report) => ({ report, weight: weightOf(report, sorted) }));
  const level = levelOf(sorted, weighed, watch, nowMs, horizonMs);
  const inTime = weighed.filter(({ report }) => report.atMs >= nowMs - watch.mostHours * HOUR_MS);
  let best: OracleWindow | null = null;
  const target = inTime.find(({ report }) => report.id === id);
  for (const center of inTime) {
    if (target === undefined || distanceMeters(center.report.lonLat, target.report.lonLat) > watch.mostRadiusMeters)
      continue;
    for (const share of RADIUS_SHARES) {
      const radiusMeters = share * watch.mostRadiusMeters;
      const circle = inTime.filter(({ report }) => distanceMeters(center.report.lonLat, report.lonLat) <= radiusMeters);
      for (const { report: first } of circle) {
        const inside = circle.filter(({ report }) => report.atMs >= first.atMs);
        if (!inside.some(({ report }) => report.id === id)) continue;
        const found = judged(inside, center, radiusMeters, first.atMs, { level, watch, nowMs });
        if (best === null || found.llr > best.llr) best = found;
      }
    }
  }
  return best;
}

interface Setting {
  readonly level: CityLevel;
  readonly watch: Watch;
  readonly nowMs: number;
}

function judged(
  inside: readonly Weighed[],
  center: Weighed,
  radiusMeters: number,
  fromMs: number,
  { level, watch, nowMs }: Setting,
): OracleWindow {
  const cases = inside.reduce((sum, { weight }) => sum + weight, 0);
  let expected = MISSED_REPEATS;
  for (const [service, name] of watch.services.entries()) {
    const own = inside.filter(({ report }) => report.service === name).reduce((sum, { weight }) => sum + weight, 0);
    const squareMeters = Math.PI * radiusMeters ** 2;
    const share = level.shareAt(service, center.report.lonLat) * squareMeters;
    expected += share * expectedIn(level.periodOf(service, fromMs, nowMs), own);
  }
  const llr = logLikelihoodRatio(cases, expected);
  return { radiusMeters, fromMs, cases, expected, llr, members: inside.map(({ report }) => report.id) };
}

/** `all` in order of time. */
function weightOf(report: WatchedReport, all: readonly WatchedReport[]): number {
  const weigher = new RepeatWeight();
  weigher.begin(report);
  for (const earlier of all) {
    if (report.atMs - earlier.atMs > REPEAT_MS) continue;
    if (!isBefore(earlier, report)) break;
    // Nowhere is a degree of latitude shorter than 110,574 m: spares most of the distances.
    if (Math.abs(report.lonLat[1] - earlier.lonLat[1]) * 110_574 > REPEAT_METERS) continue;
    const meters = distanceMeters(report.lonLat, earlier.lonLat);
    if (meters <= REPEAT_METERS) weigher.add(earlier, meters);
  }
  return weigher.weight();
}

/** What the city's level is when all is counted once. */
function levelOf(
  sorted: readonly WatchedReport[],
  recents: readonly Weighed[],
  watch: Watch,
  nowMs: number,
  horizonMs: number,
): CityLevel {
  const level = new CityLevel(watch.services.length);
  const pastFromMs = nowMs - watch.baselineDays * DAY_MS;
  for (const report of sorted) {
    const { id, lonLat, atMs } = report;
    if (atMs >= horizonMs || atMs < pastFromMs) continue;
    level.addPast(watch.services.indexOf(report.service), { id, lonLat, atMs, weight: weightOf(report, sorted) });
  }
  for (const weighed of recents) level.recent(watch.services.indexOf(weighed.report.service)).add(weighed);
  level.setStretch(Math.max(sorted[0]!.atMs, pastFromMs), horizonMs);
  return level;
}
