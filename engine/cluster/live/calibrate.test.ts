import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import { RandomStream } from '../scan/random.ts';
import { calibrate } from './calibrate.ts';
import { clumpsOf } from './clumps.ts';
import { LiveScan } from './live-scan.ts';
import { surprise, type Thresholds, thresholdsOf } from './thresholds.ts';
import { usualClumps } from './usual-clumps.ts';
import { DEFAULT_WATCH, type WatchedReport } from './watch.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2025, 0, 1);
const WATCH = { ...DEFAULT_WATCH, services: ['water_leak'], baselineDays: 120 };

const placeAt = (eastMeters: number, northMeters: number): LonLat => {
  const [perLon, perLat] = metersPerDegree(43.66);
  return [-70.2 + eastMeters / perLon, 43.66 + northMeters / perLat];
};

const reportAt = (id: string, hours: number, east: number, north: number, problem: string | null): WatchedReport => ({
  ...{ id, service: 'water_leak', lonLat: placeAt(east, north), accuracyMeters: 15 },
  ...{ atMs: START_MS + hours * HOUR_MS, problem },
});

/** Five problems a day, a fifth of them reported 2 + geometric(0.45) times within hours, all of it chance. */
function chance(seed: number, days: number): readonly WatchedReport[] {
  const random = new RandomStream(seed, 2);
  const noise = (): number => 40 * (random.next() - 0.5);
  return Array.from({ length: 5 * days }, (_, i) => {
    const [hours, east, north] = [24 * days * random.next(), 4_000 * random.next(), 4_000 * random.next()];
    let count = 1;
    if (random.next() < 0.2) for (count = 2; random.next() < 0.55; ) count++;
    return Array.from({ length: count }, (_, n) => {
      const later = n === 0 ? 0 : -6 * Math.log(1 - random.next());
      return reportAt(`${seed}-${i}-${n}`, hours + later, east + noise(), north + noise(), `p${i}`);
    });
  })
    .flat()
    .sort((a, b) => a.atMs - b.atMs);
}

const thresholdsFrom = (past: readonly WatchedReport[], falseAlarmsPerMonth: number): Thresholds => {
  const calibration = calibrate(past, { ...WATCH, falseAlarmsPerMonth }, 1, { mostSimulatedReports: 2_500 });
  if (calibration.kind !== 'calibrated') throw new Error('not calibrated');
  return calibration.thresholds;
};

describe('calibrating on the past', () => {
  const past = chance(1, 120);
  const weekly = thresholdsFrom(past, 4);

  it('gives the same thresholds for the same past, in any order and through JSON', () => {
    const shuffled = past.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(JSON.parse(JSON.stringify(thresholdsFrom(shuffled, 4)))).toEqual(weekly);
  });

  it('keeps the alarms of another stretch of chance within the budget', () => {
    const days = 360;
    const next = chance(2, days).map((report) => ({ ...report, atMs: report.atMs + 120 * 24 * HOUR_MS }));
    const scan = new LiveScan({ ...WATCH, falseAlarmsPerMonth: 4 }, past, next[0]!.atMs, weekly);
    const keys = new Set(next.flatMap((report) => scan.add(report).map(({ alert }) => alert.key)));
    expect(keys.size).toBeGreaterThan(0);
    expect(keys.size).toBeLessThanOrEqual((4 * days) / 30);
  });

  it('asks for more where the budget is smaller', () => {
    expect(thresholdsFrom(past, 0.5).openLlr).toBeGreaterThan(weekly.openLlr);
  });

  it('says so where the past is too short to tell anything of chance', () => {
    expect(calibrate(past.slice(0, 60), WATCH, 1)).toEqual({ kind: 'too-few', reports: 60, least: 100 });
    expect(calibrate([], WATCH, 1)).toMatchObject({ kind: 'too-few', reports: 0 });
  });
});

describe('thresholds', () => {
  // Exponential of mean 2 above 10: each as likely as the other.
  const peaks = Array.from({ length: 400 }, (_, i) => 10 - 2 * Math.log((i + 0.5) / 400));
  const thresholds = thresholdsOf(peaks, 3_000, 1, 1_000);

  it('open where chance stays within the budget, some of it kept clear', () => {
    const above = peaks.filter((peak) => peak >= thresholds.openLlr).length;
    expect(above).toBeLessThanOrEqual(0.8 * 100);
    expect(above).toBeGreaterThan(50);
  });

  it('tell how long chance takes for an alert as strong, also beyond all that was simulated', () => {
    expect(surprise(thresholds, peaks.toSorted((a, b) => b - a)[99]!).recurrenceDays).toBeCloseTo(30, 6);
    const far = surprise(thresholds, 10 - 2 * Math.log(1e-5)).recurrenceDays;
    expect(far).toBeGreaterThan(0.3 * (3_000 / (400 * 1e-5)));
    expect(far).toBeLessThan(3 * (3_000 / (400 * 1e-5)));
    expect(surprise(thresholds, 1_000).pValue).toBeGreaterThan(0);
  });
});

describe('clumps', () => {
  it('are linked reports, repeats at one place, and pairs of problems that have no third beside them', () => {
    const far = reportAt('far', 0, 3_000, 0, 'x');
    const alone = [reportAt('a', 0, 0, 0, 'p'), reportAt('b', 5, 90, 0, 'p'), reportAt('c', 6, 10, 0, null), far];
    expect(clumpsOf(alone).map((clump) => clump.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['far']]);
    const pair = [reportAt('a', 0, 0, 0, 'p'), reportAt('b', 5, 150, 0, 'q'), far];
    expect(clumpsOf(pair)).toHaveLength(2);
    const three = [...pair, reportAt('c', 6, 70, 130, 'r')];
    expect(clumpsOf(three)).toHaveLength(4);
  });

  it('leave out those larger than the small ones foretell, first those that count for most problems', () => {
    // 16 pairs, 8 triples ...: a half each; so two of six or more, and one of seven or more.
    const clump = (name: string, size: number, stepMeters: number): readonly WatchedReport[] =>
      Array.from({ length: size }, (_, i) => reportAt(`${name}-${i}`, i, stepMeters * i, 0, name));
    const small = [16, 8, 4, 2].flatMap((count, i) =>
      Array.from({ length: count }, (_, n) => clump(`s${i}-${n}`, i + 2, 5)),
    );
    const [tight, tighter, wide] = [clump('tight', 6, 5), clump('tighter', 7, 4), clump('wide', 8, 40)];
    const usual = usualClumps([...small, wide, tight, tighter]);
    expect(usual).toHaveLength(small.length + 2);
    expect(usual).not.toContain(wide);
  });
});
