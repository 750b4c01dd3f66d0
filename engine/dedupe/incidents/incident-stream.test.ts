import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import type { Earlier } from '../report.ts';
import { groupReports } from './group-reports.ts';
import { IncidentStream } from './incident-stream.ts';
import { settleReports } from './settle-reports.ts';
import { MINUTE_MS, MODEL, NOON_MS, reportAt, shuffled } from './testing-reports.ts';

/** Problems strewn about, each reported up to six times within some meters: many are near others. */
function strewnReports(problems: number, random: () => number): readonly Earlier[] {
  const gaussian = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: problems }, () => {
    const [east, north] = [random() * 800, random() * 800];
    return Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
      reportAt(east + 9 * gaussian(), north + 9 * gaussian(), Math.floor(random() * 59)),
    );
  }).flat();
}

/** The pairs that are of one incident, each as text; a report is told by its place. */
function pairsTogether(reports: readonly Earlier[], incidentOf: (position: number) => number): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let a = 0; a < reports.length; a++)
    for (let b = 0; b < reports.length; b++)
      if (incidentOf(a) === incidentOf(b) && reports[a]!.id! < reports[b]!.id!)
        pairs.add(`${reports[a]!.id} | ${reports[b]!.id}`);
  return pairs;
}

/** Share of the pairs that are of one incident in either that are so in both. */
function agreement(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const inBoth = [...one].filter((pair) => other.has(pair)).length;
  return inBoth / (one.size + other.size - inBoth);
}

/** They arrive in this order within an hour, and are reported as they arrive. */
function pairsOfArrival(order: readonly Earlier[], settleMs?: number): ReadonlySet<string> {
  const stream = new IncidentStream(MODEL, settleMs);
  order.forEach((report, i) => {
    const atMs = NOON_MS + Math.floor((i * 59 * MINUTE_MS) / order.length);
    stream.arrive({ ...report, reportedAtMs: atMs }, atMs);
  });
  return pairsTogether(order, (position) => stream.incidentOf(position));
}

describe('reports of one hour', () => {
  const random = seededRandom(311);
  const reports = strewnReports(45, random);

  it('are of the same incidents in whatever order they arrive', () => {
    const first = pairsOfArrival(reports);
    expect(first.size).toBeGreaterThan(100);
    const agreements = Array.from({ length: 6 }, () => agreement(first, pairsOfArrival(shuffled(reports, random))));
    for (const each of agreements) expect(each).toBeGreaterThanOrEqual(0.995);
  });

  it('would not be if each stayed where it was put at first', () => {
    const first = pairsOfArrival(reports, 0);
    const agreements = Array.from({ length: 3 }, () => agreement(first, pairsOfArrival(shuffled(reports, random), 0)));
    for (const each of agreements) expect(each).toBeLessThan(0.995);
  });

  it('are grouped as one batch as they are one by one, and as their neighborhood is without an index', () => {
    const batch = groupReports(reports, MODEL);
    const pairs = pairsTogether(reports, (position) => batch[position]!);
    const settled = settleReports(
      reports.map((report) => ({ report, standing: null })),
      MODEL,
    );
    expect(
      agreement(
        pairs,
        pairsTogether(reports, (position) => settled[position]!),
      ),
    ).toBeGreaterThanOrEqual(0.995);
    expect(agreement(pairs, pairsOfArrival(reports))).toBeGreaterThanOrEqual(0.995);
    for (const [position, first] of batch.entries()) expect(batch[first]).toBe(Math.min(first, position));
  });
});

describe('an incident', () => {
  it('counts ten reports of one problem as one', () => {
    const stream = new IncidentStream(MODEL);
    const arrivals = Array.from({ length: 10 }, (_, i) =>
      stream.arrive(reportAt(i % 3, i % 4, i), NOON_MS + i * MINUTE_MS),
    );
    expect(new Set(arrivals.map(({ incident }) => incident)).size).toBe(1);
    expect(arrivals[0]!.probability).toBeNull();
    expect(arrivals[9]!.probability).toBeGreaterThan(0.5);
  });

  it('does not grow along a street by a chain of near reports', () => {
    const stream = new IncidentStream(MODEL);
    const row = Array.from({ length: 40 }, (_, i) => reportAt(i * 12, 0, i));
    row.forEach((report, i) => {
      stream.arrive(report, NOON_MS + i * MINUTE_MS);
    });
    const easts = new Map<number, number[]>();
    row.forEach((_, i) => {
      easts.set(stream.incidentOf(i), [...(easts.get(stream.incidentOf(i)) ?? []), i * 12]);
    });
    for (const east of easts.values()) expect(Math.max(...east) - Math.min(...east)).toBeLessThan(60);
    expect(easts.size).toBeLessThan(40);
  });

  it('stands after an hour: two that stand are not joined by what comes between them', () => {
    const stream = new IncidentStream(MODEL);
    stream.arrive(reportAt(0, 0), NOON_MS);
    stream.arrive(reportAt(34, 0), NOON_MS);
    const later = stream.arrive(reportAt(17, 0, 90), NOON_MS + 90 * MINUTE_MS);
    expect(later.rearranged).toEqual([]);
    expect(stream.incidentOf(0)).not.toBe(stream.incidentOf(1));
  });

  it('is forgotten with what is too old to be compared', () => {
    const stream = new IncidentStream(MODEL);
    stream.arrive(reportAt(0, 0), NOON_MS);
    stream.forget(NOON_MS + MINUTE_MS);
    expect(stream.arrive(reportAt(0, 0, 2), NOON_MS + 2 * MINUTE_MS).incident).toBe(1);
  });
});

describe('what stands', () => {
  it('stays together and apart, and takes in what is free', () => {
    const at = (east: number, standing: number | null) => ({ report: reportAt(east, 0), standing });
    const found = settleReports([at(0, 0), at(60, 0), at(3, null), at(2, 1), at(500, null)], MODEL);
    expect(found[1]).toBe(0);
    expect(found[2]).toBe(2);
    expect(found[3]).toBe(2);
    expect(found[4]).toBe(4);
  });
});
