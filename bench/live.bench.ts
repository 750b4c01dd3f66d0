import { LiveScan } from '../engine/cluster/live/live-scan.ts';
import { strongestOf } from '../engine/cluster/live/oracle.ts';
import type { Thresholds } from '../engine/cluster/live/thresholds.ts';
import { DEFAULT_WATCH, type WatchedReport } from '../engine/cluster/live/watch.ts';
import { RandomStream } from '../engine/cluster/scan/random.ts';
import { metersPerDegree } from '../engine/geometry/meters.ts';
import { contest, figure } from './harness.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 0, 15);
const SIDE_METERS = 20_000;
const RECENTS = 10_000;
const ADDED = 1_000;
const THRESHOLDS: Thresholds = {
  ...{ openLlr: 22, falseAlarmsPerMonth: 1, peaks: [30, 26, 24, 23, 22, 21], simulatedDays: 365, reports: RECENTS },
};

/** Reports over the hours before now; of each three the third is within 100 m of another. */
function reports(name: string, count: number, hours: number, untilMs: number): readonly WatchedReport[] {
  const random = new RandomStream(311, count);
  const [perLon, perLat] = metersPerDegree(43);
  let [east, north] = [0, 0];
  return Array.from({ length: count }, (_, i) => {
    const isNear = i % 3 === 2;
    east = isNear ? east + 100 * random.next() : SIDE_METERS * random.next();
    north = isNear ? north : SIDE_METERS * random.next();
    const service = DEFAULT_WATCH.services[i % 2]!;
    const atMs = untilMs - random.next() * hours * HOUR_MS;
    const lonLat = [-76 + east / perLon, 43 + north / perLat] as const;
    return { id: `${name}${i}`, service, lonLat, accuracyMeters: 17, atMs, problem: null };
  });
}

/** A watched report's intake: counting it and looking through all windows that hold it, at 10,000 recent reports. */
export async function run(print: (markdown: string) => void): Promise<void> {
  const recents = reports('recent', RECENTS, 72, NOW_MS);
  const past = [...reports('past', 20_000, 24 * 60, NOW_MS - 72 * HOUR_MS), ...recents];
  const state = new LiveScan(DEFAULT_WATCH, past, NOW_MS, THRESHOLDS).state();
  const coming = reports('new', ADDED, 0.5, NOW_MS + 0.5 * HOUR_MS).toSorted((a, b) => a.atMs - b.atMs);
  let scan = LiveScan.restore(state);
  const eachMs: number[] = [];
  const ours = {
    ...{ name: 'LiveScan.add', operations: ADDED },
    prepare: () => {
      scan = LiveScan.restore(state);
    },
    run: () => {
      let changes = 0;
      for (const report of coming) {
        const startMs = performance.now();
        changes += scan.add(report).length;
        eachMs.push(performance.now() - startMs);
      }
      return changes;
    },
  };
  const first = coming[0]!;
  const naive = {
    ...{ name: 'the recent counted anew, every window of it', operations: 1 },
    run: () => strongestOf(first.id, [...recents, first], DEFAULT_WATCH, first.atMs)?.llr ?? 0,
  };
  print(
    await contest('Intake of a watched report, 10,000 recent', [ours, naive], {
      ...{ unit: 'report', rounds: 2, warmUps: 1 },
    }),
  );
  const sorted = eachMs.toSorted((a, b) => a - b);
  const at = (share: number): string => figure(sorted[Math.floor(share * (sorted.length - 1))]!);
  print(
    `Of ${sorted.length.toLocaleString('en')} intakes: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, longest ${at(1)} ms.\n`,
  );
}
