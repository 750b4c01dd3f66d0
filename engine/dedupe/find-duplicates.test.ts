import { describe, expect, it } from 'vitest';
import { distanceMeters } from '../geometry/meters.ts';
import type { AssetClass, AssetId, RequestId, ServiceCode } from '../ids.ts';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { ageEvidence, distanceEvidence, prior, probabilityOf } from './evidence.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { AssetRef, Earlier, Report } from './report.ts';
import { defaultWindows, windowOf } from './windows.ts';

const POTHOLE = 'pothole' as ServiceCode;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW_MS = Date.UTC(2026, 10, 21, 12);
const HERE = [-76.14, 43.04] as const;
const METERS_NORTH = 1 / 111_104;

const asset = (id: string): AssetRef => ({ class: 'road' as AssetClass, id: id as AssetId });
const report = (over: Partial<Report> = {}): Report => ({
  service: POTHOLE,
  place: { lonLat: HERE, accuracyMeters: 10 },
  reportedAtMs: NOW_MS,
  asset: null,
  id: null,
  ...over,
});
const earlier = (
  over: Partial<Earlier> & { readonly meters?: number; readonly accuracyMeters?: number } = {},
): Earlier => {
  const { meters = 0, accuracyMeters = 10, ...rest } = over;
  return {
    ...report(),
    id: 'a' as RequestId,
    place: { lonLat: [HERE[0], HERE[1] + meters * METERS_NORTH], accuracyMeters },
    reportedAtMs: NOW_MS - DAY_MS,
    closedAtMs: null,
    ...rest,
  };
};
const scoreOf = (candidate: Earlier, of: Report = report()): number =>
  findDuplicates(of, [candidate], defaultWindows)[0]?.score ?? 0;

const random = seededRandom(311);
const between = (a: number, b: number): number => a + random() * (b - a);
const anyPair = () => ({
  accuracyMeters: between(0, 60),
  meters: between(0, 140),
  reportedAtMs: NOW_MS - between(0, 50 * DAY_MS),
});

describe('the score of an earlier request', () => {
  it('is high beside it, low a block away', () => {
    expect(scoreOf(earlier({ meters: 4 }))).toBeGreaterThan(0.9);
    expect(scoreOf(earlier({ meters: 80 }))).toBeLessThan(0.01);
  });

  it('never rises with distance, age or a closing', () => {
    for (let n = 0; n < 500; n++) {
      const pair = anyPair();
      const score = scoreOf(earlier(pair));
      expect(scoreOf(earlier({ ...pair, meters: pair.meters + between(0.1, 50) }))).toBeLessThan(score);
      expect(
        scoreOf(earlier({ ...pair, reportedAtMs: pair.reportedAtMs - between(HOUR_MS, 5 * DAY_MS) })),
      ).toBeLessThan(score);
      expect(scoreOf(earlier({ ...pair, closedAtMs: NOW_MS - HOUR_MS }))).toBeLessThan(score);
    }
  });

  it('rises with the same asset, and not with another', () => {
    const at = (id: string, other: string | null) =>
      scoreOf(earlier({ meters: 30, asset: asset(id) }), report({ asset: other === null ? null : asset(other) }));
    expect(at('1', '1')).toBeGreaterThan(at('1', '2'));
    expect(at('1', '2')).toBe(at('1', null));
  });

  it('is the same whichever of the two places and accuracies is whose', () => {
    for (let n = 0; n < 200; n++) {
      const [a, b] = [between(0, 50), between(0, 50)];
      const place = { lonLat: [HERE[0] + between(-0.001, 0.001), HERE[1]] as const, accuracyMeters: b };
      const one = scoreOf(earlier({ accuracyMeters: a }), report({ place }));
      const other = scoreOf({ ...earlier(), place }, report({ place: { lonLat: HERE, accuracyMeters: a } }));
      expect(one).toBeCloseTo(other, 9);
    }
  });

  it('falls more slowly with distance where the places are less certain', () => {
    const fall = (accuracyMeters: number) =>
      scoreOf(earlier({ meters: 60, accuracyMeters })) / scoreOf(earlier({ meters: 0, accuracyMeters }));
    expect(fall(50)).toBeGreaterThan(fall(5));
  });

  it('is a probability made of its evidence, which adds up', () => {
    const [found] = findDuplicates(report(), [earlier({ meters: 12 })], defaultWindows);
    const sum = found!.evidence.reduce((total, { logOdds }) => total + logOdds, 0);
    expect(found!.score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 12);
    expect(found!.evidence.map(({ name }) => name)).toEqual(['prior', 'distance', 'age', 'asset', 'closed']);
  });
});

describe('the evidence', () => {
  const window = windowOf(defaultWindows, POTHOLE);

  it('of distance weighs Rayleigh against even over the window: integrated over the disc it is one', () => {
    const [a, b] = [report(), earlier()];
    let mass = 0;
    const step = 0.05;
    for (let d = step / 2; d < window.radiusMeters; d += step)
      mass += Math.exp(distanceEvidence(a, b, d, window).logOdds) * ((2 * d) / window.radiusMeters ** 2) * step;
    expect(mass).toBeCloseTo(1, 3);
  });

  it('of age weighs an exponential delay against even over the window: integrated over it it is one', () => {
    let mass = 0;
    const steps = 100_000;
    for (let i = 0; i < steps; i++)
      mass += Math.exp(ageEvidence(((i + 0.5) * window.maxAgeMs) / steps, window).logOdds) / steps;
    expect(mass).toBeCloseTo(1, 6);
  });

  it('without any is one pair in twenty', () => {
    expect(probabilityOf([prior])).toBeCloseTo(0.05, 12);
  });
});

describe('duplicates', () => {
  it('are never of another service, later, beyond the window, or long closed', () => {
    expect(scoreOf(earlier({ service: 'tree' as ServiceCode }))).toBe(0);
    expect(scoreOf(earlier({ reportedAtMs: NOW_MS + 1 }))).toBe(0);
    expect(scoreOf(earlier({ meters: 151 }))).toBe(0);
    expect(scoreOf(earlier({ reportedAtMs: NOW_MS - 61 * DAY_MS }))).toBe(0);
    expect(scoreOf(earlier({ reportedAtMs: NOW_MS - 20 * DAY_MS, closedAtMs: NOW_MS - 6 * DAY_MS }))).toBe(0);
  });

  it('are judged as of the report: a closing after it is not known yet', () => {
    expect(scoreOf(earlier({ closedAtMs: NOW_MS + HOUR_MS }))).toBe(scoreOf(earlier()));
    const [found] = findDuplicates(report(), [earlier({ closedAtMs: NOW_MS + HOUR_MS })], defaultWindows);
    expect(found!.because.at(-1)).toBe('open at that time');
  });

  it('of one moment count only in the order of their ids, so that no two repeat each other', () => {
    const [a, b] = ['a', 'b'].map((id) => earlier({ id: id as RequestId, reportedAtMs: NOW_MS }));
    expect(findDuplicates(b!, [a!], defaultWindows)).toHaveLength(1);
    expect(findDuplicates(a!, [b!], defaultWindows)).toHaveLength(0);
    expect(findDuplicates(a!, [a!], defaultWindows)).toHaveLength(0);
  });

  it('are those that brute force over the definition finds, best first', () => {
    for (let n = 0; n < 40; n++) {
      const candidates = Array.from({ length: 60 }, (_, i) =>
        earlier({
          id: String(i) as RequestId,
          service: (random() < 0.7 ? 'pothole' : 'tree') as ServiceCode,
          place: {
            lonLat: [HERE[0] + between(-0.003, 0.003), HERE[1] + between(-0.002, 0.002)],
            accuracyMeters: between(0, 40),
          },
          reportedAtMs: NOW_MS - between(-5, 70) * DAY_MS,
          closedAtMs: random() < 0.5 ? null : NOW_MS - between(-3, 10) * DAY_MS,
          asset: random() < 0.3 ? asset('1') : null,
        }),
      );
      const of = report({ asset: asset('1') });
      const found = findDuplicates(of, candidates, defaultWindows);
      const expected = candidates
        .map((one, position) => ({ position, odds: bruteForceOdds(of, one) }))
        .filter(({ odds }) => odds > 0)
        .sort((a, b) => b.odds - a.odds);
      expect(found.map(({ position }) => position)).toEqual(expected.map(({ position }) => position));
      found.forEach(({ score }, i) => {
        expect(score).toBeCloseTo(expected[i]!.odds / (1 + expected[i]!.odds), 9);
      });
    }
  });

  it('say why, with the weight of each reason', () => {
    const [found] = findDuplicates(
      report({ asset: asset('7') }),
      [earlier({ meters: 4, asset: asset('7'), closedAtMs: NOW_MS - 2 * HOUR_MS })],
      defaultWindows,
    );
    expect(found!.because).toEqual([
      'the same service, pothole',
      '4.0 m apart, with accuracies of 10 m and 10 m (+4.4)',
      'reported 1 day before (+2.1)',
      'at the same road, 7 (+1.1)',
      'closed 2 hours before this report (−1.6)',
    ]);
  });

  it('say +0.0 of a weight that rounds to nothing, never −0.0', () => {
    // ln(60 / 6) days less t / 6 days is nothing after 13.8 days.
    const [found] = findDuplicates(report(), [earlier({ reportedAtMs: NOW_MS - 13.9 * DAY_MS })], defaultWindows);
    expect(found!.evidence[2]!.logOdds).toBeLessThan(0);
    expect(found!.because[2]).toBe('reported 13 days before (+0.0)');
  });

  it('of a report with no time are an error', () => {
    expect(() => findDuplicates(report({ reportedAtMs: Number.NaN }), [], defaultWindows)).toThrow(RangeError);
  });
});

/** Odds as the README states them, multiplied out; 0: not compared. Pothole's window, written out again. */
function bruteForceOdds(of: Report, one: Earlier): number {
  const [radius, spread, delay, oldest, over] = [150, 8, 6 * DAY_MS, 60 * DAY_MS, 5 * DAY_MS];
  const d = distanceMeters(of.place.lonLat, one.place.lonLat);
  const t = of.reportedAtMs - one.reportedAtMs;
  const closedAgo = one.closedAtMs !== null && one.closedAtMs < of.reportedAtMs ? of.reportedAtMs - one.closedAtMs : -1;
  if (one.service !== of.service || t <= 0 || t > oldest || d > radius || closedAgo > over) return 0;
  const square = Math.max(of.place.accuracyMeters, 3) ** 2 + Math.max(one.place.accuracyMeters, 3) ** 2 + spread ** 2;
  const near = (radius ** 2 / square) * Math.exp(-(d ** 2) / square);
  const soon = (oldest / delay) * (Math.exp(-t / delay) / (1 - Math.exp(-oldest / delay)));
  const same = of.asset !== null && of.asset.id === one.asset?.id ? 3 : 1;
  return (1 / 19) * near * soon * same * (closedAgo >= 0 ? 1 / 5 : 1);
}
