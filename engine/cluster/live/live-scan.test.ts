import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import { RandomStream } from '../scan/random.ts';
import type { AlertChange } from './live-alert.ts';
import { LiveScan, type LiveState } from './live-scan.ts';
import { strongestOf } from './oracle.ts';
import type { Thresholds } from './thresholds.ts';
import { DEFAULT_WATCH, type WatchedReport } from './watch.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.UTC(2026, 0, 1);
const ORIGIN: LonLat = [-70.2, 43.66];
const WATCH = { ...DEFAULT_WATCH, baselineDays: 60 };
const THRESHOLDS: Thresholds = {
  ...{ openLlr: 18, falseAlarmsPerMonth: 1, peaks: [26, 22, 20, 19, 18, 17, 16, 15] },
  ...{ simulatedDays: 365, reports: 1000 },
};

const placeAt = (eastMeters: number, northMeters: number): LonLat => {
  const [perLon, perLat] = metersPerDegree(ORIGIN[1]);
  return [ORIGIN[0] + eastMeters / perLon, ORIGIN[1] + northMeters / perLat];
};

const reportAt = (id: string, hours: number, east: number, north: number, more: Partial<WatchedReport> = {}) => ({
  ...{ id, service: 'water_leak', lonLat: placeAt(east, north), accuracyMeters: 12 },
  ...{ atMs: START_MS + hours * HOUR_MS, problem: null },
  ...more,
});

/** A town of 4 by 4 km with six reports a day, a quarter of them repeats, and a burst of eight at one street every ten days. */
function madeStream(seed: number, days: number): readonly WatchedReport[] {
  const random = new RandomStream(seed, 1);
  const stream: WatchedReport[] = [];
  const add = (hours: number, east: number, north: number, problem: string | null): void => {
    const service = random.next() < 0.3 ? 'flooding' : 'water_leak';
    stream.push(reportAt(`r${stream.length}`, hours, east, north, { service, problem }));
  };
  for (let i = 0; i < 6 * days; i++) {
    const [hours, east, north] = [random.next() * 24 * days, random.next() * 4_000, random.next() * 4_000];
    add(hours, east, north, null);
    if (random.next() < 0.25)
      for (let n = 0; n < 3; n++) add(hours + random.next() * 12, east + random.next() * 30, north, `p${i}`);
  }
  for (let day = 5; day < days; day += 10) {
    const [east, north] = [random.next() * 4_000, random.next() * 4_000];
    for (let n = 0; n < 8; n++) add(24 * day + random.next() * 10, east + random.next() * 200, north, null);
  }
  return stream.sort((a, b) => a.atMs - b.atMs);
}

/** The past of a quiet town. */
const quietPast = (): readonly WatchedReport[] => {
  const random = new RandomStream(3, 1);
  return Array.from({ length: 240 }, (_, i) =>
    reportAt(`q${i}`, -24 * 60 * random.next(), 4_000 * random.next(), 4_000 * random.next()),
  );
};

const quietScan = (): LiveScan => new LiveScan(WATCH, quietPast(), START_MS, THRESHOLDS);

/** Leaks along a street, one every half hour. */
const breakAt = (name: string, hours: number, east: number, north: number, count = 7): readonly WatchedReport[] =>
  Array.from({ length: count }, (_, i) => reportAt(`${name}${i}`, hours + i / 2, east + ((i * 37) % 130), north));

const play = (scan: LiveScan, reports: readonly WatchedReport[]): readonly AlertChange[] =>
  reports.toSorted((a, b) => a.atMs - b.atMs).flatMap((report) => scan.add(report));

const kinds = (changes: readonly AlertChange[]): readonly string[] => changes.map(({ kind }) => kind);

describe('the windows of a report', () => {
  it('are looked through as a look at every window of all reports has it, also when some come late, move or go', () => {
    const stream = madeStream(7, 20);
    const random = new RandomStream(11, 0);
    const [first] = stream;
    const scan = new LiveScan(WATCH, [first!], first!.atMs, THRESHOLDS);
    const known = new Map([[first!.id, first!]]);
    const held: WatchedReport[] = [];
    let compared = 0;
    const add = (report: WatchedReport): void => {
      scan.add(report);
      known.set(report.id, report);
    };
    for (const [i, report] of stream.slice(1).entries()) {
      if (random.next() < 0.15) held.push(report);
      else add(report);
      if (held.length > 0 && random.next() < 0.3) add(held.shift()!);
      if (random.next() < 0.03) add({ ...report, lonLat: placeAt(2_000 * random.next(), 2_000) });
      if (random.next() < 0.03) {
        scan.remove(report.id);
        known.delete(report.id);
      }
      if (i < 40 || i % 5 > 0 || !known.has(report.id)) continue;
      const found = scan.strongest(report.id);
      const expected = strongestOf(report.id, [...known.values()], WATCH, scan.nowMs);
      expect(found?.llr).toBeCloseTo(expected!.llr, 9);
      expect(found?.members.map((one) => one.report.id)).toEqual(expected!.members);
      expect(found?.expected).toBeCloseTo(expected!.expected, 9);
      compared++;
    }
    expect(compared).toBeGreaterThan(25);
  });

  it('do not depend on the order in which reports of one moment come', () => {
    const reports = breakAt('a', 0, 500, 500).map((report) => ({ ...report, atMs: START_MS + HOUR_MS }));
    const [one, other] = [quietScan(), quietScan()];
    for (const report of reports) one.add(report);
    for (const report of reports.toReversed()) other.add(report);
    for (const { id } of reports) expect(other.strongest(id)).toEqual(one.strongest(id));
  });
});

describe('a live scan', () => {
  it('opens one alert for a break, that grows and is over when nothing more comes', () => {
    const scan = quietScan();
    const changes = play(scan, breakAt('a', 1, 500, 500));
    expect(new Set(changes.map(({ alert }) => alert.key)).size).toBe(1);
    expect(kinds(changes)[0]).toBe('opened');
    expect(
      kinds(changes)
        .slice(1)
        .every((kind) => kind === 'grew'),
    ).toBe(true);
    const [alert] = scan.alerts();
    expect(alert).toMatchObject({ state: 'open', members: breakAt('a', 1, 500, 500).map(({ id }) => id) });
    expect(scan.advance(START_MS + 10 * HOUR_MS)).toEqual([]);
    expect(kinds(scan.advance(START_MS + 40 * HOUR_MS))).toEqual(['over']);
    expect(scan.alerts()[0]?.state).toBe('over');
    scan.advance(START_MS + 5 * DAY_MS);
    expect(scan.alerts()).toEqual([]);
  });

  it('opens the same alert again where a cluster that was over goes on', () => {
    const scan = quietScan();
    const key = play(scan, breakAt('a', 1, 500, 500))[0]!.alert.key;
    scan.advance(START_MS + 40 * HOUR_MS);
    const again = play(scan, breakAt('b', 45, 510, 520, 2));
    expect(again[0]).toMatchObject({ kind: 'opened', alert: { key, state: 'open' } });
    expect(scan.alerts()).toHaveLength(1);
  });

  it('raises nothing for many reports of one problem at one place', () => {
    const scan = quietScan();
    const repeats = Array.from({ length: 8 }, (_, i) =>
      reportAt(`d${i}`, 1 + i, 800 + 3 * (i % 4), 800 - 2 * i, { problem: 'p', accuracyMeters: 17 }),
    );
    expect(play(scan, repeats)).toEqual([]);
  });

  it('keeps two breaks on one night apart', () => {
    const scan = quietScan();
    play(scan, [...breakAt('a', 1, 500, 500), ...breakAt('b', 1.2, 1_100, 500)]);
    expect(scan.alerts().map(({ members }) => [...new Set(members.map(([first]) => first))])).toEqual([['a'], ['b']]);
  });

  it('makes one of two alerts that turn out to be one, and tells which goes on', () => {
    const scan = quietScan();
    const left = [0, 40, 80].map((east, i) => reportAt(`l${i}`, 1 + i, 500 + east, 500));
    const right = [0, 40, 80].map((east, i) => reportAt(`r${i}`, 1.5 + i, 1_000 + east, 500));
    play(scan, [...left, ...right]);
    expect(scan.alerts()).toHaveLength(2);
    const [older] = scan.alerts();
    const middle = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => reportAt(`m${i}`, 5 + i / 4, 620 + 50 * i, 505));
    const merged = play(scan, middle).filter(({ alert }) => alert.mergedInto !== null);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ kind: 'over', alert: { mergedInto: older!.key } });
    expect(scan.alerts()).toHaveLength(1);
    expect(scan.alerts()[0]?.members).toHaveLength(14);
  });

  it('ends an alert whose reports are taken away, and lets it shrink before', () => {
    const scan = quietScan();
    const reports = breakAt('a', 1, 500, 500);
    play(scan, reports);
    const changes = reports.map(({ id }) => kinds(scan.remove(id)));
    expect(changes[0]).toEqual(['grew']);
    expect(changes.flat().filter((kind) => kind === 'over')).toHaveLength(1);
    expect(scan.alerts().filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('counts a report once whose id comes again', () => {
    const scan = quietScan();
    const [report] = breakAt('a', 1, 500, 500);
    for (let i = 0; i < 9; i++) scan.add(report!);
    expect(scan.alerts()).toEqual([]);
    expect(scan.strongest(report!.id)?.cases).toBe(1);
  });

  it('tells how often chance makes an alert as strong, from the simulated ones', () => {
    const scan = quietScan();
    const alerts = play(scan, breakAt('a', 1, 500, 500)).map(({ alert }) => alert);
    expect(alerts[0]!.recurrenceDays).toBeGreaterThanOrEqual(365 / 5);
    for (const { pValue, recurrenceDays } of alerts) expect(pValue).toBeCloseTo(1 - Math.exp(-1 / recurrenceDays), 12);
    const strengths = alerts.map(({ llr }) => llr);
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    expect(alerts.at(-1)!.pValue).toBeLessThan(alerts[0]!.pValue);
  });

  it('raises nothing for reports of services that it does not watch, or that are too old for any window', () => {
    const scan = quietScan();
    expect(
      play(
        scan,
        breakAt('a', 1, 500, 500).map((report) => ({ ...report, service: 'pothole' })),
      ),
    ).toEqual([]);
    scan.advance(START_MS + 20 * DAY_MS);
    expect(play(scan, breakAt('b', 1, 500, 500))).toEqual([]);
  });

  it('says which report has no place or moment', () => {
    const [report] = breakAt('a', 1, 0, 0);
    expect(() => quietScan().add({ ...report!, lonLat: [0, 95] })).toThrow(/report a0/);
    expect(() => quietScan().add({ ...report!, atMs: Number.NaN })).toThrow(/atMs of report a0/);
    expect(() => quietScan().add({ ...report!, accuracyMeters: -1 })).toThrow(/accuracyMeters of report a0/);
    expect(() => new LiveScan({ ...WATCH, mostHours: 0 }, [], START_MS, THRESHOLDS)).toThrow(/watch.mostHours/);
  });
});

describe('a live scan that starts anew', () => {
  const stream = madeStream(5, 50);
  const cut = stream.findIndex(({ atMs }) => atMs >= START_MS + 35 * DAY_MS + 12 * HOUR_MS);

  it('goes on exactly as it was left when its state is restored from JSON', () => {
    const scan = new LiveScan(WATCH, [], START_MS, THRESHOLDS);
    for (const report of stream.slice(0, cut)) scan.add(report);
    const restored = LiveScan.restore(JSON.parse(JSON.stringify(scan.state())) as LiveState);
    expect(restored.state()).toEqual(scan.state());
    for (const report of stream.slice(cut)) expect(restored.add(report)).toEqual(scan.add(report));
    expect(restored.remove(stream[cut]!.id)).toEqual(scan.remove(stream[cut]!.id));
    expect(restored.state()).toEqual(scan.state());
  });

  it('has the alerts that it would have had, from the past in any order, in steps or at once', () => {
    const scan = new LiveScan(WATCH, [], stream[0]!.atMs, THRESHOLDS);
    let opened = 0;
    for (const report of stream) opened += kinds(scan.add(report)).filter((kind) => kind === 'opened').length;
    const nowMs = stream.at(-1)!.atMs;
    const shuffled = stream.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const rebuilt = new LiveScan(WATCH, shuffled, nowMs, THRESHOLDS);
    expect(opened).toBeGreaterThan(2);
    expect(scan.alerts().length).toBeGreaterThan(0);
    expect(rebuilt.alerts()).toEqual(scan.alerts());
    const steps = LiveScan.building(WATCH, shuffled, nowMs, THRESHOLDS);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.alerts()).toEqual(scan.alerts());
  });
});
